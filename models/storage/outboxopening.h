// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outboxbook.h"

namespace storage {

//! An outbox file that can be worked with.
struct OpenedOutbox
{
    std::unique_ptr<Sqlite> db;
    std::shared_ptr<OutboxBook> book;
    OutboxCheck check;
};

//! Opens or makes the file, checks every row, repairs what the check found; sets an unreadable file aside and saves
//! what it holds.
base::Result<OpenedOutbox> openOutboxFile(const QString &path, const base::Clock &clock);
base::Result<OpenedOutbox> openOutboxForLooking(const QString &path, const base::Clock &clock);

//! What a look at all rows found, apart from what SQLite itself thinks of the file.
struct OutboxScan
{
    OutboxCheck check;
    std::vector<qint64> damaged; //!< rows without a valid seal that do not say so themselves
    bool isNewest = false;       //!< the sum of the seals is the one that was written last
    bool hasEnds = false;
    OutboxEnds ends; //!< as they should be by the rows
};

base::Result<OutboxScan> scanOutbox(Sqlite &db, const OutboxSealer &sealer);
//! PRAGMA integrity_check.
base::Status checkIntegrity(Sqlite &db);

} // namespace storage
