// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/linelogkeeper.h"

#include "models/sync/listwalk.h"

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace syncing {

namespace {

constexpr qint64 kFreshSeconds = 300;
constexpr qint64 kAsideSeconds = 3600;
constexpr size_t kMostRows = 50'000; // of one line in one cycle; more is no such list

QString keyOf(const WantedLog &wanted)
{
    return u"%1/%2/%3"_s.arg(wanted.line.value).arg(int(wanted.log)).arg(wanted.cycle.toString(Qt::ISODate));
}

} // namespace

LineLogKeeper::LineLogKeeper(api::Connector *connector, storage::LineLogs &logs, storage::UsageStore &usage,
                             const base::Clock &clock, QObject *parent)
    : QObject(parent), m_connector(connector), m_logs(logs), m_usage(usage), m_clock(clock)
{
}

void LineLogKeeper::want(const WantedLog &wanted, bool force) { wantNewer(wanted, force ? 0 : kFreshSeconds); }

void LineLogKeeper::wantAside(const WantedLog &wanted) { wantNewer(wanted, kAsideSeconds); }

//! Asks unless an answer is younger than that.
void LineLogKeeper::wantNewer(const WantedLog &wanted, qint64 seconds)
{
    if (!m_connector || m_asking.contains(keyOf(wanted)))
        return;
    m_asking.insert(keyOf(wanted));
    Q_EMIT askingChanged();
    base::whenReady(m_logs.fetchedAt(wanted.line, wanted.log, wanted.cycle), this,
                    [this, wanted, seconds](const base::Result<QDateTime> &fetchedAt) {
                        const bool isFresh =
                            fetchedAt && fetchedAt->isValid() && fetchedAt->secsTo(m_clock.now()) < seconds;
                        if (isFresh)
                            end(wanted);
                        else
                            ask(wanted);
                    });
}

void LineLogKeeper::ask(const WantedLog &wanted)
{
    switch (wanted.log) {
    case LineLog::Sessions: walk<domain::Session>(wanted, &api::Connector::fetchSessions); return;
    case LineLog::Destinations: walk<domain::Destination>(wanted, &api::Connector::fetchDestinations); return;
    case LineLog::Audit: walk<domain::AuditEntry>(wanted, &api::Connector::fetchAuditLog); return;
    case LineLog::DailyUsage: askUsage(wanted); return;
    case LineLog::Messages: walkMessages(wanted); return;
    case LineLog::Records: walk<domain::CallRecord>(wanted, &api::Connector::fetchRecords); return;
    case LineLog::Devices: walk<domain::Device>(wanted, &api::Connector::fetchDevices); return;
    case LineLog::Apn:
    case LineLog::NeutralApn: askApn(wanted); return;
    case LineLog::Tickets: walk<domain::Ticket>(wanted, &api::Connector::fetchTickets); return;
    case LineLog::StatusChanges: walk<domain::StatusChange>(wanted, &api::Connector::fetchStatusChanges); return;
    }
}

template<typename T>
void LineLogKeeper::walk(const WantedLog &wanted, Fetch<T> fetch)
{
    ListWalk<T>::start(
        this, kMostRows,
        [this, wanted, fetch](const QString &cursor) {
            return (m_connector->*fetch)({.iccid = wanted.iccid, .cycle = wanted.cycle, .cursor = cursor});
        },
        [this, wanted](base::Result<std::vector<T>> rows) { take(wanted, std::move(rows)); });
}

void LineLogKeeper::walkMessages(const WantedLog &wanted)
{
    using Message = domain::Message;
    ListWalk<Message>::start(
        this, kMostRows,
        [this, wanted](const QString &cursor) {
            return m_connector->fetchMessages({.iccid = wanted.iccid, .since = {}, .cursor = cursor});
        },
        [this, wanted](base::Result<std::vector<Message>> rows) { take(wanted, std::move(rows)); });
}

template<typename T>
void LineLogKeeper::take(const WantedLog &wanted, base::Result<std::vector<T>> rows)
{
    if (rows)
        return keep(wanted, std::move(*rows));
    Q_EMIT failed(wanted.line, wanted.log, rows.error());
    end(wanted);
}

void LineLogKeeper::keepWhenStored(const WantedLog &wanted, const base::Future<std::monostate> &done)
{
    base::whenReady(done, this, [this, wanted](const base::Result<std::monostate> &kept) { stored(wanted, kept); });
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::Session> rows)
{
    keepWhenStored(wanted, m_logs.storeSessions(wanted.line, wanted.cycle, std::move(rows), m_clock.now()));
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::Destination> rows)
{
    keepWhenStored(wanted, m_logs.storeDestinations(wanted.line, wanted.cycle, std::move(rows), m_clock.now()));
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::AuditEntry> rows)
{
    keepWhenStored(wanted, m_logs.storeAudit(wanted.line, std::move(rows), m_clock.now()));
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::Message> rows)
{
    keepWhenStored(wanted, m_logs.storeMessages(wanted.line, std::move(rows), m_clock.now()));
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::CallRecord> rows)
{
    keepWhenStored(wanted, m_logs.storeRecords(wanted.line, wanted.cycle, std::move(rows), m_clock.now()));
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::Device> rows)
{
    keepWhenStored(wanted, m_logs.storeDevices(wanted.line, std::move(rows), m_clock.now()));
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::Ticket> rows)
{
    keepWhenStored(wanted, m_logs.storeTickets(wanted.line, std::move(rows), m_clock.now()));
}

void LineLogKeeper::keep(const WantedLog &wanted, std::vector<domain::StatusChange> rows)
{
    keepWhenStored(wanted, m_logs.storeStatusChanges(wanted.line, std::move(rows), m_clock.now()));
}

void LineLogKeeper::askApn(const WantedLog &wanted)
{
    const bool isNeutral = wanted.log == LineLog::NeutralApn;
    using Settings = std::vector<domain::ApnSetting>;
    base::whenReady(m_connector->fetchApn(wanted.iccid, isNeutral, api::Purpose::Person), this,
                    [this, wanted, isNeutral](base::Result<Settings> settings) {
                        if (settings) {
                            keepWhenStored(
                                wanted, m_logs.storeApn(wanted.line, isNeutral, std::move(*settings), m_clock.now()));
                            return;
                        }
                        Q_EMIT failed(wanted.line, wanted.log, settings.error());
                        end(wanted);
                    });
}

base::Future<domain::LineSecrets> LineLogKeeper::readSecrets(const domain::Iccid &iccid)
{
    if (!m_connector)
        return base::failed<domain::LineSecrets>(base::Error{.kind = base::ErrorKind::Offline});
    return m_connector->fetchSecrets(iccid);
}

void LineLogKeeper::askUsage(const WantedLog &wanted)
{
    const api::LineLogRequest request{.iccid = wanted.iccid, .cycle = wanted.cycle, .cursor = {}};
    base::whenReady(
        m_connector->fetchCycleUsage(request), this, [this, wanted](const base::Result<domain::DailyUsage> &usage) {
            if (!usage) {
                Q_EMIT failed(wanted.line, wanted.log, usage.error());
                end(wanted);
                return;
            }
            (void)m_usage.apply({*usage}); // the writer keeps the order: it is there before the note
            base::whenReady(m_logs.noteFetched(wanted.line, wanted.log, wanted.cycle, m_clock.now()), this,
                            [this, wanted](const base::Result<std::monostate> &done) { stored(wanted, done); });
        });
}

void LineLogKeeper::stored(const WantedLog &wanted, const base::Result<std::monostate> &done)
{
    if (done)
        Q_EMIT fetched(wanted.line, wanted.log);
    else
        Q_EMIT failed(wanted.line, wanted.log, done.error());
    end(wanted);
}

void LineLogKeeper::end(const WantedLog &wanted)
{
    m_asking.remove(keyOf(wanted));
    Q_EMIT askingChanged();
}

} // namespace syncing
