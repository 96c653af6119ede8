// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! What a plan charges and on what terms: the types of a subscription (R235), the operator's term of a prepaid SIM
//! (R233).
void writePlan(JsonWriter &json, const QSqlQuery &row)
{
    const QString type = row.value(2).toString();
    json.beginObject().text("id", row.value(0).toString()).text("name", row.value(1).toString());
    json.text("sim_type", type).number("included_bytes", row.value(3).toLongLong());
    json.text("fee", moneyText(row.value(4).toLongLong())).text("currency", QByteArray("USD"));
    json.text("fee_for", type == "Subscription"_L1 ? "month" : type == "Prepaid"_L1 ? "refill" : "none");
    json.beginArray("contracts");
    const QStringList contracts = row.value(5).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &contract : contracts)
        json.text(nullptr, contract);
    json.endArray();
    if (const int months = row.value(6).toInt(); months > 0)
        json.number("refill_term_months", months);
    else
        json.null("refill_term_months");
    json.endObject();
}

Answer ratePlans(Context &context)
{
    return tableList(
        context,
        {.columns = u"rate_plan_id, name, sim_type, included_bytes, fee_micros, contracts, refill_term_months"_s,
         .table = u"rate_plan"_s,
         .order = u"rate_plan_id"_s,
         .values = {},
         .write = writePlan});
}

} // namespace

void addRatePlanRoutes(Router &router, const Core &core)
{
    if (!core.options.dialectOnly)
        router.add("GET", "rate_plans", Permission::ViewLines, ratePlans);
}

} // namespace platform
