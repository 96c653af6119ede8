// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/messages.h"

#include "models/storage/cachefile.h"
#include "models/storage/logsql.h"

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kFirstState = 6; // behind line, way, text, limit and offset

//! Rows of a query: every condition is there, and holds where nothing is asked for.
QByteArray whereOf(const MessageQuery &query)
{
    QByteArray sql = " FROM messages WHERE (?1 = '' OR iccid = ?1) AND (?2 < 0 OR way = ?2) AND (?3 = '' OR "
                     "text_has(body, ?3) OR text_has(iccid, ?3) OR text_has(sender, ?3))";
    if (!query.states.isEmpty()) {
        QByteArrayList places;
        for (qsizetype i = 0; i < query.states.size(); ++i)
            places << '?' + QByteArray::number(i + kFirstState);
        sql += " AND state IN (" + places.join(", ") + ')';
    }
    return sql;
}

base::Result<Statement> prepare(Sqlite &db, const QByteArray &sql, const MessageQuery &query)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement;
    statement->bind(1, query.iccid.text).bind(2, query.way ? qint64(*query.way) : -1).bind(3, query.text.simplified());
    int place = kFirstState;
    for (const QString &state : query.states)
        statement->bind(place++, state);
    return statement;
}

domain::Message read(const Statement &row)
{
    return {.id = row.text(0),
            .iccid = {row.text(1)},
            .way = row.integer(2) == 0 ? domain::MessageWay::ToLine : domain::MessageWay::FromLine,
            .state = row.text(3),
            .text = row.text(4),
            .acceptedAt = unstamp(row.integer(5)),
            .sentAt = timeAt(row, 6),
            .settledAt = timeAt(row, 7),
            .cost = moneyAt(row, 8, 9),
            .sender = row.text(10)};
}

} // namespace

base::Status writeMessages(Sqlite &db, const std::vector<domain::Message> &rows)
{
    base::Result<Statement> statement = db.prepare(
        "INSERT INTO messages (id, iccid, way, state, body, accepted_at, sent_at, settled_at, micros, currency, "
        "sender) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET iccid = excluded.iccid, way = "
        "excluded.way, state = excluded.state, body = excluded.body, accepted_at = excluded.accepted_at, sent_at = "
        "excluded.sent_at, settled_at = excluded.settled_at, micros = excluded.micros, currency = excluded.currency, "
        "sender = excluded.sender");
    if (!statement)
        return statement.error();
    for (const domain::Message &row : rows) {
        statement->bind(1, row.id).bind(2, row.iccid.text).bind(3, qint64(row.way)).bind(4, row.state);
        statement->bind(5, row.text).bind(6, stamp(row.acceptedAt)).bindOptional(7, stampOf(row.sentAt));
        statement->bindOptional(8, stampOf(row.settledAt));
        if (base::Status status = bindMoney(*statement, 9, row.cost).bind(11, row.sender).finish(); !status)
            return status;
    }
    return {};
}

base::Result<std::vector<domain::Message>> readMessages(Sqlite &db, const MessageQuery &query)
{
    base::Result<Statement> statement =
        prepare(db,
                "SELECT id, iccid, way, state, body, accepted_at, sent_at, settled_at, micros, currency, sender" +
                    whereOf(query) + " ORDER BY accepted_at DESC, length(id) DESC, id DESC LIMIT ?4 OFFSET ?5",
                query);
    if (!statement)
        return statement.error();
    statement->bind(4, qint64(query.limit)).bind(5, qint64(query.offset));
    std::vector<domain::Message> rows;
    for (;;) {
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows.push_back(read(*statement));
    }
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

base::Future<std::vector<domain::Message>> Messages::load(MessageQuery query)
{
    return m_file.reader().post<std::vector<domain::Message>>(
        [query = std::move(query)](Sqlite &db) { return readMessages(db, query); });
}

base::Future<qint64> Messages::count(MessageQuery query)
{
    return m_file.counter().post<qint64>([query = std::move(query)](Sqlite &db) -> base::Result<qint64> {
        base::Result<Statement> statement = prepare(db, "SELECT count(*)" + whereOf(query), query);
        if (!statement)
            return statement.error();
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        return statement->integer(0);
    });
}

} // namespace storage
