// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/signer.h"

#include <QMessageAuthenticationCode>

namespace api::keepgo {

QByteArray requestHash(const QByteArray &sharedKey, const QByteArray &timestamp, const QByteArray &accountUuid)
{
    return QMessageAuthenticationCode::hash(timestamp + accountUuid, sharedKey, QCryptographicHash::Sha1).toBase64();
}

Signer::Signer(QByteArray accountUuid, QByteArray userUuid, QByteArray sharedKey)
    : m_account(std::move(accountUuid)), m_user(std::move(userUuid)), m_key(std::move(sharedKey))
{
}

Signer::~Signer() { m_key.fill('\0'); }

std::vector<http::Header> Signer::sign(const QDateTime &now) const
{
    const QByteArray timestamp = QByteArray::number(now.toSecsSinceEpoch());
    return {{"timestamp", timestamp}, {"uuid", m_user}, {"hash", requestHash(m_key, timestamp, m_account)}};
}

} // namespace api::keepgo
