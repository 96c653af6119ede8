// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/series/fleetmonth.h"
#include "models/storage/linestore.h"

#include <QObject>

namespace series {

//! Lines that somebody may have to look after, as the filter that finds them (principle 2).
struct FoundLines
{
    QString filter; //!< in the filter language
    qint64 lines = 0;
    QDate first; //!< of renewals: the earliest day among them
};

//! The lines of the account as they are now.
struct FleetNow
{
    QDateTime readAt;                                            //!< UTC
    qint64 lines = 0;                                            //!< in all
    std::vector<std::pair<domain::LineStatus, qint64>> statuses; //!< those that some line has, as kAllStatuses has them
    FoundLines overdue;                                          //!< renewals (R188, D28)
    FoundLines soon;                                             //!< renewals within four weeks (R185, D28)
    FoundLines invalid;                                          //!< something is wrong with the integration (R66)
    FoundLines silent;                                           //!< in service, and not seen for over seven days
};

//! What the dashboard shows of the cache, read in the background.
class Dashboard : public QObject
{
    Q_OBJECT

public:
    Dashboard(const storage::CacheFile &file, storage::LineStore &lines, const base::Clock &clock,
              QObject *parent = nullptr);
    ~Dashboard() override;

    //! Counts of lines; `zone` decides which day is today. An answer that is on its way is given up: Cancelled.
    base::Future<FleetNow> loadNow(const QTimeZone &zone);
    //! Sums of this month and the last one, over all lines; the same.
    base::Future<FleetMonth> loadMonth(const QTimeZone &zone);

private:
    template<typename T>
    struct Question
    {
        storage::CancelFlag cancel;
        base::Future<T> future;
        void giveUp();
    };

    const storage::CacheFile &m_file;
    storage::LineStore &m_lines;
    const base::Clock &m_clock;
    Question<FleetNow> m_now;
    Question<FleetMonth> m_month;
};

//! The same without a window; blocks: for a pool thread. Errors as the cache's, Cancelled soon after the flag is set.
base::Result<FleetNow> readFleetNow(storage::LineStore &lines, const QDateTime &now, const QTimeZone &zone,
                                    const storage::CancelFlag &cancel = {});
base::Result<FleetMonth> readFleetMonth(const storage::CacheFile &file, const QDateTime &now, const QTimeZone &zone,
                                        const storage::CancelFlag &cancel = {});

} // namespace series
