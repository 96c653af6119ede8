// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/engine.h"
#include "models/sync/linescycle.h"
#include "models/sync/usagecycle.h"

#include <QTimer>

namespace syncing {

//! The engine's inside: one run at a time through the stages account, lines, daily usage, end.
class Engine::Private
{
public:
    Private(Engine *engine, api::Connector *platform, storage::LineStore &lineStore, storage::UsageStore &usageStore,
            storage::SyncState &syncState, const base::Clock &baseClock);

    enum class Stage { Account, Lines, DailyUsage };

    void loadPast();
    void start(Scope scope, api::Purpose purpose);
    void goOn();
    void runAccount();
    void runLines();
    void runUsage();
    void linesFinished(const base::Status &status);
    void stop();
    void succeed();
    void fail(const base::Error &error);
    void waitOffline(const base::Error &error);
    void plan(std::chrono::milliseconds delay);
    void planNext();
    void cameOnline();
    void setPhase(Phase phase);
    void showProgress(const storage::SyncCheckpoint &checkpoint);
    void noteQuota();
    void refreshLineUsage(const domain::Iccid &iccid);

    Engine *q;
    api::Connector *connector;
    storage::UsageStore &usageStore;
    storage::SyncState &state;
    const base::Clock &clock;
    std::unique_ptr<LinesCycle> lines;
    std::unique_ptr<UsageCycle> usage;
    Status status;
    Stage stage = Stage::Account;
    Scope scope = Scope::Changes;
    api::Purpose purpose = api::Purpose::Background;
    quint64 run = 0;      //!< answers to an older run are dropped
    qint64 resumedAt = 0; //!< rows the stage had before; more of them mean that the connection is back
    bool isBusy = false;  //!< a run is under way, or waits offline
    QTimer timer;         //!< next run, or next attempt
    QTimer quotaTimer;    //!< the count of requests is stored now and then
    std::chrono::seconds interval{0};
    std::chrono::milliseconds firstPause{5'000};
    std::chrono::milliseconds longestPause{60'000};
    std::chrono::milliseconds pause{0};
};

} // namespace syncing
