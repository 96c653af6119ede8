// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/monthseries.h"

#include <QTimeZone>

namespace series {

base::Future<std::vector<MonthPoint>> loadMonths(storage::UsageStore &usage, const base::Clock &clock,
                                                 domain::LineId line, const QString &zone, int months)
{
    const QTimeZone accountZone(zone.toLatin1());
    const QDate today = clock.now().toTimeZone(accountZone.isValid() ? accountZone : QTimeZone::utc()).date();
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - months);
    const int days = int(first.daysTo(today)) + 1;
    return usage.load({line}, first, days)
        .then(QtFuture::Launch::Sync,
              [line, first,
               months](const base::Result<storage::DaysByLine> &found) -> base::Result<std::vector<MonthPoint>> {
                  if (!found)
                      return found.error();
                  std::vector<MonthPoint> points;
                  for (int i = 0; i < months; ++i)
                      points.push_back({first.addMonths(i), {}, 0});
                  const auto known = found->value(line);
                  for (size_t i = 0; i < known.size(); ++i) {
                      if (!known[i])
                          continue;
                      const QDate day = first.addDays(qint64(i));
                      MonthPoint &month =
                          points[size_t((day.year() - first.year()) * 12 + day.month() - first.month())];
                      month.volume =
                          base::DataVolume{month.volume.value_or(base::DataVolume{}).bytes + known[i]->bytes};
                      ++month.knownDays;
                  }
                  return points;
              });
}

} // namespace series
