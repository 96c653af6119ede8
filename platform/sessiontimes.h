// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/core.h"

namespace platform {

//! The times in which a line was stopped, oldest first, as the audit log has them.
base::Result<std::vector<fleet::TimeSpan>> stoppedTimes(const Core &core, Connection &connection, const QString &iccid);

//! The connection log of a line between two days, oldest first: exact, since what was recorded while it was stopped is
//! nothing.
base::Result<std::vector<fleet::Session>> sessionsOf(Core &core, Connection &reader, const LineRow &row,
                                                     const UsageDays &days, Day first, Day last);

//! The network a line uses in a country (an index into fleet::countries()).
QString operatorOf(const Core &core, const LineRow &row, int country);

} // namespace platform
