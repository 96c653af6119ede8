// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/groups.h"

#include "platform/body.h"
#include "platform/listing.h"
#include "platform/resource.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kMostName = 100;
constexpr qsizetype kMostReference = 100;
constexpr size_t kMostGroups = 10'000;
constexpr Day kSoon = 28; // R202

//! Groups with what is counted about them.
struct Counted
{
    Groups groups;
    std::unordered_map<int, GroupCount> lines;
    std::unordered_map<int, qint64> due;

    //! Of a group and all below it.
    GroupCount linesOf(int id) const
    {
        GroupCount sum;
        for (const int each : withSubGroups(groups, id)) {
            if (const auto found = lines.find(each); found != lines.end()) {
                sum.lines += found->second.lines;
                sum.working += found->second.working;
            }
        }
        return sum;
    }
    qint64 dueOf(int id) const
    {
        qint64 sum = 0;
        for (const int each : withSubGroups(groups, id)) {
            if (const auto found = due.find(each); found != due.end())
                sum += found->second;
        }
        return sum;
    }
};

base::Result<Counted> count(const Context &context, Connection &connection)
{
    auto groups = loadGroups(connection, context.core.account.id);
    if (!groups)
        return groups.error();
    const Day today = context.core.today();
    auto due = countDue(connection, context.core.account.id, today, today + kSoon);
    if (!due)
        return due.error();
    return Counted{*std::move(groups), context.core.directory.countByGroup(), *std::move(due)};
}

bool sees(const Context &context, int groupId)
{
    const auto &groups = context.scope.groups;
    return !groups || std::binary_search(groups->begin(), groups->end(), groupId);
}

int peopleOf(const Context &context, int groupId)
{
    const std::shared_ptr<const People::List> people = context.core.people.all();
    return int(std::count_if(people->begin(), people->end(), [groupId](const User &user) {
        return std::binary_search(user.groups.begin(), user.groups.end(), groupId);
    }));
}

void writeGroup(JsonWriter &json, const Context &context, const Counted &counted, const Group &group)
{
    const GroupCount lines = counted.linesOf(group.id);
    const auto own = counted.lines.find(group.id);
    const QByteArray id = QByteArray::number(group.id);
    const QByteArray self = context.base + "groups/" + id;
    json.beginObject().text("id", id).text("name", group.name).text("reference", group.reference);
    json.boolean("active", group.active);
    if (const Group *parent = findGroup(counted.groups, group.parentId))
        json.beginObject("parent").text("id", QByteArray::number(parent->id)).text("name", parent->name).endObject();
    else
        json.null("parent");
    json.number("lines_count", lines.lines).number("active_lines", lines.working);
    json.number("own_lines", own == counted.lines.end() ? 0 : own->second.lines);
    json.number("due_soon", counted.dueOf(group.id)).number("users_count", peopleOf(context, group.id));
    json.number("version", group.version);
    if (group.updatedAt == 0)
        json.null("updated_at");
    else
        json.text("updated_at", wireTime(group.updatedAt));
    json.beginObject("links").text("self", self).text("users", self + "/users");
    json.text("renewals", context.base + "renewals?group_id=" + id);
    if (context.may(Permission::ManageGroups))
        json.text("update", self + "/update").text("delete", self + "/delete");
    if (context.may(Permission::ManageGroupUsers))
        json.text("candidates", self + "/candidates");
    json.endObject().endObject();
}

QByteArray groupJson(const Context &context, const Counted &counted, const Group &group)
{
    JsonWriter json;
    writeGroup(json, context, counted, group);
    return json.take();
}

//! R199: all, or those with at least one active line; below one group where that is asked for.
Answer list(Context &context)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const QByteArray filter = context.request.parameter("filter").value_or("all");
    if (filter != "all" && filter != "active")
        return invalidParameter("filter", "must be all or active");
    const auto parent = integerOf(context.request, "parent_id", 0, std::numeric_limits<int>::max(), -1);
    if (const auto *refusal = std::get_if<Refusal>(&parent))
        return *refusal;
    const base::Result<Counted> counted = count(context, context.reader);
    if (!counted)
        return internalRefusal(counted.error());
    const Window &wanted = std::get<Window>(window);
    Listing listing(context, wanted, 600);
    qint64 at = 0;
    for (const Group &group : counted->groups) {
        const bool fits = sees(context, group.id) &&
                          (std::get<qint64>(parent) < 0 || group.parentId == std::get<qint64>(parent)) &&
                          (filter == "all" || counted->linesOf(group.id).working > 0);
        if (!fits)
            continue;
        if (at >= wanted.offset && at < wanted.offset + wanted.limit) {
            writeGroup(listing.json(), context, *counted, group);
            listing.counted();
        }
        ++at;
    }
    listing.envelope().total = at;
    return listing.finish();
}

Answer one(Context &context)
{
    const base::Result<Counted> counted = count(context, context.reader);
    if (!counted)
        return internalRefusal(counted.error());
    const Group *group = findGroup(counted->groups, idInPath(context));
    if (!group || !sees(context, group->id))
        return unknownResource("group");
    return singleResource(groupJson(context, *counted, *group));
}

void readGroup(Body &body, Group &group, bool isNew)
{
    if (isNew || body.has("name"_L1))
        group.name = body.text("name"_L1, kMostName);
    if (body.has("reference"_L1))
        group.reference = body.optionalText("reference"_L1, kMostReference);
    group.active = body.flag("active"_L1, group.active);
    if (body.has("parent"_L1))
        group.parentId = int(body.number("parent"_L1, 0, std::numeric_limits<int>::max())); // 0: none above
}

//! Names tell groups apart in lists of lines; sub-groups do not go in circles (R208).
std::optional<Refusal> refusalFor(const Context &context, const Groups &groups, const Group &wanted)
{
    for (const Group &group : groups) {
        if (group.id != wanted.id && group.name.compare(wanted.name, Qt::CaseInsensitive) == 0)
            return Refusal{
                .status = 409, .code = "name_taken", .message = "Another group has that name.", .field = "name"};
    }
    if (wanted.parentId == 0)
        return std::nullopt;
    const Group *parent = findGroup(groups, wanted.parentId);
    if (!parent || !sees(context, wanted.parentId))
        return Refusal{.status = 422,
                       .code = "unknown_group",
                       .message = "There is no such group to put it into.",
                       .field = "parent"};
    const std::vector<int> below = withSubGroups(groups, wanted.id);
    if (wanted.id != 0 && std::find(below.begin(), below.end(), wanted.parentId) != below.end())
        return Refusal{
            .status = 422, .code = "group_circle", .message = "A group cannot lie below itself.", .field = "parent"};
    return std::nullopt;
}

base::Status audit(const Context &context, Connection &connection, const Group &group, const QString &action,
                   const QString &before, Seconds now)
{
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = actorOf(context),
                       .action = action,
                       .objectKind = u"group"_s,
                       .objectId = QString::number(group.id),
                       .field = {},
                       .before = before,
                       .after = group.name,
                       .reason = {}});
}

Answer answerWith(const Context &context, Connection &connection, const Group &group, int status)
{
    const base::Result<Counted> counted = count(context, connection);
    if (!counted)
        return internalRefusal(counted.error());
    return jsonResponse(groupJson(context, *counted, group), status);
}

Answer create(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Group wanted;
    Body &body = std::get<Body>(read);
    readGroup(body, wanted, true);
    if (body.refusal())
        return *body.refusal();
    return changePeople(context, [&](Connection &connection, Seconds now) -> Answer {
        const base::Result<Groups> groups = loadGroups(connection, context.core.account.id);
        if (!groups)
            return internalRefusal(groups.error());
        if (groups->size() >= kMostGroups)
            return Refusal{.status = 422, .code = "too_many_groups", .message = "An account has 10,000 groups."};
        if (const auto refusal = refusalFor(context, *groups, wanted))
            return *refusal;
        wanted.updatedAt = now;
        const base::Result<Group> made = insertGroup(connection, context.core.account.id, wanted);
        if (!made)
            return internalRefusal(made.error());
        if (base::Status ok = audit(context, connection, *made, u"group.created"_s, {}, now); !ok)
            return internalRefusal(ok.error());
        return answerWith(context, connection, *made, 201);
    });
}

using Change = std::function<Answer(Connection &, const Counted &, Group, Seconds)>;

//! Loads the group of the path, checks its version, and lets `change` answer.
Answer change(Context &context, const Change &change)
{
    return changePeople(context, [&](Connection &connection, Seconds now) -> Answer {
        const base::Result<Counted> counted = count(context, connection);
        if (!counted)
            return internalRefusal(counted.error());
        const Group *group = findGroup(counted->groups, idInPath(context));
        if (!group || !sees(context, group->id))
            return unknownResource("group");
        if (const auto refusal = refusalForVersion(context, group->version, groupJson(context, *counted, *group)))
            return *refusal;
        return change(connection, *counted, *group, now);
    });
}

Answer update(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    return change(context, [&](Connection &connection, const Counted &counted, Group group, Seconds now) -> Answer {
        const QString before = group.name;
        Body &body = std::get<Body>(read);
        readGroup(body, group, false);
        if (body.refusal())
            return *body.refusal();
        if (const auto refusal = refusalFor(context, counted.groups, group))
            return *refusal;
        ++group.version;
        group.updatedAt = now;
        base::Status ok = updateGroup(connection, context.core.account.id, group);
        if (ok)
            ok = audit(context, connection, group, u"group.updated"_s, before, now);
        return ok ? answerWith(context, connection, group, 200) : Answer(internalRefusal(ok.error()));
    });
}

Answer remove(Context &context)
{
    return change(context,
                  [&](Connection &connection, const Counted &counted, const Group &group, Seconds now) -> Answer {
                      const auto lines = counted.lines.find(group.id);
                      const bool used = lines != counted.lines.end() && lines->second.lines > 0;
                      if (used || withSubGroups(counted.groups, group.id).size() > 1)
                          return Refusal{.status = 422,
                                         .code = "group_not_empty",
                                         .message = "A group with lines or sub-groups cannot be deleted."};
                      base::Status ok = deleteGroup(connection, context.core.account.id, group.id);
                      if (ok)
                          ok = audit(context, connection, group, u"group.deleted"_s, group.name, now);
                      return ok ? acknowledged() : Answer(internalRefusal(ok.error()));
                  });
}

} // namespace

void addGroupRoutes(Router &router, const Core &)
{
    router.add("GET", "groups", Permission::ViewGroups, list);
    router.add("POST", "groups", Permission::ManageGroups, create);
    router.add("GET", "groups/{id}", Permission::ViewGroups, one);
    router.add("POST", "groups/{id}/update", Permission::ManageGroups, update);
    router.add("POST", "groups/{id}/delete", Permission::ManageGroups, remove);
}

} // namespace platform
