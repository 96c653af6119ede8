// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/renewal.h"

#include "platform/body.h"
#include "platform/groups.h"
#include "platform/linestore.h"
#include "platform/resource.h"
#include "platform/scopesql.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr Day kSoon = 28; // R185, D28

//! What a row of the list shows of a line.
struct Renewal
{
    QString iccid;
    Status status = Status::Blank;
    int subAccountId = 0;
    int ratePlanId = 0;
    int groupId = 0;
    domain::Contract contract = domain::Contract::Unknown;
    std::optional<Day> day;
    bool confirmed = false;
};

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day); }

void writeRenewal(JsonWriter &json, const Context &context, const Renewal &renewal)
{
    const std::shared_ptr<const Catalog> catalog = context.core.catalog.get();
    const Day today = context.core.today();
    const auto date = renewal.day ? std::optional(dateOf(*renewal.day)) : std::nullopt;
    const auto badge = domain::renewalBadge(renewal.contract, date, dateOf(today));
    const QByteArray line = context.base + "sim_card/" + renewal.iccid.toLatin1();
    json.beginObject().text("iccid", renewal.iccid).text("status", QByteArray(statusText(renewal.status)));
    json.text("account_name", Catalog::find(catalog->subAccounts, renewal.subAccountId).name);
    json.text("group", Catalog::find(catalog->groups, renewal.groupId).name);
    json.text("rate_plan", Catalog::find(catalog->ratePlans, renewal.ratePlanId).name);
    json.text("contract", domain::contractWord(renewal.contract));
    if (renewal.day)
        json.text("renewal_date", wireDay(*renewal.day)).number("days_left", *renewal.day - today);
    else
        json.null("renewal_date").null("days_left");
    json.text("badge", domain::badgeWord(badge)).boolean("confirmed", renewal.confirmed);
    json.beginObject("links").text("line", line);
    if (context.may(Permission::ConfirmRenewals) && renewal.day && !renewal.confirmed)
        json.text("confirm", line + "/confirm_renewal");
    json.endObject().endObject();
}

Renewal renewalOf(const QSqlQuery &row)
{
    const QVariant day = row.value(6);
    return {.iccid = row.value(0).toString(),
            .status = Status(row.value(1).toInt()),
            .subAccountId = row.value(2).toInt(),
            .ratePlanId = row.value(3).toInt(),
            .groupId = row.value(4).toInt(),
            .contract = domain::parseContract(row.value(5).toString()).value_or(domain::Contract::Unknown),
            .day = day.isNull() ? std::nullopt : std::optional(day.toInt()),
            .confirmed = row.value(7).toInt() != 0};
}

//! Which lines have that badge; a line that is no more under contract has none.
std::optional<Refusal> narrowByBadge(const Context &context, TableList &list)
{
    const Day today = context.core.today();
    const QByteArray badge = context.request.parameter("badge").value_or(QByteArray());
    if (badge.isEmpty()) {
        list.where += u" AND renewal_day IS NOT NULL"_s;
    } else if (badge == "soon") {
        list.where += u" AND contract <> 'unknown' AND renewal_day BETWEEN ? AND ?"_s;
        list.values << today << today + kSoon;
    } else if (badge == "overdue") {
        list.where += u" AND contract <> 'unknown' AND renewal_day < ?"_s;
        list.values << today;
    } else if (badge == "none") {
        list.where += u" AND (contract = 'monthly' OR (contract <> 'unknown' AND renewal_day > ?))"_s;
        list.values << today + kSoon;
        list.order = u"line_no"_s;
    } else if (badge == "unknown") {
        list.where += u" AND (contract = 'unknown' OR (contract <> 'monthly' AND renewal_day IS NULL))"_s;
        list.order = u"line_no"_s;
    } else {
        return invalidParameter("badge", "must be soon, overdue, none or unknown");
    }
    return std::nullopt;
}

std::optional<Refusal> narrowByGroup(const Context &context, TableList &list)
{
    const auto wanted = integerOf(context.request, "group_id", 1, std::numeric_limits<int>::max(), 0);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    if (std::get<qint64>(wanted) == 0)
        return std::nullopt;
    const base::Result<Groups> groups = loadGroups(context.reader, context.core.account.id);
    if (!groups)
        return internalRefusal(groups.error());
    const Scope below{.groups = withSubGroups(*groups, int(std::get<qint64>(wanted))), .subAccountId = std::nullopt};
    list.where += inScope(below);
    list.values += scopeValues(below);
    return std::nullopt;
}

//! R187–R189, R202: lines under contract with their next renewal, the nearest first.
Answer list(Context &context)
{
    TableList list{
        .columns = u"iccid, status_id, sub_account_id, rate_plan_id, group_id, contract, renewal_day, "
                   "renewal_confirmed"_s,
        .table = u"line"_s,
        .where = u"account_id = ? AND status_id <> 2"_s + inScope(context.scope),
        .order = u"renewal_day, line_no"_s,
        .values = scopeValues(context.scope),
        .write = [&context](JsonWriter &json, const QSqlQuery &row) { writeRenewal(json, context, renewalOf(row)); }};
    if (const auto refusal = narrowByBadge(context, list))
        return *refusal;
    if (const auto refusal = narrowByGroup(context, list))
        return *refusal;
    return tableList(context, std::move(list));
}

QByteArray renewalJson(const Context &context, const LineRow &row)
{
    JsonWriter json;
    writeRenewal(json, context,
                 {.iccid = row.iccid,
                  .status = row.status,
                  .subAccountId = row.subAccountId,
                  .ratePlanId = row.ratePlanId,
                  .groupId = row.groupId,
                  .contract = row.contract,
                  .day = row.renewalDay,
                  .confirmed = row.renewalConfirmed});
    return json.take();
}

//! Why a renewal cannot be confirmed: there is none (R184), the line is to end, or it has been confirmed.
std::optional<Refusal> refusalFor(const Context &context, const LineRow &row)
{
    if (!row.renewalDay || row.contract == domain::Contract::Monthly || row.contract == domain::Contract::Unknown)
        return Refusal{.status = 422,
                       .code = "no_renewal",
                       .message = "This line's contract has no renewal to confirm.",
                       .field = "contract"};
    if (row.status == Status::Deactivated || row.status == Status::DeactivationPending)
        return Refusal{.status = 422,
                       .code = "not_allowed_in_state",
                       .message = QByteArray("A line that is ") + statusText(row.status) + " is not renewed.",
                       .field = "status"};
    if (row.renewalConfirmed)
        return Refusal{.status = 409,
                       .code = "state_conflict",
                       .message = "The renewal is confirmed already.",
                       .field = "confirmed",
                       .current = renewalJson(context, row)};
    return std::nullopt;
}

//! R190.
Answer confirm(Context &context)
{
    const auto body = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        Core &core = context.core;
        auto found = findVisibleLine(context, connection, context.parts.first());
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value())
            return unknownLine();
        LineRow row = **found;
        if (const auto refusal = refusalForVersion(context, row.version, renewalJson(context, row)))
            return *refusal;
        if (const auto refusal = refusalFor(context, row))
            return *refusal;
        row.renewalConfirmed = true;
        ++row.version;
        row.updatedAt = now;
        base::Status ok = updateLine(connection, core.account.id, row);
        if (ok)
            ok = writeAudit(connection, core.account.id,
                            {.at = now,
                             .actor = actorOf(context),
                             .action = u"line.renewal_confirmed"_s,
                             .objectKind = u"line"_s,
                             .objectId = row.iccid,
                             .field = u"renewal_date"_s,
                             .before = {},
                             .after = dateOf(*row.renewalDay).toString(Qt::ISODate),
                             .reason = u"manual"_s});
        if (!ok)
            return internalRefusal(ok.error());
        core.noteLine(row);
        return jsonResponse(renewalJson(context, row));
    });
}

} // namespace

void addRenewalRoutes(Router &router, const Core &)
{
    router.add("GET", "renewals", Permission::ViewLines, list);
    router.add("POST", "sim_card/{iccid}/confirm_renewal", Permission::ConfirmRenewals, confirm);
}

} // namespace platform
