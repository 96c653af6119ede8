// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linelogrows.h"

#include "models/tables/auditrows.h"
#include "models/tables/logcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace tables {

namespace {

LogRow sessionRow(const domain::Session &session, const QDateTime &now, const QTimeZone &zone, const QLocale &locale)
{
    LogCell end = session.end ? timeCell(*session.end, zone, locale) : number(LineLogRows::tr("Open"), 1e18);
    if (!session.end)
        end.mark = LogMark::Open;
    const qint64 seconds = session.seconds.value_or(session.start.secsTo(session.end.value_or(now)));
    const QString country = LineLogRows::countryName(session.country, locale);
    return {.cells = {timeCell(session.start, zone, locale), end, durationCell(seconds), words(country),
                      words(session.networkOperator), volumeCell(session.volume, locale)},
            .country = country};
}

//! Which days had how many sessions, and where.
struct DayFacts
{
    int sessions = 0;
    QStringList countries;
};

QHash<QDate, DayFacts> factsOf(const std::vector<domain::Session> &sessions, const QTimeZone &zone,
                               const QLocale &locale)
{
    QHash<QDate, DayFacts> facts;
    for (const domain::Session &session : sessions) {
        DayFacts &day = facts[session.start.toTimeZone(zone).date()];
        ++day.sessions;
        const QString country = LineLogRows::countryName(session.country, locale);
        if (!country.isEmpty() && !day.countries.contains(country))
            day.countries << country;
    }
    return facts;
}

//! What the days of a month come to.
struct DaySums
{
    qint64 bytes = 0;
    qint64 most = 0;
    int known = 0;
    int silent = 0;
};

DaySums sumsOf(const std::vector<std::optional<base::DataVolume>> &days)
{
    DaySums sums;
    for (const auto &day : days) {
        if (!day)
            continue;
        ++sums.known;
        sums.bytes += day->bytes;
        sums.most = std::max(sums.most, day->bytes);
        sums.silent += day->bytes == 0 ? 1 : 0;
    }
    return sums;
}

QString daySummary(const DaySums &sums, const QLocale &locale)
{
    if (sums.known == 0)
        return LineLogRows::tr("No day is known");
    const QString days = sums.known == 1 ? LineLogRows::tr("1 day") : LineLogRows::tr("%1 days").arg(sums.known);
    const QString silent =
        sums.silent == 1 ? LineLogRows::tr("1 silent") : LineLogRows::tr("%1 silent").arg(sums.silent);
    return LineLogRows::tr("%1, %2 MB, %3 MB a day on average, %4")
        .arg(days, megabytes(sums.bytes, locale), megabytes(sums.bytes / sums.known, locale), silent);
}

LogRows dayRows(QDate cycle, const std::vector<std::optional<base::DataVolume>> &days,
                const storage::Logged<domain::Session> &sessions, const QTimeZone &zone)
{
    const QLocale locale;
    const DaySums sums = sumsOf(days);
    const QHash<QDate, DayFacts> facts = factsOf(sessions.rows, zone, locale);
    LogRows found{.rows = {}, .fetchedAt = {}, .summary = daySummary(sums, locale)};
    for (qsizetype i = qsizetype(days.size()) - 1; i >= 0; --i) {
        if (!days[size_t(i)])
            continue;
        const QDate day = cycle.addDays(i);
        const DayFacts on = facts.value(day);
        const bool isKnown = sessions.fetchedAt.isValid();
        LogCell bar{.text = {}, .order = double(days[size_t(i)]->bytes)};
        bar.share = sums.most > 0 ? double(days[size_t(i)]->bytes) / double(sums.most) : 0;
        found.rows.push_back(
            {.cells = {number(locale.toString(day, u"d MMM ddd"_s), double(day.toJulianDay()),
                              day.toString(Qt::ISODate)),
                       bar, volumeCell(days[size_t(i)], locale),
                       number(isKnown ? locale.toString(on.sessions) : LineLogRows::tr("not known"), on.sessions),
                       words(on.countries.join(u", "_s))},
             .country = {}});
    }
    return found;
}

//! Null where one of them was never asked for.
QDateTime oldestOf(const std::vector<base::Future<QDateTime>> &asked)
{
    QDateTime oldest;
    for (const base::Future<QDateTime> &one : asked) {
        const base::Result<QDateTime> at = one.result();
        if (!at || !at->isValid())
            return {};
        oldest = oldest.isValid() ? std::min(oldest, *at) : *at;
    }
    return oldest;
}

} // namespace

LineLogRows::LineLogRows(storage::LineLogs &logs, storage::UsageStore &usage, storage::Outbox &outbox,
                         const base::Clock &clock)
    : m_logs(logs), m_usage(usage), m_outbox(outbox), m_clock(clock)
{
}

std::vector<LogColumn> LineLogRows::columns(LineLog log)
{
    switch (log) {
    case LineLog::Sessions:
        return {{tr("Start")},   {tr("End")},     {tr("Duration"), true},
                {tr("Country")}, {tr("Network")}, {tr("Data MB"), true}};
    case LineLog::Destinations:
        return {{tr("Country")},       {tr("Network")},        {tr("Share of month")},
                {tr("Data MB"), true}, {tr("Sessions"), true}, {tr("Last seen")},
                {tr("Note")}};
    case LineLog::DailyUsage:
        return {{tr("Date")}, {tr("Data")}, {tr("Data MB"), true}, {tr("Sessions"), true}, {tr("Countries")}};
    case LineLog::Audit:
        return {{tr("Time, UTC")}, {tr("Who")}, {tr("What")}, {tr("Change")}, {tr("From")}, {tr("Result")}};
    case LineLog::Records:
        return {{tr("Start")},   {tr("Kind")},          {tr("Duration"), true}, {tr("Country")},
                {tr("Network")}, {tr("Data MB"), true}, {tr("Cost"), true}};
    case LineLog::Tickets:
        return {{tr("Time")},  {tr("What")}, {tr("Subject or status")},
                {tr("State")}, {tr("By")},   {tr("Messages"), true}};
    case LineLog::Devices: return {{tr("IMEI")}, {tr("Since")}, {tr("Until")}};
    case LineLog::Apn:
    case LineLog::NeutralApn:
        return {{tr("Radio")},      {tr("APN")},        {tr("User name")}, {tr("Password")},
                {tr("Login type")}, {tr("IP version")}, {tr("Dial")}};
    case LineLog::Messages:
        return {{tr("Time")}, {tr("Direction")}, {tr("Text")}, {tr("State")}, {tr("By")}, {tr("Cost"), true}};
    case LineLog::StatusChanges: break; // among the tickets
    }
    return {};
}

QString LineLogRows::countryName(const QString &code, const QLocale &)
{
    const QLocale::Territory territory = code.isEmpty() ? QLocale::AnyTerritory : QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

base::Future<LogRows> LineLogRows::load(const domain::Line &line, LineLog log, QDate cycle, const QTimeZone &zone) const
{
    switch (log) {
    case LineLog::Sessions: return loadSessions(line.id, cycle, zone);
    case LineLog::Destinations: return loadDestinations(line.id, cycle, zone);
    case LineLog::DailyUsage: return loadDays(line.id, cycle, zone);
    case LineLog::Audit: return loadAudit(line);
    case LineLog::Records: return loadRecords(line.id, cycle, zone);
    case LineLog::Tickets:
    case LineLog::StatusChanges: return loadTickets(line, zone);
    case LineLog::Devices: return loadDevices(line.id, zone);
    case LineLog::Apn: return loadApn(line.id, false);
    case LineLog::NeutralApn: return loadApn(line.id, true);
    case LineLog::Messages: return loadMessages(line, zone);
    }
    return base::ready<LogRows>(LogRows());
}

base::Future<LogRows> LineLogRows::loadSessions(domain::LineId line, QDate cycle, const QTimeZone &zone) const
{
    return loadBetween(line, cycle, cycle.addMonths(1).addDays(-1), zone);
}

base::Future<LogRows> LineLogRows::loadBetween(domain::LineId line, QDate from, QDate to, const QTimeZone &zone) const
{
    using Found = storage::Logged<domain::Session>;
    std::vector<base::Future<QDateTime>> asked; // the reader's, as the sessions are: there first
    const QDate first(from.year(), from.month(), 1);
    for (QDate cycle = first; cycle <= to; cycle = cycle.addMonths(1))
        asked.push_back(m_logs.fetchedAt(line, LineLog::Sessions, cycle));
    return m_logs.loadSessions(line, first, from.startOfDay(zone), to.addDays(1).startOfDay(zone))
        .then(QtFuture::Launch::Sync,
              [zone, asked, now = m_clock.now()](const base::Result<Found> &found) -> base::Result<LogRows> {
                  if (!found)
                      return found.error();
                  const QLocale locale;
                  LogRows log{.rows = {}, .fetchedAt = oldestOf(asked), .summary = {}};
                  qint64 bytes = 0;
                  for (const domain::Session &session : found->rows) {
                      log.rows.push_back(sessionRow(session, now, zone, locale));
                      bytes += session.volume.value_or(base::DataVolume{}).bytes;
                  }
                  const qsizetype count = qsizetype(log.rows.size());
                  log.summary = count == 1
                                    ? tr("1 session, %1 MB").arg(megabytes(bytes, locale))
                                    : tr("%1 sessions, %2 MB").arg(locale.toString(count), megabytes(bytes, locale));
                  return log;
              });
}

base::Future<LogRows> LineLogRows::loadDays(domain::LineId line, QDate cycle, const QTimeZone &zone) const
{
    using Sessions = storage::Logged<domain::Session>;
    const auto [from, to] = bounds(cycle, zone);
    // Both are the reader's: what is asked for first is there first.
    const base::Future<storage::DaysByLine> days = m_usage.load({line}, cycle, cycle.daysInMonth());
    const base::Future<QDateTime> fetchedAt = m_logs.fetchedAt(line, LineLog::DailyUsage, cycle);
    return m_logs.loadSessions(line, cycle, from, to)
        .then(QtFuture::Launch::Sync,
              [line, cycle, zone, days, fetchedAt](const base::Result<Sessions> &sessions) -> base::Result<LogRows> {
                  const base::Result<storage::DaysByLine> known = days.result();
                  if (!known || !sessions)
                      return known ? sessions.error() : known.error();
                  LogRows log = dayRows(cycle, known->value(line), *sessions, zone);
                  const base::Result<QDateTime> asked = fetchedAt.result();
                  log.fetchedAt = asked ? *asked : QDateTime();
                  return log;
              });
}

base::Future<LogRows> LineLogRows::loadAudit(const domain::Line &line) const
{
    using Entries = storage::Logged<domain::AuditEntry>;
    using Changes = std::vector<domain::Change>;
    constexpr int kMostChanges = 1'000;
    const base::Future<Entries> entries = m_logs.loadAudit(line.id);
    storage::OutboxQuery query{.states = {}, .run = {}, .iccid = line.iccid.text, .changedSince = {}};
    return m_outbox.load(std::move(query), 0, kMostChanges)
        .then(QtFuture::Launch::Async, [entries](const base::Result<Changes> &changes) -> base::Result<LogRows> {
            const base::Result<Entries> found = entries.result();
            if (!found)
                return found.error();
            LogRows log{.rows = auditRows(found->rows, changes ? *changes : Changes(), QLocale()),
                        .fetchedAt = found->fetchedAt,
                        .summary = {}};
            const qsizetype count = qsizetype(log.rows.size());
            log.summary = count == 1 ? tr("1 entry") : tr("%1 entries").arg(QLocale().toString(count));
            return log;
        });
}

} // namespace tables
