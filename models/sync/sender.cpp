// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/sender.h"

#include "models/sync/senderprivate.h"

namespace syncing {

Sender::Sender(api::Connector *connector, storage::Outbox &outbox, storage::LineStore &lines, const base::Clock &clock,
               QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, connector, outbox, lines, clock))
{
    d->shelve();
    d->countAnew();
}

Sender::~Sender() = default;

const SendStatus &Sender::status() const { return d->status; }

void Sender::wake()
{
    d->mayHaveMore = d->mayHaveUnknown = true;
    const bool isDue = d->status.nextTry.isValid() && d->clock.now() >= d->status.nextTry;
    if (d->hold == Private::Hold::Offline || isDue)
        d->goAgain();
    d->tryDisk();
    if (d->job && !d->isHeld())
        d->job->goOn();
    if (d->hold != Private::Hold::None)
        d->shelve();
    d->countAnew();
}

void Sender::pause()
{
    d->isPaused = true;
    d->pump();
}

void Sender::resume()
{
    d->isPaused = false;
    if (d->hold == Private::Hold::SignedOut)
        d->goAgain();
    wake();
}

void Sender::setRetryPace(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    d->firstPause = d->pause = first;
    d->longestPause = longest;
}

void Sender::setJobThreshold(int lines) { d->jobThreshold = lines; }

} // namespace syncing
