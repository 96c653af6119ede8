// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>
#include <optional>
#include <vector>

namespace platform {

//! For how long a code of a sign-in page is good, by the wall clock.
inline constexpr Seconds kSignInCodeLasts = 60;

//! What such a code stands for (RFC 6749, 4.1; RFC 7636).
struct SignInCode
{
    qint64 accountId = 0;
    qint64 userId = 0;
    QString redirectUri;
    QString challenge; //!< base64url(SHA-256(verifier)), without padding
    Seconds expiresAt = 0;
};

//! A new code of 256 random bits; those whose time is over are forgotten.
base::Result<QString> makeSignInCode(Connection &connection, const SignInCode &code, Seconds wallTime);
//! Takes it out, whatever comes of it: a code is good once, also where several servers are asked at a time.
base::Result<std::optional<SignInCode>> takeSignInCode(Connection &connection, const QString &text);

//! The challenge that belongs to a verifier, by the method S256.
QString challengeOf(const QString &verifier);

//! Somebody whom the test identity provider can stand for: an active person of one of the server's accounts.
struct TestIdentity
{
    qint64 accountId = 0;
    qint64 userId = 0;
    QString name;
    QString email;
    QString role;
    QString account;
};

//! All of them, by account and name.
base::Result<std::vector<TestIdentity>> testIdentities(Connection &connection);

} // namespace platform
