// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/syncstate.h"

#include <QString>

namespace syncing {

//! The cursor of a checkpoint whose walk has reached the end of the list but is not settled yet.
inline constexpr QLatin1String kEndOfList("#end");

//! Seconds by which an incremental run asks further back than the last one's server time: a change in the very second
//! of that answer is not missed.
inline constexpr int kOverlapSeconds = 2;

//! The checkpoint of a new run: a pass over everything, or what changed since the last complete run.
storage::SyncCheckpoint beginRun(const storage::SyncCheckpoint &last, bool full, const QDateTime &now);

//! The checkpoint after a page; `rows` of it count, `total` and `serverTime` of the first page stay.
storage::SyncCheckpoint afterPage(storage::SyncCheckpoint checkpoint, const QString &next, qint64 rows, qint64 total,
                                  const QDateTime &serverTime);

//! The checkpoint of the second walk over the pages of a run (D23).
storage::SyncCheckpoint secondRound(storage::SyncCheckpoint checkpoint);

//! The checkpoint of a complete run.
storage::SyncCheckpoint endRun(storage::SyncCheckpoint checkpoint, const QDateTime &now);

//! Whether a new run of the collection may ask for changes only.
inline bool mayBeIncremental(const storage::SyncCheckpoint &last)
{
    return last.pass > 0 && last.finishedAt.isValid() && last.serverTime.isValid();
}

} // namespace syncing
