// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/dailyseries.h"

#include <QTimeZone>

namespace series {

namespace {

//! What the known days say about the whole month: their sum, and for each day to come the mean of the last seven known
//! full days, since weeks repeat; today counts as far as it has come.
std::optional<base::DataVolume> forecast(const MonthSeries &month)
{
    qint64 recent = 0;
    int known = 0;
    for (auto day = month.days.rbegin(); day != month.days.rend() && known < 7; ++day) {
        if (day->volume && day->day < month.today) {
            recent += day->volume->bytes;
            ++known;
        }
    }
    if (known == 0)
        return std::nullopt;
    const qint64 perDay = recent / known;
    qint64 total = 0;
    for (const DayPoint &day : month.days) {
        if (day.day > month.today)
            total += perDay;
        else if (day.day == month.today)
            total += std::max(perDay, day.volume.value_or(base::DataVolume{}).bytes);
        else
            total += day.volume.value_or(base::DataVolume{}).bytes;
    }
    return base::DataVolume{total};
}

} // namespace

DailySeries::DailySeries(storage::UsageStore &usage, const base::Clock &clock) : m_usage(usage), m_clock(clock) {}

base::Future<MonthSeries> DailySeries::loadMonth(const domain::Line &line, const QString &zone) const
{
    const QTimeZone accountZone(zone.toLatin1());
    const QDate today = m_clock.now().toTimeZone(accountZone.isValid() ? accountZone : QTimeZone::utc()).date();
    const QDate first(today.year(), today.month(), 1);
    const int days = today.daysInMonth();
    return m_usage.load({line.id}, first, days)
        .then(QtFuture::Launch::Sync,
              [today, first, days, id = line.id, isWorking = domain::isWorking(line.status)](
                  base::Result<QHash<domain::LineId, std::vector<std::optional<base::DataVolume>>>> found)
                  -> base::Result<MonthSeries> {
                  if (!found)
                      return found.error();
                  MonthSeries month{.today = today, .days = {}, .soFar = {}, .forecast = {}};
                  const auto known = found->value(id);
                  for (int i = 0; i < days; ++i) {
                      const auto volume = size_t(i) < known.size() ? known[size_t(i)] : std::nullopt;
                      month.days.push_back({first.addDays(i), volume});
                      month.soFar.bytes += volume.value_or(base::DataVolume{}).bytes;
                  }
                  if (isWorking)
                      month.forecast = forecast(month);
                  return month;
              });
}

} // namespace series
