// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linelogrows.h"
#include "models/tables/logcells.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tables {

namespace {

//! Gives each hour of the day its part of a session.
void spread(const domain::Session &session, const QDateTime &from, const QDateTime &now, HourlyUsage &hours)
{
    if (!session.volume)
        return;
    const qint64 begin = session.start.toSecsSinceEpoch();
    const qint64 end = std::max(begin + 1, session.end.value_or(now).toSecsSinceEpoch());
    const double each = double(session.volume->bytes) / double(end - begin);
    for (qint64 hour = 0; hour < 24; ++hour) {
        const qint64 left = from.toSecsSinceEpoch() + hour * 3600;
        const qint64 seconds = std::min(end, left + 3600) - std::max(begin, left);
        if (seconds > 0)
            hours.bytes[size_t(hour)] += each * double(seconds);
    }
}

} // namespace

std::vector<LogColumn> LineLogRows::countryColumns() { return {{tr("Country")}, {tr("Share")}, {tr("Data MB"), true}}; }

base::Future<LogRows> LineLogRows::loadCountries(domain::LineId line, QDate cycle) const
{
    using Found = storage::Logged<domain::Destination>;
    return m_logs.loadDestinations(line, cycle)
        .then(QtFuture::Launch::Sync, [](const base::Result<Found> &found) -> base::Result<LogRows> {
            if (!found)
                return found.error();
            std::map<QString, qint64> bytes;
            qint64 all = 0;
            for (const domain::Destination &row : found->rows) {
                const qint64 volume = row.volume.value_or(base::DataVolume{}).bytes;
                bytes[row.country] += volume;
                all += volume;
            }
            const QLocale locale;
            LogRows log{.rows = {}, .fetchedAt = found->fetchedAt, .summary = {}};
            for (const auto &[country, volume] : bytes) {
                LogCell bar{.text = {}, .order = double(volume)};
                bar.share = all > 0 ? double(volume) / double(all) : 0;
                log.rows.push_back(
                    {.cells = {words(countryName(country, locale)), bar, volumeCell(base::DataVolume{volume}, locale)},
                     .country = country});
            }
            std::ranges::stable_sort(
                log.rows, [](const LogRow &a, const LogRow &b) { return a.cells[1].order > b.cells[1].order; });
            return log;
        });
}

base::Future<HourlyUsage> LineLogRows::loadHours(domain::LineId line, QDate day, const QTimeZone &zone) const
{
    using Found = storage::Logged<domain::Session>;
    const QDateTime from = day.startOfDay(zone);
    const QDate cycle(day.year(), day.month(), 1);
    // What began the day before may reach into it.
    return m_logs.loadSessions(line, cycle, from.addDays(-1), day.addDays(1).startOfDay(zone))
        .then(QtFuture::Launch::Sync,
              [from, now = m_clock.now()](const base::Result<Found> &found) -> base::Result<HourlyUsage> {
                  if (!found)
                      return found.error();
                  HourlyUsage hours{.bytes = {}, .fetchedAt = found->fetchedAt};
                  for (const domain::Session &session : found->rows)
                      spread(session, from, now, hours);
                  return hours;
              });
}

} // namespace tables
