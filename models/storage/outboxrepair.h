// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outboxopening.h"

namespace storage {

//! Writes down what a check found: rows without a seal become Damaged, Sending becomes Unknown, and where nothing
//! proves that the rows are the newest ones, Ready becomes Draft. A broken chain is made anew. All or nothing; what
//! needs no repair is not written to.
base::Result<OutboxCheck> repairOutbox(Sqlite &db, OutboxBook &book, const OutboxScan &scan);

//! Makes `fresh` with everything that can be read of the broken file, which is only read.
using OpenWriter = base::Result<std::unique_ptr<Sqlite>> (*)(const QString &path);
base::Result<OutboxCheck> salvageOutbox(const QString &broken, const QString &fresh, const QByteArray &key,
                                        const base::Clock &clock, OpenWriter openWriter);

} // namespace storage
