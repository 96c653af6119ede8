// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace platform {

inline constexpr qsizetype kMostEmail = 254; //!< characters (RFC 5321)

//! The address as it is written to, in one form; nothing for a text that is none. Letters of any language are fine,
//! blanks, signs that mean something in a mail's header, and characters that nobody sees are not.
std::optional<QString> parseEmail(const QString &text);

//! What two addresses of the same mailbox have in common: how people are told apart.
QString emailKey(const QString &email);

//! Lower-case hex of the SHA-256 of a key or a token, which is all that is kept of it.
QString keyHash(const QString &key);

} // namespace platform
