// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/body.h"
#include "platform/groups.h"
#include "platform/listing.h"
#include "platform/resource.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kMostUsers = 1000;
constexpr qsizetype kMostCandidates = 20;

//! The id of the path's group, where it is there and the user may see it; else 0.
base::Result<int> groupOf(const Context &context, Connection &connection)
{
    const base::Result<Groups> groups = loadGroups(connection, context.core.account.id);
    if (!groups)
        return groups.error();
    const Group *group = findGroup(*groups, idInPath(context));
    if (!group || !context.scope.admits(group->id, context.scope.subAccountId.value_or(0)))
        return 0;
    return group->id;
}

bool isIn(const User &user, int group) { return std::binary_search(user.groups.begin(), user.groups.end(), group); }

//! A sub-account's own login sees its lines whatever group they are in.
bool mayBeIn(const User &user) { return user.active && user.role != domain::Role::SubAccount; }

void writeUser(JsonWriter &json, const User &user)
{
    json.beginObject().text("id", QByteArray::number(user.id)).text("name", user.name).text("email", user.email);
    json.text("role", domain::roleWord(user.role)).boolean("active", user.active).endObject();
}

void writeUsers(Listing &listing, const People::List &people, int group, const Window &wanted)
{
    qint64 at = 0;
    for (const User &user : people) {
        if (!isIn(user, group))
            continue;
        if (at >= wanted.offset && at < wanted.offset + wanted.limit) {
            writeUser(listing.json(), user);
            listing.counted();
        }
        ++at;
    }
    listing.envelope().total = at;
}

//! R206: who has access to the group by being listed on it, and hears of its renewals.
Answer users(Context &context)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const base::Result<int> group = groupOf(context, context.reader);
    if (!group)
        return internalRefusal(group.error());
    if (*group == 0)
        return unknownResource("group");
    Listing listing(context, std::get<Window>(window));
    writeUsers(listing, *context.core.people.all(), *group, std::get<Window>(window));
    return listing.finish();
}

//! R212: people whose name or address has that text and who are not in the group yet.
Answer candidates(Context &context)
{
    const base::Result<int> group = groupOf(context, context.reader);
    if (!group)
        return internalRefusal(group.error());
    if (*group == 0)
        return unknownResource("group");
    const QString text = QString::fromUtf8(context.request.parameter("q").value_or(QByteArray())).trimmed();
    Listing listing(context, {.offset = 0, .limit = int(kMostCandidates)});
    const std::shared_ptr<const People::List> people = context.core.people.all();
    for (const User &user : *people) {
        const bool fits =
            user.name.contains(text, Qt::CaseInsensitive) || user.email.contains(text, Qt::CaseInsensitive);
        if (!fits || !mayBeIn(user) || isIn(user, *group) || listing.envelope().total >= kMostCandidates)
            continue;
        writeUser(listing.json(), user);
        listing.counted();
        ++listing.envelope().total;
    }
    return listing.finish();
}

//! Somebody is put into the group or taken out of it.
base::Status move(const Context &context, Connection &connection, User user, int group, bool in, Seconds now)
{
    if (in)
        user.groups.insert(std::upper_bound(user.groups.begin(), user.groups.end(), group), group);
    else
        std::erase(user.groups, group);
    if (base::Status ok = saveUser(connection, context.core.account.id, user, now); !ok)
        return ok;
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = actorOf(context),
                       .action = in ? u"group.user_added"_s : u"group.user_removed"_s,
                       .objectKind = u"group"_s,
                       .objectId = QString::number(group),
                       .field = u"users"_s,
                       .before = in ? QString() : user.email,
                       .after = in ? user.email : QString(),
                       .reason = {}});
}

//! Which of the group's people are to be: by what there are now.
using Wanted = std::function<std::vector<qint64>(std::vector<qint64>)>;

//! R213: nothing is applied until it is submitted, and then all of it or nothing.
Answer setUsers(Context &context, const Wanted &wanted)
{
    return changePeople(context, [&](Connection &connection, Seconds now) -> Answer {
        const base::Result<int> group = groupOf(context, connection);
        if (!group)
            return internalRefusal(group.error());
        if (*group == 0)
            return unknownResource("group");
        const base::Result<People::List> people = loadPeople(connection, context.core.account.id);
        if (!people)
            return internalRefusal(people.error());
        std::vector<qint64> before;
        for (const User &user : *people) {
            if (isIn(user, *group))
                before.push_back(user.id);
        }
        std::vector<qint64> after = wanted(before);
        std::vector<std::pair<User, bool>> moves;
        for (const User &user : *people) {
            const bool in = std::erase(after, user.id) > 0;
            if (in && !isIn(user, *group) && !mayBeIn(user))
                after.push_back(user.id); // is told below
            else if (in != isIn(user, *group))
                moves.emplace_back(user, in);
        }
        if (!after.empty())
            return Refusal{.status = 422,
                           .code = "unknown_user",
                           .message = "There is no such active user who could be in a group.",
                           .field = "users"};
        for (const auto &[user, in] : moves) {
            if (base::Status ok = move(context, connection, user, *group, in, now); !ok)
                return internalRefusal(ok.error());
        }
        const base::Result<People::List> present = loadPeople(connection, context.core.account.id);
        if (!present)
            return internalRefusal(present.error());
        const Window whole{.offset = 0, .limit = int(kMostUsers)};
        Listing listing(context, whole);
        writeUsers(listing, *present, *group, whole);
        return listing.finish();
    });
}

Answer submit(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    if (!body.has("users"_L1))
        body.refuse("users"_L1, "A list of ids is needed; an empty one takes everybody out.");
    const std::vector<int> ids = body.ids("users"_L1, kMostUsers);
    if (body.refusal())
        return *body.refusal();
    return setUsers(context, [&ids](const auto &) { return std::vector<qint64>(ids.begin(), ids.end()); });
}

Answer moveOne(Context &context, bool in)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const qint64 id = body.number("user"_L1, 1, std::numeric_limits<int>::max());
    if (body.refusal())
        return *body.refusal();
    return setUsers(context, [id, in](std::vector<qint64> users) {
        std::erase(users, id);
        if (in)
            users.push_back(id);
        return users;
    });
}

} // namespace

void addGroupUserRoutes(Router &router, const Core &)
{
    router.add("GET", "groups/{id}/users", Permission::ViewGroups, users);
    router.add("POST", "groups/{id}/users", Permission::ManageGroupUsers, submit);
    router.add("GET", "groups/{id}/candidates", Permission::ManageGroupUsers, candidates);
    router.add("POST", "groups/{id}/users/add", Permission::ManageGroupUsers,
               [](Context &context) { return moveOne(context, true); });
    router.add("POST", "groups/{id}/users/remove", Permission::ManageGroupUsers,
               [](Context &context) { return moveOne(context, false); });
}

} // namespace platform
