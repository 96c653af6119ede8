// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/body.h"
#include "platform/groups.h"
#include "platform/listing.h"
#include "platform/resource.h"
#include "platform/scopesql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

const QString kMap = u"map"_s;

//! Where a country's middle is, in hundredths of a degree north and east.
struct Middle
{
    const char *country;
    int north;
    int east;
};

constexpr Middle kMiddles[] = {
    {"AT", 4752, 1455},   {"AU", -2527, 13378}, {"BE", 5050, 447},   {"BG", 4273, 2549}, {"BR", -1424, -5193},
    {"CA", 5613, -10635}, {"CH", 4682, 823},    {"CZ", 4982, 1547},  {"DE", 5117, 1045}, {"DK", 5626, 950},
    {"EE", 5860, 2501},   {"ES", 4046, -375},   {"FI", 6192, 2575},  {"FR", 4623, 221},  {"GB", 5538, -344},
    {"GR", 3907, 2182},   {"HR", 4510, 1520},   {"HU", 4716, 1950},  {"IE", 5341, -824}, {"IN", 2059, 7896},
    {"IT", 4187, 1257},   {"JP", 3620, 13825},  {"LT", 5517, 2388},  {"LU", 4982, 613},  {"LV", 5688, 2460},
    {"MX", 2363, -10255}, {"NL", 5213, 529},    {"NO", 6047, 847},   {"PL", 5192, 1915}, {"PT", 3940, -822},
    {"RO", 4594, 2497},   {"SE", 6013, 1864},   {"SI", 4615, 1500},  {"SK", 4867, 1970}, {"TR", 3896, 3524},
    {"UA", 4838, 3117},   {"US", 3709, -9571},  {"ZA", -3056, 2294},
};

const Middle *middleOf(const QByteArray &country)
{
    const auto found = std::find_if(std::begin(kMiddles), std::end(kMiddles),
                                    [&](const Middle &middle) { return country == middle.country; });
    return found == std::end(kMiddles) ? nullptr : &*found;
}

QByteArray degrees(int hundredths) { return QByteArray::number(hundredths / 100.0, 'f', 2); }

base::Result<bool> hasMap(const Context &context, Connection &connection)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT 1 FROM account_feature WHERE account_id = ? AND name = ?"_s, {context.core.account.id, kMap});
    if (!found)
        return found.error();
    const bool there = (*found)->next();
    (*found)->finish();
    return there;
}

//! R205: nobody's devices are on a map before somebody asked for it.
Answer request(Context &context)
{
    const auto body = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const base::Result<bool> there = hasMap(context, connection);
        if (!there)
            return internalRefusal(there.error());
        if (*there)
            return Refusal{.status = 409, .code = "state_conflict", .message = "This account has the map already."};
        base::Result<QSqlQuery *> done =
            connection.run(u"INSERT INTO account_feature (account_id, name, since, requested_by) VALUES (?, ?, ?, ?)"_s,
                           {context.core.account.id, kMap, now, context.user.email});
        if (!done)
            return internalRefusal(done.error());
        const base::Status ok = writeAudit(connection, context.core.account.id,
                                           {.at = now,
                                            .actor = actorOf(context),
                                            .action = u"account.map_requested"_s,
                                            .objectKind = u"account"_s,
                                            .objectId = QString::number(context.core.account.id),
                                            .field = u"map"_s,
                                            .before = u"off"_s,
                                            .after = u"on"_s,
                                            .reason = u"manual"_s});
        return ok ? acknowledged() : Answer(internalRefusal(ok.error()));
    });
}

void writePlace(JsonWriter &json, const QSqlQuery &row)
{
    const QByteArray country = row.value(0).toByteArray();
    json.beginObject().text("country_code", country);
    if (const Middle *middle = middleOf(country))
        json.decimal("latitude", degrees(middle->north)).decimal("longitude", degrees(middle->east));
    else
        json.null("latitude").null("longitude");
    json.number("lines", row.value(1).toLongLong()).number("in_session", row.value(2).toLongLong());
    writeTime(json, "last_seen", row.value(3));
    json.endObject();
}

//! The lines of a group and all below it; of everybody's own groups without one.
std::variant<Scope, Refusal> scopeOf(const Context &context)
{
    const auto wanted = integerOf(context.request, "group_id", 1, std::numeric_limits<int>::max(), 0);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    if (std::get<qint64>(wanted) == 0)
        return Scope();
    const base::Result<Groups> groups = loadGroups(context.reader, context.core.account.id);
    if (!groups)
        return internalRefusal(groups.error());
    return Scope{.groups = withSubGroups(*groups, int(std::get<qint64>(wanted))), .subAccountId = std::nullopt};
}

//! D32: where lines were seen last, by country.
Answer map(Context &context)
{
    const base::Result<bool> there = hasMap(context, context.reader);
    if (!there)
        return internalRefusal(there.error());
    if (!*there)
        return Refusal{.status = 409, .code = "map_not_requested", .message = "The map is off until it is asked for."};
    const auto group = scopeOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&group))
        return *refusal;
    const Scope &below = std::get<Scope>(group);
    const QString sql =
        u"SELECT country_code, count(*), sum(in_session), max(last_seen) FROM line WHERE account_id = ? "
        "AND last_seen IS NOT NULL AND country_code <> ''"_s +
        inScope(context.scope) + inScope(below) + u" GROUP BY country_code ORDER BY country_code"_s;
    base::Result<QSqlQuery *> found = context.reader.run(sql, QVariantList{context.core.account.id} +
                                                                  scopeValues(context.scope) + scopeValues(below));
    if (!found)
        return internalRefusal(found.error());
    Listing listing(context, {.offset = 0, .limit = 1000});
    while ((*found)->next()) {
        writePlace(listing.json(), **found);
        listing.counted();
    }
    (*found)->finish();
    listing.envelope().total = listing.envelope().count;
    return listing.finish();
}

} // namespace

void addMapRoutes(Router &router, const Core &)
{
    router.add("GET", "map", Permission::ViewGroups, map);
    router.add("POST", "map_request", Permission::ManageGroups, request);
}

} // namespace platform
