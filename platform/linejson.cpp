// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linejson.h"

#include "models/domain/endpayment.h"
#include "models/domain/renewal.h"
#include "platform/fleet/traffic.h"
#include "platform/wire.h"

#include <QDate>

namespace platform {

namespace {

void time(JsonWriter &json, const char *key, const std::optional<Seconds> &value)
{
    if (value)
        json.text(key, wireTime(*value));
    else
        json.null(key);
}

void day(JsonWriter &json, const char *key, const std::optional<Day> &value)
{
    if (value)
        json.text(key, wireDay(*value));
    else
        json.null(key);
}

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day); }

//! When the operator ends a prepaid SIM without a refill (R233).
std::optional<Day> refillBy(const LineRow &row)
{
    const fleet::RatePlan &plan = fleet::planOf(row.ratePlanId);
    if (!row.lastRefill || plan.refillTermMonths == 0)
        return std::nullopt;
    const QDate end = domain::refillDeadline(dateOf(*row.lastRefill), plan.refillTermMonths);
    return Day(QDate(1970, 1, 1).daysTo(end));
}

void id(JsonWriter &json, const char *key, int value)
{
    if (value != 0)
        json.text(key, QByteArray::number(value));
    else
        json.null(key);
}

//! Where there is no working integration nobody knows (R245, D33).
void writeSession(JsonWriter &json, const LineRow &row)
{
    if (row.status == Status::NotAvailable || row.status == Status::Invalid)
        json.text("in_session", QByteArray("N/A"));
    else
        json.boolean("in_session", row.inSession);
}

//! By what contract the line runs and what it costs (R184–R189, R231–R236, R247, R259, R261, R273).
void writeTerms(JsonWriter &json, const Core &core, const LineRow &row)
{
    const auto renewal = row.renewalDay ? std::optional(dateOf(*row.renewalDay)) : std::nullopt;
    id(json, "rate_plan_id", row.ratePlanId);
    id(json, "sub_account_id", row.subAccountId);
    id(json, "group_id", row.groupId);
    json.text("plan_label", row.planLabel);
    if (row.planHistory.isEmpty())
        json.null("rate_plan_since");
    else
        json.text("rate_plan_since", wireDay(row.planHistory.section(u' ', -1).section(u':', 0, 0).toInt() + 1));
    json.text("contract", domain::contractWord(row.contract));
    day(json, "renewal_date", row.renewalDay);
    json.text("renewal_badge", domain::badgeWord(domain::renewalBadge(row.contract, renewal, dateOf(core.today()))));
    json.boolean("renewal_confirmed", row.renewalConfirmed);
    json.text("monthly_cost", moneyText(row.monthMicros)).text("deployment_country", row.deploymentCountry);
    time(json, "data_expires_at", row.dataExpiresAt);
    json.boolean("data_auto_refill", row.dataAutoRefill).number("refill_threshold_bytes", row.refillThreshold);
    json.boolean("in_store", row.inStore);
    day(json, "paid_until", row.paidUntil);
    const auto paidUntil = row.paidUntil ? std::optional(dateOf(*row.paidUntil)) : std::nullopt;
    json.text("payment", domain::endPaymentWord(domain::endPayment(paidUntil, dateOf(core.today()))));
    day(json, "refill_by", refillBy(row));
}

void writeOwnFields(JsonWriter &json, const Core &core, const Catalog &catalog, const LineRow &row)
{
    time(json, "last_seen", row.lastSeen);
    json.text("imei", row.imei).text("msisdn", row.msisdn).text("eid", row.eid);
    json.beginArray("labels");
    if (!row.labels.isEmpty()) {
        for (const QStringView label : QStringView(row.labels).split(u'\n'))
            json.text(nullptr, label);
    }
    json.endArray();
    json.text("operator", row.networkOperator).text("country_code", row.country);
    json.text("sim_type", Catalog::find(catalog.ratePlans, row.ratePlanId).detail);
    json.text("reason", row.reason).text("status_by", row.statusBy).text("status_since", wireTime(row.statusSince));
    json.text("group", Catalog::find(catalog.groups, row.groupId).name).text("end_user", row.endUser);
    if (row.dataLeft)
        json.number("data_left_bytes", *row.dataLeft);
    else
        json.null("data_left_bytes");
    if (row.daysLeft)
        json.number("days_left", *row.daysLeft);
    else
        json.null("days_left");
    writeSession(json, row);
    json.number("daily_usage_bytes", row.todayBytes).number("monthly_usage_bytes", row.monthBytes);
    writeTerms(json, core, row);
    json.number("version", row.version).text("updated_at", wireTime(row.updatedAt));
}

} // namespace

void writeLine(JsonWriter &json, const Core &core, const QByteArray &base, const LineRow &row, LineDetail detail)
{
    const bool own = detail != LineDetail::Dialect;
    const std::shared_ptr<const Catalog> catalog = core.catalog.get();
    json.beginObject();
    json.text("status", QByteArray(statusText(own ? row.status : dialectStatus(row.status)))).text("iccid", row.iccid);
    json.text("account_name", Catalog::find(catalog->subAccounts, row.subAccountId).name);
    json.text("rate_plan", Catalog::find(catalog->ratePlans, row.ratePlanId).name);
    json.text("billing_cycle", wireMonth(core.today()));
    json.text("daily_usage_mb", megabytes(row.todayBytes)).text("monthly_usage_mb", megabytes(row.monthBytes));
    json.number("count_of_sessions", row.sessions).number("sms_sent", row.smsSent).text("notes", row.notes);
    time(json, "deactivation_date", row.deactivationDate);
    if (own)
        writeOwnFields(json, core, *catalog, row);
    if (own) {
        const QByteArray self = base + "sim_card/" + row.iccid.toLatin1();
        json.beginObject("links").text("self", self);
        json.text("asset", "linedesk://line/" + row.iccid.toLatin1()); // R169: a link to the window of this line
        if (detail == LineDetail::Single) {
            json.text("account", base).text("sessions", self + "/sessions");
            json.text("daily_statistics", self + "/daily_statistics")
                .text("destination_log", self + "/destination_log");
            json.text("usage_summary", self + "/usage_summary").text("bill_cycle_list", self + "/bill_cycle_list");
            for (const char *leaf :
                 {"cdrs", "sms", "apn", "imei_history", "audit_log", "rules", "suspend", "resume", "paid_until"})
                json.text(leaf, self + '/' + leaf);
        }
        json.endObject();
    }
    json.endObject();
}

} // namespace platform
