// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/auth.h"

#include "platform/wire.h"

#include <QMessageAuthenticationCode>

namespace platform {

namespace {

Refusal unauthorized(const QByteArray &code, const QByteArray &message, Seconds wallTime)
{
    return {.status = 401, .code = code, .message = message, .serverTime = wallTime};
}

} // namespace

QByteArray dialectHash(const QByteArray &sharedKey, const QByteArray &timestamp, const QByteArray &accountUuid)
{
    return QMessageAuthenticationCode::hash(timestamp + accountUuid, sharedKey, QCryptographicHash::Sha1).toBase64();
}

bool sameInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference |
                                                (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
    return difference == 0;
}

std::variant<std::shared_ptr<const User>, Refusal> authenticate(const Request &request, const QByteArray &accountUuid,
                                                                const People &people, Seconds wallTime)
{
    const QByteArray timestamp = request.header("timestamp");
    const QByteArray uuid = request.header("uuid");
    const QByteArray hash = request.header("hash");
    if (timestamp.isEmpty() || uuid.isEmpty() || hash.isEmpty())
        return unauthorized("credentials_missing", "The headers timestamp, uuid and hash are needed.", wallTime);
    bool ok = false;
    const Seconds sent = timestamp.toLongLong(&ok);
    if (!ok || sent < 0)
        return unauthorized("timestamp_invalid", "The header timestamp is not Unix time in seconds.", wallTime);
    const std::shared_ptr<const User> user = people.find(uuid);
    // An unknown user costs the same time and gets the same answer as a wrong hash.
    const QByteArray expected = dialectHash(user ? user->sharedKey : QByteArray("nobody"), timestamp, accountUuid);
    if (!sameInConstantTime(expected, hash) || !user)
        return unauthorized("credentials_invalid", "These credentials are not valid for this account.", wallTime);
    if (qAbs(sent - wallTime) > kAllowedSkew)
        return unauthorized("clock_skew", "The header timestamp is more than 15 minutes away from the server's time.",
                            wallTime);
    if (!user->active)
        return unauthorized("user_inactive", "This user is not active.", wallTime);
    return user;
}

} // namespace platform
