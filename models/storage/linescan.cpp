// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linestore.h"

#include "models/storage/cachefile.h"
#include "models/storage/linerow.h"
#include "models/storage/querysql.h"

#include <unordered_set>

namespace storage {

namespace {

constexpr size_t kBatch = 1'000;

using Each = std::function<bool(const std::vector<domain::Line> &)>;

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
        const bool goOn = m_batch.empty() || m_each(m_batch);
        m_batch.clear();
        return goOn;
    }

private:
    const Each &m_each;
    std::vector<domain::Line> m_batch;
};

base::Error stopped() { return base::Error{.kind = base::ErrorKind::Cancelled}; }

//! Ids in order, then rows by id: the chosen ones of a selection.
base::Status scanIds(Sqlite &db, const LineIds &ids, Batches &batches)
{
    base::Result<Statement> statement = db.prepare("SELECT " + lineColumnList() + " FROM lines WHERE id = ?");
    if (!statement)
        return statement.error();
    for (const domain::LineId id : ids) {
        statement->bind(1, id.value);
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (*row && !batches.add(readLine(*statement)))
            return stopped();
        statement->reset();
    }
    return batches.flush() ? base::Status() : base::Status(stopped());
}

base::Result<LineIds> idsInOrder(Sqlite &db, const LineStore::Scope &scope, const QDateTime &now)
{
    const bool chosen = scope.only.has_value();
    base::Result<SqlCondition> where = chosen ? SqlCondition() : compileFilter(db, scope.query.filter, now, false);
    if (!where)
        return where.error();
    const bool all = where->sql.isEmpty();
    base::Result<Statement> statement = db.prepare("SELECT id FROM lines" + (all ? QByteArray() : " WHERE " + where->sql) + orderBy(scope.query.sort, all));
    if (!statement)
        return statement.error();
    bindValues(*statement, where->values);
    const std::unordered_set<domain::LineId, IdHash> listed =
        chosen ? std::unordered_set<domain::LineId, IdHash>(scope.only->begin(), scope.only->end())
               : std::unordered_set<domain::LineId, IdHash>(scope.excluded.begin(), scope.excluded.end());
    LineIds ids;
    for (;;) {
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        const domain::LineId id{statement->integer(0)};
        if (listed.empty() ? !chosen : listed.contains(id) == chosen)
            ids.push_back(id);
    }
}

} // namespace

base::Status LineStore::scan(const Scope &scope, const QDateTime &now, const std::function<void(qint64)> &total, const Each &each) const
{
    base::Result<std::unique_ptr<Sqlite>> db = m_file.openReader();
    if (!db)
        return db.error();
    base::Result<Transaction> transaction = Transaction::begin(**db, false); // one picture of the cache from first to last row
    if (!transaction)
        return transaction.error();
    const base::Result<LineIds> ids = idsInOrder(**db, scope, now);
    if (!ids)
        return ids.error();
    total(qint64(ids->size()));
    Batches batches(each);
    return scanIds(**db, *ids, batches);
}

} // namespace storage
