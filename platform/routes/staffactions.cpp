// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/invitations.h"
#include "platform/logins.h"
#include "platform/mail.h"
#include "platform/session.h"
#include "platform/staff.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;
using domain::Role;

namespace {

//! What is done about a user inside of its transaction; nothing when it went well.
using Deed = std::function<std::optional<Refusal>(Connection &, User &, Seconds)>;

std::optional<Refusal> failed(const base::Status &status)
{
    return status ? std::nullopt : std::optional(internalRefusal(status.error()));
}

Answer doAbout(Context &context, const Deed &deed, Replay replay = Replay::Kept)
{
    return changePeople(
        context,
        [&](Connection &connection, Seconds now) -> Answer {
            auto found = staffOf(context, connection);
            if (const auto *refusal = std::get_if<Refusal>(&found))
                return *refusal;
            User &user = std::get<User>(found);
            if (auto refusal = refusalForVersion(context, user.version, staffJson(context, user)))
                return *refusal;
            if (user.role == Role::Owner) {
                return Refusal{.status = 422,
                               .code = "one_owner",
                               .message = "The owner stays as it is until ownership is transferred."};
            }
            if (auto refusal = deed(connection, user, now))
                return *refusal;
            return acknowledged();
        },
        replay);
}

base::Status note(const Context &context, Connection &connection, const User &user, AuditEntry entry, Seconds now)
{
    const AuditEntry frame = staffEntry(user, entry.action, context.user.email, context.requestId, now);
    entry.at = frame.at;
    entry.actor = frame.actor;
    entry.objectKind = frame.objectKind;
    entry.objectId = frame.objectId;
    return writeAudit(connection, context.core.account.id, entry);
}

Refusal wrongState(const Context &context, const User &user, const QByteArray &message)
{
    return {.status = 409,
            .code = "state_conflict",
            .message = message,
            .field = "status",
            .current = staffJson(context, user)};
}

Answer setActive(Context &context, bool active)
{
    return doAbout(context, [&, active](Connection &connection, User &user, Seconds now) -> std::optional<Refusal> {
        if (user.active == active)
            return wrongState(context, user, active ? "The user is active already." : "The user is inactive already.");
        const qint64 account = context.core.account.id;
        user.active = active;
        base::Status ok = saveUser(connection, account, user, now);
        if (ok)
            ok = dropTokens(connection, TokenKind::Reset, account, user.id);
        if (ok)
            ok = note(context, connection, user,
                      {.action = active ? u"staff.activated"_s : u"staff.deactivated"_s,
                       .field = u"status"_s,
                       .before = active ? u"inactive"_s : u"active"_s,
                       .after = active ? u"active"_s : u"inactive"_s},
                      now);
        return failed(ok);
    });
}

Answer activate(Context &context) { return setActive(context, true); }

Answer deactivate(Context &context) { return setActive(context, false); }

Answer remove(Context &context)
{
    return doAbout(context, [&context](Connection &connection, User &user, Seconds now) -> std::optional<Refusal> {
        base::Status ok = deleteUser(connection, context.core.account.id, user, now);
        if (ok)
            ok = note(context, connection, user, {.action = u"staff.deleted"_s, .before = user.email}, now);
        return failed(ok);
    });
}

QString described(const Assignment &assignment)
{
    QStringList ids;
    for (const int group : assignment.groups)
        ids << QString::number(group);
    QString text = domain::roleWord(assignment.role);
    if (!ids.isEmpty())
        text += u", groups "_s + ids.join(u' ');
    if (assignment.subAccountId != 0)
        text += u", sub-account %1"_s.arg(assignment.subAccountId);
    return text;
}

//! Role and what it is bound to; by company admins for people of groups only (R222).
Answer update(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    return doAbout(context, [&](Connection &connection, User &user, Seconds now) -> std::optional<Refusal> {
        if (!context.may(Permission::ManageStaff) && !domain::isBoundToGroups(user.role))
            return forbidden(Permission::ManageStaff);
        const Assignment before{user.role, user.groups, user.subAccountId};
        const auto wanted = assignmentOf(std::get<Body>(read), before, false);
        if (const auto *refusal = std::get_if<Refusal>(&wanted))
            return *refusal;
        const Assignment &after = std::get<Assignment>(wanted);
        const auto refusal = refusalForAssignment(context, connection, after);
        if (!refusal || refusal->has_value())
            return refusal ? **refusal : internalRefusal(refusal.error());
        user.role = after.role;
        user.groups = after.groups;
        user.subAccountId = after.subAccountId;
        base::Status ok = saveUser(connection, context.core.account.id, user, now);
        if (ok)
            ok = note(
                context, connection, user,
                {.action = u"staff.role"_s, .field = u"role"_s, .before = described(before), .after = described(after)},
                now);
        return failed(ok);
    });
}

base::Status tell(Connection &connection, const Core &core, const User &user, const QString &text, Seconds now)
{
    return queueMail(connection, core.account.id,
                     {.to = user.email,
                      .subject = u"Ownership of %1"_s.arg(core.account.name),
                      .body = text,
                      .kind = u"ownership"_s,
                      .at = now});
}

//! Old and new owner change places in one step, so that there is exactly one at any time (R50, R58, D14).
base::Status transfer(Context &context, Connection &connection, User &heir, Seconds now)
{
    const Core &core = context.core;
    const auto owner = findUser(connection, core.account.id, context.user.id);
    if (!owner || !owner->has_value())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"no owner"_s};
    User old = **owner;
    old.role = Role::User;
    heir.role = Role::Owner;
    heir.groups.clear();
    heir.subAccountId = 0;
    base::Status ok = saveUser(connection, core.account.id, old, now);
    if (ok)
        ok = saveUser(connection, core.account.id, heir, now);
    if (ok)
        ok = note(context, connection, heir,
                  {.action = u"account.ownership"_s, .field = u"owner"_s, .before = old.email, .after = heir.email},
                  now);
    if (ok)
        ok = tell(connection, core, heir, u"%1 made you the owner of %2.\n"_s.arg(old.email, core.account.name), now);
    if (ok)
        ok = tell(connection, core, old,
                  u"%1 is the owner of %2 now; you are a User.\n"_s.arg(heir.email, core.account.name), now);
    return ok;
}

Answer transferOwnership(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const QString password = body.secret("password"_L1, kMostPassword);
    if (body.refusal())
        return *body.refusal();
    const auto login = findLogin(context.reader, context.core.account.id, context.user.id);
    if (!login)
        return internalRefusal(login.error());
    if (auto refusal = refusalForPassword(context.accounts, context.user.email, password, *login))
        return *refusal;
    return doAbout(
        context,
        [&context](Connection &connection, User &user, Seconds now) -> std::optional<Refusal> {
            if (!user.active)
                return wrongState(context, user, "Only somebody active can be the owner.");
            if (user.role == Role::SubAccount) {
                return Refusal{.status = 422,
                               .code = "not_eligible",
                               .message = "A sub-account's login cannot own the account.",
                               .field = "role"};
            }
            const auto still = findUser(connection, context.core.account.id, context.user.id);
            if (!still)
                return internalRefusal(still.error());
            if (!still->has_value() || (*still)->role != Role::Owner)
                return forbidden(Permission::ManageStaff);
            return failed(transfer(context, connection, user, now));
        },
        Replay::Never);
}

} // namespace

void addStaffActionRoutes(Router &router, const Core &)
{
    router.add("POST", "staff/{id}/activate", Permission::ManageStaff, activate);
    router.add("POST", "staff/{id}/deactivate", Permission::ManageStaff, deactivate);
    router.add("POST", "staff/{id}/delete", Permission::ManageStaff, remove);
    router.add("POST", "staff/{id}/update", Permission::ManageStaff | Permission::ManageGroupUsers, update);
    router.add("POST", "staff/{id}/transfer_ownership", Permission::ManageStaff, transferOwnership);
}

} // namespace platform
