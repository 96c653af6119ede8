// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/domain/change.h"
#include "models/storage/lane.h"

#include <array>
#include <functional>

namespace storage {

//! What was confirmed together: one line or a million, with how many of its changes stand where.
struct OutboxRun
{
    QString id;
    domain::ChangeOrder order; //!< the first change's where they differ
    QString by;
    QDateTime madeAt;                //!< UTC
    std::array<qint64, 10> counts{}; //!< by ChangeState

    qint64 count(domain::ChangeState state) const { return counts[size_t(state)]; }
    qint64 lines() const;
};

//! Which changes a list shows.
struct OutboxQuery
{
    std::vector<domain::ChangeState> states; //!< empty: all
    QString run;                             //!< empty: all
    QString iccid;                           //!< empty: all
    QDateTime changedSince;                  //!< null: always
};

//! What came of changes; `state` is what they are now.
struct ChangeOutcome
{
    qint64 seq = 0;
    domain::ChangeState state = domain::ChangeState::Done;
    domain::ChangeProblem problem;
    QString theirs;  //!< in a conflict
    QString version; //!< the version to go by from now on; empty: as before
};

//! What an opening found.
struct OutboxCheck
{
    qint64 rows = 0;
    qint64 damaged = 0;     //!< rows without a valid seal, now Damaged
    qint64 missing = 0;     //!< places where the chain says that rows are gone
    qint64 interrupted = 0; //!< rows found Sending, now Unknown
    QString setAside;       //!< where an unreadable file was put; empty: none was
};

//! The changes of one profile that wait, are under way, or were sent: a file of its own, written with FULL durability,
//! each row under a seal (HMAC-SHA256 over all of it and the seal of the row before). What a future of this class has
//! answered is on disk. See trust.md's write road and docs/decisions/0014.
class Outbox
{
public:
    //! Opens or makes `path` (0600) and its key file `path`.key. Rows found Sending become Unknown. An unreadable file
    //! is set aside, what can be read of it is saved, and nothing altered is ever Ready. Blocks: not for the GUI
    //! thread.
    static base::Result<std::unique_ptr<Outbox>> open(const QString &path, const base::Clock &clock);
    //! Beside a program that writes to it: nothing can be changed.
    static base::Result<std::unique_ptr<Outbox>> openReadOnly(const QString &path, const base::Clock &clock);

    const OutboxCheck &check() const { return m_check; }

    // --- adding and changing: each is one transaction ---

    //! Puts changes in, all or none; `next` is called on the outbox's thread until it gives none, so that a million
    //! need not be in memory. Answers the run. Their keys and places are made here where they are empty.
    using ChangeSource = std::function<base::Result<std::vector<domain::Change>>()>;
    base::Future<OutboxRun> add(ChangeSource next);
    base::Future<OutboxRun> add(std::vector<domain::Change> changes);
    //! Draft or Rejected or Conflict to Ready (with the version and value to go by now), with a new attempt's key.
    base::Future<qint64> release(std::vector<qint64> seqs, QHash<qint64, QString> basedNow = {});
    //! Draft, Ready, Rejected, Conflict, Damaged to Withdrawn: what has not been sent. Answers how many.
    base::Future<qint64> withdraw(std::vector<qint64> seqs);
    base::Future<qint64> withdrawRun(QString run);
    //! Another value for what has not been sent: Draft, Ready, Rejected, Conflict; it is Ready or Draft afterwards.
    base::Future<std::monostate> edit(qint64 seq, domain::ChangeOrder order);
    //! Removes what has been over for longer than that.
    base::Future<qint64> forgetBefore(QDateTime when);

    // --- the sender's side ---

    //! What to send next: Ready, no earlier change of the same line unsettled, small runs before large ones, at most
    //! `limit` of one run and one order; marked Sending with their attempt and time before the answer.
    base::Future<std::vector<domain::Change>> take(int limit);
    //! The bulk job they went with; before the request leaves it is their key, then the platform's id.
    base::Future<std::monostate> noteJob(std::vector<qint64> seqs, QString job);
    base::Future<std::monostate> settle(std::vector<ChangeOutcome> outcomes);
    //! Sending back to Ready: nothing has left.
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
    Outbox() = default;

    QString m_path;
    OutboxCheck m_check;
    std::unique_ptr<Lane> m_lane;
};

} // namespace storage
