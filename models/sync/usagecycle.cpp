// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/usagecycle.h"

#include "models/storage/usagestore.h"
#include "models/sync/cycle.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

constexpr int kFirstDays = 62;    //!< the current and the last month
constexpr int kCorrectedDays = 3; //!< a changed line's days are asked for from so many days before

size_t fingerprintOf(const api::Page<domain::DailyUsage> &page)
{
    size_t hash = 0;
    for (const domain::DailyUsage &usage : page.items)
        hash = qHash(usage.iccid, hash + 1);
    return hash;
}

} // namespace

UsageCycle::UsageCycle(api::Connector &connector, storage::UsageStore &usage, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_connector(connector), m_usage(usage), m_clock(clock),
      m_pipeline(this, {.fetch = [this](const QString &cursor) { return fetch(cursor); },
                        .store = [this](Usage page, Stored stored) { store(std::move(page), stored); },
                        .fingerprint = fingerprintOf,
                        .finished = [this](const base::Status &status) { walked(status); }})
{
}

void UsageCycle::start(const storage::SyncCheckpoint &last, bool everything, api::Purpose purpose)
{
    m_purpose = purpose;
    m_isRunning = true;
    const bool isResumed = last.running && !(everything && !last.full);
    m_mayStartOver = isResumed || last.serverTime.isValid();
    const bool full = everything || !mayBeIncremental(last);
    m_checkpoint = isResumed ? last : beginRun(last, full, m_clock.now());
    Q_EMIT progressed();
    if (m_checkpoint.cursor == kEndOfList)
        finish();
    else
        m_pipeline.start(m_checkpoint.cursor);
}

base::Future<api::Page<domain::DailyUsage>> UsageCycle::fetch(const QString &cursor)
{
    const QDate from = m_checkpoint.full ? m_checkpoint.startedAt.date().addDays(-kFirstDays)
                                         : m_checkpoint.since.date().addDays(-kCorrectedDays);
    return m_connector.fetchDailyUsage(
        {.cursor = cursor, .from = from, .since = m_checkpoint.since, .purpose = m_purpose});
}

void UsageCycle::store(Usage page, const Stored &stored)
{
    const storage::SyncCheckpoint next =
        afterPage(m_checkpoint, page.next, qint64(page.items.size()), page.total, page.serverTime);
    base::whenReady(m_usage.apply(std::move(page.items), next), this,
                    [this, next, stored](const base::Result<std::vector<domain::LineId>> &lines) {
                        if (!lines) {
                            stored(lines.error());
                            return;
                        }
                        m_checkpoint = next;
                        if (!lines->empty())
                            Q_EMIT usageChanged(*lines);
                        Q_EMIT progressed();
                        stored({});
                    });
}

void UsageCycle::walked(const base::Status &status)
{
    if (status) {
        finish();
        return;
    }
    const bool isStale =
        status.error().kind == base::ErrorKind::Invalid || status.error().kind == base::ErrorKind::NotFound;
    if (!isStale || !m_mayStartOver) {
        end(status);
        return;
    }
    m_mayStartOver = false; // the cursor or `since` is not taken any more
    m_checkpoint = beginRun(m_checkpoint, true, m_clock.now());
    m_pipeline.start({});
}

void UsageCycle::finish()
{
    const storage::SyncCheckpoint done = endRun(m_checkpoint, m_clock.now());
    base::whenReady(m_usage.apply({}, done), this,
                    [this, done](const base::Result<std::vector<domain::LineId>> &stored) {
                        if (stored)
                            m_checkpoint = done;
                        end(stored ? base::Status() : base::Status(stored.error()));
                    });
}

void UsageCycle::end(const base::Status &status)
{
    m_isRunning = false;
    Q_EMIT finished(status);
}

} // namespace syncing
