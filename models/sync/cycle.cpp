// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/cycle.h"

namespace syncing {

storage::SyncCheckpoint beginRun(const storage::SyncCheckpoint &last, bool full, const QDateTime &now)
{
    storage::SyncCheckpoint run;
    run.collection = last.collection;
    run.full = full;
    run.running = true;
    run.pass = full ? last.pass + 1 : last.pass;
    run.startedAt = now;
    run.finishedAt = last.finishedAt;
    run.wholeAt = last.wholeAt;
    if (!full)
        run.since = last.serverTime.addSecs(-kOverlapSeconds);
    return run;
}

storage::SyncCheckpoint afterPage(storage::SyncCheckpoint checkpoint, const QString &next, qint64 rows, qint64 total,
                                  const QDateTime &serverTime)
{
    checkpoint.cursor = next.isEmpty() ? QString(kEndOfList) : next;
    checkpoint.done += rows;
    if (checkpoint.total < 0)
        checkpoint.total = total;
    if (!checkpoint.serverTime.isValid())
        checkpoint.serverTime = serverTime;
    return checkpoint;
}

storage::SyncCheckpoint secondRound(storage::SyncCheckpoint checkpoint)
{
    checkpoint.round = 2;
    checkpoint.cursor.clear();
    checkpoint.done = 0;
    checkpoint.total = -1;
    return checkpoint;
}

storage::SyncCheckpoint endRun(storage::SyncCheckpoint checkpoint, const QDateTime &now)
{
    checkpoint.running = false;
    checkpoint.cursor.clear();
    checkpoint.round = 1;
    checkpoint.finishedAt = now;
    if (checkpoint.full)
        checkpoint.wholeAt = now;
    return checkpoint;
}

} // namespace syncing
