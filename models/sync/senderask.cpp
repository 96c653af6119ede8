// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outcomecheck.h"
#include "models/sync/senderprivate.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

constexpr int kMostAsking = 4;

} // namespace

//! Changes whose outcome nobody knows, left by a kill or by an answer that never came.
void Sender::Private::loadUnknown()
{
    if (!mayHaveUnknown || isLoadingUnknown || isFlushing)
        return;
    isLoadingUnknown = true;
    mayHaveUnknown = false;
    const storage::OutboxQuery unknown{
        .states = {domain::ChangeState::Unknown}, .run = {}, .iccid = {}, .changedSince = {}};
    base::whenReady(outbox.load(unknown, 0, -1), this, [this](const base::Result<std::vector<domain::Change>> &found) {
        isLoadingUnknown = false;
        if (found)
            resume(*found);
        else
            holdUp(found.error());
        pump();
    });
}

//! Those of a bulk job are asked for together, the others one by one.
void Sender::Private::resume(const std::vector<domain::Change> &unknown)
{
    QString note;
    std::vector<domain::Change> ofJob;
    for (const domain::Change &change : unknown) {
        if (inHand.contains(change.seq) || undecidable.contains(change.seq))
            continue;
        if (change.job.isEmpty()) {
            inHand.insert(change.seq);
            questions.push_back({change, Question::About::Key});
            continue;
        }
        if (job || (!note.isEmpty() && change.job != note))
            continue; // its turn comes when that one is over
        note = change.job;
        ofJob.push_back(change);
    }
    if (ofJob.empty())
        return;
    makeJob(std::move(ofJob), note);
    job->goOn();
}

void Sender::Private::askNext()
{
    while (!questions.empty() && asking < kMostAsking && !isHeld()) {
        const Question question = questions.front();
        questions.pop_front();
        ++asking;
        const auto then = [this, question](Report what) { asked(question, std::move(what)); };
        const domain::Change &change = question.change;
        switch (question.about) {
        case Question::About::Key: checkOutcome(*connector, change, clock.now(), this, then); break;
        case Question::About::Line: checkOutcomeByLine(*connector, change, this, then); break;
        case Question::About::Moved:
            checkLine(*connector, change, api::Purpose::Person, this,
                      [then, change](const LineCheck &check) { then(reportMoved(change, check)); });
            break;
        }
    }
}

void Sender::Private::asked(const Question &question, Report what)
{
    --asking;
    const qint64 seq = question.change.seq;
    if (what.isEmpty() && what.standstill) {
        questions.push_front(question); // once more, when the platform can be reached
    } else if (what.isEmpty()) {
        inHand.remove(seq);
        undecidable.insert(seq);
        if (question.change.state == domain::ChangeState::Sending) // of a job that ran just now
            what.outcomes.push_back(outcomeOf(question.change, domain::ChangeState::Unknown));
    }
    report(std::move(what));
}

} // namespace syncing
