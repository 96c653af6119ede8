// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outboxbook.h"

namespace storage {

//! Readings of an outbox; each row is compared with its seal, and is Damaged when it does not bear it.
base::Result<std::vector<domain::Change>> loadChanges(Sqlite &db, const OutboxBook &book, const OutboxQuery &query,
                                                      qint64 offset, int limit);
base::Result<std::vector<qint64>> selectChanges(Sqlite &db, const OutboxQuery &query);
base::Result<std::vector<domain::Change>> loadBySeqs(Sqlite &db, const OutboxBook &book,
                                                     const std::vector<qint64> &seqs);
//! Newest first.
base::Result<std::vector<OutboxRun>> loadRuns(Sqlite &db, OutboxBook &book, const QDateTime &since);
base::Result<OutboxRun> loadRun(Sqlite &db, const OutboxBook &book, const QString &id);
OutboxRun sumOfRuns(const OutboxBook &book);
base::Result<std::vector<std::pair<domain::Iccid, quint32>>> loadPending(Sqlite &db);

} // namespace storage
