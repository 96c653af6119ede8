// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/exports/exportjob.h"
#include "models/storage/snapshotfile.h"
#include "models/storage/syncstate.h"

namespace exports {

using SnapshotFacts = storage::SnapshotFacts;

//! The ending of a snapshot's name: ".linedesksnapshot".
inline QString snapshotSuffix() { return storage::kSnapshotSuffix; }

//! Saves a cache to a snapshot file. Answers how many lines are in it.
class SnapshotJob : public ExportJob
{
    Q_OBJECT

public:
    SnapshotJob(const storage::CacheFile &cache, storage::SyncState &state, const base::Clock &clock, QString path,
                QObject *parent = nullptr);
    ~SnapshotJob() override { end(); }

    base::Result<qint64> run() override;

private:
    const storage::CacheFile &m_cache;
    storage::SyncState &m_state;
    const base::Clock &m_clock;
    QString m_path;
};

} // namespace exports
