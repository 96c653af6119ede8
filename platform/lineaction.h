// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/lineservice.h"
#include "platform/router.h"

namespace platform {

using LineAnswer = std::function<Answer(Context &, const LineRow &)>;

//! Who asks, for changes of lines.
LineActor lineActorOf(const Context &context);

//! Changes the line that the address names, as one transaction: 404 where the user does not see it, 409 where it has
//! changed since it was read (If-Match), and what the change refuses; else the answer.
Answer changeLine(Context &context, const LineChange &change, const LineAnswer &answer);

} // namespace platform
