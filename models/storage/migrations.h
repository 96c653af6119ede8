// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace storage {

class Sqlite;

//! Runs the numbered files of sql/ that the cache has not seen, each in its own transaction with its number
//! (user_version): a kill in the middle leaves the file at a whole number. A newer cache than this program is
//! Unsupported, untouched (T9).
base::Status migrateCache(Sqlite &db);

//! The tables of a schema in an empty database, as the numbered files up to it make them.
base::Status makeCacheSchema(Sqlite &db, int schema);

//! The number of the last schema file that a cache has seen.
base::Result<qint64> cacheSchema(Sqlite &db);

//! The number of the newest schema file.
int newestCacheSchema();

//! The same for an outbox.
base::Status migrateOutbox(Sqlite &db);
base::Result<qint64> outboxSchema(Sqlite &db);
int newestOutboxSchema();

} // namespace storage
