// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>
#include <unordered_map>
#include <vector>

namespace platform {

//! A group of lines, or a sub-group (R198–R213, D1).
struct Group
{
    int id = 0;
    QString name;
    QString reference; //!< the customer's own (R203)
    bool active = true;
    int parentId = 0; //!< 0: none above
    qint64 version = 1;
    Seconds updatedAt = 0;
};

using Groups = std::vector<Group>; //!< by id

base::Result<Groups> loadGroups(Connection &connection, qint64 accountId);
//! The group with that id; null when there is none.
const Group *findGroup(const Groups &groups, qint64 id);
//! A group and all below it, itself first; a circle in the data ends.
std::vector<int> withSubGroups(const Groups &groups, int id);

//! `id` is given out here.
base::Result<Group> insertGroup(Connection &connection, qint64 accountId, Group group);
base::Status updateGroup(Connection &connection, qint64 accountId, const Group &group);
//! Takes out a group that has neither lines nor sub-groups, and its users' places in it.
base::Status deleteGroup(Connection &connection, qint64 accountId, int id);

//! How many active lines of each group itself are due between two days; one that is to end is not.
base::Result<std::unordered_map<int, qint64>> countDue(Connection &connection, qint64 accountId, Day from, Day to);

//! Gives out the next id of a small table whose first rows were made without counting.
base::Result<qint64> nextTableId(Connection &connection, qint64 accountId, const QString &table, const QString &column);

} // namespace platform
