// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>

namespace platform {

//! Claims a SIM's number for an account (R160); false when another has it, or this one already.
base::Result<bool> claimSim(Connection &connection, qint64 accountId, const QString &iccid, Seconds now);

} // namespace platform
