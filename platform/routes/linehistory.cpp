// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/kinds.h"
#include "platform/listing.h"
#include "platform/sessiontimes.h"

#include <algorithm>

namespace platform {

using domain::Permission;

namespace {

//! A billing cycle: a calendar month of the account's zone, cut at today and at the oldest day kept.
struct Cycle
{
    Day start = 0; //!< first day of the month
    Day first = 0; //!< first day with data
    Day last = 0;  //!< last day with data; before `first` when there is none
};

//! What each route here begins with.
struct Subject
{
    LineRow row;
    UsageDays days;
    Cycle cycle;
};

Cycle cycleOf(const Core &core, Day start)
{
    return {start, qMax(start, core.firstDay()), qMin(Calendar::nextMonth(start) - 1, core.today())};
}

std::variant<Subject, Refusal> subjectOf(Context &context)
{
    Core &core = context.core;
    auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    auto days = findUsage(context.reader, core.account.id, (*row)->lineNo);
    if (!days)
        return internalRefusal(days.error());
    Day start = Calendar::monthStart(core.today());
    if (const auto text = context.request.parameter("billing_cycle"); text && !text->isEmpty()) {
        const std::optional<Day> asked = parseWireMonth(*text);
        if (!asked)
            return invalidParameter("billing_cycle", "must be YYYY-MM");
        start = *asked;
    }
    return Subject{**row, *days, cycleOf(core, start)};
}

Answer sessions(Context &context)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    auto found = subjectOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Subject &subject = std::get<Subject>(found);
    const Core &core = context.core;
    auto all =
        sessionsOf(context.core, context.reader, subject.row, subject.days, subject.cycle.first, subject.cycle.last);
    if (!all)
        return internalRefusal(all.error());
    std::reverse(all->begin(), all->end()); // newest first
    const Window &wanted = std::get<Window>(window);
    Listing listing(context, wanted);
    listing.envelope().total = qint64(all->size());
    for (qint64 i = wanted.offset; i < qint64(all->size()) && i < wanted.offset + wanted.limit; ++i) {
        const fleet::Session &session = (*all)[size_t(i)];
        const int country = core.traffic->countryOn(subject.row, core.calendar.dayOf(session.start));
        listing.json().beginObject().text("iccid", subject.row.iccid).text("start_date", wireTime(session.start));
        listing.json().text("end_date", wireTime(session.end)).text("billing_cycle", wireMonth(subject.cycle.start));
        listing.json().text("country_code", QByteArray(fleet::countries()[size_t(country)].code));
        listing.json().number("duration_sec", session.end - session.start);
        listing.json().decimal("usage_kb", kilobytes(session.bytes));
        if (!core.options.dialectOnly) {
            listing.json().text("operator", operatorOf(core, subject.row, country));
            listing.json().number("usage_bytes", session.bytes);
        }
        listing.json().endObject();
        listing.counted();
    }
    return listing.finish();
}

//! A bare array, as the dialect has it.
Answer dailyStatistics(Context &context)
{
    auto found = subjectOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Subject &subject = std::get<Subject>(found);
    JsonWriter json(2048);
    json.beginArray();
    for (Day day = subject.cycle.first; day <= subject.cycle.last; ++day)
        json.beginObject().text("date", wireDay(day)).decimal("usage_kb", kilobytes(subject.days.on(day))).endObject();
    return jsonResponse(json.endArray().take());
}

Answer destinationLog(Context &context)
{
    auto found = subjectOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Subject &subject = std::get<Subject>(found);
    const Core &core = context.core;
    std::map<QByteArray, std::pair<int, qint64>> byCountry; // with the country's index
    for (Day day = subject.cycle.first; day <= subject.cycle.last; ++day) {
        if (const qint64 bytes = subject.days.on(day); bytes > 0) {
            const int country = core.traffic->countryOn(subject.row, day);
            auto &[index, sum] = byCountry[fleet::countries()[size_t(country)].code];
            index = country;
            sum += bytes;
        }
    }
    Listing listing(context, {.offset = 0, .limit = 1000});
    listing.envelope().total = qint64(byCountry.size());
    for (const auto &[country, used] : byCountry) {
        const auto &[index, bytes] = used;
        listing.json().beginObject().text("country_code", country).decimal("usage_mb", megabytes(bytes));
        if (!core.options.dialectOnly)
            listing.json().text("operator", operatorOf(core, subject.row, index)).number("usage_bytes", bytes);
        listing.json().endObject();
        listing.counted();
    }
    return listing.finish();
}

Answer usageSummary(Context &context)
{
    auto found = subjectOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const Subject &subject = std::get<Subject>(found);
    const Cycle &cycle = subject.cycle;
    const qint64 bytes = subject.days.sum(cycle.first, cycle.last);
    qint64 used = 0;
    for (Day day = cycle.first; day <= cycle.last; ++day)
        used += subject.days.on(day) > 0 ? 1 : 0;
    JsonWriter json;
    json.beginObject().text("iccid", subject.row.iccid).text("billing_cycle", wireMonth(cycle.start));
    json.decimal("usage_mb", megabytes(bytes)).decimal("usage_kb", kilobytes(bytes)).number("days_used", used);
    return singleResource(json.endObject().take());
}

Answer billCycleList(Context &context)
{
    auto found = subjectOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    Listing listing(context, {.offset = 0, .limit = 1000});
    Day start = Calendar::monthStart(context.core.today());
    const Day oldest = Calendar::monthStart(context.core.firstDay());
    for (; start >= oldest; start = Calendar::monthStart(start - 1)) {
        listing.json().beginObject().text("billing_cycle", wireMonth(start)).text("start_date", wireDay(start));
        listing.json().text("end_date", wireDay(Calendar::nextMonth(start) - 1)).endObject();
        listing.counted();
    }
    listing.envelope().total = listing.envelope().count;
    return listing.finish();
}

} // namespace

void addLineHistoryRoutes(Router &router, const Core &)
{
    router.add("GET", "sim_card/{iccid}/sessions", Permission::ViewLines, sessions);
    router.add("GET", "sim_card/{iccid}/daily_statistics", Permission::ViewLines, dailyStatistics);
    router.add("GET", "sim_card/{iccid}/destination_log", Permission::ViewLines, destinationLog);
    router.add("GET", "sim_card/{iccid}/usage_summary", Permission::ViewLines, usageSummary);
    router.add("GET", "sim_card/{iccid}/bill_cycle_list", Permission::ViewLines, billCycleList);
}

} // namespace platform
