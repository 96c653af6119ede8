// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/router.h"
#include "platform/tickets.h"

namespace platform {

//! What a list and the ticket itself say of it, into an object that is open.
void writeTicketFields(JsonWriter &json, const Context &context, const Ticket &ticket);

} // namespace platform
