// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/staff.h"

#include "platform/session.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;
using domain::Role;

namespace {

constexpr qsizetype kMostGroups = 1000;

Refusal unprocessable(const QByteArray &code, const QByteArray &message, const QByteArray &field)
{
    return {.status = 422, .code = code, .message = message, .field = field};
}

base::Result<bool> isThere(Connection &connection, const QString &sql, qint64 accountId, int id)
{
    auto found = connection.run(sql, {accountId, id});
    if (!found)
        return found.error();
    const bool there = (*found)->next();
    (*found)->finish();
    return there;
}

std::optional<Refusal> refusalForShape(const Assignment &wanted)
{
    if (wanted.role == Role::Owner)
        return unprocessable("one_owner", "There is one owner; ownership is transferred.", "role");
    if (domain::isBoundToGroups(wanted.role) && wanted.groups.empty())
        return unprocessable("groups_needed", "This role needs at least one group.", "groups");
    if (wanted.role == Role::SubAccount && wanted.subAccountId == 0)
        return unprocessable("sub_account_needed", "This role needs a sub-account.", "sub_account");
    return std::nullopt;
}

void writeTime(JsonWriter &json, const char *key, const std::optional<Seconds> &time)
{
    if (time)
        json.text(key, wireTime(*time));
    else
        json.null(key);
}

void writeLinks(JsonWriter &json, const Context &context, const User &user)
{
    const QByteArray self = context.base + "staff/" + QByteArray::number(user.id);
    json.beginObject("links").text("self", self);
    const bool isOwner = user.role == Role::Owner;
    const bool manages = context.may(Permission::ManageStaff) && !isOwner;
    if (manages || (context.may(Permission::ManageGroupUsers) && domain::isBoundToGroups(user.role)))
        json.text("update", self + "/update");
    if (manages && user.active)
        json.text("deactivate", self + "/deactivate").text("transfer_ownership", self + "/transfer_ownership");
    if (manages && !user.active)
        json.text("activate", self + "/activate");
    if (manages)
        json.text("delete", self + "/delete");
    json.endObject();
}

} // namespace

std::variant<Assignment, Refusal> assignmentOf(Body &body, const Assignment &before, bool roleNeeded)
{
    Assignment wanted = before;
    if (roleNeeded || body.has("role"_L1)) {
        const std::optional<Role> role = domain::parseRole(body.text("role"_L1, 50));
        if (!role)
            body.refuse("role"_L1, "This is no role.");
        wanted.role = role.value_or(Role::User);
    }
    if (body.has("groups"_L1))
        wanted.groups = body.ids("groups"_L1, kMostGroups);
    if (body.has("sub_account"_L1))
        wanted.subAccountId = body.optionalId("sub_account"_L1);
    if (body.refusal())
        return *body.refusal();
    if (!domain::isBoundToGroups(wanted.role))
        wanted.groups.clear();
    if (wanted.role != Role::SubAccount)
        wanted.subAccountId = 0;
    return wanted;
}

base::Result<std::optional<Refusal>> refusalForAssignment(const Context &context, Connection &connection,
                                                          const Assignment &wanted)
{
    if (!context.may(Permission::ManageStaff) && !domain::isBoundToGroups(wanted.role))
        return std::optional(forbidden(Permission::ManageStaff));
    if (const auto refusal = refusalForShape(wanted))
        return refusal;
    const qint64 account = context.core.account.id;
    for (const int group : wanted.groups) {
        const auto there =
            isThere(connection, u"SELECT 1 FROM line_group WHERE account_id = ? AND group_id = ?"_s, account, group);
        if (!there)
            return there.error();
        if (!*there)
            return std::optional(unprocessable("unknown_group", "There is no such group.", "groups"));
    }
    if (wanted.subAccountId == 0)
        return std::optional<Refusal>();
    const auto there = isThere(connection, u"SELECT 1 FROM sub_account WHERE account_id = ? AND sub_account_id = ?"_s,
                               account, wanted.subAccountId);
    if (!there)
        return there.error();
    return *there ? std::optional<Refusal>()
                  : std::optional(unprocessable("unknown_sub_account", "There is no such sub-account.", "sub_account"));
}

std::variant<User, Refusal> staffOf(const Context &context, Connection &connection)
{
    bool ok = false;
    const qint64 id = context.parts.first().toLongLong(&ok);
    const base::Result<std::optional<User>> user =
        ok ? findUser(connection, context.core.account.id, id) : base::Result(std::optional<User>());
    if (!user)
        return internalRefusal(user.error());
    if (!user->has_value())
        return Refusal{.status = 404, .code = "staff_not_found", .message = "The account has no such user."};
    return **user;
}

void writeStaff(JsonWriter &json, const Context &context, const User &user)
{
    json.beginObject();
    writeUser(json, context.core, user);
    json.boolean("is_you", user.id == context.user.id);
    writeTime(json, "last_sign_in", user.lastSignIn);
    writeTime(json, "created_at", user.createdAt == 0 ? context.core.account.createdAt : user.createdAt);
    writeTime(json, "updated_at", user.updatedAt == 0 ? context.core.account.createdAt : user.updatedAt);
    json.number("version", user.version);
    writeLinks(json, context, user);
    json.endObject();
}

QByteArray staffJson(const Context &context, const User &user)
{
    JsonWriter json(1024);
    writeStaff(json, context, user);
    return json.take();
}

} // namespace platform
