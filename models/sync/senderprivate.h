// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/jobrun.h"
#include "models/sync/sender.h"
#include "models/sync/sendone.h"

#include <QSet>
#include <QTimer>
#include <deque>

namespace syncing {

//! The sender's inside. What is taken from the outbox is in hand until its outcome is on disk; outcomes are written in
//! batches, one after the other.
class Sender::Private : public QObject
{
public:
    Private(Sender *sender, api::Connector *platform, storage::Outbox &changes, storage::LineStore &lineStore,
            const base::Clock &baseClock);

    enum class Hold { None, Offline, Later, SignedOut };

    // --- when something is done ---
    void pump();
    bool isHeld() const { return isPaused || hold != Hold::None || diskError; }
    void learnAccount();
    void holdUp(const base::Error &error);
    void wait(Hold why, const base::Error &error, std::chrono::milliseconds pause);
    void waitForDisk(const base::Error &error);
    void goAgain();
    void tryDisk();
    void cameThrough();
    void giveBackQueue();
    void shelve();
    void showPhase();
    void countAnew();

    // --- sending ---
    void take();
    void taken(storage::Taken batch);
    void sendQueued();
    void send(Leaving leaving);
    void startJob(const std::vector<Leaving> &leaving);
    void makeJob(std::vector<domain::Change> changes, const QString &note);
    void jobFinished(bool hasChanged);

    //! A line to be asked about: one that left without an answer, or that a job found changed.
    struct Question
    {
        enum class About { Key, Line, Moved };

        domain::Change change;
        About about = About::Key;
    };

    // --- asking ---
    void loadUnknown();
    void resume(const std::vector<domain::Change> &unknown);
    void askNext();
    void asked(const Question &question, Report what);

    // --- writing down ---
    void report(Report what);
    void flush();
    void storeOutcomes(const std::shared_ptr<Report> &what);
    void noteSettled(const std::vector<storage::ChangeOutcome> &outcomes, const storage::OutboxRun &counts);
    void giveBack(const std::shared_ptr<Report> &what);
    void stored();
    void keepForLater(const std::shared_ptr<Report> &what, const base::Error &error);

    Sender *q;
    api::Connector *connector;
    storage::Outbox &outbox;
    storage::LineStore &lines;
    const base::Clock &clock;
    SendStatus status;
    QTimer timer;

    bool isPaused = false;
    Hold hold = Hold::None;
    std::optional<base::Error> diskError; //!< the outbox cannot be written
    QTimer diskTimer;
    std::chrono::milliseconds firstPause{5'000};
    std::chrono::milliseconds longestPause{60'000};
    std::chrono::milliseconds pause{5'000};
    qint64 jobThreshold = 100;
    QList<domain::ChangeKind> notInJobs;

    bool knowsAccount = false;
    bool isLearning = false;
    bool isTaking = false;
    bool mayHaveMore = true;    //!< something may be ready
    bool mayHaveUnknown = true; //!< something may be unknown
    bool isLoadingUnknown = false;
    bool isFlushing = false;
    std::deque<Leaving> queue; //!< taken, not yet on the wire
    int onTheWire = 0;
    std::deque<Question> questions;
    int asking = 0;
    QSet<qint64> undecidable; //!< a person decides
    QSet<qint64> inHand;      //!< taken or asked about
    std::unique_ptr<JobRun> job;
    Report unwritten;
};

} // namespace syncing
