// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/logins.h"
#include "platform/openrouter.h"

namespace platform {

//! The answer to whoever has come in: the user, the permissions, and what requests are signed with (D40).
Answer sessionAnswer(OpenContext &context, Core &core, const User &user);

//! Lets somebody in whose right to it has been shown, and notes it.
Answer comeIn(OpenContext &context, const Login &login);

//! 401: no word on which of the two was wrong.
Refusal wrongCredentials();
//! 429 after too many wrong tries.
Refusal signInLocked(Seconds wait);

//! Whether that is the password of the login, after counting the try: a 422 for a wrong one, a 429 with Retry-After
//! when there were too many or the server is working on enough of them. Nobody's login costs the same.
std::optional<Refusal> refusalForPassword(Accounts &accounts, const QString &email, const QString &password,
                                          const std::optional<Login> &login);

//! The stored form of a new password, or what is wrong with it; `field` is named in the refusal.
std::variant<QString, Refusal> newPassword(Accounts &accounts, const QString &password, const QString &email,
                                           const char *field);

Refusal emailTaken();
//! Another server has given the address to somebody in the same instant.
base::Error addressConflict();
//! 409 for that, and for all else what went wrong inside.
Refusal refusalForAddress(const base::Error &error);

//! The UUID that a user's requests are signed with: the account's or its sub-account's.
QByteArray doorUuid(const Core &core, const User &user);
void writeUser(JsonWriter &json, const Core &core, const User &user);

} // namespace platform
