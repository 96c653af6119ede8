// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/dashboard.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace series {

namespace {

constexpr int kSoonDays = 28; // D28

//! How many lines a filter finds, and the earliest renewal among them where that is asked for.
base::Status count(storage::LineStore &lines, FoundLines &found, const QDateTime &now, bool isRenewal,
                   const storage::CancelFlag &cancel)
{
    const base::Result<domain::LineFilter> filter = domain::parseLineFilter(found.filter);
    if (!filter)
        return filter.error();
    const base::Result<qint64> matching = lines.countMatching(*filter, now, cancel).result();
    if (!matching)
        return matching.error();
    found.lines = *matching;
    if (!isRenewal || found.lines == 0)
        return {};
    const domain::LineQuery query{*filter, {domain::LineColumn::RenewalDate, Qt::AscendingOrder}};
    const base::Result<storage::LineIds> first = lines.selectFirst(query, now, 1, cancel).result();
    if (!first || first->empty())
        return first ? base::Status() : base::Status(first.error());
    const base::Result<std::vector<domain::Line>> line = lines.load(*first).result();
    if (line && !line->empty() && line->front().renewalDate)
        found.first = *line->front().renewalDate;
    return line ? base::Status() : base::Status(line.error());
}

} // namespace

base::Result<FleetNow> readFleetNow(storage::LineStore &lines, const QDateTime &now, const QTimeZone &zone,
                                    const storage::CancelFlag &cancel)
{
    FleetNow fleet;
    fleet.readAt = now;
    const auto counts = lines.statusCounts().result();
    if (!counts)
        return counts.error();
    for (const domain::LineStatus status : domain::kAllStatuses) {
        for (const auto &[counted, number] : *counts) {
            if (counted != status || number == 0)
                continue;
            fleet.statuses.emplace_back(status, number);
            fleet.lines += number;
        }
    }
    const QDate today = now.toTimeZone(zone).date();
    const QString day = today.toString(Qt::ISODate);
    fleet.overdue.filter = u"renewal<%1"_s.arg(day);
    fleet.soon.filter = u"renewal>=%1 renewal<=%2"_s.arg(day, today.addDays(kSoonDays).toString(Qt::ISODate));
    fleet.invalid.filter = u"status:invalid"_s;
    fleet.silent.filter = u"status:active seen>7d"_s;
    for (FoundLines *found : {&fleet.overdue, &fleet.soon, &fleet.invalid, &fleet.silent}) {
        const bool isRenewal = found == &fleet.overdue || found == &fleet.soon;
        if (base::Status counted = count(lines, *found, now, isRenewal, cancel); !counted)
            return counted.error();
    }
    return fleet;
}

base::Result<FleetMonth> readFleetMonth(const storage::CacheFile &file, const QDateTime &now, const QTimeZone &zone,
                                        const storage::CancelFlag &cancel)
{
    const QDate today = now.toTimeZone(zone).date();
    const QDate first = lastMonthOf(today);
    const int days = first.daysInMonth() + today.daysInMonth();
    const auto sums = storage::sumFleetDays(file, {.first = first, .days = days, .zone = zone}, cancel);
    if (!sums)
        return sums.error();
    FleetMonth month = fleetMonth(*sums, today);
    month.readAt = now;
    return month;
}

template<typename T>
void Dashboard::Question<T>::giveUp()
{
    if (cancel)
        *cancel = true;
    cancel = std::make_shared<std::atomic_bool>(false);
}

Dashboard::Dashboard(const storage::CacheFile &file, storage::LineStore &lines, const base::Clock &clock,
                     QObject *parent)
    : QObject(parent), m_file(file), m_lines(lines), m_clock(clock)
{
}

Dashboard::~Dashboard()
{
    m_now.giveUp();
    m_month.giveUp();
    if (m_now.future.isRunning())
        (void)m_now.future.result(); // they read the cache, which goes next
    if (m_month.future.isRunning())
        (void)m_month.future.result();
}

base::Future<FleetNow> Dashboard::loadNow(const QTimeZone &zone)
{
    m_now.giveUp();
    m_now.future = QtConcurrent::run([this, before = m_now.future, now = m_clock.now(), zone, cancel = m_now.cancel] {
        if (before.isRunning())
            (void)before.result(); // what was given up ends soon; the last one is then the last of all
        return readFleetNow(m_lines, now, zone, cancel);
    });
    return m_now.future;
}

base::Future<FleetMonth> Dashboard::loadMonth(const QTimeZone &zone)
{
    m_month.giveUp();
    m_month.future =
        QtConcurrent::run([this, before = m_month.future, now = m_clock.now(), zone, cancel = m_month.cancel] {
            if (before.isRunning())
                (void)before.result();
            return readFleetMonth(m_file, now, zone, cancel);
        });
    return m_month.future;
}

} // namespace series
