// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/linefacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace series {

namespace {

using Sessions = storage::Logged<domain::Session>;
using Entries = storage::Logged<domain::AuditEntry>;

bool isAboutStatus(const domain::AuditEntry &entry)
{
    return entry.action == "line.status"_L1 || entry.field == "status"_L1;
}

} // namespace

LineFactsReader::LineFactsReader(storage::LineLogs &logs, storage::UsageStore &usage, const base::Clock &clock)
    : m_logs(logs), m_usage(usage), m_clock(clock)
{
}

base::Future<domain::LineFacts> LineFactsReader::load(domain::LineId line, const QTimeZone &zone) const
{
    const QDateTime now = m_clock.now();
    const QDate today = now.toTimeZone(zone).date();
    const QDate month(today.year(), today.month(), 1);
    // All are the reader's: what is asked for first is there first.
    const base::Future<storage::DaysByLine> days = m_usage.load({line}, today.addDays(1 - kDays), kDays);
    const base::Future<Sessions> sessions =
        m_logs.loadSessions(line, month, month.addMonths(-1).startOfDay(zone), now.addDays(1));
    return m_logs.loadAudit(line).then(
        QtFuture::Launch::Sync,
        [line, days, sessions](const base::Result<Entries> &entries) -> base::Result<domain::LineFacts> {
            const base::Result<storage::DaysByLine> usage = days.result();
            const base::Result<Sessions> log = sessions.result();
            if (!usage || !log || !entries)
                return !usage ? usage.error() : !log ? log.error() : entries.error();
            domain::LineFacts facts;
            facts.days = usage->value(line);
            facts.sessionsAt = log->fetchedAt;
            if (!log->rows.empty())
                facts.lastSession = log->rows.front();
            facts.auditAt = entries->fetchedAt;
            const auto found = std::find_if(entries->rows.begin(), entries->rows.end(), isAboutStatus);
            if (found != entries->rows.end())
                facts.statusEntry = *found;
            return facts;
        });
}

base::Future<domain::Standouts> LineFactsReader::loadStandouts(domain::LineId line, const QTimeZone &zone) const
{
    using Devices = storage::Logged<domain::Device>;
    const QDateTime now = m_clock.now();
    const QDate today = now.toTimeZone(zone).date();
    const QDate month(today.year(), today.month(), 1);
    const base::Future<storage::DaysByLine> days =
        m_usage.load({line}, today.addDays(1 - domain::kRadarDays), domain::kRadarDays);
    const base::Future<Sessions> sessions =
        m_logs.loadSessions(line, month, month.addMonths(-1).startOfDay(zone), now.addDays(1));
    const base::Future<Devices> devices = m_logs.loadDevices(line);
    return m_logs.loadAudit(line).then(QtFuture::Launch::Async,
                                       [=](const base::Result<Entries> &entries) -> base::Result<domain::Standouts> {
                                           const base::Result<storage::DaysByLine> usage = days.result();
                                           const base::Result<Sessions> log = sessions.result();
                                           const base::Result<Devices> cards = devices.result();
                                           if (!usage || !log || !cards)
                                               return !usage ? usage.error() : !log ? log.error() : cards.error();
                                           if (!entries)
                                               return entries.error();
                                           return domain::findStandouts({.today = today,
                                                                         .zone = zone,
                                                                         .days = usage->value(line),
                                                                         .sessions = log->rows,
                                                                         .devices = cards->rows,
                                                                         .audit = entries->rows});
                                       });
}

} // namespace series
