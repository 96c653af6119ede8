// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/domain/change.h"
#include "models/storage/files.h"
#include "models/storage/lane.h"

#include <QHash>
#include <QStringList>
#include <array>
#include <functional>

namespace storage {

struct OutboxBook;

//! What was confirmed together: one line or a million, with how many of its changes stand where.
struct OutboxRun
{
    QString id;
    domain::ChangeOrder order; //!< the first change's where they differ
    QString by;
    QDateTime madeAt;                //!< UTC
    QDateTime lastDoneAt;            //!< UTC; null while nothing of it is done
    std::array<qint64, 10> counts{}; //!< by ChangeState

    qint64 count(domain::ChangeState state) const { return counts[size_t(state)]; }
    qint64 lines() const;
};

//! Which changes a list shows.
struct OutboxQuery
{
    std::vector<domain::ChangeState> states;     //!< empty: all
    QString run;                                 //!< empty: all
    QString iccid;                               //!< empty: all
    QDateTime changedSince;                      //!< null: always
    std::optional<domain::ChangeKind> kind = {}; //!< nullopt: all
};

//! What came of changes; `state` is what they are now.
struct ChangeOutcome
{
    qint64 seq = 0;
    domain::ChangeState state = domain::ChangeState::Done;
    domain::ChangeProblem problem;
    QString theirs;              //!< in a conflict
    QString version;             //!< the version to go by from now on; empty: as before
    bool isFreshAttempt = false; //!< to Ready after a clear no: the next attempt has a key of its own
};

//! What a sender asks for.
struct TakeWish
{
    int few = 1;                         //!< most changes that are sent one by one
    int many = 0;                        //!< most lines of a bulk job; 0: none now
    bool hasJobs = false;                //!< whether there are any at all
    qint64 jobFrom = 100;                //!< a run of that many changes is bulk: with jobs where there are any ...
    QList<domain::ChangeKind> notInJobs; //!< ... but for these kinds
};

//! What is to be sent now; all of it is Sending on disk.
struct Taken
{
    std::vector<domain::Change> changes;
    size_t bulkFrom = 0; //!< from there on of bulk runs
    bool asJob = false;  //!< one order of one run
};

//! What settling came to.
struct Settled
{
    QStringList finishedRuns; //!< with nothing to send or to ask for any more
    OutboxRun counts;         //!< of everything in the outbox
};

//! What an opening found.
struct OutboxCheck
{
    qint64 rows = 0;
    qint64 damaged = 0;     //!< rows without a valid seal, now Damaged
    qint64 missing = 0;     //!< places where the chain says that rows are gone
    qint64 interrupted = 0; //!< rows found Sending, now Unknown
    qint64 unsure = 0;      //!< Ready rows that nothing proves to be the newest of their kind, now Draft
    QString setAside;       //!< where an unreadable file was put; empty: none was

    bool isSound() const { return damaged == 0 && missing == 0 && unsure == 0 && setAside.isEmpty(); }
};

//! The changes of one profile that wait, are under way, or were sent: a file of its own, written with FULL durability,
//! each row under a seal (HMAC-SHA256 over all of it), the rows chained in their order, and the sum of all seals beside
//! them. What a future of this class has answered is on disk. See trust.md's write road and docs/decisions/0014.
class Outbox
{
public:
    //! Opens or makes `path` (0600) and its key file `path`.key. Rows found Sending become Unknown. An unreadable file
    //! is set aside, what can be read of it is saved, and nothing altered is ever Ready. Conflict when another program
    //! writes to it, Unsupported when a newer one has written it. Blocks: not for the GUI thread.
    static base::Result<std::unique_ptr<Outbox>> open(const QString &path, const base::Clock &clock);
    //! Beside a program that writes to it: nothing can be changed. NotFound when there is none.
    static base::Result<std::unique_ptr<Outbox>> openReadOnly(const QString &path, const base::Clock &clock);
    ~Outbox();

    const OutboxCheck &check() const { return m_check; }

    // --- adding and changing: each is one transaction ---

    //! Puts changes in, all or none; `next` is called on the outbox's thread until it gives none, so that a million
    //! need not be in memory. Answers the run. Their keys and places are made here where they are empty.
    using ChangeSource = std::function<base::Result<std::vector<domain::Change>>()>;
    base::Future<OutboxRun> add(ChangeSource next);
    base::Future<OutboxRun> add(std::vector<domain::Change> changes);
    //! Draft, Rejected or Conflict to Ready; what has left before gets a new attempt's key. A conflict goes by what
    //! `basedNow` says that the person has seen, else by what it kept as `theirs`. Answers how many.
    base::Future<qint64> release(std::vector<qint64> seqs, QHash<qint64, QString> basedNow = {});
    //! Draft, Ready, Rejected, Conflict, Damaged to Withdrawn: what has not been sent. Answers how many.
    base::Future<qint64> withdraw(std::vector<qint64> seqs);
    base::Future<qint64> withdrawRun(QString run);
    //! Another value for what has not been sent: Draft, Ready, Rejected, Conflict; a draft stays one, anything else is
    //! Ready afterwards. Invalid for another state.
    base::Future<std::monostate> edit(qint64 seq, domain::ChangeOrder order);
    //! Removes what has been over for longer than that, from the oldest on up to the first change that has not.
    base::Future<qint64> forgetBefore(QDateTime when);

    // --- the sender's side ---

    //! What to send next: Ready, no earlier change of the same line unsettled, small runs before large ones; marked
    //! Sending with their attempt and time before the answer.
    base::Future<Taken> take(TakeWish wish);
    //! The bulk job they go with: jobKeyNote() of its key before the request leaves, then the platform's id; and the
    //! versions that they go by.
    base::Future<std::monostate> noteJob(std::vector<qint64> seqs, QString job, QHash<qint64, QString> versions = {});
    base::Future<Settled> settle(std::vector<ChangeOutcome> outcomes);
    //! Ready back to Draft, of what never waits (domain::neverWaits()). Answers how many.
    base::Future<qint64> shelve();
    //! Sending back to Ready, or to Draft what never waits: nothing has left.
    base::Future<std::monostate> putBack(std::vector<qint64> seqs);

    // --- reading ---

    base::Future<OutboxRun> counts(); //!< of everything
    base::Future<std::vector<OutboxRun>> runs(QDateTime since);
    //! In the order of the outbox; `offset` and `limit` cut a window.
    base::Future<std::vector<domain::Change>> load(OutboxQuery query, qint64 offset, int limit);
    base::Future<std::vector<qint64>> select(OutboxQuery query);
    base::Future<std::vector<domain::Change>> loadBySeq(std::vector<qint64> seqs);
    //! ICCIDs with something pending, each with the kinds as bits (1 << kind).
    base::Future<std::vector<std::pair<domain::Iccid, quint32>>> pendingLines();
    //! integrity_check and all seals (I4).
    base::Future<OutboxCheck> verify();
    qint64 sizeOnDisk() const;

private:
    Outbox();

    QString m_path;
    OutboxCheck m_check;
    FileLock m_lock;
    std::shared_ptr<OutboxBook> m_book; //!< the lane's
    std::unique_ptr<Lane> m_lane;
};

//! What stands as the job of a change while only the key of the request is known: "key:...".
QString jobKeyNote(const QString &key);
//! The key in such a note; empty for anything else.
QString keyOfJobNote(const QString &job);

} // namespace storage
