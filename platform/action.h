// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/router.h"

#include <functional>

namespace platform {

//! What an action does: gets the writer and the time of the change; it answers with a Refusal before it has changed
//! anything.
using Action = std::function<Answer(Connection &, Seconds)>;

//! Runs an action as one transaction. With an `Idempotency-Key` its first answer is kept in the same transaction for
//! 24 hours and given again with `Idempotent-Replayed: true`; the same key with another request is 409.
//! Never: for requests that carry a password, of which not even a hash is kept.
enum class Replay : quint8 { Kept, Never };
Answer runAction(Context &context, const Action &action, Replay replay = Replay::Kept);

} // namespace platform
