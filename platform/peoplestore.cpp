// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"
#include "platform/people.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Status writeGroups(Connection &connection, qint64 accountId, const User &user)
{
    base::Status ok =
        done(connection.run(u"DELETE FROM user_group WHERE account_id = ? AND user_id = ?"_s, {accountId, user.id}));
    for (const int group : user.groups) {
        if (ok)
            ok = done(connection.run(u"INSERT INTO user_group (account_id, user_id, group_id) VALUES (?, ?, ?)"_s,
                                     {accountId, user.id, group}));
    }
    return ok;
}

//! The number after all that are there; the first start gives out some without counting them.
base::Result<qint64> nextUserId(Connection &connection, qint64 accountId)
{
    auto found = connection.run(u"SELECT coalesce(max(user_id), 0) FROM app_user WHERE account_id = ?"_s, {accountId});
    if (!found)
        return found.error();
    const qint64 id = (*found)->next() ? (*found)->value(0).toLongLong() + 1 : 1;
    (*found)->finish();
    return id;
}

} // namespace

base::Result<User> insertUser(Connection &connection, qint64 accountId, User user)
{
    const base::Result<qint64> id = nextUserId(connection, accountId);
    if (!id)
        return id.error();
    user.id = *id;
    user.uuid = randomHex(16).toLatin1();
    user.sharedKey = randomText(40).toUtf8();
    user.updatedAt = user.createdAt;
    base::Status ok = done(connection.run(
        u"INSERT INTO app_user (account_id, user_id, uuid, email, full_name, role, shared_key, active, sub_account_id, "
        "created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {accountId, user.id, QString::fromLatin1(user.uuid), user.email, user.name, domain::roleWord(user.role),
         QString::fromUtf8(user.sharedKey), int(user.active), user.subAccountId, user.createdAt, user.updatedAt}));
    if (ok)
        ok = writeGroups(connection, accountId, user);
    if (!ok)
        return ok.error();
    return user;
}

base::Status saveUser(Connection &connection, qint64 accountId, User &user, Seconds now)
{
    ++user.version;
    user.updatedAt = now;
    const base::Status ok = done(connection.run(
        u"UPDATE app_user SET email = ?, full_name = ?, role = ?, shared_key = ?, active = ?, sub_account_id = ?, "
        "version = ?, updated_at = ? WHERE account_id = ? AND user_id = ?"_s,
        {user.email, user.name, domain::roleWord(user.role), QString::fromUtf8(user.sharedKey), int(user.active),
         user.subAccountId, user.version, user.updatedAt, accountId, user.id}));
    return ok ? writeGroups(connection, accountId, user) : ok;
}

base::Status deleteUser(Connection &connection, qint64 accountId, const User &user, Seconds now)
{
    base::Status ok = done(connection.run(
        u"UPDATE app_user SET email = '', full_name = '', shared_key = ?, password = '', active = 0, deleted_at = ?, "
        "updated_at = ? WHERE account_id = ? AND user_id = ?"_s,
        {randomText(40), now, now, accountId, user.id}));
    if (ok)
        ok = done(
            connection.run(u"DELETE FROM user_group WHERE account_id = ? AND user_id = ?"_s, {accountId, user.id}));
    if (ok)
        ok = done(connection.run(u"DELETE FROM login WHERE account_id = ? AND user_id = ?"_s, {accountId, user.id}));
    if (ok)
        ok = done(connection.run(u"DELETE FROM token WHERE account_id = ? AND kind = 'reset' AND subject_id = ?"_s,
                                 {accountId, user.id}));
    return ok;
}

base::Result<std::vector<std::pair<qint64, Seconds>>> deletedUsers(Connection &connection, qint64 accountId,
                                                                   Seconds since)
{
    auto found = connection.run(u"SELECT user_id, deleted_at FROM app_user WHERE account_id = ? AND deleted_at >= ? "
                                "ORDER BY deleted_at, user_id"_s,
                                {accountId, since});
    if (!found)
        return found.error();
    std::vector<std::pair<qint64, Seconds>> gone;
    while ((*found)->next())
        gone.emplace_back((*found)->value(0).toLongLong(), (*found)->value(1).toLongLong());
    (*found)->finish();
    return gone;
}

} // namespace platform
