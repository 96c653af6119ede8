// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"
#include "platform/options.h"

namespace platform::fleet {

//! Fills an empty database with an account, its catalog, `options.lines` lines with their history, and its money.
base::Status makeFleet(Connection &connection, const Options &options, Seconds now, const QString &sharedKey);

} // namespace platform::fleet
