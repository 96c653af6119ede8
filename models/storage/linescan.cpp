// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linestore.h"

#include "models/storage/cachefile.h"
#include "models/storage/linerow.h"
#include "models/storage/querysql.h"

#include <sqlite3.h>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr size_t kBatch = 1'000;
constexpr size_t kFewChosen = 50'000; //!< more are met by walking all lines in order

constexpr int kProgressSteps = 10'000; //!< of SQLite's machine between two looks at the flag

using Each = std::function<bool(std::vector<domain::Line>)>;

struct IdHash
{
    size_t operator()(const domain::LineId &id) const { return std::hash<qint64>()(id.value); }
};

class Batches
{
public:
    explicit Batches(const Each &each) : m_each(each) { m_batch.reserve(kBatch); }

    bool add(domain::Line line)
    {
        m_batch.push_back(std::move(line));
        return m_batch.size() < kBatch || flush();
    }

    bool flush()
    {
        if (m_batch.empty())
            return true;
        std::vector<domain::Line> full;
        full.reserve(kBatch);
        full.swap(m_batch);
        return m_each(std::move(full));
    }

private:
    const Each &m_each;
    std::vector<domain::Line> m_batch;
};

int isCancelled(void *flag) { return static_cast<std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0; }

base::Error stopped() { return base::Error{.kind = base::ErrorKind::Cancelled}; }

//! Which of the lines that a walk meets belong to the scope.
class Members
{
public:
    explicit Members(const LineStore::Scope &scope) : m_chosen(scope.only.has_value())
    {
        const LineIds &ids = m_chosen ? *scope.only : scope.excluded;
        m_listed.insert(ids.begin(), ids.end());
    }

    bool has(domain::LineId id) const { return m_listed.empty() ? !m_chosen : m_listed.contains(id) == m_chosen; }
    bool isChosen() const { return m_chosen; }
    //! The chosen ones as a JSON array where they are few enough to be looked up one by one; else empty.
    QString fewChosen() const
    {
        if (!m_chosen || m_listed.size() > kFewChosen)
            return {};
        QString json = u"["_s;
        for (const domain::LineId &id : m_listed)
            json += (json.size() > 1 ? u","_s : QString()) + QString::number(id.value);
        return json + u']';
    }
    qint64 countOf(qint64 matching) const
    {
        return m_chosen ? qint64(m_listed.size()) : matching - qint64(m_listed.size());
    }

private:
    bool m_chosen;
    std::unordered_set<domain::LineId, IdHash> m_listed;
};

base::Result<qint64> countMatching(Sqlite &db, const SqlCondition &where)
{
    base::Result<Statement> statement =
        db.prepare("SELECT count(*) FROM lines" + (where.sql.isEmpty() ? QByteArray() : " WHERE " + where.sql));
    if (!statement)
        return statement.error();
    bindValues(*statement, where.values);
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

using Take = std::function<bool(const Statement &)>;

base::Status walk(Statement &statement, const Members &members, const Take &take)
{
    for (;;) {
        const base::Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (members.has(domain::LineId{statement.integer(0)}) && !take(statement))
            return stopped();
    }
}

//! Calls `take` for each row of the scope, in order, in one read transaction: one picture of the cache from first to
//! last.
base::Status scanRows(Sqlite &db, const LineStore::Scope &scope, const QDateTime &now, const QByteArray &columns,
                      const std::function<void(qint64)> &total, const Take &take)
{
    base::Result<Transaction> transaction = Transaction::begin(db, false);
    if (!transaction)
        return transaction.error();
    const Members members(scope);
    const base::Result<SqlCondition> where =
        members.isChosen() ? SqlCondition() : compileFilter(db, scope.query.filter, now, false);
    if (!where)
        return where.error();
    const base::Result<qint64> matching = members.isChosen() ? base::Result<qint64>(0) : countMatching(db, *where);
    if (!matching)
        return matching.error();
    total(members.countOf(*matching));
    const bool everything = where->sql.isEmpty();
    const QString chosen = members.fewChosen();
    const QByteArray from = chosen.isEmpty() ? QByteArray(" FROM lines")
                                             : QByteArray(" FROM (SELECT value AS chosen FROM json_each(?)) CROSS JOIN "
                                                          "lines ON lines.id = chosen");
    for (const QByteArray &part : orderParts(scope.query.sort)) {
        base::Result<Statement> statement = db.prepare("SELECT " + columns + from + whereClause(where->sql, part) +
                                                       orderBy(scope.query.sort, everything && chosen.isEmpty()));
        if (!statement)
            return statement.error();
        if (chosen.isEmpty())
            bindValues(*statement, where->values);
        else
            statement->bind(1, chosen);
        if (base::Status status = walk(*statement, members, take); !status)
            return status;
    }
    return {};
}

} // namespace

base::Status LineStore::scan(const Scope &scope, const QDateTime &now, const std::function<void(qint64)> &total,
                             const Each &each, const CancelFlag &cancel) const
{
    base::Result<std::unique_ptr<Sqlite>> db = m_file.openReader();
    if (!db)
        return db.error();
    if (cancel)
        sqlite3_progress_handler((*db)->handle(), kProgressSteps, isCancelled, cancel.get());
    const LineReader reader(scope.columns);
    Batches batches(each);
    const auto take = [&](const Statement &row) { return batches.add(reader.read(row)); };
    if (base::Status status = scanRows(**db, scope, now, reader.columnList(), total, take); !status)
        return status;
    return batches.flush() ? base::Status() : base::Status(stopped());
}

base::Status LineStore::scanCells(const Scope &scope, const QDateTime &now, const std::function<void(qint64)> &total,
                                  const std::function<bool(const std::vector<RawCell> &)> &each) const
{
    base::Result<std::unique_ptr<Sqlite>> db = m_file.openReader();
    if (!db)
        return db.error();
    CellReader reader(scope.columns);
    std::vector<RawCell> row;
    const auto take = [&](const Statement &statement) {
        reader.read(statement, row);
        return each(row);
    };
    return scanRows(**db, scope, now, reader.columnList(), total, take);
}

} // namespace storage
