// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"
#include "models/storage/logsql.h"

// What the stores of the account's money have in common.
namespace storage {

inline qint64 dayKey(QDate day) { return day.year() * 10'000 + day.month() * 100 + day.day(); }
inline QDate dayOf(qint64 key) { return {int(key / 10'000), int(key / 100 % 100), int(key % 100)}; }

//! The columns of a cycle, `month` first, in a table of cycles or of books.
inline const QByteArray kCycleColumns =
    "month, first_day, last_day, is_closed, currency, starting, ending, usage, sms, subscriptions, prepaid, "
    "white_label, payments, discounts, adjustments";
//! Adds what is new and renews what is there.
base::Status writeCycles(Sqlite &db, const QByteArray &table, const std::vector<domain::BillingCycle> &cycles);
//! A row of kCycleColumns.
domain::BillingCycle readCycle(const Statement &row);

//! What a cycle's charges are rebuilt from, beside its book and the charges; within a transaction of the caller's.
base::Result<domain::ReconciliationFacts> readFacts(Sqlite &db, QDate cycle, const QTimeZone &zone,
                                                    const base::Result<Logged<domain::CycleBook>> &book,
                                                    base::Result<Logged<domain::LineCharge>> charges);

} // namespace storage
