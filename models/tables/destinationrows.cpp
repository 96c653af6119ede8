// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linelogrows.h"
#include "models/tables/logcells.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tables {

namespace {

using Destinations = storage::Logged<domain::Destination>;
using Sessions = storage::Logged<domain::Session>;
using Place = std::pair<QString, QString>; // country, network

constexpr int kLeastHistory = 7; // days of sessions before a destination can be new

//! What the connection log says of a destination.
struct Visits
{
    int sessions = 0; //!< of the month
    QDateTime first;  //!< as far back as is known
    QDateTime last;   //!< of the month
};

std::map<Place, Visits> visitsOf(const std::vector<domain::Session> &sessions, const QDateTime &from)
{
    std::map<Place, Visits> all;
    for (const domain::Session &session : sessions) {
        Visits &visits = all[{session.country, session.networkOperator}];
        visits.first = visits.first.isValid() ? std::min(visits.first, session.start) : session.start;
        if (session.start < from)
            continue;
        ++visits.sessions;
        const QDateTime end = session.end.value_or(session.start);
        visits.last = visits.last.isValid() ? std::max(visits.last, end) : end;
    }
    return all;
}

//! "New on 12 Nov" of what was not there before, as far as that is known.
LogCell noteCell(const Visits &visits, const QDateTime &oldest, const QTimeZone &zone, const QLocale &locale)
{
    if (!visits.first.isValid())
        return words({});
    const QDate day = visits.first.toTimeZone(zone).date();
    LogCell cell = number(LineLogRows::tr("Usual"), 0);
    cell.mark = LogMark::Good;
    if (oldest.toTimeZone(zone).date().daysTo(day) >= kLeastHistory) {
        cell = number(LineLogRows::tr("New on %1").arg(locale.toString(day, u"d MMM"_s)), double(day.toJulianDay()));
        cell.mark = LogMark::Unclear;
    }
    return cell;
}

LogRow destinationRow(const domain::Destination &row, const Visits &visits, const Sessions &log, qint64 all,
                      const QTimeZone &zone)
{
    const QLocale locale;
    const double share = all > 0 ? double(row.volume.value_or(base::DataVolume{}).bytes) / double(all) : 0;
    LogCell bar{.text = LineLogRows::tr("%1%").arg(locale.toString(share * 100, 'f', 1)), .order = share};
    bar.share = share;
    const QString country = LineLogRows::countryName(row.country, locale);
    const bool isKnown = log.fetchedAt.isValid();
    const QDateTime oldest = log.rows.empty() ? QDateTime() : log.rows.back().start;
    return {.cells = {words(country), words(row.networkOperator), bar, volumeCell(row.volume, locale),
                      isKnown ? number(locale.toString(visits.sessions), visits.sessions)
                              : number(LineLogRows::tr("not known"), -1),
                      visits.last.isValid() ? timeCell(visits.last, zone, locale) : words({}),
                      noteCell(visits, oldest, zone, locale)},
            .country = country};
}

std::vector<CountryUse> countriesOf(const std::vector<domain::Destination> &rows)
{
    std::map<QString, qint64> bytes;
    for (const domain::Destination &row : rows)
        bytes[row.country] += row.volume.value_or(base::DataVolume{}).bytes;
    std::vector<CountryUse> all;
    for (const auto &[code, sum] : bytes)
        all.push_back({.code = code, .name = LineLogRows::countryName(code, QLocale()), .bytes = sum});
    std::stable_sort(all.begin(), all.end(),
                     [](const CountryUse &a, const CountryUse &b) { return a.bytes > b.bytes; });
    return all;
}

//! The days of each destination, the largest first; what is left of them in one that has no name.
std::vector<DestinationDays> partsOf(const std::vector<domain::Session> &sessions, QDate first, int days,
                                     const QTimeZone &zone)
{
    std::map<Place, std::vector<double>> places;
    for (const domain::Session &session : sessions) {
        const qint64 day = first.daysTo(session.start.toTimeZone(zone).date());
        if (day < 0 || day >= days || !session.volume || session.volume->bytes == 0)
            continue;
        std::vector<double> &bytes = places[{session.country, session.networkOperator}];
        bytes.resize(size_t(days));
        bytes[size_t(day)] += double(session.volume->bytes);
    }
    const auto sum = [](const DestinationDays &part) {
        double all = 0;
        for (const double bytes : part.bytes)
            all += bytes;
        return all;
    };
    std::vector<DestinationDays> parts;
    for (auto &[place, bytes] : places) {
        const QString country = LineLogRows::countryName(place.first, QLocale());
        parts.push_back({.name = place.second.isEmpty() ? country : u"%1, %2"_s.arg(country, place.second),
                         .bytes = std::move(bytes)});
    }
    std::stable_sort(parts.begin(), parts.end(), [&](const auto &a, const auto &b) { return sum(a) > sum(b); });
    if (parts.size() <= DestinationMonth::kMostParts)
        return parts;
    DestinationDays others{.name = {}, .bytes = std::vector<double>(size_t(days))};
    for (size_t i = DestinationMonth::kMostParts; i < parts.size(); ++i) {
        for (size_t day = 0; day < size_t(days); ++day)
            others.bytes[day] += parts[i].bytes[day];
    }
    parts.resize(DestinationMonth::kMostParts);
    parts.push_back(std::move(others));
    return parts;
}

} // namespace

base::Future<LogRows> LineLogRows::loadDestinations(domain::LineId line, QDate cycle, const QTimeZone &zone) const
{
    const auto [from, to] = bounds(cycle, zone);
    // All are the reader's: what is asked for first is there first.
    const base::Future<Destinations> destinations = m_logs.loadDestinations(line, cycle);
    return m_logs.loadSessions(line, cycle, from.addMonths(-1), to)
        .then(QtFuture::Launch::Sync,
              [destinations, from = from, zone](const base::Result<Sessions> &sessions) -> base::Result<LogRows> {
                  const base::Result<Destinations> found = destinations.result();
                  if (!found || !sessions)
                      return found ? sessions.error() : found.error();
                  const QLocale locale;
                  qint64 all = 0;
                  for (const domain::Destination &row : found->rows)
                      all += row.volume.value_or(base::DataVolume{}).bytes;
                  const std::map<Place, Visits> visits = visitsOf(sessions->rows, from);
                  LogRows log{.rows = {}, .fetchedAt = found->fetchedAt, .summary = {}};
                  for (const domain::Destination &row : found->rows) {
                      const auto seen = visits.find({row.country, row.networkOperator});
                      log.rows.push_back(
                          destinationRow(row, seen == visits.end() ? Visits() : seen->second, *sessions, all, zone));
                  }
                  const qsizetype count = qsizetype(log.rows.size());
                  log.summary = count == 1
                                    ? tr("1 destination, %1 MB").arg(megabytes(all, locale))
                                    : tr("%1 destinations, %2 MB").arg(locale.toString(count), megabytes(all, locale));
                  return log;
              });
}

base::Future<DestinationMonth> LineLogRows::loadDestinationMonth(domain::LineId line, QDate cycle,
                                                                 const QTimeZone &zone) const
{
    const auto [from, to] = bounds(cycle, zone);
    const QDate today = m_clock.now().toTimeZone(zone).date();
    const int days = int(std::clamp<qint64>(cycle.daysTo(today) + 1, 1, cycle.daysInMonth()));
    const base::Future<Destinations> destinations = m_logs.loadDestinations(line, cycle);
    return m_logs.loadSessions(line, cycle, from, to)
        .then(QtFuture::Launch::Sync, [=](const base::Result<Sessions> &sessions) -> base::Result<DestinationMonth> {
            const base::Result<Destinations> found = destinations.result();
            if (!found || !sessions)
                return found ? sessions.error() : found.error();
            return DestinationMonth{.first = cycle,
                                    .parts = partsOf(sessions->rows, cycle, days, zone),
                                    .countries = countriesOf(found->rows),
                                    .sessionsAt = sessions->fetchedAt};
        });
}

} // namespace tables
