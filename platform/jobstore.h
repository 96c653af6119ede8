// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"
#include "platform/linestore.h"
#include "platform/scope.h"

#include <QStringList>

namespace platform {

//! One action on many lines, under way or done. States: queued, running, finished, cancelled.
struct StoredJob
{
    qint64 id = 0;
    QString action;
    QByteArray parameters; //!< JSON object
    QString state;
    qint64 userId = 0; //!< who asked: acts by what that person may do when a line's turn comes
    QString userEmail;
    int subAccountId = 0; //!< of the address that was asked; 0: the whole account
    QString requestId;
    QString idempotencyKey;
    qint64 total = 0;
    qint64 done = 0;
    qint64 refused = 0;
    qint64 cancelled = 0;
    Seconds createdAt = 0;
    std::optional<Seconds> startedAt, finishedAt;
    Seconds updatedAt = 0;
    qint64 version = 1;

    bool isOver() const { return state == QLatin1String("finished") || state == QLatin1String("cancelled"); }
};

//! Which lines a job is about, besides those in a scope; what is not set does not matter.
struct JobFilter
{
    std::optional<Status> status;
    int ratePlanId = 0;
    int subAccountId = 0;
    int groupId = 0;
    QString text; //!< in ICCID or note
    QString label;
    std::optional<domain::EndPayment> payment; //!< on `today`
    Day today = 0;
};

//! A line of a job; one that has not had its turn has its place in it.
struct JobLine
{
    qint64 ord = 0;
    QString iccid;
    qint64 version = 0; //!< what the line must still be; 0: whatever it is
};

//! What became of one line: 200 and no code when the action was done.
struct JobOutcome
{
    int status = 200;
    QString code;
    QString message;
};

// All of these take part in the transaction of whoever calls.

base::Status insertJob(Connection &connection, qint64 accountId, const StoredJob &job);
//! Puts those lines into the job, in their order; returns how many.
base::Result<qint64> addJobLines(Connection &connection, qint64 accountId, qint64 jobId,
                                 const std::vector<JobLine> &lines);
//! The same with all lines of a scope that match, by number.
base::Result<qint64> addJobLines(Connection &connection, qint64 accountId, qint64 jobId, const Scope &scope,
                                 const JobFilter &filter);

base::Result<std::optional<StoredJob>> findJob(Connection &connection, qint64 accountId, qint64 jobId);
//! Counts up its version.
base::Status saveJob(Connection &connection, qint64 accountId, StoredJob &job, Seconds now);

//! The oldest job that is not over and that no other worker has a lease on; it is leased to this one then.
base::Result<std::optional<StoredJob>> claimJob(Connection &connection, qint64 accountId, const QString &worker,
                                                Seconds wallTime, Seconds leaseUntil);
//! Gives up what a worker has; an empty name stands for all of them.
base::Status releaseJobs(Connection &connection, const QString &worker);

base::Result<std::vector<JobLine>> pendingLines(Connection &connection, qint64 accountId, qint64 jobId, int most);
base::Status saveOutcome(Connection &connection, qint64 accountId, qint64 jobId, qint64 ord, const JobOutcome &outcome,
                         Seconds now);
//! Takes their turn from all lines that wait for it; returns how many.
base::Result<qint64> cancelPendingLines(Connection &connection, qint64 accountId, qint64 jobId, Seconds now);

} // namespace platform
