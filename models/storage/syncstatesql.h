// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/syncstate.h"

namespace storage {

class Sqlite;

//! A checkpoint, or one of a collection that was never synced.
base::Result<SyncCheckpoint> readCheckpoint(Sqlite &db, const QString &collection);
//! Stores a checkpoint inside the caller's transaction.
base::Status writeCheckpoint(Sqlite &db, const SyncCheckpoint &checkpoint);

} // namespace storage
