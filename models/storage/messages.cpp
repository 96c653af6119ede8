// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/messages.h"

#include "models/storage/cachefile.h"
#include "models/storage/logsql.h"
#include "models/storage/syncstatesql.h"

using namespace Qt::StringLiterals;

namespace storage {

namespace {

//! Answers how many were new or other than they are now; the rest is not rewritten.
base::Result<qint64> write(Sqlite &db, const std::vector<domain::Message> &rows)
{
    base::Result<Statement> statement = db.prepare(
        "INSERT INTO messages (id, iccid, way, state, body, accepted_at, sent_at, settled_at, micros, currency, "
        "sender) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET iccid = excluded.iccid, way = "
        "excluded.way, state = excluded.state, body = excluded.body, accepted_at = excluded.accepted_at, sent_at = "
        "excluded.sent_at, settled_at = excluded.settled_at, micros = excluded.micros, currency = excluded.currency, "
        "sender = excluded.sender WHERE (iccid, way, state, body, accepted_at, sent_at, settled_at, micros, currency, "
        "sender) IS NOT (excluded.iccid, excluded.way, excluded.state, excluded.body, excluded.accepted_at, "
        "excluded.sent_at, excluded.settled_at, excluded.micros, excluded.currency, excluded.sender)");
    if (!statement)
        return statement.error();
    qint64 changed = 0;
    for (const domain::Message &row : rows) {
        statement->bind(1, row.id).bind(2, row.iccid.text).bind(3, qint64(row.way)).bind(4, row.state);
        statement->bind(5, row.text).bind(6, stamp(row.acceptedAt)).bindOptional(7, stampOf(row.sentAt));
        statement->bindOptional(8, stampOf(row.settledAt));
        if (base::Status status = bindMoney(*statement, 9, row.cost).bind(11, row.sender).finish(); !status)
            return status.error();
        changed += db.changes();
    }
    return changed;
}

} // namespace

base::Status writeMessages(Sqlite &db, const std::vector<domain::Message> &rows)
{
    const base::Result<qint64> written = write(db, rows);
    return written ? base::Status() : base::Status(written.error());
}

Messages::Messages(CacheFile &file) : m_file(file) {}

base::Future<std::monostate> Messages::store(std::vector<domain::Message> rows)
{
    return m_file.writer().post<Done>([rows = std::move(rows)](Sqlite &db) -> base::Result<Done> {
        base::Result<Transaction> transaction = Transaction::begin(db, true);
        if (!transaction)
            return transaction.error();
        if (base::Status status = writeMessages(db, rows); !status)
            return status.error();
        if (base::Status status = transaction->commit(); !status)
            return status.error();
        return Done();
    });
}

base::Future<qint64> Messages::storePage(std::vector<domain::Message> rows, SyncCheckpoint checkpoint)
{
    return m_file.writer().post<qint64>([rows = std::move(rows), checkpoint](Sqlite &db) -> base::Result<qint64> {
        base::Result<Transaction> transaction = Transaction::begin(db, true);
        if (!transaction)
            return transaction.error();
        const base::Result<qint64> changed = write(db, rows);
        if (!changed)
            return changed;
        if (base::Status status = writeCheckpoint(db, checkpoint); !status)
            return status.error();
        if (base::Status status = transaction->commit(); !status)
            return status.error();
        return changed;
    });
}

base::Future<std::vector<domain::Message>> Messages::load(MessageQuery query)
{
    return m_file.reader().post<std::vector<domain::Message>>(
        [query = std::move(query)](Sqlite &db) { return readMessages(db, query); });
}

} // namespace storage
