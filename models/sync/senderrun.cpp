// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/log.h"
#include "models/sync/senderprivate.h"

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace syncing {

namespace {

constexpr std::chrono::seconds kRateLimitPause{60};

} // namespace

Sender::Private::Private(Sender *sender, api::Connector *platform, storage::Outbox &changes,
                         storage::LineStore &lineStore, const base::Clock &baseClock)
    : q(sender), connector(platform), outbox(changes), lines(lineStore), clock(baseClock)
{
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, [this] {
        goAgain();
        pump();
    });
    diskTimer.setSingleShot(true);
    connect(&diskTimer, &QTimer::timeout, this, [this] {
        tryDisk();
        pump();
    });
    if (!connector)
        status.phase = SendPhase::Disabled;
}

//! Does whatever can be done now. Everything that ends calls it.
void Sender::Private::pump()
{
    if (!connector)
        return;
    if (isHeld()) {
        giveBackQueue();
        flush();
        showPhase();
        return;
    }
    flush();
    const bool hasWork = status.counts.count(ChangeState::Ready) + status.counts.count(ChangeState::Unknown) > 0;
    if (!knowsAccount) {
        if (hasWork)
            learnAccount();
        showPhase();
        return;
    }
    if (hasWork)
        loadUnknown();
    if (job && job->stands())
        job->goOn();
    askNext();
    sendQueued();
    if (hasWork)
        take();
    showPhase();
}

//! What the platform offers is known after its account was read.
void Sender::Private::learnAccount()
{
    if (isLearning)
        return;
    isLearning = true;
    base::whenReady(connector->fetchAccount(api::Purpose::Person), this,
                    [this](const base::Result<domain::Account> &account) {
                        isLearning = false;
                        knowsAccount = account.isOk();
                        if (account)
                            cameThrough();
                        else
                            holdUp(account.error());
                        pump();
                    });
}

void Sender::Private::holdUp(const base::Error &error)
{
    using base::ErrorKind;
    qCInfo(base::logSync).noquote() << "sending waits:" << base::describe(error);
    shelve();
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        timer.stop();
        hold = Hold::SignedOut;
        status.nextTry = {};
        status.error = error;
        break;
    case ErrorKind::RateLimited: wait(Hold::Later, error, error.retryAfter.value_or(kRateLimitPause)); break;
    case ErrorKind::Storage: waitForDisk(error); break;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Certificate:
    case ErrorKind::Cancelled: wait(Hold::Offline, error, pause); break;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::InsufficientBalance:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Unsupported:
    case ErrorKind::OutcomeUnknown:
        wait(Hold::Later, error,
             error.retryAfter ? std::chrono::milliseconds(*error.retryAfter) : std::chrono::milliseconds(pause));
        break;
    }
}

void Sender::Private::wait(Hold why, const base::Error &error, std::chrono::milliseconds delay)
{
    if (hold == Hold::SignedOut)
        return;
    hold = why;
    status.error = error;
    status.nextTry = clock.now().addMSecs(delay.count());
    timer.start(delay);
    pause = std::min(pause * 2, longestPause);
}

//! What has come in stays here; nothing else is sent until it can be written down.
void Sender::Private::waitForDisk(const base::Error &error)
{
    diskError = error;
    diskTimer.start(pause);
    pause = std::min(pause * 2, longestPause);
}

void Sender::Private::goAgain()
{
    timer.stop();
    hold = Hold::None;
    status.nextTry = {};
    mayHaveMore = mayHaveUnknown = true;
}

void Sender::Private::tryDisk()
{
    diskTimer.stop();
    diskError.reset();
    mayHaveMore = mayHaveUnknown = true;
}

void Sender::Private::cameThrough()
{
    pause = firstPause;
    if (hold == Hold::None)
        status.error.reset();
}

//! What never waits for a connection waits for a person: at a start, and whenever sending stands still (T5).
void Sender::Private::shelve()
{
    base::whenReady(outbox.shelve(), this, [this](const base::Result<qint64> &shelved) {
        if (!shelved || *shelved == 0)
            return;
        countAnew();
        Q_EMIT q->outboxChanged();
    });
}

//! What was taken and has not left goes back: a pause shows it as queued, and a small run may overtake it.
void Sender::Private::giveBackQueue()
{
    Report back;
    for (const Leaving &leaving : queue)
        back.notLeft.push_back(leaving.change.seq);
    queue.clear();
    unwritten.add(std::move(back));
}

void Sender::Private::countAnew()
{
    base::whenReady(outbox.counts(), this, [this](const base::Result<storage::OutboxRun> &counts) {
        if (counts)
            status.counts = *counts;
        pump();
        if (!connector)
            Q_EMIT q->statusChanged();
    });
}

void Sender::Private::showPhase()
{
    const bool isSending = !queue.empty() || onTheWire > 0 || isTaking || isFlushing || !unwritten.isEmpty();
    SendPhase phase = SendPhase::Idle;
    if (isPaused)
        phase = SendPhase::Paused;
    else if (diskError)
        phase = SendPhase::Failed;
    else if (hold == Hold::SignedOut)
        phase = SendPhase::SignedOut;
    else if (hold == Hold::Offline)
        phase = SendPhase::Offline;
    else if (hold == Hold::Later)
        phase = SendPhase::Waiting;
    else if (job || isSending || isLearning)
        phase = SendPhase::Sending;
    else if (asking > 0 || !questions.empty() || isLoadingUnknown)
        phase = SendPhase::Checking;
    if (status.phase == SendPhase::Idle && phase != SendPhase::Idle)
        status.sent = 0;
    status.phase = phase;
    if (diskError)
        status.error = diskError;
    Q_EMIT q->statusChanged();
}

} // namespace syncing
