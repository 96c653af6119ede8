// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/linelogkeeper.h"

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

//! A log that is read page by page.
struct LineLogKeeper::Walk
{
    WantedLog wanted;
    api::LineLogRequest request;
    QSet<QString> cursors; //!< a cursor that comes twice never ends
};

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
    auto begun = std::make_shared<Walk>(
        Walk{.wanted = wanted, .request = {.iccid = wanted.iccid, .cycle = wanted.cycle, .cursor = {}}, .cursors = {}});
    switch (wanted.log) {
    case LineLog::Sessions: walk<domain::Session>(begun, {}, &api::Connector::fetchSessions); return;
    case LineLog::Destinations: walk<domain::Destination>(begun, {}, &api::Connector::fetchDestinations); return;
    case LineLog::Audit: walk<domain::AuditEntry>(begun, {}, &api::Connector::fetchAuditLog); return;
    case LineLog::DailyUsage: askUsage(wanted); return;
    case LineLog::Messages: walkMessages(begun, {}); return;
    case LineLog::Records: walk<domain::CallRecord>(begun, {}, &api::Connector::fetchRecords); return;
    case LineLog::Devices: walk<domain::Device>(begun, {}, &api::Connector::fetchDevices); return;
    case LineLog::Apn:
    case LineLog::NeutralApn: askApn(wanted); return;
    case LineLog::Tickets: walk<domain::Ticket>(begun, {}, &api::Connector::fetchTickets); return;
    case LineLog::StatusChanges: walk<domain::StatusChange>(begun, {}, &api::Connector::fetchStatusChanges); return;
    }
}

template<typename T>
void LineLogKeeper::walk(const std::shared_ptr<Walk> &walking, std::vector<T> rows, Fetch<T> fetch)
{
    base::whenReady((m_connector->*fetch)(walking->request), this,
                    [this, walking, fetch, rows = std::move(rows)](base::Result<api::Page<T>> page) mutable {
                        takePage<T>(
                            walking, std::move(rows), std::move(page),
                            [this, walking, fetch](std::vector<T> all) { walk<T>(walking, std::move(all), fetch); });
                    });
}

void LineLogKeeper::walkMessages(const std::shared_ptr<Walk> &walking, std::vector<domain::Message> rows)
{
    using Message = domain::Message;
    const api::MessagesRequest request{.iccid = walking->request.iccid, .since = {}, .cursor = walking->request.cursor};
    base::whenReady(m_connector->fetchMessages(request), this,
                    [this, walking, rows = std::move(rows)](base::Result<api::Page<Message>> page) mutable {
                        takePage<Message>(
                            walking, std::move(rows), std::move(page),
                            [this, walking](std::vector<Message> all) { walkMessages(walking, std::move(all)); });
                    });
}

//! Adds a page to the rows before it, and keeps them or goes on.
template<typename T>
void LineLogKeeper::takePage(const std::shared_ptr<Walk> &walking, std::vector<T> rows, base::Result<api::Page<T>> page,
                             const std::function<void(std::vector<T>)> &onward)
{
    if (!page) {
        Q_EMIT failed(walking->wanted.line, walking->wanted.log, page.error());
        end(walking->wanted);
        return;
    }
    std::move(page->items.begin(), page->items.end(), std::back_inserter(rows));
    if (page->next.isEmpty()) {
        keep(walking->wanted, std::move(rows));
        return;
    }
    if (walking->cursors.contains(page->next) || rows.size() > kMostRows) {
        Q_EMIT failed(walking->wanted.line, walking->wanted.log,
                      base::Error{.kind = base::ErrorKind::Protocol, .detail = u"a list that does not end"_s});
        end(walking->wanted);
        return;
    }
    walking->cursors.insert(page->next);
    walking->request.cursor = page->next;
    onward(std::move(rows));
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
