// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/iccid.h"
#include "platform/action.h"
#include "platform/lineaction.h"
#include "platform/linejson.h"
#include "platform/lineorders.h"
#include "platform/listing.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! Changes with the version and, for what follows from the date, with the day.
QByteArray tagOf(const Core &core, const LineRow &row)
{
    return '"' + QByteArray::number(row.version) + '.' + wireDay(core.today()) + '"';
}

Response lineAnswer(const Context &context, const LineRow &row, int status = 200)
{
    JsonWriter json(2048);
    writeLine(json, context.core, context.base, row,
              context.core.options.dialectOnly ? LineDetail::Dialect : LineDetail::Single);
    Response response = jsonResponse(json.take(), status);
    response.headers.emplace_back("ETag", tagOf(context.core, row));
    return response;
}

Answer line(Context &context)
{
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    return row->has_value() ? Answer(lineAnswer(context, **row)) : Answer(unknownLine());
}

//! If-Match takes the whole tag or the version alone.
bool matchesVersion(const Context &context, const LineRow &row)
{
    const QByteArray wanted = context.request.header("if-match").trimmed();
    return wanted.isEmpty() || wanted == "*" || wanted == tagOf(context.core, row) ||
           wanted == '"' + QByteArray::number(row.version) + '"';
}

//! The dialect acknowledges; everything of the platform's own answers with the line as it is then.
Answer order(Context &context, const LineOrder &order, bool acknowledges)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const LineChange change = order.read(body, context.core);
    if (body.refusal())
        return *body.refusal();
    return changeLine(context, change, [acknowledges](Context &asked, const LineRow &row) {
        return acknowledges ? acknowledged() : lineAnswer(asked, row);
    });
}

//! A SIM that was never registered (R66, R174).
Answer add(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const base::Result<domain::Iccid> iccid = domain::parseIccid(body.text("iccid"_L1, 40));
    if (!iccid)
        body.refuse("iccid"_L1, "19 or 20 digits are needed.");
    NewLine wanted{.ratePlanId = body.optionalId("rate_plan_id"_L1),
                   .subAccountId = body.optionalId("sub_account_id"_L1),
                   .groupId = body.optionalId("group_id"_L1),
                   .notes = body.optionalText("notes"_L1, kLongestNote),
                   .labels = body.texts("labels"_L1, kMostLabels, kLongestLabel)};
    if (wanted.ratePlanId == 0)
        body.refuse("rate_plan_id"_L1, "An id is needed.");
    if (body.refusal())
        return *body.refusal();
    wanted.iccid = iccid->text;
    wanted.labels.removeDuplicates();
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        LineWork work(context.core, connection, now, lineActorOf(context));
        const auto added = addLine(work, wanted);
        if (const auto *refusal = std::get_if<Refusal>(&added))
            return *refusal;
        return lineAnswer(context, std::get<LineRow>(added), 201);
    });
}

} // namespace

LineActor lineActorOf(const Context &context)
{
    return {.actor = {ActorKind::User, context.user.email, QString::fromLatin1(context.requestId)},
            .permissions = context.permissions,
            .scope = context.scope,
            .base = context.base,
            .idempotencyKey = QString::fromUtf8(context.request.header("idempotency-key"))};
}

Answer changeLine(Context &context, const LineChange &change, const LineAnswer &answer)
{
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        auto found = findVisibleLine(context, connection, context.parts.first());
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value())
            return unknownLine();
        LineRow row = **found;
        LineWork work(context.core, connection, now, lineActorOf(context));
        if (!matchesVersion(context, row))
            return work.conflict(row, "version_conflict", "The line has changed since it was read.", "status");
        if (const auto refusal = work.change(row, change))
            return *refusal;
        if (base::Status flushed = work.flush(); !flushed)
            return internalRefusal(flushed.error());
        return answer(context, row);
    });
}

void addLineActionRoutes(Router &router, const Core &core)
{
    const bool bare = core.options.dialectOnly;
    static constexpr const char *kDialect[] = {"activation_ready", "deactivate", "deactivation_date"};
    if (!bare) {
        router.add("GET", "sim_card/{iccid}", Permission::ViewLines, line);
        router.add("POST", "iot_sim_cards", Permission::AddLines, add);
    }
    for (const LineOrder &each : lineOrders()) {
        const bool ofDialect =
            std::any_of(std::begin(kDialect), std::end(kDialect), [&](const char *leaf) { return each.leaf == leaf; });
        if (each.leaf.isEmpty() || (bare && !ofDialect))
            continue;
        const Route route = [&each, ofDialect](Context &context) { return order(context, each, ofDialect); };
        if (each.leaf == "deactivation_date")
            router.add("PUT", "sim_card/{iccid}/" + each.leaf, each.needs, route);
        if (!bare || each.leaf != "deactivation_date") // GET and POST are all that the public description permits
            router.add("POST", "sim_card/{iccid}/" + each.leaf, each.needs, route);
    }
}

} // namespace platform
