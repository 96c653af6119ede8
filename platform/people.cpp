// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/people.h"

#include "platform/auth.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

//! Which groups lie directly below which.
using GroupTree = std::multimap<int, int>;

base::Result<GroupTree> loadTree(Connection &connection, qint64 accountId)
{
    auto found =
        connection.run(u"SELECT parent_group_id, group_id FROM line_group WHERE account_id = ?"_s, {accountId});
    if (!found)
        return found.error();
    GroupTree tree;
    while ((*found)->next())
        tree.emplace((*found)->value(0).toInt(), (*found)->value(1).toInt());
    (*found)->finish();
    return tree;
}

//! These groups and all below them, ascending; a circle in the data ends.
std::vector<int> withSubGroups(const GroupTree &tree, const std::vector<int> &groups)
{
    std::set<int> seen;
    std::vector<int> open = groups;
    while (!open.empty()) {
        const int group = open.back();
        open.pop_back();
        if (!seen.insert(group).second)
            continue;
        const auto [first, last] = tree.equal_range(group);
        for (auto below = first; below != last; ++below)
            open.push_back(below->second);
    }
    return {seen.begin(), seen.end()};
}

base::Status assignGroups(Connection &connection, qint64 accountId, People::List &list)
{
    auto found = connection.run(
        u"SELECT user_id, group_id FROM user_group WHERE account_id = ? ORDER BY user_id, group_id"_s, {accountId});
    if (!found)
        return found.error();
    std::map<qint64, std::vector<int>> groups;
    while ((*found)->next())
        groups[(*found)->value(0).toLongLong()].push_back((*found)->value(1).toInt());
    (*found)->finish();
    for (User &user : list)
        user.groups = groups[user.id];
    return {};
}

void giveScopes(const GroupTree &tree, People::List &list)
{
    for (User &user : list) {
        if (domain::isBoundToGroups(user.role))
            user.scope.groups = withSubGroups(tree, user.groups);
        if (user.role == domain::Role::SubAccount)
            user.scope.subAccountId = user.subAccountId;
    }
}

User readUser(const QSqlQuery &row)
{
    User user;
    user.id = row.value(0).toLongLong();
    user.uuid = row.value(1).toString().toLatin1();
    user.email = row.value(2).toString();
    user.name = row.value(3).toString();
    // A word of a newer program makes somebody who may only look, at nothing.
    user.role = domain::parseRole(row.value(4).toString()).value_or(domain::Role::GroupSupervisor);
    user.sharedKey = row.value(5).toString().toUtf8();
    user.active = row.value(6).toInt() != 0;
    user.subAccountId = row.value(7).toInt();
    user.createdAt = row.value(8).toLongLong();
    if (!row.value(9).isNull())
        user.lastSignIn = row.value(9).toLongLong();
    user.version = row.value(10).toLongLong();
    user.updatedAt = row.value(11).toLongLong();
    return user;
}

} // namespace

base::Result<People::List> loadPeople(Connection &connection, qint64 accountId)
{
    auto tree = loadTree(connection, accountId);
    if (!tree)
        return tree.error();
    auto found = connection.run(u"SELECT user_id, uuid, email, full_name, role, shared_key, active, sub_account_id, "
                                "created_at, last_sign_in, version, updated_at FROM app_user "
                                "WHERE account_id = ? AND deleted_at IS NULL ORDER BY user_id"_s,
                                {accountId});
    if (!found)
        return found.error();
    People::List list;
    while ((*found)->next())
        list.push_back(readUser(**found));
    (*found)->finish();
    if (base::Status assigned = assignGroups(connection, accountId, list); !assigned)
        return assigned.error();
    giveScopes(*tree, list);
    return list;
}

base::Result<std::optional<User>> findUser(Connection &connection, qint64 accountId, qint64 userId)
{
    base::Result<People::List> list = loadPeople(connection, accountId);
    if (!list)
        return list.error();
    for (User &user : *list) {
        if (user.id == userId)
            return std::optional(std::move(user));
    }
    return std::optional<User>();
}

void People::set(List list)
{
    auto made = std::make_shared<const List>(std::move(list));
    const std::lock_guard lock(m_mutex);
    m_list = std::move(made);
}

std::shared_ptr<const People::List> People::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_list;
}

std::shared_ptr<const User> People::find(const QByteArray &uuid) const
{
    const std::shared_ptr<const List> list = all();
    const User *found = nullptr;
    for (const User &candidate : *list)
        found = sameInConstantTime(candidate.uuid, uuid) ? &candidate : found;
    return found ? std::shared_ptr<const User>(list, found) : nullptr;
}

User People::owner() const
{
    const std::shared_ptr<const List> list = all();
    for (const User &user : *list) {
        if (user.role == domain::Role::Owner)
            return user;
    }
    return {};
}

} // namespace platform
