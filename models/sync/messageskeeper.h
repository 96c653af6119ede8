// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/storage/messages.h"
#include "models/storage/syncstate.h"

#include <QObject>

namespace syncing {

class PageGuard;

//! What checkpoints of messages are kept under.
inline const QString kMessagesCollection = QStringLiteral("messages");

//! Where the messages of the account stand.
struct MessagesStatus
{
    bool isKnown = false; //!< what the cache says of the last run has been read
    bool isRunning = false;
    bool isFirst = false;             //!< no run has gone through yet
    qint64 done = 0;                  //!< messages that this run has brought
    qint64 total = -1;                //!< as the platform said; -1: not known
    QDateTime fetchedAt;              //!< UTC; end of the last complete run; null: there was none
    std::optional<base::Error> error; //!< why the last run ended early; Unsupported where there are none (D25)
};

//! Brings all messages of the account into the cache (R80): everything once, page by page with a checkpoint, and from
//! then on what changed since. What cannot be had leaves the cache as it is; the next run goes on where this one ended.
class MessagesKeeper : public QObject
{
    Q_OBJECT

public:
    //! `connector` is null without a connection.
    MessagesKeeper(api::Connector *connector, storage::Messages &messages, storage::SyncState &state,
                   const base::Clock &clock, QObject *parent = nullptr);
    ~MessagesKeeper() override;

    //! Starts a run; one that is wanted while one is under way follows it. Background work leaves a fifth of the
    //! day's requests to people (D24).
    void refresh(api::Purpose purpose);
    const MessagesStatus &status() const { return m_status; }

Q_SIGNALS:
    //! The cache has other messages than before.
    void messagesChanged();
    void statusChanged();
    //! A run is over, whatever came of it.
    void finished();

private:
    void begin(const storage::SyncCheckpoint &last);
    void ask();
    void store(api::Page<domain::Message> page);
    void stored(qint64 changed);
    void settle();
    void end(const std::optional<base::Error> &error);

    api::Connector *m_connector;
    storage::Messages &m_messages;
    storage::SyncState &m_state;
    const base::Clock &m_clock;
    MessagesStatus m_status;
    storage::SyncCheckpoint m_checkpoint;
    std::unique_ptr<PageGuard> m_guard;
    api::Purpose m_purpose = api::Purpose::Background;
    std::optional<api::Purpose> m_again; //!< what is wanted after this run
    bool m_hasStartedOver = false;
};

} // namespace syncing
