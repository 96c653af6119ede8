// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/account.h"
#include "platform/directory.h"
#include "platform/fleet/traffic.h"
#include "platform/pagecache.h"
#include "platform/people.h"
#include "platform/platformclock.h"
#include "platform/quota.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace platform {

//! What every request works on: the open database and what is kept in memory of it.
struct Core
{
    Core(const Options &given, Database &shared);

    //! Loads the account and all that goes with it; needs an open database.
    base::Status load(Connection &connection, qint64 accountId);

    //! Runs `work` as the only writer in one transaction; `work` gets the time to stamp its changes with.
    base::Status write(const std::function<base::Status(Connection &, Seconds)> &work);
    //! Inside of write(): this line is new or not as it was.
    void noteLine(const LineRow &row) { m_noted.push_back(row); }
    void noteLineGone(qint64 lineNo) { m_gone.push_back(lineNo); }
    Seconds moveClock(Seconds by);
    //! A time such that every change stamped before it can be read now: what a client may ask for changes since.
    Seconds readableTime() const;

    //! Day of the account's zone up to which there is traffic.
    Day today() const { return calendar.dayOf(trafficUntil); }
    //! The oldest day of usage that is kept.
    Day firstDay() const
    {
        return qMax(calendar.dayOf(account.createdAt) - fleet::kHistoryDays + 1, today() - fleet::kDaysKept + 1);
    }
    //! Least the account must hold before lines are suspended (D6, D7), in micros.
    base::Result<qint64> minimumBalance(Connection &connection);

    //! "/api/ACCOUNT/", where all addresses begin.
    QByteArray basePath() const { return "/api/" + account.uuid + '/'; }

    Options options;
    Database &database;
    PlatformClock clock;
    Account account;
    People people;
    Catalog catalog;
    Calendar calendar;
    Directory directory;
    PageCache pages;
    QuotaCounter quota;
    std::atomic<quint64> generation{1};      //!< grows with every change of the database
    std::unique_ptr<fleet::Traffic> traffic; //!< for reading; time is moved by another
    std::atomic<Seconds> trafficUntil{0};
    std::atomic<qint64> balanceMicros{0};
    AccountState saved;   //!< under the write mutex
    std::mutex timeMutex; //!< one moves time at a time; taken before the write mutex

private:
    std::vector<LineRow> m_noted;
    std::vector<qint64> m_gone;
    std::atomic<Seconds> m_writing{0}; //!< stamp of the write under way
    std::atomic<Seconds> m_lastStamp{0};
};

} // namespace platform
