// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/staff.h"

#include "platform/email.h"
#include "platform/invitations.h"
#include "platform/listing.h"
#include "platform/logins.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kMostName = 200;

//! A user as one entry, or one who is gone.
struct StaffRow
{
    Seconds time = 0;
    qint64 id = 0;
    std::optional<User> user;
};

base::Result<std::vector<StaffRow>> staffRows(const Context &context, const std::optional<Seconds> &since)
{
    const base::Result<People::List> list = loadPeople(context.reader, context.core.account.id);
    if (!list)
        return list.error();
    std::vector<StaffRow> rows;
    for (const User &user : *list) {
        if (!since || user.updatedAt >= *since)
            rows.push_back({user.updatedAt, user.id, user});
    }
    if (!since)
        return rows;
    const auto gone = deletedUsers(context.reader, context.core.account.id, *since);
    if (!gone)
        return gone.error();
    for (const auto &[id, when] : *gone)
        rows.push_back({when, id, std::nullopt});
    std::sort(rows.begin(), rows.end(),
              [](const StaffRow &a, const StaffRow &b) { return a.time != b.time ? a.time < b.time : a.id < b.id; });
    return rows;
}

Answer staff(Context &context)
{
    std::optional<Seconds> since;
    if (const auto text = context.request.parameter("updated_since")) {
        since = parseWireTime(*text);
        if (!since)
            return invalidParameter("updated_since", "must be YYYY-MM-DD hh:mm:ss, UTC");
    }
    const auto write = [&](JsonWriter &json, const StaffRow &row) {
        if (row.user)
            writeStaff(json, context, *row.user);
        else
            json.beginObject().text("id", QByteArray::number(row.id)).boolean("deleted", true).endObject();
    };
    return listOf(context, staffRows(context, since), write, 600);
}

Answer oneOfStaff(Context &context)
{
    const auto user = staffOf(context, context.reader);
    if (const auto *refusal = std::get_if<Refusal>(&user))
        return *refusal;
    return singleResource(staffJson(context, std::get<User>(user)));
}

void writeInvitation(JsonWriter &json, const Context &context, const Invitation &invitation)
{
    const Seconds now = context.core.clock.now();
    const QString state = invitation.stateAt(now);
    const QByteArray self = context.base + "staff/invitations/" + QByteArray::number(invitation.id);
    json.beginObject().text("id", QByteArray::number(invitation.id)).text("email", invitation.email);
    json.text("name", invitation.name).text("role", domain::roleWord(invitation.role)).beginArray("groups");
    for (const int group : invitation.groups)
        json.text(nullptr, QByteArray::number(group));
    json.endArray();
    if (invitation.subAccountId == 0)
        json.null("sub_account");
    else
        json.text("sub_account", QByteArray::number(invitation.subAccountId));
    json.text("state", state).text("invited_by", invitation.invitedBy);
    json.text("created_at", wireTime(invitation.createdAt)).text("expires_at", wireTime(invitation.expiresAt));
    json.text("updated_at", wireTime(invitation.updatedAt)).beginObject("links");
    if (state == "open"_L1)
        json.text("revoke", self + "/revoke");
    if (state == "open"_L1 || state == "expired"_L1)
        json.text("resend", self + "/resend");
    json.endObject().endObject();
}

QByteArray invitationJson(const Context &context, const Invitation &invitation)
{
    JsonWriter json;
    writeInvitation(json, context, invitation);
    return json.take();
}

Answer invitations(Context &context)
{
    return listOf(
        context, loadInvitations(context.reader, context.core.account.id),
        [&](JsonWriter &json, const Invitation &invitation) { writeInvitation(json, context, invitation); }, 500);
}

AuditEntry invitationEntry(const Context &context, const Invitation &invitation, const QString &action, Seconds now)
{
    return {.at = now,
            .actor = {.kind = ActorKind::User,
                      .name = context.user.email,
                      .requestId = QString::fromLatin1(context.requestId)},
            .action = action,
            .objectKind = u"invitation"_s,
            .objectId = QString::number(invitation.id),
            .after = invitation.email};
}

//! Nobody is asked twice: neither a member nor somebody who has an open invitation.
base::Result<std::optional<Refusal>> refusalForInvitee(const Context &context, Connection &connection,
                                                       const QString &email, Seconds now)
{
    const auto login = findLogin(connection, emailKey(email));
    if (!login)
        return login.error();
    if (login->has_value() && (*login)->accountId == context.core.account.id) {
        return std::optional(Refusal{.status = 409,
                                     .code = "already_member",
                                     .message = "That person belongs to the account already.",
                                     .field = "email"});
    }
    const auto all = loadInvitations(connection, context.core.account.id);
    if (!all)
        return all.error();
    for (const Invitation &other : *all) {
        if (other.isOpen(now) && emailKey(other.email) == emailKey(email)) {
            return std::optional(Refusal{.status = 409,
                                         .code = "invitation_open",
                                         .message = "That person has been invited already.",
                                         .field = "email",
                                         .current = invitationJson(context, other)});
        }
    }
    return std::optional<Refusal>();
}

Answer writeNewInvitation(Context &context, Connection &connection, Invitation invitation, Seconds now)
{
    const Core &core = context.core;
    invitation.invitedBy = context.user.email;
    invitation.createdAt = now;
    invitation.updatedAt = now;
    invitation.expiresAt = now + kInvitationLasts;
    const base::Result<qint64> id = insertInvitation(connection, core.account.id, invitation);
    if (!id)
        return internalRefusal(id.error());
    invitation.id = *id;
    base::Status ok = sendInvitation(connection, core.account.id, core.account.name, invitation, now);
    if (ok)
        ok = writeAudit(connection, core.account.id, invitationEntry(context, invitation, u"staff.invited"_s, now));
    if (!ok)
        return internalRefusal(ok.error());
    return jsonResponse(invitationJson(context, invitation), 201);
}

//! One person at a time, by e-mail address (R60).
Answer invite(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const std::optional<QString> email = parseEmail(body.text("email"_L1, kMostEmail));
    if (!email)
        body.refuse("email"_L1, "This is not an e-mail address.");
    Invitation invitation;
    invitation.email = email.value_or(QString());
    invitation.name = body.optionalText("name"_L1, kMostName);
    const auto wanted = assignmentOf(body, {}, true);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    const auto &assignment = std::get<Assignment>(wanted);
    invitation.role = assignment.role;
    invitation.groups = assignment.groups;
    invitation.subAccountId = assignment.subAccountId;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        for (const auto &refusal : {refusalForAssignment(context, connection, assignment),
                                    refusalForInvitee(context, connection, invitation.email, now)}) {
            if (!refusal)
                return internalRefusal(refusal.error());
            if (refusal->has_value())
                return **refusal;
        }
        return writeNewInvitation(context, connection, invitation, now);
    });
}

//! The invitation of the path, or why the one who asks cannot act on it.
std::variant<Invitation, Refusal> invitationOf(const Context &context, Connection &connection)
{
    bool ok = false;
    const qint64 id = context.parts.first().toLongLong(&ok);
    const auto found = findInvitation(connection, context.core.account.id, ok ? id : -1);
    if (!found)
        return internalRefusal(found.error());
    if (!found->has_value())
        return Refusal{.status = 404, .code = "invitation_not_found", .message = "There is no such invitation."};
    if (!context.may(Permission::ManageStaff) && !domain::isBoundToGroups((*found)->role))
        return forbidden(Permission::ManageStaff);
    return **found;
}

Refusal wrongState(const Context &context, const Invitation &invitation)
{
    return {.status = 409,
            .code = "state_conflict",
            .message = "The invitation is not open any more.",
            .field = "state",
            .current = invitationJson(context, invitation)};
}

Answer revoke(Context &context)
{
    return runAction(context, [&context](Connection &connection, Seconds now) -> Answer {
        auto found = invitationOf(context, connection);
        if (const auto *refusal = std::get_if<Refusal>(&found))
            return *refusal;
        Invitation &invitation = std::get<Invitation>(found);
        if (!invitation.isOpen(now))
            return wrongState(context, invitation);
        const qint64 account = context.core.account.id;
        invitation.state = u"revoked"_s;
        invitation.updatedAt = now;
        base::Status ok = saveInvitation(connection, account, invitation);
        if (ok)
            ok = dropTokens(connection, TokenKind::Invitation, account, invitation.id);
        if (ok)
            ok = writeAudit(connection, account,
                            invitationEntry(context, invitation, u"staff.invitation_revoked"_s, now));
        return ok ? Answer(acknowledged()) : Answer(internalRefusal(ok.error()));
    });
}

Answer resend(Context &context)
{
    return runAction(context, [&context](Connection &connection, Seconds now) -> Answer {
        auto found = invitationOf(context, connection);
        if (const auto *refusal = std::get_if<Refusal>(&found))
            return *refusal;
        Invitation &invitation = std::get<Invitation>(found);
        if (invitation.state != "open"_L1)
            return wrongState(context, invitation);
        const Account &account = context.core.account;
        invitation.expiresAt = now + kInvitationLasts;
        invitation.updatedAt = now;
        base::Status ok = saveInvitation(connection, account.id, invitation);
        if (ok)
            ok = sendInvitation(connection, account.id, account.name, invitation, now);
        if (ok)
            ok = writeAudit(connection, account.id,
                            invitationEntry(context, invitation, u"staff.invitation_resent"_s, now));
        return ok ? Answer(acknowledged()) : Answer(internalRefusal(ok.error()));
    });
}

} // namespace

void addStaffRoutes(Router &router, const Core &)
{
    const domain::Permissions people = Permission::ManageStaff | Permission::ManageGroupUsers;
    router.add("GET", "staff", Permission::ViewStaff, staff);
    router.add("GET", "staff/invitations", Permission::ViewStaff, invitations);
    router.add("POST", "staff/invite", people, invite);
    router.add("POST", "staff/invitations/{id}/revoke", people, revoke);
    router.add("POST", "staff/invitations/{id}/resend", people, resend);
    router.add("GET", "staff/{id}", Permission::ViewStaff, oneOfStaff);
}

} // namespace platform
