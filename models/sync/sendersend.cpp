// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/killpoint.h"
#include "models/storage/linestore.h"
#include "models/sync/senderprivate.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

constexpr int kMostOnTheWire = 4; //!< requests at once, each for another line
constexpr int kLooksAPause = 15;  //!< a job is looked at more often than an absent platform
constexpr int kMostTaken = 16;    //!< a kill leaves no more outcomes than that to be asked for

std::vector<domain::Iccid> iccidsOf(const std::vector<domain::Change> &changes)
{
    std::vector<domain::Iccid> iccids;
    iccids.reserve(changes.size());
    for (const domain::Change &change : changes)
        iccids.push_back(change.iccid);
    return iccids;
}

QHash<QString, domain::Line> byIccid(base::Result<std::vector<domain::Line>> lines)
{
    QHash<QString, domain::Line> all;
    for (domain::Line &line : lines ? *lines : std::vector<domain::Line>())
        all.insert(line.iccid.text, std::move(line));
    return all;
}

} // namespace

void Sender::Private::take()
{
    const int room = kMostTaken - int(queue.size()) - onTheWire;
    const bool isAsking = std::any_of(questions.begin(), questions.end(),
                                      [](const Question &each) { return each.about != Question::About::Moved; });
    if (isTaking || !mayHaveMore || mayHaveUnknown || isLoadingUnknown || isAsking || room < kMostTaken / 2)
        return;
    isTaking = true;
    mayHaveMore = false;
    const int jobLines = connector->capabilities().jobLines;
    const storage::TakeWish wish{.few = room,
                                 .many = job ? 0 : jobLines,
                                 .hasJobs = jobLines > 0,
                                 .jobFrom = jobThreshold,
                                 .notInJobs = notInJobs};
    base::whenReady(outbox.take(wish), this, [this](base::Result<storage::Taken> batch) {
        if (batch) {
            taken(std::move(*batch));
            return;
        }
        isTaking = false;
        holdUp(batch.error());
        pump();
    });
}

//! What the cache knows of the lines says which versions to insist on.
void Sender::Private::taken(storage::Taken batch)
{
    if (batch.changes.empty()) {
        isTaking = false;
        pump();
        return;
    }
    for (const domain::Change &change : batch.changes)
        inHand.insert(change.seq);
    base::whenReady(lines.loadByIccids(iccidsOf(batch.changes)), this,
                    [this, batch = std::move(batch)](base::Result<std::vector<domain::Line>> found) {
                        isTaking = false;
                        mayHaveMore = true;
                        const QHash<QString, domain::Line> known = byIccid(std::move(found));
                        std::vector<Leaving> all;
                        for (size_t i = 0; i < batch.changes.size(); ++i) {
                            const auto line = known.constFind(batch.changes[i].iccid.text);
                            all.push_back(
                                {.change = batch.changes[i],
                                 .cached = line == known.cend() ? std::nullopt : std::optional(*line),
                                 .purpose = i < batch.bulkFrom ? api::Purpose::Person : api::Purpose::Background});
                        }
                        if (batch.asJob)
                            startJob(all);
                        else
                            queue.insert(queue.end(), all.begin(), all.end());
                        pump();
                        Q_EMIT q->outboxChanged();
                    });
}

void Sender::Private::sendQueued()
{
    while (!queue.empty() && onTheWire < kMostOnTheWire && !isHeld()) {
        Leaving leaving = std::move(queue.front());
        queue.pop_front();
        send(std::move(leaving));
    }
}

void Sender::Private::send(Leaving leaving)
{
    ++onTheWire;
    base::reach("send.before");
    sendOne(*connector, std::move(leaving), this, [this](Report what) {
        base::reach("send.answered");
        --onTheWire;
        report(std::move(what));
    });
}

void Sender::Private::startJob(const std::vector<Leaving> &leaving)
{
    QHash<qint64, QString> versions;
    std::vector<domain::Change> changes;
    for (const Leaving &each : leaving) {
        // Without a version to insist on, the platform would change a line that is no longer what a person saw: what
        // the cache cannot vouch for goes one by one.
        const auto version = versionFor(each.change, each.cached, connector->capabilities());
        if (!version) {
            queue.push_back(each);
            continue;
        }
        versions.insert(each.change.seq, *version);
        changes.push_back(each.change);
    }
    if (changes.empty())
        return;
    makeJob(std::move(changes), {});
    job->goOn(versions);
}

void Sender::Private::makeJob(std::vector<domain::Change> changes, const QString &note)
{
    for (const domain::Change &change : changes)
        inHand.insert(change.seq);
    job = std::make_unique<JobRun>(*connector, outbox, clock, std::move(changes), note);
    job->setPace(firstPause / kLooksAPause, longestPause / kLooksAPause);
    JobRun *run = job.get();
    connect(run, &JobRun::reported, this, [this](const Report &what) { report(what); });
    connect(run, &JobRun::moved, this, [this](const std::vector<domain::Change> &moved) {
        for (const domain::Change &change : moved)
            questions.push_back({change, Question::About::Moved});
    });
    connect(run, &JobRun::unclear, this, [this](const std::vector<domain::Change> &unclear) {
        for (const domain::Change &change : unclear)
            questions.push_back({change, Question::About::Line});
    });
    connect(run, &JobRun::notOffered, this, [this](domain::ChangeKind kind) { notInJobs.append(kind); });
    connect(run, &JobRun::progressed, q, &Sender::statusChanged);
    connect(run, &JobRun::stoodStill, this, [this](const base::Error &error) {
        holdUp(error);
        pump();
    });
    connect(run, &JobRun::finished, this, [this](bool hasChanged) { jobFinished(hasChanged); });
}

void Sender::Private::jobFinished(bool hasChanged)
{
    job.release()->deleteLater(); // it is what is speaking
    mayHaveMore = mayHaveUnknown = true;
    cameThrough();
    if (hasChanged)
        Q_EMIT q->linesOutdated();
    pump();
}

} // namespace syncing
