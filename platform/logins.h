// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>
#include <optional>

namespace platform {

//! Whose an address is and the password that goes with it.
struct Login
{
    qint64 accountId = 0;
    qint64 userId = 0;
    QString password;    //!< as stored; empty: none yet
    bool chosen = false; //!< by a person, rather than made for the ready line
    bool active = true;
};

//! The login of an address, by its emailKey().
base::Result<std::optional<Login>> findLogin(Connection &connection, const QString &emailKey);
base::Result<std::optional<Login>> findLogin(Connection &connection, qint64 accountId, qint64 userId);
//! Makes the address this user's in place of the old one; false, and nothing done, when somebody else has it.
base::Result<bool> takeAddress(Connection &connection, qint64 accountId, qint64 userId, const QString &email);
base::Status storePassword(Connection &connection, qint64 accountId, qint64 userId, const QString &hash, bool chosen);
base::Status noteSignIn(Connection &connection, const Login &login, Seconds when);

enum class TokenKind : quint8 { Invitation, Reset };

//! What a token that was sent stands for.
struct Token
{
    qint64 accountId = 0;
    qint64 subjectId = 0; //!< an invitation, or a user
    Seconds expiresAt = 0;
};

//! A new token of 256 random bits; those that the subject had before are void.
base::Result<QString> makeToken(Connection &connection, TokenKind kind, const Token &token);
base::Result<std::optional<Token>> findToken(Connection &connection, TokenKind kind, const QString &text);
base::Status dropTokens(Connection &connection, TokenKind kind, qint64 accountId, qint64 subjectId);

//! How often something may be tried with one address, whether somebody has it or not.
struct TryRule
{
    const char *kind;
    int most;          //!< tries
    Seconds lockedFor; //!< after the last of them
};
inline constexpr TryRule kSignInTries{"sign_in", 5, 300};
inline constexpr TryRule kForgotTries{"forgot_password", 5, 3600};

//! Counts a try before it is made, so that many at once count as well; the seconds to wait when there is none left.
base::Result<std::optional<Seconds>> countTry(Connection &connection, const TryRule &rule, const QString &emailKey,
                                              Seconds wallTime);
//! Forgets them, after one that was right.
base::Status forgetTries(Connection &connection, const TryRule &rule, const QString &emailKey);

} // namespace platform
