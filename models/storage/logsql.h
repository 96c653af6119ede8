// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/linelogs.h"
#include "models/storage/sqlite.h"

// What the stores of what was fetched have in common.
namespace storage {

using Done = std::monostate;

inline qint64 cycleKey(QDate cycle) { return cycle.isValid() ? cycle.year() * 100 + cycle.month() : 0; }
inline qint64 stamp(const QDateTime &when) { return when.toSecsSinceEpoch(); }
inline QDateTime unstamp(qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); }

inline std::optional<qint64> bytesOf(const std::optional<base::DataVolume> &volume)
{
    return volume ? std::optional(volume->bytes) : std::nullopt;
}

inline std::optional<base::DataVolume> volumeAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(base::DataVolume{row.integer(column)});
}

inline base::Status note(Sqlite &db, domain::LineId line, domain::LineLog log, QDate cycle, const QDateTime &fetchedAt)
{
    base::Result<Statement> statement =
        db.prepare("INSERT INTO line_logs (line_id, log, cycle, fetched_at) VALUES (?, ?, ?, ?) ON CONFLICT (line_id, "
                   "log, cycle) DO UPDATE SET fetched_at = excluded.fetched_at");
    if (!statement)
        return statement.error();
    return statement->bind(1, line.value)
        .bind(2, qint64(log))
        .bind(3, cycleKey(cycle))
        .bind(4, stamp(fetchedAt))
        .finish();
}

inline base::Result<QDateTime> noted(Sqlite &db, domain::LineId line, domain::LineLog log, QDate cycle)
{
    base::Result<Statement> statement =
        db.prepare("SELECT fetched_at FROM line_logs WHERE line_id = ? AND log = ? AND cycle = ?");
    if (!statement)
        return statement.error();
    statement->bind(1, line.value).bind(2, qint64(log)).bind(3, cycleKey(cycle));
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? unstamp(statement->integer(0)) : QDateTime();
}

inline base::Result<bool> isThere(Sqlite &db, domain::LineId line)
{
    base::Result<Statement> statement = db.prepare("SELECT 1 FROM lines WHERE id = ?");
    if (!statement)
        return statement.error();
    return statement->bind(1, line.value).step();
}

//! Writes the rows of a log with the time it was fetched in one transaction; nothing for a line that is gone.
template<typename Write>
base::Result<Done> keep(Sqlite &db, domain::LineId line, domain::LineLog log, QDate cycle, const QDateTime &fetchedAt,
                        Write write)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    const base::Result<bool> there = isThere(db, line);
    if (!there)
        return there.error();
    if (!*there)
        return Done();
    if (base::Status status = write(); !status)
        return status.error();
    if (base::Status status = note(db, line, log, cycle, fetchedAt); !status)
        return status.error();
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    return Done();
}

//! All rows of a statement, each read by `read`.
template<typename T, typename Read>
base::Result<Logged<T>> readAll(Statement &statement, const base::Result<QDateTime> &fetchedAt, Read read)
{
    if (!fetchedAt)
        return fetchedAt.error();
    Logged<T> logged{.rows = {}, .fetchedAt = *fetchedAt};
    for (;;) {
        const base::Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return logged;
        logged.rows.push_back(read(statement));
    }
}

inline std::optional<qint64> stampOf(const std::optional<QDateTime> &when)
{
    return when ? std::optional(stamp(*when)) : std::nullopt;
}

inline std::optional<QDateTime> timeAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(unstamp(row.integer(column)));
}

inline std::optional<base::Money> moneyAt(const Statement &row, int micros, int currency)
{
    return row.isNull(micros) ? std::nullopt : std::optional(base::Money{row.integer(micros), row.text(currency)});
}

//! Binds an amount to two places one after the other: micro-units and currency.
inline Statement &bindMoney(Statement &statement, int micros, const std::optional<base::Money> &money)
{
    return statement.bindOptional(micros, money ? std::optional(money->micros) : std::nullopt)
        .bind(micros + 1, money ? money->currency : QString());
}

} // namespace storage
