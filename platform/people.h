// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permission.h"
#include "platform/calendar.h"
#include "platform/database.h"
#include "platform/scope.h"

#include <QString>
#include <memory>
#include <mutex>
#include <vector>

namespace platform {

//! Somebody who may come in, with the keys to sign requests with.
struct User
{
    qint64 id = 0;
    QByteArray uuid;
    QString email;
    QString name;
    domain::Role role = domain::Role::User;
    bool active = true; //!< others neither come in nor get mail (R223)
    QByteArray sharedKey;
    std::vector<int> groups; //!< as assigned, ascending (R222)
    int subAccountId = 0;    //!< of a sub-account's own login
    Scope scope;             //!< what follows from the two: with sub-groups
    Seconds createdAt = 0;
    std::optional<Seconds> lastSignIn;
    qint64 version = 1;
    Seconds updatedAt = 0;
};

//! The people of one account as they were last read, for every request to look up. Safe to use from any thread.
class People
{
public:
    using List = std::vector<User>; //!< by id

    //! Puts another list in the place of this one.
    void set(List list);

    //! Somebody by the UUID of the header; null when nobody has it.
    std::shared_ptr<const User> find(const QByteArray &uuid) const;
    //! The one owner (R50).
    User owner() const;
    std::shared_ptr<const List> all() const;

private:
    std::mutex m_loading; //!< taken before the other
    mutable std::mutex m_mutex;
    std::shared_ptr<const List> m_list = std::make_shared<const List>();
};

//! Everybody of the account who has not been deleted, by id.
base::Result<People::List> loadPeople(Connection &connection, qint64 accountId);
base::Result<std::optional<User>> findUser(Connection &connection, qint64 accountId, qint64 userId);

//! A new user with a UUID and a shared key of its own; `id` is given out here.
base::Result<User> insertUser(Connection &connection, qint64 accountId, User user);
//! Writes what can change about a user, groups included; counts up its version.
base::Status saveUser(Connection &connection, qint64 accountId, User &user, Seconds now);
//! Takes somebody out: nothing of the person stays but the fact.
base::Status deleteUser(Connection &connection, qint64 accountId, const User &user, Seconds now);

//! Ids of users deleted at or after that time, with when.
base::Result<std::vector<std::pair<qint64, Seconds>>> deletedUsers(Connection &connection, qint64 accountId,
                                                                   Seconds since);

} // namespace platform
