// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/domain/line.h"
#include "models/storage/usagestore.h"

namespace series {

//! One bar of a chart.
struct DayPoint
{
    QDate day;
    std::optional<base::DataVolume> volume; //!< nullopt: not known, or still to come
};

//! The current month of one line, day 1 to its last day, with a forecast.
struct MonthSeries
{
    QDate today;
    std::vector<DayPoint> days;
    base::DataVolume soFar;                   //!< sum of the known days
    std::optional<base::DataVolume> forecast; //!< for the whole month; nullopt without a known day
};

//! Chart points over the cache's daily usage.
class DailySeries
{
public:
    DailySeries(storage::UsageStore &usage, const base::Clock &clock);

    //! The month that is running in `zone` (IANA name, D22). A line that is not in service has no forecast.
    base::Future<MonthSeries> loadMonth(const domain::Line &line, const QString &zone) const;

private:
    storage::UsageStore &m_usage;
    const base::Clock &m_clock;
};

} // namespace series
