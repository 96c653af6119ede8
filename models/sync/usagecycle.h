// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/syncstate.h"
#include "models/sync/pipeline.h"

#include <QObject>

namespace storage {
class UsageStore;
} // namespace storage

namespace syncing {

//! Brings everybody's daily usage where the platform has a list of it: the current and the last month at first (D31),
//! later only the lines whose usage changed.
class UsageCycle : public QObject
{
    Q_OBJECT

public:
    UsageCycle(api::Connector &connector, storage::UsageStore &usage, const base::Clock &clock,
               QObject *parent = nullptr);

    //! `last` as stored; a running one is picked up where it was.
    void start(const storage::SyncCheckpoint &last, bool everything, api::Purpose purpose);
    void stop() { m_pipeline.stop(); }
    bool isRunning() const { return m_isRunning; }
    const storage::SyncCheckpoint &checkpoint() const { return m_checkpoint; }

Q_SIGNALS:
    void progressed();
    void usageChanged(const std::vector<domain::LineId> &lines);
    void finished(const base::Status &status);

private:
    using Usage = api::Page<domain::DailyUsage>;
    using Stored = Pipeline<domain::DailyUsage>::Done;

    base::Future<Usage> fetch(const QString &cursor);
    void store(Usage page, const Stored &stored);
    void walked(const base::Status &status);
    void finish();
    void end(const base::Status &status);

    api::Connector &m_connector;
    storage::UsageStore &m_usage;
    const base::Clock &m_clock;
    Pipeline<domain::DailyUsage> m_pipeline;
    storage::SyncCheckpoint m_checkpoint;
    api::Purpose m_purpose = api::Purpose::Background;
    bool m_mayStartOver = false;
    bool m_isRunning = false;
};

} // namespace syncing
