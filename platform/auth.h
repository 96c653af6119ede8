// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/http.h"
#include "platform/people.h"

#include <variant>

namespace platform {

struct Refusal;

//! How far a request's timestamp may be from the server's clock.
inline constexpr Seconds kAllowedSkew = 15 * 60;

//! base64(HMAC-SHA1(key, timestamp + account)): the dialect's hash (R138 … R142).
QByteArray dialectHash(const QByteArray &sharedKey, const QByteArray &timestamp, const QByteArray &accountUuid);

//! Compares without telling by its duration where the difference is.
bool sameInConstantTime(const QByteArray &a, const QByteArray &b);

//! Who sent the request, by its three headers; or the 401 to answer with.
std::variant<std::shared_ptr<const User>, Refusal> authenticate(const Request &request, const QByteArray &accountUuid,
                                                                const People &people, Seconds wallTime);

} // namespace platform
