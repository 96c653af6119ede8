// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/fleetmonth.h"

#include <algorithm>

namespace series {

namespace {

using Days = std::vector<std::optional<qint64>>;

constexpr qint64 kWeek = 7;
constexpr qint64 kLookBack = 4 * kWeek;

//! The mean of at most `most` known days before `today`, the newest first, `step` days apart from `from` on.
std::optional<qint64> meanBack(const Days &days, qint64 today, qint64 from, qint64 step, int most)
{
    qint64 sum = 0;
    int known = 0;
    for (qint64 at = from; at >= 0 && at >= today - kLookBack && known < most; at -= step) {
        if (at >= today || !days[size_t(at)])
            continue;
        sum += *days[size_t(at)];
        ++known;
    }
    return known > 0 ? std::optional(sum / known) : std::nullopt;
}

std::optional<qint64> expected(const Days &days, qint64 today, qint64 day)
{
    const std::optional<qint64> weekday = meanBack(days, today, day - kWeek, kWeek, int(kLookBack / kWeek));
    return weekday ? weekday : meanBack(days, today, today - 1, 1, int(kWeek));
}

std::optional<qint64> sumOf(const Days &days)
{
    std::optional<qint64> sum;
    for (const std::optional<qint64> &day : days) {
        if (day)
            sum = sum.value_or(0) + *day;
    }
    return sum;
}

Days take(const std::vector<storage::FleetDay> &days, Measure measure)
{
    Days taken;
    const auto firstMessage = std::ranges::find_if(days, [](const storage::FleetDay &day) { return day.messages > 0; });
    for (auto day = days.begin(); day != days.end(); ++day) {
        switch (measure) {
        case Measure::Data: taken.push_back(day->volume ? std::optional(day->volume->bytes) : std::nullopt); break;
        case Measure::Cost: taken.push_back(day->micros); break;
        case Measure::Sms: // all messages come once any of them has
            taken.push_back(day >= firstMessage ? std::optional(day->messages) : std::nullopt);
            break;
        }
    }
    return taken;
}

} // namespace

QDate lastMonthOf(QDate today) { return QDate(today.year(), today.month(), 1).addMonths(-1); }

MeasuredMonth measureMonth(const Days &days, QDate today)
{
    MeasuredMonth month;
    const qint64 first = lastMonthOf(today).daysInMonth(); // where this month begins
    const qint64 now = first + today.day() - 1;
    month.before.assign(days.begin(), days.begin() + first);
    month.beforeSum = sumOf(month.before);
    month.isBeforeWhole = std::ranges::all_of(month.before, [](const auto &day) { return day.has_value(); });
    qint64 coming = 0;
    bool canTell = true;
    for (qint64 at = first; at < qint64(days.size()); ++at) {
        month.days.push_back(at <= now ? days[size_t(at)] : std::nullopt);
        qint64 rest = 0;
        if (at >= now) {
            const std::optional<qint64> whole = expected(days, now, at);
            canTell = canTell && whole.has_value();
            rest = std::max<qint64>(0, whole.value_or(0) - month.days.back().value_or(0));
        }
        month.coming.push_back(rest);
        coming += rest;
    }
    month.soFar = sumOf(month.days);
    if (canTell && month.soFar)
        month.forecast = *month.soFar + coming;
    return month;
}

FleetMonth fleetMonth(const std::vector<storage::FleetDay> &days, QDate today)
{
    FleetMonth month;
    month.today = today;
    for (const Measure measure : kAllMeasures)
        month.measures[size_t(measure)] = measureMonth(take(days, measure), today);
    for (size_t at = size_t(lastMonthOf(today).daysInMonth()); at < days.size(); ++at)
        month.knownLines = std::max(month.knownLines, days[at].lines);
    return month;
}

} // namespace series
