// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/killpoint.h"
#include "models/base/log.h"
#include "models/storage/linestore.h"
#include "models/sync/senderprivate.h"

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace syncing {

void Sender::Private::report(Report what)
{
    if (what.standstill)
        holdUp(*what.standstill);
    else
        cameThrough();
    what.standstill.reset();
    unwritten.add(std::move(what));
    pump();
}

//! Writes down all that has come in since the last time: first the lines, then what became of the changes.
void Sender::Private::flush()
{
    if (isFlushing || diskError || unwritten.isEmpty())
        return;
    isFlushing = true;
    auto what = std::make_shared<Report>(std::exchange(unwritten, {}));
    if (what->lines.empty() && what->gone.empty()) {
        storeOutcomes(what);
        return;
    }
    base::whenReady(lines.store(std::exchange(what->lines, {}), std::exchange(what->gone, {})), this,
                    [this, what](const base::Result<storage::ChangeSet> &changes) {
                        if (!changes) // the next sync brings them
                            qCWarning(base::logSync) << base::describe(changes.error());
                        else if (!changes->isEmpty())
                            Q_EMIT q->linesChanged(*changes);
                        storeOutcomes(what);
                    });
}

void Sender::Private::storeOutcomes(const std::shared_ptr<Report> &what)
{
    if (what->outcomes.empty()) {
        giveBack(what);
        return;
    }
    base::reach("send.before-settle");
    base::whenReady(outbox.settle(what->outcomes), this, [this, what](const base::Result<storage::Settled> &settled) {
        if (!settled) {
            keepForLater(what, settled.error());
            return;
        }
        noteSettled(std::exchange(what->outcomes, {}), settled->counts);
        for (const QString &run : settled->finishedRuns)
            Q_EMIT q->runFinished(run);
        giveBack(what);
    });
}

void Sender::Private::noteSettled(const std::vector<storage::ChangeOutcome> &outcomes, const storage::OutboxRun &counts)
{
    status.counts = counts;
    for (const storage::ChangeOutcome &outcome : outcomes) {
        inHand.remove(outcome.seq);
        mayHaveUnknown |= outcome.state == ChangeState::Unknown;
        status.sent += outcome.state != ChangeState::Unknown && outcome.state != ChangeState::Ready;
    }
    mayHaveMore = true;
}

void Sender::Private::giveBack(const std::shared_ptr<Report> &what)
{
    if (what->notLeft.empty()) {
        stored();
        return;
    }
    base::whenReady(outbox.putBack(what->notLeft), this, [this, what](const base::Result<std::monostate> &done) {
        if (!done) {
            keepForLater(what, done.error());
            return;
        }
        for (const qint64 seq : what->notLeft)
            inHand.remove(seq);
        mayHaveMore = true;
        stored();
    });
}

void Sender::Private::stored()
{
    isFlushing = false;
    Q_EMIT q->outboxChanged();
    if (hold == Hold::None && !isPaused)
        pump();
    else
        countAnew(); // what went back is shown as queued
}

//! The disk does not take it: the outcomes stay here and are written as soon as it does.
void Sender::Private::keepForLater(const std::shared_ptr<Report> &what, const base::Error &error)
{
    isFlushing = false;
    unwritten.add(std::move(*what));
    holdUp(error);
    pump();
}

} // namespace syncing
