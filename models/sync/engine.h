// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/storage/changeset.h"
#include "models/storage/syncstate.h"

#include <QObject>
#include <chrono>
#include <memory>

namespace storage {
class LineStore;
class UsageStore;
} // namespace storage

namespace syncing {

enum class Phase {
    Idle,
    Account,
    Lines,
    DailyUsage, //!< running
    Offline,    //!< no connection; tries again at `nextTry`
    Failed,     //!< stopped by `error`; a person decides, or it is tried again at `nextTry`
    SignedOut,  //!< credentials are missing or refused
    Disabled,   //!< opened offline on purpose
};

// The namespace is not "sync": POSIX has a function of that name.

//! Where the sync stands; a value for the window, the command line and the log.
struct Status
{
    Phase phase = Phase::Idle;
    qint64 done = 0;        //!< rows of this phase
    qint64 total = -1;      //!< -1 not known
    bool full = false;      //!< the running pass brings everything
    QDateTime lastSync;     //!< UTC; end of the last complete run; null: never
    QDateTime lastFull;     //!< UTC; end of the last complete run that brought everything; null: not known
    QDateTime offlineSince; //!< UTC; null when online
    QDateTime nextTry;      //!< UTC; next scheduled run or next attempt; null: none
    std::optional<base::Error> error;
    domain::Quota quota;
    domain::Account account;

    bool isRunning() const { return phase == Phase::Account || phase == Phase::Lines || phase == Phase::DailyUsage; }
};

enum class Scope { Changes, Everything };

//! Carries pages from the connector to the cache, resumes after a kill at any page, waits while offline.
class Engine : public QObject
{
    Q_OBJECT

public:
    //! `connector` may be null: the engine then stays Disabled and only tells how old the cache is.
    Engine(api::Connector *connector, storage::LineStore &lines, storage::UsageStore &usage, storage::SyncState &state,
           const base::Clock &clock, QObject *parent = nullptr);
    ~Engine() override;

    const Status &status() const;

    //! Starts a run; picks up an interrupted one where it was. Does nothing while one is running.
    void start(Scope scope, api::Purpose purpose);
    //! Stops the run after the page on its way; what has arrived stays, the next run goes on from there.
    void cancel();
    //! Runs by itself every `seconds`; 0 turns it off.
    void setInterval(int seconds);
    //! Brings the daily usage of one line (drawer, line page), whatever the platform offers for it.
    void refreshLineUsage(const domain::Iccid &iccid);
    //! Pauses between attempts while offline: the first one, doubled each time up to the longest.
    void setRetryPace(std::chrono::milliseconds first, std::chrono::milliseconds longest);

Q_SIGNALS:
    void statusChanged();
    void linesChanged(const storage::ChangeSet &changes);
    void usageChanged(const std::vector<domain::LineId> &lines);
    //! A run has ended: ok, or its error in status(). Not while it only waits offline.
    void finished(bool ok);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace syncing
