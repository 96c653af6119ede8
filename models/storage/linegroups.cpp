// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linegroups.h"

#include "models/storage/lineselect.h"
#include "models/storage/querysql.h"
#include "models/storage/sqlite.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr quint32 kNone = 0xffff'ffff; // a line that is not asked for

//! Calls `take(row)` for each row of `SELECT id, column FROM lines` in the order of the column's index.
template<typename Take>
base::Status walkColumn(Sqlite &db, const QByteArray &column, Take take)
{
    base::Result<Statement> statement = db.prepare("SELECT id, " + column + " FROM lines ORDER BY " + column);
    if (!statement)
        return statement.error();
    for (;;) {
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        take(*statement);
    }
}

//! Case does not count, as in the column's own order.
bool isSameValue(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

//! Which group each line is in, by id; groups in the order in which the index has them.
class Sorter
{
public:
    explicit Sorter(const LineIds &ids)
    {
        qint64 highest = -1;
        for (const domain::LineId id : ids)
            highest = std::max(highest, id.value);
        m_wanted.assign(size_t(highest + 1), false);
        m_groupOf.assign(size_t(highest + 1), kNone);
        for (const domain::LineId id : ids)
            m_wanted[size_t(id.value)] = true;
    }

    base::Status readValues(Sqlite &db, domain::LineColumn column)
    {
        QByteArray last;
        bool isFirst = true;
        const bool isStatus = column == domain::LineColumn::Status;
        return walkColumn(db, sortColumn(column), [&](const Statement &row) {
            const auto id = size_t(row.integer(0));
            if (id >= m_wanted.size() || !m_wanted[id])
                return;
            const QByteArrayView value = row.utf8(1);
            if (isFirst || !isSameValue(value, last)) {
                last = value.toByteArray();
                isFirst = false;
                const auto status = domain::LineStatus(isStatus ? row.integer(1) : 0);
                groups.push_back({.value = isStatus ? QString(domain::statusWord(status)) : row.text(1), .sums = {}});
            }
            m_groupOf[id] = quint32(groups.size() - 1);
            ++groups.back().sums.lines;
        });
    }

    base::Status addSums(Sqlite &db, domain::LineColumn column, base::DataVolume LineSums::*sum)
    {
        return walkColumn(db, sortColumn(column), [&](const Statement &row) {
            const quint32 group = groupOf(row.integer(0));
            if (group != kNone)
                (groups[group].sums.*sum).bytes += row.integer(1);
        });
    }

    //! A line that came since the ids were asked for is in no group.
    quint32 groupOf(qint64 id) const { return size_t(id) < m_groupOf.size() ? m_groupOf[size_t(id)] : kNone; }

    std::vector<LineGroup> groups;

private:
    std::vector<bool> m_wanted;
    std::vector<quint32> m_groupOf;
};

} // namespace

base::Result<GroupedLines> selectGroups(Sqlite &db, const domain::LineQuery &query, domain::LineColumn column,
                                        const QDateTime &now)
{
    const base::Result<Transaction> transaction = Transaction::begin(db, false); // one state of the cache
    if (!transaction)
        return transaction.error();
    const base::Result<LineIds> ids = selectAll(db, query, now);
    if (!ids)
        return ids.error();
    Sorter sorter(*ids);
    if (base::Status read = sorter.readValues(db, column); !read)
        return read.error();
    if (base::Status read = sorter.addSums(db, domain::LineColumn::Today, &LineSums::today); !read)
        return read.error();
    if (base::Status read = sorter.addSums(db, domain::LineColumn::Month, &LineSums::month); !read)
        return read.error();

    // The index has what is empty first; people look for it last.
    std::vector<quint32> order;
    for (quint32 group = 0; group < sorter.groups.size(); ++group)
        order.push_back(group);
    std::stable_partition(order.begin(), order.end(),
                          [&](quint32 group) { return !sorter.groups[group].value.isEmpty(); });
    GroupedLines answer;
    std::vector<size_t> next(sorter.groups.size());
    size_t at = 0;
    for (const quint32 group : order) {
        LineGroup one = sorter.groups[group];
        one.first = next[group] = at;
        at += size_t(one.sums.lines);
        answer.groups.push_back(std::move(one));
    }
    answer.ids.resize(at);
    for (const domain::LineId id : *ids) {
        const quint32 group = sorter.groupOf(id.value);
        if (group != kNone)
            answer.ids[next[group]++] = id;
    }
    return answer;
}

} // namespace storage
