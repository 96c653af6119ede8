// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/subaccounts.h"

#include "platform/body.h"
#include "platform/listing.h"
#include "platform/resource.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kMostName = 100;
constexpr size_t kMostSubAccounts = 10'000;

void writeSubAccount(JsonWriter &json, const Context &context, const SubAccount &each)
{
    json.beginObject().number("id", each.id).text("name", each.name);
    json.text("status", QByteArray(each.active ? "Active" : "Inactive"));
    json.number("lines_count", context.core.directory.countOf(each.id));
    if (!context.core.options.dialectOnly && !context.home.isBasic) { // made-up ones have no address (D26)
        const QByteArray self = context.base + "accounts/" + QByteArray::number(each.id);
        json.text("uuid", each.uuid).number("version", each.version);
        writeTime(json, "updated_at", each.updatedAt == 0 ? std::nullopt : std::optional(each.updatedAt));
        json.beginObject("links").text("self", self);
        if (context.may(Permission::ManageSubAccounts)) {
            json.text("update", self + "/update").text("activate", self + "/activate");
            json.text("deactivate", self + "/deactivate").text("activate_lines", self + "/activate_lines");
            json.text("deactivate_lines", self + "/deactivate_lines");
        }
        json.endObject();
    }
    json.endObject();
}

QByteArray subAccountJson(const Context &context, const SubAccount &each)
{
    JsonWriter json;
    writeSubAccount(json, context, each);
    return json.take();
}

//! R104.
Answer list(Context &context)
{
    return listOf(
        context, loadSubAccounts(context.reader, context.core.account.id),
        [&](JsonWriter &json, const SubAccount &each) { writeSubAccount(json, context, each); }, 500);
}

base::Result<std::optional<SubAccount>> find(const Context &context, Connection &connection)
{
    const auto all = loadSubAccounts(connection, context.core.account.id);
    if (!all)
        return all.error();
    const qint64 id = idInPath(context);
    for (const SubAccount &each : *all) {
        if (each.id == id)
            return std::optional(each);
    }
    return std::optional<SubAccount>();
}

Answer one(Context &context)
{
    const auto found = find(context, context.reader);
    if (!found)
        return internalRefusal(found.error());
    return found->has_value() ? Answer(singleResource(subAccountJson(context, **found)))
                              : Answer(unknownResource("sub-account"));
}

base::Status audit(const Context &context, Connection &connection, const SubAccount &each, const QString &action,
                   const QString &before, const QString &after, Seconds now)
{
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = actorOf(context),
                       .action = action,
                       .objectKind = u"sub_account"_s,
                       .objectId = QString::number(each.id),
                       .field = {},
                       .before = before,
                       .after = after,
                       .reason = {}});
}

//! Lists of lines name their sub-account by its name alone.
base::Result<std::optional<Refusal>> refusalForName(const Context &context, Connection &connection,
                                                    const SubAccount &wanted, size_t more)
{
    const auto all = loadSubAccounts(connection, context.core.account.id);
    if (!all)
        return all.error();
    for (const SubAccount &each : *all) {
        if (each.id != wanted.id && each.name.compare(wanted.name, Qt::CaseInsensitive) == 0)
            return std::optional(Refusal{
                .status = 409, .code = "name_taken", .message = "Another sub-account has that name.", .field = "name"});
    }
    if (all->size() + more > kMostSubAccounts)
        return std::optional(Refusal{
            .status = 422, .code = "too_many_sub_accounts", .message = "An account has 10,000 sub-accounts at most."});
    return std::optional<Refusal>();
}

std::variant<QString, Refusal> nameOf(const Request &request)
{
    auto read = Body::of(request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    const QString name = std::get<Body>(read).text("name"_L1, kMostName);
    if (std::get<Body>(read).refusal())
        return *std::get<Body>(read).refusal();
    return name;
}

Answer create(Context &context)
{
    const auto name = nameOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&name))
        return *refusal;
    return changePeople(context, [&](Connection &connection, Seconds now) -> Answer {
        const SubAccount wanted{.name = std::get<QString>(name), .uuid = {}, .updatedAt = now};
        const auto refused = refusalForName(context, connection, wanted, 1);
        if (!refused)
            return internalRefusal(refused.error());
        if (refused->has_value())
            return **refused;
        const auto made = insertSubAccount(connection, context.core.account, wanted);
        if (!made)
            return internalRefusal(made.error());
        const base::Status ok = audit(context, connection, *made, u"sub_account.created"_s, {}, made->name, now);
        return ok ? Answer(jsonResponse(subAccountJson(context, *made), 201)) : Answer(internalRefusal(ok.error()));
    });
}

using Change = std::function<Answer(Connection &, SubAccount, Seconds)>;

Answer change(Context &context, const Change &change)
{
    return changePeople(context, [&](Connection &connection, Seconds now) -> Answer {
        const auto found = find(context, connection);
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value())
            return unknownResource("sub-account");
        if (const auto refusal = refusalForVersion(context, (*found)->version, subAccountJson(context, **found)))
            return *refusal;
        return change(connection, **found, now);
    });
}

Answer store(const Context &context, Connection &connection, SubAccount each, const QString &action,
             const QString &before, const QString &after, Seconds now)
{
    ++each.version;
    each.updatedAt = now;
    base::Status ok = updateSubAccount(connection, context.core.account.id, each);
    if (ok)
        ok = audit(context, connection, each, action, before, after, now);
    return ok ? Answer(jsonResponse(subAccountJson(context, each))) : Answer(internalRefusal(ok.error()));
}

Answer rename(Context &context)
{
    const auto name = nameOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&name))
        return *refusal;
    return change(context, [&](Connection &connection, SubAccount each, Seconds now) -> Answer {
        const QString before = std::exchange(each.name, std::get<QString>(name));
        const auto refused = refusalForName(context, connection, each, 0);
        if (!refused)
            return internalRefusal(refused.error());
        if (refused->has_value())
            return **refused;
        return store(context, connection, each, u"sub_account.renamed"_s, before, each.name, now);
    });
}

//! R105: the sub-account itself; what its lines do is a function of its own.
Answer setActive(Context &context, bool active)
{
    return change(context, [&](Connection &connection, SubAccount each, Seconds now) -> Answer {
        if (each.active == active)
            return Refusal{.status = 409,
                           .code = "state_conflict",
                           .message = active ? "The sub-account is active already." : "It is inactive already.",
                           .field = "status",
                           .current = subAccountJson(context, each)};
        each.active = active;
        return store(context, connection, each, active ? u"sub_account.activated"_s : u"sub_account.deactivated"_s, {},
                     each.name, now);
    });
}

Answer movedAnswer(const base::Result<LinesMoved> &moved)
{
    if (!moved)
        return internalRefusal(moved.error());
    JsonWriter json;
    json.beginObject().text("ack", QByteArray("success")).number("changed", moved->changed);
    return jsonResponse(json.number("unchanged", moved->unchanged).endObject().take());
}

Answer moveLines(Context &context, bool activate)
{
    return change(context, [&](Connection &connection, const SubAccount &each, Seconds now) -> Answer {
        Core &core = context.core;
        const QString action = activate ? u"sub_account.lines_activated"_s : u"sub_account.lines_deactivated"_s;
        const base::Result<qint64> minimum = core.minimumBalance(connection);
        if (!minimum)
            return internalRefusal(minimum.error());
        if (activate && core.balanceMicros < *minimum) // R22
            return Refusal{.status = 402,
                           .code = "insufficient_balance",
                           .message = "The balance is below the minimum of " + moneyText(*minimum) + " USD."};
        const base::Result<LinesMoved> moved =
            activate ? activateAllLines(core, connection, each.id, actorOf(context), now)
                     : deactivateAllLines(core, connection, each.id, actorOf(context), now);
        if (!moved)
            return internalRefusal(moved.error());
        const QString count = QString::number(moved->changed);
        if (base::Status ok = audit(context, connection, each, action, {}, count, now); !ok)
            return internalRefusal(ok.error());
        return movedAnswer(moved);
    });
}

} // namespace

void addSubAccountRoutes(Router &router, const Core &core)
{
    router.add("GET", "accounts", Permission::ViewSubAccounts, list);
    if (core.options.dialectOnly)
        return;
    const auto add = [&router](const QByteArray &pattern, Route route) {
        router.add("POST", pattern, Permission::ManageSubAccounts, std::move(route));
    };
    router.add("GET", "accounts/{id}", Permission::ViewSubAccounts, one);
    add("accounts", create);
    add("accounts/{id}/update", rename);
    add("accounts/{id}/activate", [](Context &context) { return setActive(context, true); });
    add("accounts/{id}/deactivate", [](Context &context) { return setActive(context, false); });
    add("accounts/{id}/activate_lines", [](Context &context) { return moveLines(context, true); });
    add("accounts/{id}/deactivate_lines", [](Context &context) { return moveLines(context, false); });
}

} // namespace platform
