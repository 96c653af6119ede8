// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/message.h"
#include "models/storage/cachefile.h"
#include "models/storage/logsql.h"
#include "models/storage/messages.h"

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr char kColumns[] = "messages.id, messages.iccid, way, state, body, accepted_at, sent_at, settled_at, micros, "
                            "currency, sender";

//! A statement put together from the conditions that are asked for, so that SQLite sees which index fits; all values
//! are bound.
class ListSql
{
public:
    explicit ListSql(const MessageQuery &query) : m_query(query)
    {
        if (!query.iccid.text.isEmpty())
            only("messages.iccid = ?", query.iccid.text);
        if (query.way)
            only("way = ?", qint64(*query.way));
        if (query.from.isValid())
            only("accepted_at >= ?", stamp(query.from));
        if (query.to.isValid())
            only("accepted_at < ?", stamp(query.to));
        if (!query.subAccount.isEmpty())
            only("messages.iccid IN (SELECT iccid FROM lines WHERE sub_account = ?)", query.subAccount);
        addStates();
        if (const QString text = query.text.simplified(); !text.isEmpty()) {
            only("(text_has(body, ?) OR text_has(messages.iccid, ?) OR text_has(sender, ?))", text);
            m_values << text << text;
        }
    }

    //! Only what stands behind a message in the order of the query.
    void after(const domain::Message &last)
    {
        QByteArrayList places;
        for (const QByteArray &column : columns()) {
            places << "?";
            if (column == "way")
                m_values << qint64(last.way);
            else if (column == "state")
                m_values << last.state;
            else if (column == "messages.iccid")
                m_values << last.iccid.text;
        }
        m_values << stamp(last.acceptedAt) << last.id.size() << last.id;
        m_where << '(' + columns().join(", ") + (m_query.isDescending ? ") < (" : ") > (") + places.join(", ") + ')';
    }

    QByteArray where() const { return m_where.isEmpty() ? QByteArray() : " WHERE " + m_where.join(" AND "); }

    //! The table for sums: by the index that has all they are made of, unless another one leads to few messages.
    QByteArray summed() const
    {
        const bool isCovered = m_query.iccid.text.isEmpty() && m_query.states.isEmpty() &&
                               m_query.text.simplified().isEmpty() && m_query.subAccount.isEmpty();
        return isCovered ? "messages INDEXED BY messages_sums" : "messages";
    }

    QByteArray order() const
    {
        const QByteArray way = m_query.isDescending ? " DESC" : " ASC";
        return " ORDER BY " + columns().join(way + ", ") + way;
    }

    //! Prepares `sql` and binds the values, then `more` behind them.
    base::Result<Statement> prepare(Sqlite &db, const QByteArray &sql, const QList<qint64> &more = {}) const
    {
        base::Result<Statement> statement = db.prepare(sql);
        if (!statement)
            return statement;
        int place = 1;
        for (const QVariant &value : m_values) {
            if (value.typeId() == QMetaType::QString)
                statement->bind(place++, value.toString());
            else
                statement->bind(place++, value.toLongLong());
        }
        for (const qint64 value : more)
            statement->bind(place++, value);
        return statement;
    }

private:
    //! What the list is ordered by. Ids are numbers as text: a longer one is the newer one.
    QByteArrayList columns() const
    {
        QByteArrayList columns;
        switch (m_query.order) {
        case MessageOrder::Time: break;
        case MessageOrder::Line: columns << "messages.iccid"; break;
        case MessageOrder::Way: columns << "way"; break;
        case MessageOrder::State: columns << "state"; break;
        }
        return columns << "accepted_at"
                       << "length(messages.id)"
                       << "messages.id";
    }

    void only(const char *condition, const QVariant &value)
    {
        m_where << condition;
        m_values << value;
    }

    void addStates()
    {
        if (m_query.states.isEmpty())
            return;
        QByteArrayList places;
        for (const QString &state : m_query.states) {
            places << "?";
            m_values << state;
        }
        m_where << "state IN (" + places.join(", ") + ')';
    }

    const MessageQuery &m_query;
    QByteArrayList m_where;
    QVariantList m_values;
};

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

ListedMessage readListed(const Statement &row)
{
    return {.message = read(row), .lineNotes = row.text(11), .hasLine = !row.isNull(11)};
}

QByteArray listSql(const ListSql &sql)
{
    return QByteArray("SELECT ") + kColumns +
           ", lines.notes FROM messages LEFT JOIN lines ON lines.iccid = " + "messages.iccid" + sql.where() +
           sql.order();
}

base::Status eachRow(Statement &rows, const std::function<bool(const Statement &)> &each)
{
    for (;;) {
        const base::Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row || !each(rows))
            return {};
    }
}

base::Result<std::vector<ListedMessage>> readPage(Sqlite &db, const MessageQuery &query,
                                                  const std::optional<domain::Message> &after, int limit)
{
    ListSql sql(query);
    if (after)
        sql.after(*after);
    base::Result<Statement> rows = sql.prepare(db, listSql(sql) + " LIMIT ?", {limit});
    if (!rows)
        return rows.error();
    std::vector<ListedMessage> page;
    const base::Status status = eachRow(*rows, [&page](const Statement &row) {
        page.push_back(readListed(row));
        return true;
    });
    return status ? base::Result<std::vector<ListedMessage>>(std::move(page)) : status.error();
}

base::Status addCosts(Sqlite &db, const ListSql &sql, MessageSums &sums)
{
    base::Result<Statement> rows = sql.prepare(db, "SELECT currency, sum(micros) FROM " + sql.summed() + sql.where() +
                                                       " GROUP BY currency HAVING count(micros) > 0");
    if (!rows)
        return rows.error();
    return eachRow(*rows, [&sums](const Statement &row) {
        sums.costs.push_back({.micros = row.integer(1), .currency = row.text(0)});
        return true;
    });
}

//! One walk that sorts nothing; only messages of several currencies need another.
base::Result<MessageSums> readSums(Sqlite &db, const MessageQuery &query)
{
    const ListSql sql(query);
    base::Result<Statement> row = sql.prepare(
        db, "SELECT count(*), sum(way = 1), sum(way = 0 AND state IN ('accepted', 'sent')), sum(state = 'failed'), "
            "sum(micros), min(CASE WHEN micros IS NOT NULL THEN currency END), max(CASE WHEN micros IS NOT NULL THEN "
            "currency END) FROM " +
                sql.summed() + sql.where());
    if (!row)
        return row.error();
    if (const base::Result<bool> found = row->step(); !found)
        return found.error();
    MessageSums sums;
    sums.fromLine = row->integer(1);
    sums.toLine = row->integer(0) - sums.fromLine;
    sums.waiting = row->integer(2);
    sums.failed = row->integer(3);
    if (row->isNull(4))
        return sums;
    if (row->text(5) == row->text(6)) {
        sums.costs.push_back({.micros = row->integer(4), .currency = row->text(5)});
        return sums;
    }
    const base::Status added = addCosts(db, sql, sums);
    return added ? base::Result<MessageSums>(std::move(sums)) : added.error();
}

} // namespace

base::Result<std::vector<domain::Message>> readMessages(Sqlite &db, const MessageQuery &query)
{
    const ListSql sql(query);
    base::Result<Statement> rows = sql.prepare(
        db, QByteArray("SELECT ") + kColumns + " FROM messages" + sql.where() + sql.order() + " LIMIT ? OFFSET ?",
        {query.limit, query.offset});
    if (!rows)
        return rows.error();
    std::vector<domain::Message> found;
    const base::Status status = eachRow(*rows, [&found](const Statement &row) {
        found.push_back(read(row));
        return true;
    });
    return status ? base::Result<std::vector<domain::Message>>(std::move(found)) : status.error();
}

base::Future<qint64> Messages::count(MessageQuery query)
{
    return m_file.counter().post<qint64>([query = std::move(query)](Sqlite &db) -> base::Result<qint64> {
        const base::Result<MessageSums> sums = readSums(db, query);
        return sums ? base::Result<qint64>(sums->count()) : sums.error();
    });
}

base::Future<std::vector<ListedMessage>> Messages::loadPage(MessageQuery query, std::optional<domain::Message> after,
                                                            int limit, CancelFlag cancel)
{
    return m_file.reader().post<std::vector<ListedMessage>>(
        [query = std::move(query), after = std::move(after), limit](Sqlite &db) {
            return readPage(db, query, after, limit);
        },
        std::move(cancel));
}

base::Future<MessageSums> Messages::sums(MessageQuery query, CancelFlag cancel)
{
    return m_file.counter().post<MessageSums>([query = std::move(query)](Sqlite &db) { return readSums(db, query); },
                                              std::move(cancel));
}

base::Future<QHash<QString, MessageLine>> Messages::lines(QStringList iccids)
{
    using Lines = QHash<QString, MessageLine>;
    return m_file.reader().post<Lines>([iccids = std::move(iccids)](Sqlite &db) -> base::Result<Lines> {
        Lines lines;
        for (const QString &iccid : iccids) {
            base::Result<Statement> row = db.prepare("SELECT notes, sub_account FROM lines WHERE iccid = ?");
            if (!row)
                return row.error();
            const base::Result<bool> found = row->bind(1, iccid).step();
            if (!found)
                return found.error();
            if (*found)
                lines.insert(iccid, {.notes = row->text(0), .subAccount = row->text(1)});
        }
        return lines;
    });
}

base::Status Messages::scan(const MessageQuery &query, const std::function<bool(const ListedMessage &)> &each) const
{
    base::Result<std::unique_ptr<Sqlite>> db = m_file.openReader();
    if (!db)
        return db.error();
    const ListSql sql(query);
    base::Result<Statement> rows = sql.prepare(**db, listSql(sql) + " LIMIT ?", {query.limit});
    if (!rows)
        return rows.error();
    return eachRow(*rows, [&each](const Statement &row) { return each(readListed(row)); });
}

} // namespace storage
