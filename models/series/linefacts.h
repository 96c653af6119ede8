// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/domain/line.h"
#include "models/domain/lineanswers.h"
#include "models/domain/standouts.h"
#include "models/storage/linelogs.h"
#include "models/storage/usagestore.h"

namespace series {

//! Reads what questions about a line are answered by: its last session, who last changed its status, its last days.
class LineFactsReader
{
public:
    LineFactsReader(storage::LineLogs &logs, storage::UsageStore &usage, const base::Clock &clock);

    //! The last kDays days of `zone`, today among them; sessions of this month and the one before.
    base::Future<domain::LineFacts> load(domain::LineId line, const QTimeZone &zone) const;

    //! What stands out on it in the last weeks, as far as the cache has them: kRadarDays days of usage, sessions of
    //! this month and the one before, devices, audit log.
    base::Future<domain::Standouts> loadStandouts(domain::LineId line, const QTimeZone &zone) const;

    static constexpr int kDays = 31;

private:
    storage::LineLogs &m_logs;
    storage::UsageStore &m_usage;
    const base::Clock &m_clock;
};

} // namespace series
