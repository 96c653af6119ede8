// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linelogs.h"

#include "models/storage/cachefile.h"
#include "models/storage/logsql.h"

#include <algorithm>
#include <optional>
#include <sqlite3.h>

using domain::LineId;
using domain::LineLog;

namespace storage {

namespace {

//! What the answer covers: from its oldest session to the end of the cycle's newest.
base::Status dropCovered(Sqlite &db, LineId line, const std::vector<domain::Session> &rows)
{
    if (rows.empty())
        return {};
    const auto [oldest, newest] =
        std::minmax_element(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    base::Result<Statement> statement =
        db.prepare("DELETE FROM line_sessions WHERE line_id = ? AND start_at BETWEEN ? AND ?");
    if (!statement)
        return statement.error();
    return statement->bind(1, line.value).bind(2, stamp(oldest->start)).bind(3, stamp(newest->start)).finish();
}

base::Status writeSessions(Sqlite &db, LineId line, const std::vector<domain::Session> &rows)
{
    if (base::Status status = dropCovered(db, line, rows); !status)
        return status;
    base::Result<Statement> statement = db.prepare(
        "INSERT INTO line_sessions (line_id, start_at, place, end_at, seconds, country, operator, bytes) VALUES (?, ?, "
        "(SELECT count(*) FROM line_sessions WHERE line_id = ?1 AND start_at = ?2), ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    for (const domain::Session &session : rows) {
        statement->bind(1, line.value).bind(2, stamp(session.start));
        statement->bindOptional(3, session.end ? std::optional(stamp(*session.end)) : std::nullopt);
        statement->bindOptional(4, session.seconds).bind(5, session.country).bind(6, session.networkOperator);
        if (base::Status status = statement->bindOptional(7, bytesOf(session.volume)).finish(); !status)
            return status;
    }
    return {};
}

base::Status writeDestinations(Sqlite &db, LineId line, QDate cycle, const std::vector<domain::Destination> &rows)
{
    base::Result<Statement> statement =
        db.prepare("INSERT INTO line_destinations (line_id, cycle, country, operator, bytes) VALUES (?, ?, ?, ?, ?) ON "
                   "CONFLICT (line_id, cycle, country, operator) DO UPDATE SET bytes = excluded.bytes");
    if (!statement)
        return statement.error();
    for (const domain::Destination &row : rows) {
        statement->bind(1, line.value).bind(2, cycleKey(cycle)).bind(3, row.country).bind(4, row.networkOperator);
        if (base::Status status = statement->bindOptional(5, bytesOf(row.volume)).finish(); !status)
            return status;
    }
    return {};
}

//! Answers how many are new. Without a line each goes to its own, by its ICCID.
base::Result<qint64> writeAudit(Sqlite &db, std::optional<LineId> line, const std::vector<domain::AuditEntry> &rows)
{
    base::Result<Statement> statement =
        db.prepare("INSERT OR IGNORE INTO line_audit (line_id, entry, at, actor_kind, actor, action, field, "
                   "before_text, after_text, reason) SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM lines WHERE " +
                   QByteArray(line ? "id = ?1" : "iccid = ?1"));
    if (!statement)
        return statement.error();
    const qint64 before = sqlite3_total_changes64(db.handle());
    for (const domain::AuditEntry &row : rows) {
        if (line)
            statement->bind(1, line->value);
        else
            statement->bind(1, row.iccid.text);
        statement->bind(2, row.id).bind(3, stamp(row.at)).bind(4, row.actorKind);
        statement->bind(5, row.actor).bind(6, row.action).bind(7, row.field).bind(8, row.before);
        if (base::Status status = statement->bind(9, row.after).bind(10, row.reason).finish(); !status)
            return status.error();
    }
    return qint64(sqlite3_total_changes64(db.handle()) - before);
}

domain::Session readSession(const Statement &row)
{
    return {.start = unstamp(row.integer(0)),
            .end = row.isNull(1) ? std::nullopt : std::optional(unstamp(row.integer(1))),
            .seconds = row.isNull(2) ? std::nullopt : std::optional(row.integer(2)),
            .country = row.text(3),
            .networkOperator = row.text(4),
            .volume = volumeAt(row, 5)};
}

domain::AuditEntry readEntry(const Statement &row)
{
    return {.id = row.text(0),
            .at = unstamp(row.integer(1)),
            .actorKind = row.text(2),
            .actor = row.text(3),
            .action = row.text(4),
            .field = row.text(5),
            .before = row.text(6),
            .after = row.text(7),
            .reason = row.text(8)};
}

} // namespace

LineLogs::LineLogs(CacheFile &file) : m_file(file) {}

base::Future<Done> LineLogs::storeSessions(LineId line, QDate cycle, std::vector<domain::Session> rows,
                                           QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, cycle, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::Sessions, cycle, fetchedAt, [&] { return writeSessions(db, line, rows); });
    });
}

base::Future<Done> LineLogs::storeDestinations(LineId line, QDate cycle, std::vector<domain::Destination> rows,
                                               QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, cycle, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::Destinations, cycle, fetchedAt,
                    [&] { return writeDestinations(db, line, cycle, rows); });
    });
}

base::Future<Done> LineLogs::storeAudit(LineId line, std::vector<domain::AuditEntry> rows, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::Audit, {}, fetchedAt, [&] {
            const base::Result<qint64> added = writeAudit(db, line, rows);
            return added ? base::Status() : base::Status(added.error());
        });
    });
}

base::Future<qint64> LineLogs::storeAudit(std::vector<domain::AuditEntry> rows)
{
    return m_file.writer().post<qint64>([rows = std::move(rows)](Sqlite &db) -> base::Result<qint64> {
        base::Result<Transaction> transaction = Transaction::begin(db, true);
        if (!transaction)
            return transaction.error();
        const base::Result<qint64> added = writeAudit(db, std::nullopt, rows);
        if (!added)
            return added;
        if (base::Status status = transaction->commit(); !status)
            return status.error();
        return added;
    });
}

base::Future<Done> LineLogs::noteFetched(LineId line, LineLog log, QDate cycle, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, log, cycle, fetchedAt](Sqlite &db) {
        return keep(db, line, log, cycle, fetchedAt, [] { return base::Status(); });
    });
}

base::Future<Logged<domain::Session>> LineLogs::loadSessions(LineId line, QDate cycle, QDateTime from, QDateTime to)
{
    using Answer = Logged<domain::Session>;
    return m_file.reader().post<Answer>([line, cycle, from, to](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement = db.prepare(
            "SELECT start_at, end_at, seconds, country, operator, bytes FROM line_sessions WHERE line_id = ? "
            "AND start_at >= ? AND start_at < ? ORDER BY start_at DESC, place");
        if (!statement)
            return statement.error();
        statement->bind(1, line.value).bind(2, stamp(from)).bind(3, stamp(to));
        return readAll<domain::Session>(*statement, noted(db, line, LineLog::Sessions, cycle), readSession);
    });
}

base::Future<Logged<domain::Destination>> LineLogs::loadDestinations(LineId line, QDate cycle)
{
    using Answer = Logged<domain::Destination>;
    return m_file.reader().post<Answer>([line, cycle](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement =
            db.prepare("SELECT country, operator, bytes FROM line_destinations WHERE line_id = ? AND cycle = ? ORDER "
                       "BY bytes DESC, country, operator");
        if (!statement)
            return statement.error();
        statement->bind(1, line.value).bind(2, cycleKey(cycle));
        return readAll<domain::Destination>(
            *statement, noted(db, line, LineLog::Destinations, cycle), [](const Statement &row) {
                return domain::Destination{
                    .country = row.text(0), .networkOperator = row.text(1), .volume = volumeAt(row, 2)};
            });
    });
}

base::Future<Logged<domain::AuditEntry>> LineLogs::loadAudit(LineId line)
{
    using Answer = Logged<domain::AuditEntry>;
    return m_file.reader().post<Answer>([line](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement =
            db.prepare("SELECT entry, at, actor_kind, actor, action, field, before_text, after_text, reason FROM "
                       "line_audit WHERE line_id = ? ORDER BY at DESC, length(entry) DESC, entry DESC");
        if (!statement)
            return statement.error();
        statement->bind(1, line.value);
        return readAll<domain::AuditEntry>(*statement, noted(db, line, LineLog::Audit, {}), readEntry);
    });
}

base::Future<QDateTime> LineLogs::fetchedAt(LineId line, LineLog log, QDate cycle)
{
    return m_file.reader().post<QDateTime>([=](Sqlite &db) { return noted(db, line, log, cycle); });
}

} // namespace storage
