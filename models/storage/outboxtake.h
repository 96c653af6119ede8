// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outboxbook.h"

namespace storage {

//! What is to be sent next, marked Sending on disk. See Outbox::take().
base::Result<Taken> takeReady(Sqlite &db, OutboxBook &book, const TakeWish &wish);

} // namespace storage
