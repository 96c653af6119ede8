// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/lineselect.h"

#include "models/storage/querysql.h"
#include "models/storage/sqlite.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qsizetype kAll = std::numeric_limits<qsizetype>::max();
constexpr int kDenseScan = 20'000; // rows walked in sort order before giving up on a filter being dense
constexpr qsizetype kFew = 10'000; // so many hits are sorted by looking them up; more by walking the sort index

//! A set of lines: a bit for each id. Ids are row numbers, so a million lines take 125 KB.
class IdSet
{
public:
    void insert(qint64 id)
    {
        if (size_t(id) >= m_bits.size())
            m_bits.resize(size_t(id) + size_t(id) / 2 + 64);
        m_count += m_bits[size_t(id)] ? 0 : 1;
        m_bits[size_t(id)] = true;
    }
    bool has(qint64 id) const { return size_t(id) < m_bits.size() && m_bits[size_t(id)]; }
    qsizetype count() const { return m_count; }

    void keepOnly(const IdSet &others)
    {
        for (size_t id = 0; id < m_bits.size(); ++id) {
            if (m_bits[id] && !others.has(qint64(id))) {
                m_bits[id] = false;
                --m_count;
            }
        }
    }

    //! "[3,17,...]" for json_each().
    QString json() const
    {
        QStringList ids;
        for (size_t id = 0; id < m_bits.size(); ++id) {
            if (m_bits[id])
                ids << QString::number(id);
        }
        return u'[' + ids.join(u',') + u']';
    }

private:
    std::vector<bool> m_bits;
    qsizetype m_count = 0;
};

//! Calls `take(statement)` for each row until it answers false.
template<typename Take>
base::Status eachRow(Sqlite &db, const QByteArray &sql, const std::vector<SqlValue> &values, Take take)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    bindValues(*statement, values);
    for (;;) {
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row || !take(*statement))
            return {};
    }
}

//! Walks the sort index from its end and keeps what is in `wanted` (null: everything) until there are `limit`.
base::Result<LineIds> walk(Sqlite &db, const domain::LineSort &sort, const IdSet *wanted, qsizetype limit)
{
    LineIds ids;
    for (const QByteArray &part : orderParts(sort)) {
        const base::Status status = eachRow(db, "SELECT id FROM lines" + whereClause({}, part) + orderBy(sort, true),
                                            {}, [&](const Statement &row) {
                                                const qint64 id = row.integer(0);
                                                if (!wanted || wanted->has(id))
                                                    ids.push_back(domain::LineId{id});
                                                return qsizetype(ids.size()) < limit;
                                            });
        if (!status)
            return status.error();
    }
    return ids;
}

//! The bet that matching rows are common: walks rows in order and tests each, until there are enough or the bet is
//! lost.
base::Result<LineIds> walkTesting(Sqlite &db, const domain::LineSort &sort, const SqlCondition &where, qsizetype limit)
{
    LineIds ids;
    int walked = 0;
    const QByteArray sql =
        "SELECT id, (" + where.sql + ") FROM lines" + whereClause({}, orderParts(sort).first()) + orderBy(sort, true);
    const base::Status status = eachRow(db, sql, where.values, [&](const Statement &row) {
        if (row.integer(1) != 0)
            ids.push_back(domain::LineId{row.integer(0)});
        return ++walked < kDenseScan && qsizetype(ids.size()) < limit;
    });
    return status ? base::Result<LineIds>(std::move(ids)) : status.error();
}

bool isFacet(const domain::FilterTerm &term)
{
    return term.op == domain::FilterOp::AnyOf &&
           (term.field == domain::FilterField::Status || term.field == domain::FilterField::SubAccount ||
            term.field == domain::FilterField::Plan);
}

//! Terms that one index answers together, so that no row has to be read to test them.
std::vector<domain::LineFilter> groups(const domain::LineFilter &filter)
{
    std::vector<domain::LineFilter> all;
    domain::LineFilter facets;
    for (const domain::FilterTerm &term : filter.terms) {
        if (isFacet(term))
            facets.terms.push_back(term);
        else
            all.push_back({.terms = {term}, .listed = {}});
    }
    if (filter.listed)
        all.insert(all.begin(), domain::LineFilter{.terms = {}, .listed = filter.listed});
    if (!facets.isEmpty())
        all.insert(all.begin(), facets);
    return all;
}

base::Result<IdSet> matching(Sqlite &db, const domain::LineFilter &filter, const QDateTime &now)
{
    const base::Result<SqlCondition> where = compileFilter(db, filter, now, false);
    if (!where)
        return where.error();
    IdSet set;
    const base::Status status =
        eachRow(db, "SELECT id FROM lines" + whereClause(where->sql, {}), where->values, [&](const Statement &row) {
            set.insert(row.integer(0));
            return true;
        });
    return status ? base::Result<IdSet>(std::move(set)) : status.error();
}

base::Result<IdSet> intersection(Sqlite &db, const domain::LineFilter &filter, const QDateTime &now)
{
    std::optional<IdSet> all;
    for (const domain::LineFilter &group : groups(filter)) {
        base::Result<IdSet> some = matching(db, group, now);
        if (!some)
            return some;
        if (all)
            all->keepOnly(*some);
        else
            all = std::move(*some);
        if (all->count() == 0)
            break;
    }
    return std::move(*all);
}

base::Result<LineIds> sortFew(Sqlite &db, const IdSet &set, const domain::LineSort &sort)
{
    LineIds ids;
    const QString listed = set.json();
    for (const QByteArray &part : orderParts(sort)) {
        const QByteArray sql = "SELECT l.id FROM json_each(?) AS j CROSS JOIN lines AS l ON l.id = j.value" +
                               whereClause({}, part) + orderBy(sort, false);
        const base::Status status =
            eachRow(db, QByteArray(sql).replace(", id", ", l.id"), {SqlValue(listed)}, [&](const Statement &row) {
                ids.push_back(domain::LineId{row.integer(0)});
                return true;
            });
        if (!status)
            return status.error();
    }
    return ids;
}

} // namespace

base::Result<LineIds> selectAll(Sqlite &db, const domain::LineQuery &query, const QDateTime &now)
{
    if (query.filter.isEmpty())
        return walk(db, query.sort, nullptr, kAll);
    const base::Result<IdSet> set = intersection(db, query.filter, now);
    if (!set)
        return set.error();
    return set->count() <= kFew ? sortFew(db, *set, query.sort) : walk(db, query.sort, &*set, kAll);
}

base::Result<qint64> countAll(Sqlite &db, const domain::LineFilter &filter, const QDateTime &now)
{
    if (filter.isEmpty()) {
        qint64 count = 0;
        const base::Status status = eachRow(db, "SELECT count(*) FROM lines", {}, [&](const Statement &row) {
            count = row.integer(0);
            return true;
        });
        return status ? base::Result<qint64>(count) : status.error();
    }
    const base::Result<IdSet> set = intersection(db, filter, now);
    return set ? base::Result<qint64>(qint64(set->count())) : set.error();
}

base::Result<LineIds> selectSome(Sqlite &db, const domain::LineQuery &query, const QDateTime &now, qsizetype limit)
{
    if (query.filter.isEmpty())
        return walk(db, query.sort, nullptr, limit);
    const base::Result<SqlCondition> where = compileFilter(db, query.filter, now, true);
    if (!where)
        return where.error();
    if (!where->isRare) {
        base::Result<LineIds> dense = walkTesting(db, query.sort, *where, limit);
        if (!dense || qsizetype(dense->size()) >= limit)
            return dense;
    }
    base::Result<LineIds> all = selectAll(db, query, now);
    if (all)
        all->resize(size_t(std::min(limit, qsizetype(all->size()))));
    return all;
}

} // namespace storage
