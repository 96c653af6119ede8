// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/signincodes.h"

#include "platform/email.h"
#include "platform/files.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kCodeBytes = 32;
constexpr int kMostIdentities = 500;

} // namespace

base::Result<QString> makeSignInCode(Connection &connection, const SignInCode &code, Seconds wallTime)
{
    const auto gone = connection.run(u"DELETE FROM sign_in_code WHERE expires_at <= ?"_s, {wallTime});
    if (!gone)
        return gone.error();
    const QString text = randomHex(kCodeBytes);
    const auto made = connection.run(
        u"INSERT INTO sign_in_code (code_hash, account_id, user_id, redirect_uri, "
        "challenge, expires_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {keyHash(text), code.accountId, code.userId, code.redirectUri, code.challenge, wallTime + kSignInCodeLasts});
    if (!made)
        return made.error();
    return text;
}

base::Result<std::optional<SignInCode>> takeSignInCode(Connection &connection, const QString &text)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT account_id, user_id, redirect_uri, challenge, expires_at FROM sign_in_code WHERE code_hash = ?"_s,
        {keyHash(text)});
    if (!found)
        return found.error();
    std::optional<SignInCode> code;
    if (const QSqlQuery &row = **found; (*found)->next()) {
        code = SignInCode{.accountId = row.value(0).toLongLong(),
                          .userId = row.value(1).toLongLong(),
                          .redirectUri = row.value(2).toString(),
                          .challenge = row.value(3).toString(),
                          .expiresAt = row.value(4).toLongLong()};
    }
    (*found)->finish();
    const auto gone = connection.run(u"DELETE FROM sign_in_code WHERE code_hash = ?"_s, {keyHash(text)});
    if (!gone)
        return gone.error();
    return (*gone)->numRowsAffected() == 1 ? code : std::nullopt; // another server may have been faster
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

base::Result<std::vector<TestIdentity>> testIdentities(Connection &connection)
{
    static const QString sql =
        u"SELECT app_user.account_id, app_user.user_id, app_user.full_name, app_user.email, app_user.role, "
        "account.name FROM app_user JOIN account ON account.account_id = app_user.account_id WHERE app_user.active = "
        "1 AND app_user.deleted_at IS NULL ORDER BY app_user.account_id, app_user.full_name, app_user.user_id "
        "LIMIT ?"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {kMostIdentities});
    if (!found)
        return found.error();
    std::vector<TestIdentity> all;
    const QSqlQuery &row = **found;
    while ((*found)->next())
        all.push_back({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
                       row.value(3).toString(), row.value(4).toString(), row.value(5).toString()});
    (*found)->finish();
    return all;
}

} // namespace platform
