// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/cachefile.h"
#include "models/storage/files.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <functional>

namespace storage {

inline constexpr QLatin1String kSnapshotSuffix(".linedesksnapshot");

//! What a snapshot says about itself.
struct SnapshotFacts
{
    QString account;   //!< its name
    QString zone;      //!< the account's, an IANA name (D22); empty: UTC
    QDateTime takenAt; //!< UTC
    QString program;   //!< the version that wrote it
    qint64 lines = 0;
    int schema = 0; //!< of the cache in it

    friend bool operator==(const SnapshotFacts &, const SnapshotFacts &) = default;
};

//! How far a file is written or checked, in bytes. Called on the thread that does it.
using ByteProgress = std::function<void(qint64 done, qint64 total)>;

//! Writes a consistent copy of a cache to one file: no outbox, no keys, no passwords of access points, nothing that was
//! deleted. A table of its own tells the facts, and the file ends with its SHA-256. It is written beside its goal and
//! put in place when it is on disk. Blocks: for a pool thread. Storage names the file, Cancelled after `cancel`.
base::Result<SnapshotFacts> saveSnapshot(const CacheFile &cache, SnapshotFacts facts, const QString &path,
                                         const CancelFlag &cancel = {}, const ByteProgress &progress = {});

//! A snapshot that is open for looking.
struct OpenedSnapshot
{
    std::unique_ptr<QTemporaryDir> folder; //!< for what a session writes; gone with it
    FileLock inUse;                        //!< says that the folder is somebody's
    std::unique_ptr<CacheFile> cache;
    SnapshotFacts facts;
};

//! Checks a file and opens it: its form, its schema table by table, and the SHA-256 of all its bytes. The file itself
//! is only read; one of an older schema is copied into a folder below `work` and brought up to date there. Blocks: for
//! a pool thread. NotFound and Storage name the file; Invalid and Unsupported have fields["code"] = "snapshot_none" (it
//! is something else), "snapshot_damaged", "snapshot_newer" or "snapshot_huge".
base::Result<OpenedSnapshot> openSnapshot(const QString &path, const QString &work, const CancelFlag &cancel = {},
                                          const ByteProgress &progress = {});

} // namespace storage
