// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/domain/line.h"
#include "models/storage/usagestore.h"

namespace series {

//! One month of a line: the sum of its known days.
struct MonthPoint
{
    QDate month;                            //!< its first day
    std::optional<base::DataVolume> volume; //!< nullopt: no day is known
    int knownDays = 0;
};

//! The last `months` months up to the one that is running in `zone` (IANA name, D22), oldest first.
base::Future<std::vector<MonthPoint>> loadMonths(storage::UsageStore &usage, const base::Clock &clock,
                                                 domain::LineId line, const QString &zone, int months);

} // namespace series
