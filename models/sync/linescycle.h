// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/changeset.h"
#include "models/storage/syncstate.h"
#include "models/sync/pipeline.h"

#include <QObject>
#include <QSet>
#include <deque>

namespace storage {
class LineStore;
class UsageStore;
} // namespace storage

namespace syncing {

//! Brings the lines: every page with its checkpoint in one transaction. A row that no page of a pass brought is asked
//! for by itself, or looked for in a second walk, before it counts as gone (D23).
class LinesCycle : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        storage::SyncCheckpoint last; //!< as stored; a running one is picked up where it was
        bool everything = false;
        api::Purpose purpose = api::Purpose::Background;
        QString timeZone; //!< of the account: decides which day "today's usage" belongs to (D22)
    };

    LinesCycle(api::Connector &connector, storage::LineStore &lines, storage::UsageStore &usage,
               const base::Clock &clock, QObject *parent = nullptr);

    void start(const Wish &wish);
    void stop();
    bool isRunning() const { return m_isRunning; }
    //! Where the run stands.
    const storage::SyncCheckpoint &checkpoint() const { return m_checkpoint; }

Q_SIGNALS:
    void progressed();
    void changed(const storage::ChangeSet &changes);
    void usageChanged(const std::vector<domain::LineId> &lines);
    void finished(const base::Status &status);

private:
    using Lines = api::Page<domain::Line>;
    using Stored = Pipeline<domain::Line>::Done;

    void walk();
    void store(Lines page, const Stored &stored);
    void storeToday(std::vector<domain::DailyUsage> usage, const Stored &stored);
    std::vector<domain::DailyUsage> todayOf(const Lines &page) const;
    void walked(const base::Status &status);
    bool startOver(const base::Error &error);
    void settle();
    void judgeUnseen(std::vector<domain::Iccid> unseen, qint64 cached);
    void walkAgain();
    void verifyNext();
    void finishPass();
    void finishRemoving();
    void end(const base::Status &status);

    api::Connector &m_connector;
    storage::LineStore &m_lines;
    storage::UsageStore &m_usage;
    const base::Clock &m_clock;
    Pipeline<domain::Line> m_pipeline;
    Wish m_wish;
    storage::SyncCheckpoint m_checkpoint;
    QSet<QString> m_seen; //!< rows of an incremental run; a full pass has its marks in the cache
    qint64 m_lastTotal = -1;
    bool m_hasMoved = false; //!< the total changed while walking: rows may have slipped from page to page
    bool m_wasResumed = false;
    bool m_hasStartedOver = false;
    bool m_isRunning = false;
    bool m_isFinishing = false; //!< the last write is on its way; too late to stop
    quint64 m_run = 0;
    std::deque<domain::Iccid> m_toVerify;
    std::vector<domain::Line> m_found;
    std::vector<domain::Iccid> m_gone;
};

} // namespace syncing
