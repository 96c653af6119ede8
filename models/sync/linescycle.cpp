// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/linescycle.h"

#include "models/base/log.h"
#include "models/storage/linestore.h"
#include "models/storage/usagestore.h"
#include "models/sync/cycle.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

//! So many rows that a pass did not bring are asked for one by one; more are looked for in a second walk.
constexpr int kMostSingleChecks = 25;

size_t fingerprintOf(const api::Page<domain::Line> &page)
{
    size_t hash = 0;
    for (const domain::Line &line : page.items)
        hash = qHash(line.iccid, hash + 1);
    for (const domain::Iccid &iccid : page.deleted)
        hash = qHash(iccid, hash + 2);
    return hash;
}

} // namespace

LinesCycle::LinesCycle(api::Connector &connector, storage::LineStore &lines, storage::UsageStore &usage,
                       const base::Clock &clock, QObject *parent)
    : QObject(parent), m_connector(connector), m_lines(lines), m_usage(usage), m_clock(clock),
      m_pipeline(this, {.fetch =
                            [this](const QString &cursor) {
                                return m_connector.fetchLines(
                                    {.cursor = cursor, .since = m_checkpoint.since, .purpose = m_wish.purpose});
                            },
                        .store = [this](Lines page, Stored stored) { store(std::move(page), stored); },
                        .fingerprint = fingerprintOf,
                        .finished = [this](const base::Status &status) { walked(status); }})
{
}

void LinesCycle::start(const Wish &wish)
{
    ++m_run;
    m_wish = wish;
    m_isRunning = true;
    m_isFinishing = false;
    m_hasStartedOver = false;
    m_wasResumed = wish.last.running && !(wish.everything && !wish.last.full);
    if (m_wasResumed && !wish.last.full && !m_connector.capabilities().updatedSince)
        m_wasResumed = false;
    const bool full = wish.everything || !m_connector.capabilities().updatedSince || !mayBeIncremental(wish.last);
    m_checkpoint = m_wasResumed ? wish.last : beginRun(wish.last, full, m_clock.now());
    qCInfo(base::logSync) << "lines:" << (m_checkpoint.full ? "full pass" : "changes") << m_checkpoint.pass << "round"
                          << m_checkpoint.round << (m_wasResumed ? "picked up at" : "from") << m_checkpoint.done;
    walk();
}

void LinesCycle::walk()
{
    m_seen.clear();
    m_lastTotal = -1;
    m_hasMoved = false;
    Q_EMIT progressed();
    if (m_checkpoint.cursor == kEndOfList)
        settle();
    else
        m_pipeline.start(m_checkpoint.cursor);
}

void LinesCycle::stop()
{
    if (!m_isRunning || m_isFinishing)
        return;
    if (m_toVerify.empty() && m_checkpoint.cursor != kEndOfList)
        m_pipeline.stop();
    else
        end(base::Error{.kind = base::ErrorKind::Cancelled, .detail = u"cancelled"_s});
}

void LinesCycle::store(Lines page, const Stored &stored)
{
    const auto rows = qint64(page.items.size() + page.deleted.size());
    if (page.total >= 0) {
        const qint64 before = m_lastTotal >= 0 ? m_lastTotal : m_checkpoint.total;
        m_hasMoved = m_hasMoved || (before >= 0 && before != page.total);
        m_lastTotal = page.total;
    }
    if (!m_checkpoint.full) {
        for (const domain::Line &line : page.items)
            m_seen.insert(line.iccid.text);
        for (const domain::Iccid &iccid : page.deleted)
            m_seen.insert(iccid.text);
    }
    const storage::SyncCheckpoint next = afterPage(m_checkpoint, page.next, rows, page.total, page.serverTime);
    std::vector<domain::DailyUsage> today = todayOf(page);
    base::whenReady(
        m_lines.apply(std::move(page.items), std::move(page.deleted), next), this,
        [this, next, stored, today = std::move(today)](const base::Result<storage::ChangeSet> &changes) mutable {
            if (!changes) {
                stored(changes.error());
                return;
            }
            m_checkpoint = next;
            if (!changes->isEmpty())
                Q_EMIT changed(*changes);
            Q_EMIT progressed();
            storeToday(std::move(today), stored);
        });
}

//! Where the platform has no list of daily usage, today's value of each line is kept as it passes by.
std::vector<domain::DailyUsage> LinesCycle::todayOf(const Lines &page) const
{
    std::vector<domain::DailyUsage> usage;
    if (m_connector.capabilities().bulkDailyUsage)
        return usage;
    const QTimeZone zone(m_wish.timeZone.toLatin1());
    const QDateTime now = page.serverTime.isValid() ? page.serverTime : m_clock.now();
    const QDate day = zone.isValid() ? now.toTimeZone(zone).date() : now.toUTC().date();
    for (const domain::Line &line : page.items) {
        if (line.today)
            usage.push_back({.iccid = line.iccid, .firstDay = day, .days = {line.today}});
    }
    return usage;
}

void LinesCycle::storeToday(std::vector<domain::DailyUsage> usage, const Stored &stored)
{
    if (usage.empty()) {
        stored({});
        return;
    }
    base::whenReady(m_usage.apply(std::move(usage)), this,
                    [this, stored](const base::Result<std::vector<domain::LineId>> &changedLines) {
                        if (changedLines && !changedLines->empty())
                            Q_EMIT usageChanged(*changedLines);
                        stored(changedLines ? base::Status() : base::Status(changedLines.error()));
                    });
}

void LinesCycle::walked(const base::Status &status)
{
    if (status)
        settle();
    else if (!startOver(status.error()))
        end(status);
}

//! A cursor or a `since` that the platform does not take any more starts the list again, once.
bool LinesCycle::startOver(const base::Error &error)
{
    const bool isStale = error.kind == base::ErrorKind::Invalid || error.kind == base::ErrorKind::NotFound ||
                         error.kind == base::ErrorKind::Unsupported;
    const bool hasPast = !m_checkpoint.full || (m_wasResumed && !m_checkpoint.cursor.isEmpty());
    if (!isStale || !hasPast || m_hasStartedOver)
        return false;
    m_hasStartedOver = true;
    m_wasResumed = false;
    qCWarning(base::logSync).noquote() << "lines: starting the list again after" << base::describe(error);
    if (m_checkpoint.full) {
        m_checkpoint.cursor.clear();
        m_checkpoint.done = 0;
    } else {
        m_checkpoint = beginRun(m_checkpoint, true, m_clock.now());
    }
    walk();
    return true;
}

void LinesCycle::settle()
{
    if (!m_checkpoint.full) {
        const bool isShort = m_wasResumed || (m_lastTotal >= 0 && m_seen.size() < m_lastTotal);
        if (m_checkpoint.round == 1 && (m_hasMoved || isShort))
            walkAgain();
        else
            finishPass();
        return;
    }
    base::whenReady(m_lines.loadUnseen(m_checkpoint.pass, kMostSingleChecks + 1), this,
                    [this, run = m_run](const base::Result<std::vector<domain::Iccid>> &unseen) {
                        if (run != m_run || !m_isRunning)
                            return;
                        if (!unseen) {
                            end(unseen.error());
                            return;
                        }
                        base::whenReady(m_lines.count(), this,
                                        [this, run, missing = *unseen](const base::Result<qint64> &cached) {
                                            if (run != m_run || !m_isRunning)
                                                return;
                                            if (cached)
                                                judgeUnseen(missing, *cached);
                                            else
                                                end(cached.error());
                                        });
                    });
}

void LinesCycle::judgeUnseen(std::vector<domain::Iccid> unseen, qint64 cached)
{
    const bool isMany = unseen.size() > size_t(kMostSingleChecks);
    const qint64 total = m_lastTotal >= 0 ? m_lastTotal : m_checkpoint.total;
    const bool isShort = total >= 0 && cached - qint64(unseen.size()) < total;
    if (m_checkpoint.round == 1 && (isMany || isShort || m_hasMoved)) {
        walkAgain();
    } else if (isMany && isShort) { // the list keeps back rows that it counts: nothing is known to be gone
        qCWarning(base::logSync) << "lines: the list is shorter than its total says; no row is removed";
        finishPass();
    } else if (isMany) { // two walks agree
        finishRemoving();
    } else {
        m_toVerify.assign(unseen.begin(), unseen.end());
        m_found.clear();
        m_gone.clear();
        verifyNext();
    }
}

void LinesCycle::walkAgain()
{
    m_wasResumed = false;
    m_checkpoint = secondRound(m_checkpoint);
    qCInfo(base::logSync) << "lines: rows moved between pages, walking over them again";
    walk();
}

void LinesCycle::verifyNext()
{
    if (m_toVerify.empty()) {
        finishPass();
        return;
    }
    base::whenReady(m_connector.fetchLine(m_toVerify.front(), m_wish.purpose), this,
                    [this, run = m_run](const base::Result<domain::Line> &line) {
                        if (run != m_run || !m_isRunning)
                            return;
                        const bool isGone = !line && line.error().kind == base::ErrorKind::NotFound;
                        const bool isTwiceUnseen =
                            !line && line.error().kind == base::ErrorKind::Unsupported && m_checkpoint.round > 1;
                        if (line)
                            m_found.push_back(*line);
                        else if (isGone || isTwiceUnseen)
                            m_gone.push_back(m_toVerify.front());
                        else if (line.error().kind == base::ErrorKind::Unsupported)
                            m_toVerify.clear(); // cannot be asked for one by one
                        else {
                            end(line.error());
                            return;
                        }
                        if (m_toVerify.empty()) {
                            walkAgain();
                            return;
                        }
                        m_toVerify.pop_front();
                        verifyNext();
                    });
}

void LinesCycle::finishPass()
{
    m_isFinishing = true;
    m_toVerify.clear();
    const storage::SyncCheckpoint done = endRun(m_checkpoint, m_clock.now());
    base::whenReady(m_lines.apply(std::exchange(m_found, {}), std::exchange(m_gone, {}), done), this,
                    [this, done](const base::Result<storage::ChangeSet> &changes) {
                        if (changes) {
                            m_checkpoint = done;
                            if (!changes->isEmpty())
                                Q_EMIT changed(*changes);
                        }
                        end(changes ? base::Status() : base::Status(changes.error()));
                    });
}

void LinesCycle::finishRemoving()
{
    m_isFinishing = true;
    const storage::SyncCheckpoint done = endRun(m_checkpoint, m_clock.now());
    base::whenReady(m_lines.removeUnseen(done), this, [this, done](const base::Result<storage::ChangeSet> &changes) {
        if (changes) {
            m_checkpoint = done;
            if (!changes->isEmpty())
                Q_EMIT changed(*changes);
        }
        end(changes ? base::Status() : base::Status(changes.error()));
    });
}

void LinesCycle::end(const base::Status &status)
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_toVerify.clear();
    Q_EMIT progressed();
    Q_EMIT finished(status);
}

} // namespace syncing
