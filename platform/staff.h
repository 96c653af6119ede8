// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/body.h"
#include "platform/peoplechange.h"

namespace platform {

//! What somebody is to be: a role and what it is bound to.
struct Assignment
{
    domain::Role role = domain::Role::User;
    std::vector<int> groups;
    int subAccountId = 0;
};

//! Reads role, groups and sub_account; what is absent stays as in `before`. A role that is bound to nothing loses both.
std::variant<Assignment, Refusal> assignmentOf(Body &body, const Assignment &before, bool roleNeeded);

//! Why that cannot be assigned by the one who asks: no second owner (R50), group people only by company admins (R222),
//! groups and sub-accounts that exist.
base::Result<std::optional<Refusal>> refusalForAssignment(const Context &context, Connection &connection,
                                                          const Assignment &wanted);

//! The user of the path, or the 404.
std::variant<User, Refusal> staffOf(const Context &context, Connection &connection);

//! One entry of the staff list.
void writeStaff(JsonWriter &json, const Context &context, const User &user);
QByteArray staffJson(const Context &context, const User &user);

} // namespace platform
