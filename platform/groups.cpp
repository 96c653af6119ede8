// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/groups.h"

#include "platform/audit.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace platform {

base::Result<Groups> loadGroups(Connection &connection, qint64 accountId)
{
    base::Result<QSqlQuery *> found =
        connection.run(u"SELECT group_id, name, reference, active, parent_group_id, version, updated_at FROM "
                       "line_group WHERE account_id = ? ORDER BY group_id"_s,
                       {accountId});
    if (!found)
        return found.error();
    Groups groups;
    while ((*found)->next()) {
        const QSqlQuery &row = **found;
        groups.push_back({.id = row.value(0).toInt(),
                          .name = row.value(1).toString(),
                          .reference = row.value(2).toString(),
                          .active = row.value(3).toInt() != 0,
                          .parentId = row.value(4).toInt(),
                          .version = row.value(5).toLongLong(),
                          .updatedAt = row.value(6).toLongLong()});
    }
    (*found)->finish();
    return groups;
}

const Group *findGroup(const Groups &groups, qint64 id)
{
    const auto at = std::lower_bound(groups.begin(), groups.end(), id,
                                     [](const Group &group, qint64 wanted) { return group.id < wanted; });
    return at != groups.end() && at->id == id ? &*at : nullptr;
}

std::vector<int> withSubGroups(const Groups &groups, int id)
{
    std::vector<int> all{id};
    std::set<int> seen{id};
    for (size_t i = 0; i < all.size(); ++i) {
        for (const Group &group : groups) {
            if (group.parentId == all[i] && seen.insert(group.id).second)
                all.push_back(group.id);
        }
    }
    return all;
}

base::Result<qint64> nextTableId(Connection &connection, qint64 accountId, const QString &table, const QString &column)
{
    const QString sql = u"SELECT coalesce(max(%1), 0) FROM %2 WHERE account_id = ?"_s.arg(column, table);
    const base::Result<qint64> most = connection.number(sql, {accountId});
    if (!most)
        return most.error();
    base::Result<qint64> id = reserveIds(connection, accountId, table);
    if (id && *id <= *most) {
        const qint64 missing = *most - *id + 1;
        id = reserveIds(connection, accountId, table, missing);
        return id ? base::Result<qint64>(*id + missing - 1) : id;
    }
    return id;
}

base::Result<Group> insertGroup(Connection &connection, qint64 accountId, Group group)
{
    const base::Result<qint64> id = nextTableId(connection, accountId, u"line_group"_s, u"group_id"_s);
    if (!id)
        return id.error();
    group.id = int(*id);
    const base::Status ok = done(connection.run(
        u"INSERT INTO line_group (account_id, group_id, name, reference, active, parent_group_id, version, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {accountId, group.id, group.name, group.reference, int(group.active), group.parentId, group.version,
         group.updatedAt}));
    if (!ok)
        return ok.error();
    return group;
}

base::Status updateGroup(Connection &connection, qint64 accountId, const Group &group)
{
    return done(connection.run(u"UPDATE line_group SET name = ?, reference = ?, active = ?, parent_group_id = ?, "
                               "version = ?, updated_at = ? WHERE account_id = ? AND group_id = ?"_s,
                               {group.name, group.reference, int(group.active), group.parentId, group.version,
                                group.updatedAt, accountId, group.id}));
}

base::Status deleteGroup(Connection &connection, qint64 accountId, int id)
{
    base::Status ok =
        done(connection.run(u"DELETE FROM user_group WHERE account_id = ? AND group_id = ?"_s, {accountId, id}));
    if (ok)
        ok = done(connection.run(u"DELETE FROM line_group WHERE account_id = ? AND group_id = ?"_s, {accountId, id}));
    return ok;
}

base::Result<std::unordered_map<int, qint64>> countDue(Connection &connection, qint64 accountId, Day from, Day to)
{
    base::Result<QSqlQuery *> found =
        connection.run(u"SELECT group_id, count(*) FROM line WHERE account_id = ? AND renewal_day BETWEEN ? AND ? AND "
                       "status_id = 1 GROUP BY group_id"_s,
                       {accountId, from, to});
    if (!found)
        return found.error();
    std::unordered_map<int, qint64> counts;
    while ((*found)->next())
        counts[(*found)->value(0).toInt()] = (*found)->value(1).toLongLong();
    (*found)->finish();
    return counts;
}

} // namespace platform
