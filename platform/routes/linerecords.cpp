// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/listing.h"
#include "platform/sessiontimes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! One call data record.
struct Record
{
    Seconds start = 0;
    Seconds end = 0;
    const char *kind = "data";
    qint64 bytes = 0;
    qint64 micros = 0;
    int country = 0;
};

//! Only the current and the last month (R195, D31).
std::variant<Day, Refusal> monthOf(const Context &context)
{
    const Day current = Calendar::monthStart(context.core.today());
    const auto text = context.request.parameter("month");
    if (!text)
        return current;
    const std::optional<Day> asked = parseWireMonth(*text);
    if (!asked)
        return invalidParameter("month", "must be YYYY-MM");
    if (*asked != current && *asked != Calendar::monthStart(current - 1))
        return Refusal{.status = 422,
                       .code = "month_not_kept",
                       .message = "There are records of the current and the last month.",
                       .field = "month"};
    return *asked;
}

//! What a day's sessions cost, one after the other.
std::vector<Record> dataRecords(const Core &core, const LineRow &row, const std::vector<fleet::Session> &sessions)
{
    std::vector<Record> records;
    Day day = 0;
    qint64 bytes = 0;
    for (const fleet::Session &session : sessions) {
        if (const Day its = core.calendar.dayOf(session.start); its != day) {
            day = its;
            bytes = 0;
        }
        const qint64 before = core.traffic->cost(row, day, bytes);
        bytes += session.bytes;
        records.push_back({.start = session.start,
                           .end = session.end,
                           .bytes = session.bytes,
                           .micros = core.traffic->cost(row, day, bytes) - before,
                           .country = core.traffic->countryOn(row, day)});
    }
    return records;
}

base::Status addMessages(const Context &context, const LineRow &row, Seconds from, Seconds to,
                         std::vector<Record> &records)
{
    static const QString sql =
        u"SELECT accepted_at, direction, cost_micros FROM sms WHERE account_id = ? AND line_no = ? "
        "AND accepted_at >= ? AND accepted_at < ?"_s;
    const Core &core = context.core;
    base::Result<QSqlQuery *> found = context.reader.run(sql, {core.account.id, row.lineNo, from, to});
    if (!found)
        return found.error();
    while ((*found)->next()) {
        const Seconds at = (*found)->value(0).toLongLong();
        records.push_back({.start = at,
                           .end = at,
                           .kind = (*found)->value(1).toString() == "MO"_L1 ? "sms_mo" : "sms_mt",
                           .micros = (*found)->value(2).toLongLong(),
                           .country = core.traffic->countryOn(row, core.calendar.dayOf(at))});
    }
    (*found)->finish();
    return {};
}

base::Result<std::vector<Record>> recordsOf(Context &context, const LineRow &row, Day month)
{
    Core &core = context.core;
    const Day end = Calendar::nextMonth(month);
    const auto days = findUsage(context.reader, core.account.id, row.lineNo);
    if (!days)
        return days.error();
    const auto sessions =
        sessionsOf(core, context.reader, row, *days, qMax(month, core.firstDay()), qMin(end - 1, core.today()));
    if (!sessions)
        return sessions.error();
    std::vector<Record> records = dataRecords(core, row, *sessions);
    const base::Status added =
        addMessages(context, row, core.calendar.startOf(month), core.calendar.startOf(end), records);
    if (!added)
        return added.error();
    std::stable_sort(records.begin(), records.end(),
                     [](const Record &a, const Record &b) { return a.start > b.start; });
    return records;
}

void write(JsonWriter &json, const Core &core, const LineRow &row, const Record &record)
{
    json.beginObject().text("iccid", row.iccid).text("kind", QByteArray(record.kind));
    json.text("start", wireTime(record.start)).text("end", wireTime(record.end));
    json.text("country_code", QByteArray(fleet::countries()[size_t(record.country)].code));
    json.text("operator", operatorOf(core, row, record.country)).text("imei", row.imei).text("msisdn", row.msisdn);
    json.number("usage_bytes", record.bytes).text("cost", moneyText(record.micros));
    json.text("currency", QByteArray("USD")).endObject();
}

Answer records(Context &context)
{
    const auto month = monthOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&month))
        return *refusal;
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    return listOf(context, recordsOf(context, **row, std::get<Day>(month)),
                  [&](JsonWriter &json, const Record &record) { write(json, context.core, **row, record); });
}

} // namespace

void addLineRecordRoutes(Router &router, const Core &core)
{
    if (!core.options.dialectOnly)
        router.add("GET", "sim_card/{iccid}/cdrs", Permission::ViewLines, records);
}

} // namespace platform
