// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/line.h"
#include "models/storage/usagedays.h"

#include <QHash>
#include <QList>
#include <vector>

namespace tables {

//! The rows near what is looked at: a bounded cache of loaded lines with the last days of their usage.
class LineWindow
{
public:
    static constexpr int kSparkDays = 14;
    static constexpr int kMaxRows = 4'000; //!< about 4 MB; older rows are dropped and read again when looked at

    using DaysById = storage::DaysByLine;
    using LoadedDays = base::Result<DaysById>;

    const domain::Line *find(domain::LineId id) const;
    //! MB of the last days, oldest first, -1 where not known; empty while they are on their way.
    QList<qreal> spark(domain::LineId id) const;

    //! Not there or stale, and not on its way.
    bool shouldLoad(domain::LineId id) const;
    void markLoading(const std::vector<domain::LineId> &ids);
    void markFailed(const std::vector<domain::LineId> &ids);
    void markStale(const std::vector<domain::LineId> &ids);
    void put(std::vector<domain::Line> lines, const std::vector<domain::LineId> &asked);
    void putDays(const DaysById &days);
    void clear();

private:
    enum class State : quint8 { Absent, Loading, Ready, Stale, StaleLoading };

    struct Row
    {
        State state = State::Absent;
        domain::Line line;
        QList<qreal> spark;
        quint64 used = 0;
    };

    void dropOldest();
    void forgetLast() { m_last = nullptr; }

    QHash<domain::LineId, Row> m_rows;
    mutable domain::LineId m_lastId{-1}; //!< a painted row is asked for once a cell
    mutable const domain::Line *m_last = nullptr;
    mutable quint64 m_clock = 0;
};

} // namespace tables
