// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linejson.h"

#include "platform/wire.h"

namespace platform {

namespace {

void time(JsonWriter &json, const char *key, const std::optional<Seconds> &value)
{
    if (value)
        json.text(key, wireTime(*value));
    else
        json.null(key);
}

void writeOwnFields(JsonWriter &json, const Catalog &catalog, const LineRow &row)
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
    json.boolean("in_session", row.inSession);
    json.number("daily_usage_bytes", row.todayBytes).number("monthly_usage_bytes", row.monthBytes);
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
        writeOwnFields(json, *catalog, row);
    if (own) {
        const QByteArray self = base + "sim_card/" + row.iccid.toLatin1();
        json.beginObject("links").text("self", self);
        if (detail == LineDetail::Single) {
            json.text("account", base).text("sessions", self + "/sessions");
            json.text("daily_statistics", self + "/daily_statistics")
                .text("destination_log", self + "/destination_log");
            json.text("usage_summary", self + "/usage_summary").text("bill_cycle_list", self + "/bill_cycle_list");
        }
        json.endObject();
    }
    json.endObject();
}

} // namespace platform
