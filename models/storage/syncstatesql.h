// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/syncstate.h"

namespace storage {

class Sqlite;

//! Stores a checkpoint inside the caller's transaction.
base::Status writeCheckpoint(Sqlite &db, const SyncCheckpoint &checkpoint);

} // namespace storage
