// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/snapshotfile.h"

namespace storage {

// The form of a snapshot file: an SQLite database with an application id of its own, then one line of text with the
// SHA-256 of all before it. SQLite does not look behind the pages that its header counts.

inline constexpr quint32 kSnapshotId = 0x4c44736e; //!< "LDsn"
//! The table that tells what a snapshot is of.
inline const QByteArray kSnapshotTable("CREATE TABLE snapshot_facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) "
                                       "WITHOUT ROWID;");
inline constexpr qint64 kLargestSnapshot = 64LL << 30; //!< bytes

//! The last line of a file whose other bytes hash to `sha256`; always as long.
QByteArray snapshotTrailer(const QByteArray &sha256);
qint64 snapshotTrailerSize();

//! SHA-256 of the first `size` bytes. Storage, or Cancelled.
base::Result<QByteArray> hashBytes(const QString &path, qint64 size, const CancelFlag &cancel,
                                   const ByteProgress &progress);

//! An error of opening: `code` as openSnapshot() says.
base::Error snapshotError(QLatin1String code, const QString &path, const QString &detail);

//! Whether the tables of a database are those that this program makes for that schema, and nothing else: no view and no
//! trigger of somebody's is ever run.
base::Status checkSnapshotTables(Sqlite &db, int schema, const QString &path);

} // namespace storage
