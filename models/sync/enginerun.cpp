// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/log.h"
#include "models/storage/linestore.h"
#include "models/storage/syncstate.h"
#include "models/storage/usagestore.h"
#include "models/sync/engineprivate.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

constexpr QLatin1String kLines("lines");
constexpr QLatin1String kDailyUsage("daily_usage");
constexpr QLatin1String kQuotaKey("quota");
constexpr std::chrono::seconds kRateLimitPause{60};
constexpr int kQuotaStoreMs = 1000;

} // namespace

Engine::Private::Private(Engine *engine, api::Connector *platform, storage::LineStore &lineStore,
                         storage::UsageStore &usages, storage::SyncState &syncState, const base::Clock &baseClock)
    : q(engine), connector(platform), usageStore(usages), state(syncState), clock(baseClock)
{
    timer.setSingleShot(true);
    quotaTimer.setSingleShot(true);
    if (!connector) {
        status.phase = Phase::Disabled;
        return;
    }
    status.quota = connector->quota();
    lines = std::make_unique<LinesCycle>(*connector, lineStore, usageStore, clock);
    usage = std::make_unique<UsageCycle>(*connector, usageStore, clock);
    connect(lines.get(), &LinesCycle::progressed, q, [this] { showProgress(lines->checkpoint()); });
    connect(lines.get(), &LinesCycle::changed, q, &Engine::linesChanged);
    connect(lines.get(), &LinesCycle::usageChanged, q, &Engine::usageChanged);
    connect(lines.get(), &LinesCycle::finished, q, [this](const base::Status &how) { linesFinished(how); });
    connect(usage.get(), &UsageCycle::progressed, q, [this] { showProgress(usage->checkpoint()); });
    connect(usage.get(), &UsageCycle::usageChanged, q, &Engine::usageChanged);
    connect(usage.get(), &UsageCycle::finished, q,
            [this](const base::Status &how) { how ? succeed() : fail(how.error()); });
    connect(connector, &api::Connector::quotaChanged, q, [this] { noteQuota(); });
    connect(&timer, &QTimer::timeout, q, [this] { isBusy ? goOn() : start(Scope::Changes, api::Purpose::Background); });
    connect(&quotaTimer, &QTimer::timeout, q, [this] {
        const domain::Quota &quota = status.quota;
        state.saveText(kQuotaKey, u"%1 %2 %3"_s.arg(quota.day.toString(Qt::ISODate)).arg(quota.limit).arg(quota.used));
    });
}

void Engine::Private::loadPast()
{
    base::whenReady(state.loadAccount(), q, [this](const base::Result<storage::SyncState::StoredAccount> &stored) {
        if (!stored || !status.account.name.isEmpty())
            return;
        status.account = stored->account;
        Q_EMIT q->statusChanged();
    });
    base::whenReady(state.loadCheckpoint(kLines), q, [this](const base::Result<storage::SyncCheckpoint> &last) {
        if (!last || status.lastSync.isValid())
            return;
        status.lastSync = last->finishedAt;
        status.lastFull = last->wholeAt;
        Q_EMIT q->statusChanged();
    });
}

void Engine::Private::start(Scope wanted, api::Purpose who)
{
    if (!connector || (isBusy && status.phase != Phase::Offline))
        return;
    timer.stop();
    if (isBusy) { // waiting offline: try at once
        scope = wanted == Scope::Everything ? wanted : scope;
        purpose = who;
        goOn();
        return;
    }
    ++run;
    isBusy = true;
    scope = wanted;
    purpose = who;
    stage = Stage::Account;
    pause = firstPause;
    status.error.reset();
    status.nextTry = {};
    goOn();
}

void Engine::Private::goOn()
{
    status.nextTry = {};
    switch (stage) {
    case Stage::Account: runAccount(); break;
    case Stage::Lines: runLines(); break;
    case Stage::DailyUsage: runUsage(); break;
    }
}

void Engine::Private::runAccount()
{
    status.done = 0;
    status.total = -1;
    setPhase(Phase::Account);
    base::whenReady(connector->fetchAccount(purpose), q,
                    [this, token = run](const base::Result<domain::Account> &account) {
                        if (token != run)
                            return;
                        if (!account) {
                            fail(account.error());
                            return;
                        }
                        cameOnline();
                        // Real lines and made-up ones never stand side by side (D26).
                        const bool isOther = status.account.isBasic() != account->isBasic();
                        if (isOther && !status.account.name.isEmpty())
                            scope = Scope::Everything;
                        status.account = *account;
                        state.saveAccount(*account, clock.now());
                        stage = Stage::Lines;
                        runLines();
                    });
}

void Engine::Private::runLines()
{
    setPhase(Phase::Lines);
    base::whenReady(state.loadCheckpoint(kLines), q,
                    [this, token = run](const base::Result<storage::SyncCheckpoint> &last) {
                        if (token != run)
                            return;
                        if (!last) {
                            fail(last.error());
                            return;
                        }
                        storage::SyncCheckpoint checkpoint = *last;
                        checkpoint.collection = kLines;
                        resumedAt = checkpoint.running ? checkpoint.done : 0;
                        lines->start({.last = checkpoint,
                                      .everything = scope == Scope::Everything,
                                      .purpose = purpose,
                                      .timeZone = status.account.timeZone});
                    });
}

void Engine::Private::linesFinished(const base::Status &how)
{
    if (!how) {
        fail(how.error());
        return;
    }
    status.lastSync = lines->checkpoint().finishedAt;
    status.lastFull = lines->checkpoint().wholeAt;
    if (!connector->capabilities().bulkDailyUsage) {
        succeed();
        return;
    }
    stage = Stage::DailyUsage;
    runUsage();
}

void Engine::Private::runUsage()
{
    status.done = 0;
    status.total = -1;
    setPhase(Phase::DailyUsage);
    base::whenReady(state.loadCheckpoint(kDailyUsage), q,
                    [this, token = run](const base::Result<storage::SyncCheckpoint> &last) {
                        if (token != run)
                            return;
                        if (!last) {
                            fail(last.error());
                            return;
                        }
                        storage::SyncCheckpoint checkpoint = *last;
                        checkpoint.collection = kDailyUsage;
                        resumedAt = checkpoint.running ? checkpoint.done : 0;
                        usage->start(checkpoint, scope == Scope::Everything, purpose);
                    });
}

void Engine::Private::stop()
{
    if (!isBusy)
        return;
    const base::Error cancelled{.kind = base::ErrorKind::Cancelled, .detail = u"cancelled"_s};
    if (lines->isRunning())
        lines->stop();
    else if (usage->isRunning())
        usage->stop();
    else
        fail(cancelled); // waits offline, or for an answer that is dropped then
}

void Engine::Private::succeed()
{
    ++run;
    isBusy = false;
    cameOnline();
    status.error.reset();
    planNext();
    setPhase(Phase::Idle);
    Q_EMIT q->finished(true);
}

void Engine::Private::fail(const base::Error &error)
{
    qCInfo(base::logSync).noquote() << "run stopped:" << base::describe(error);
    if (error.kind == base::ErrorKind::Offline || error.kind == base::ErrorKind::Timeout) {
        waitOffline(error);
        return;
    }
    ++run;
    isBusy = false;
    status.error = error;
    status.nextTry = {};
    Phase phase = Phase::Failed;
    if (error.kind == base::ErrorKind::RateLimited) {
        phase = Phase::Idle;
        plan(error.retryAfter.value_or(kRateLimitPause));
    } else if (error.kind == base::ErrorKind::Unauthorized) {
        phase = Phase::SignedOut;
    } else if (error.kind == base::ErrorKind::Cancelled) {
        phase = Phase::Idle;
        planNext();
    } else if (error.kind == base::ErrorKind::Server) {
        planNext(); // may be over by then
    } else if (error.kind == base::ErrorKind::Storage) {
        // Goes on from the last page that was stored when there is room (T7), at a pace that the budget bears.
        plan(std::max<std::chrono::milliseconds>(longestPause, interval));
    }
    setPhase(phase);
    Q_EMIT q->finished(false);
}

void Engine::Private::waitOffline(const base::Error &error)
{
    status.error = error;
    if (!status.offlineSince.isValid())
        status.offlineSince = clock.now();
    plan(pause);
    pause = std::min(pause * 2, longestPause);
    setPhase(Phase::Offline);
}

void Engine::Private::plan(std::chrono::milliseconds delay)
{
    status.nextTry = clock.now().addMSecs(delay.count());
    timer.start(delay);
}

void Engine::Private::planNext()
{
    timer.stop();
    status.nextTry = {};
    if (connector && interval.count() > 0)
        plan(interval);
}

void Engine::Private::cameOnline()
{
    status.offlineSince = {};
    status.error.reset();
    pause = firstPause;
}

void Engine::Private::setPhase(Phase phase)
{
    status.phase = phase;
    Q_EMIT q->statusChanged();
}

void Engine::Private::showProgress(const storage::SyncCheckpoint &checkpoint)
{
    if (status.isRunning() && status.offlineSince.isValid() && checkpoint.done > resumedAt)
        cameOnline();
    status.done = checkpoint.total >= 0 ? std::min(checkpoint.done, checkpoint.total) : checkpoint.done;
    status.total = checkpoint.total;
    status.full = checkpoint.full;
    Q_EMIT q->statusChanged();
}

void Engine::Private::noteQuota()
{
    status.quota = connector->quota();
    if (!quotaTimer.isActive())
        quotaTimer.start(kQuotaStoreMs);
}

void Engine::Private::refreshLineUsage(const domain::Iccid &iccid)
{
    if (!connector)
        return;
    base::whenReady(connector->fetchLineDailyUsage(iccid, api::Purpose::Person), q,
                    [this](const base::Result<domain::DailyUsage> &fetched) {
                        if (!fetched) {
                            qCInfo(base::logSync).noquote() << "usage of a line:" << base::describe(fetched.error());
                            return;
                        }
                        if (fetched->days.empty())
                            return;
                        base::whenReady(usageStore.apply({*fetched}), q,
                                        [this](const base::Result<std::vector<domain::LineId>> &changed) {
                                            if (changed && !changed->empty())
                                                Q_EMIT q->usageChanged(*changed);
                                        });
                    });
}

} // namespace syncing
