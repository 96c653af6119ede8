// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/client.h"

#include <QByteArray>

namespace api::keepgo {

//! base64(HMAC-SHA1(key, timestamp + account)): the `hash` header of platform.md, section 1.
QByteArray requestHash(const QByteArray &sharedKey, const QByteArray &timestamp, const QByteArray &accountUuid);

//! The three headers timestamp, uuid and hash (R140 to R142). The vendor keeps the algorithm to itself, hence this
//! small class.
class Signer : public http::Signer
{
public:
    Signer(QByteArray accountUuid, QByteArray userUuid, QByteArray sharedKey);
    ~Signer() override;
    Q_DISABLE_COPY_MOVE(Signer)

    std::vector<http::Header> sign(const QDateTime &now) const override;

private:
    QByteArray m_account;
    QByteArray m_user;
    QByteArray m_key;
};

} // namespace api::keepgo
