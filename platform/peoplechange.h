// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/action.h"
#include "platform/audit.h"

namespace platform {

//! A write that changes people: everybody is read again once it is committed.
base::Status writePeople(Core &core, const std::function<base::Status(Connection &, Seconds)> &work);

//! An action that changes people, with its idempotency key where that is kept.
Answer changePeople(Context &context, const Action &action, Replay replay = Replay::Kept);

//! The audit entry of something that was done about a user.
AuditEntry staffEntry(const User &user, const QString &action, const QString &by, const QByteArray &requestId,
                      Seconds now);

//! 409 with the user as it is now, unless If-Match is absent or names that version.
std::optional<Refusal> refusalForVersion(const Context &context, qint64 version, const QByteArray &current);

} // namespace platform
