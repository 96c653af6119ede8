// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/account.h"
#include "platform/directory.h"
#include "platform/fleet/traffic.h"
#include "platform/held.h"
#include "platform/pagecache.h"
#include "platform/people.h"
#include "platform/platformclock.h"
#include "platform/quota.h"
#include "platform/textindex.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>

namespace platform {

//! What every request works on: the open database and what is kept in memory of it. Other processes may write to the
//! same database; memory follows what they have committed at refresh() and at the begin of every write().
struct Core
{
    Core(const Options &given, Database &shared);

    //! Loads the account and all that goes with it; needs an open database.
    base::Status load(Connection &connection, qint64 accountId);

    //! What is done inside of a write: gets the writer and the time to stamp its changes with.
    using Work = std::function<base::Status(Connection &, Seconds)>;
    //! Runs `work` as the only writer of the account in one transaction. What it notes is published once that is
    //! committed, and forgotten when it fails.
    base::Status write(const Work &work);

    //! Inside of write(): this line is new, or its status, sub-account, group or note is not as it was.
    void noteLine(const LineRow &row);
    //! Inside of write(): this line is no more.
    void noteLineGone(qint64 lineNo);
    //! Inside of write(): users, sub-accounts, groups or plans are not as they were.
    void noteTables() { m_tablesNoted = true; }
    //! Inside of write(): to be done when it has been committed and others may write again, e.g. to wake somebody.
    void afterCommit(std::function<void()> what) { m_after.push_back(std::move(what)); }
    //! Inside of write(): moves the platform's clock ahead and answers with the time to stamp changes with from then
    //! on.
    Seconds moveClock(Seconds by);

    //! Takes in what other processes have committed, so that what is read next is as new as the database. To be called
    //! before a request is answered; costs nothing where the database is not shared.
    base::Status refresh(Connection &reader);

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
    Held<Catalog> catalog;
    std::atomic<bool> isBasic{false}; //!< mock answers only (R44, D26)
    Calendar calendar;
    Directory directory;
    TextIndex texts;
    PageCache pages;
    QuotaCounter quota;
    std::atomic<quint64> generation{1};      //!< grows with every change of the database
    std::unique_ptr<fleet::Traffic> traffic; //!< for reading; time is moved by another
    std::atomic<Seconds> trafficUntil{0};
    std::atomic<qint64> balanceMicros{0};
    AccountState saved;                   //!< under the write mutex, and there as new as the database
    std::function<void()> deliveryQueued; //!< wakes who sends to webhooks; empty where nobody does
    std::mutex timeMutex;                 //!< one moves time at a time; taken before the write mutex

private:
    //! What is read of the small tables.
    struct Tables
    {
        People::List people;
        Catalog catalog;
        bool isBasic = false;
    };

    base::Status writeAlone(const Work &work);
    base::Status finishWrite(Transaction &transaction);
    base::Status takeIn(Connection &connection, const AccountState &state);
    base::Result<Tables> loadTables(Connection &connection) const;
    void show(const Tables &tables);
    void show(const AccountState &state);
    void raiseReadable(Seconds time);

    // Of the write under way.
    std::map<qint64, LineNote> m_notes;
    bool m_tablesNoted = false;
    std::vector<std::function<void()>> m_after;
    Seconds m_stamp = 0;

    std::mutex m_viewMutex;             //!< held while memory is brought to another state; after the write mutex
    std::atomic<qint64> m_viewNo{-1};   //!< number of the write up to which memory has everything
    qint64 m_viewTables = -1;           //!< the same of users and catalog
    std::atomic<Seconds> m_writing{0};  //!< no later than the stamp of the write under way
    std::atomic<Seconds> m_readable{0}; //!< where the database is shared: what readableTime() answers
};

} // namespace platform
