// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/messageskeeper.h"

#include "models/sync/cycle.h"
#include "models/sync/pageguard.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

size_t fingerprintOf(const std::vector<domain::Message> &rows)
{
    size_t hash = 0;
    for (const domain::Message &row : rows)
        hash = qHash(row.id, hash + 1);
    return hash;
}

//! The cursor or the time that was asked for is none to the platform any more.
bool isRefused(const base::Error &error)
{
    return error.kind == base::ErrorKind::Invalid || error.kind == base::ErrorKind::NotFound;
}

} // namespace

MessagesKeeper::MessagesKeeper(api::Connector *connector, storage::Messages &messages, storage::SyncState &state,
                               const base::Clock &clock, QObject *parent)
    : QObject(parent), m_connector(connector), m_messages(messages), m_state(state), m_clock(clock)
{
    base::whenReady(m_state.loadCheckpoint(kMessagesCollection), this,
                    [this](const base::Result<storage::SyncCheckpoint> &last) {
                        if (m_status.isKnown)
                            return;
                        m_status.isKnown = true;
                        if (last)
                            m_status.fetchedAt = last->finishedAt;
                        Q_EMIT statusChanged();
                    });
}

MessagesKeeper::~MessagesKeeper() = default;

void MessagesKeeper::refresh(api::Purpose purpose)
{
    if (!m_connector)
        return;
    if (m_status.isRunning) {
        m_again = purpose;
        return;
    }
    m_status.isRunning = true;
    m_purpose = purpose;
    m_hasStartedOver = false;
    base::whenReady(m_state.loadCheckpoint(kMessagesCollection), this,
                    [this](const base::Result<storage::SyncCheckpoint> &last) {
                        if (last)
                            begin(*last);
                        else
                            end(last.error());
                    });
}

void MessagesKeeper::begin(const storage::SyncCheckpoint &last)
{
    const bool hasSince = m_connector->capabilities().updatedSince;
    const bool goesOn = last.running && last.cursor != kEndOfList && (last.full || hasSince);
    m_checkpoint = goesOn ? last : beginRun(last, !hasSince || !mayBeIncremental(last), m_clock.now());
    m_checkpoint.collection = kMessagesCollection;
    m_guard = std::make_unique<PageGuard>();
    m_status.isKnown = true;
    m_status.isFirst = !last.finishedAt.isValid();
    m_status.fetchedAt = last.finishedAt;
    m_status.done = m_checkpoint.done;
    m_status.total = m_checkpoint.total;
    Q_EMIT statusChanged();
    ask();
}

void MessagesKeeper::ask()
{
    const api::MessagesRequest request{
        .iccid = {}, .since = m_checkpoint.since, .cursor = m_checkpoint.cursor, .purpose = m_purpose};
    base::whenReady(m_connector->fetchMessages(request), this, [this](base::Result<api::Page<domain::Message>> page) {
        if (page)
            return store(std::move(*page));
        const bool mayStartOver = !m_checkpoint.cursor.isEmpty() || m_checkpoint.since.isValid();
        if (!isRefused(page.error()) || !mayStartOver || std::exchange(m_hasStartedOver, true))
            return end(page.error());
        storage::SyncCheckpoint anew; // everything once more; what is there stays
        anew.finishedAt = m_checkpoint.finishedAt;
        begin(anew);
    });
}

void MessagesKeeper::store(api::Page<domain::Message> page)
{
    if (const base::Status walk = m_guard->note(m_checkpoint.cursor, page.next, fingerprintOf(page.items)); !walk)
        return end(walk.error());
    m_checkpoint = afterPage(m_checkpoint, page.next, qint64(page.items.size()), page.total, page.serverTime);
    base::whenReady(m_messages.storePage(std::move(page.items), m_checkpoint), this,
                    [this](const base::Result<qint64> &changed) {
                        if (changed)
                            stored(*changed);
                        else
                            end(changed.error());
                    });
}

void MessagesKeeper::stored(qint64 changed)
{
    m_status.done = m_checkpoint.done;
    m_status.total = m_checkpoint.total;
    if (changed > 0)
        Q_EMIT messagesChanged();
    Q_EMIT statusChanged();
    // Without `since` the list is walked from its newest end to where it brings nothing that is new.
    const bool isKnownFromHere =
        changed == 0 && m_checkpoint.finishedAt.isValid() && !m_connector->capabilities().updatedSince;
    if (m_checkpoint.cursor == kEndOfList || isKnownFromHere)
        settle();
    else
        ask();
}

void MessagesKeeper::settle()
{
    m_checkpoint = endRun(m_checkpoint, m_clock.now());
    base::whenReady(m_state.saveCheckpoint(m_checkpoint), this, [this](const base::Result<std::monostate> &saved) {
        if (saved)
            m_status.fetchedAt = m_checkpoint.finishedAt;
        end(saved ? std::nullopt : std::optional(saved.error()));
    });
}

void MessagesKeeper::end(const std::optional<base::Error> &error)
{
    m_status.isRunning = false;
    m_status.isKnown = true;
    m_status.error = error;
    m_status.isFirst = m_status.isFirst && error;
    const std::optional<api::Purpose> again = std::exchange(m_again, std::nullopt);
    Q_EMIT statusChanged();
    Q_EMIT finished();
    if (again && !error)
        refresh(*again);
}

} // namespace syncing
