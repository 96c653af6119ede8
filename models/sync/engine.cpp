// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/engine.h"

#include "models/sync/engineprivate.h"

namespace syncing {

Engine::Engine(api::Connector *connector, storage::LineStore &lines, storage::UsageStore &usage,
               storage::SyncState &state, const base::Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, connector, lines, usage, state, clock))
{
    d->loadPast();
}

Engine::~Engine() = default;

const Status &Engine::status() const { return d->status; }

void Engine::start(Scope scope, api::Purpose purpose) { d->start(scope, purpose); }

void Engine::cancel() { d->stop(); }

void Engine::setInterval(int seconds)
{
    d->interval = std::chrono::seconds(std::max(seconds, 0));
    if (!d->isBusy)
        d->planNext();
}

void Engine::setRetryPace(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    d->firstPause = first;
    d->longestPause = longest;
}

void Engine::refreshLineUsage(const domain::Iccid &iccid) { d->refreshLineUsage(iccid); }

} // namespace syncing
