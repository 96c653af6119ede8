// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outboxbook.h"

namespace storage {

//! The transactions of an outbox but take(): each all or nothing. See the functions of Outbox with the same names.
base::Result<OutboxRun> addChanges(Sqlite &db, OutboxBook &book, const Outbox::ChangeSource &next);
base::Result<qint64> releaseChanges(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs,
                                    const QHash<qint64, QString> &basedNow);
base::Result<qint64> withdrawChanges(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs);
base::Result<std::monostate> editChange(Sqlite &db, OutboxBook &book, qint64 seq, const domain::ChangeOrder &order);
base::Result<qint64> forgetOld(Sqlite &db, OutboxBook &book, const QDateTime &when);

base::Result<std::monostate> noteJobOf(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs,
                                       const QString &job, const QHash<qint64, QString> &versions);
base::Result<Settled> settleChanges(Sqlite &db, OutboxBook &book, const std::vector<ChangeOutcome> &outcomes);
base::Result<qint64> shelveChanges(Sqlite &db, OutboxBook &book);
base::Result<std::monostate> putBackChanges(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs);

} // namespace storage
