// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxedit.h"

#include "models/storage/outboxread.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace storage {

namespace {

QString freshId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

//! Calls `each` with every row there is; it answers whether the row is to be written back. Answers how many were.
template<typename Each>
base::Result<qint64> changeEach(OutboxWork &work, const std::vector<qint64> &seqs, Each each)
{
    qint64 changed = 0;
    for (const qint64 seq : seqs) {
        base::Result<std::optional<OutboxRow>> row = work.find(seq);
        if (!row)
            return row.error();
        if (!*row || !each(**row))
            continue;
        (*row)->change.changedAt = work.now();
        if (base::Status status = work.rewrite(**row); !status)
            return status.error();
        ++changed;
    }
    return changed;
}

template<typename Each>
base::Result<qint64> inOneGo(Sqlite &db, OutboxBook &book, const char *point, const std::vector<qint64> &seqs,
                             Each each)
{
    base::Result<OutboxWork> work = OutboxWork::begin(db, book);
    if (!work)
        return work.error();
    const base::Result<qint64> changed = changeEach(*work, seqs, each);
    if (!changed)
        return changed.error();
    if (base::Status status = work->commit(point); !status)
        return status.error();
    return *changed;
}

base::Error wrongState(const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = detail};
}

bool isUnsent(ChangeState state)
{
    return state == ChangeState::Draft || state == ChangeState::Ready || state == ChangeState::Rejected ||
           state == ChangeState::Conflict;
}

} // namespace

base::Result<OutboxRun> addChanges(Sqlite &db, OutboxBook &book, const Outbox::ChangeSource &next)
{
    base::Result<OutboxWork> work = OutboxWork::begin(db, book);
    if (!work)
        return work.error();
    QString run;
    const QString ownRun = freshId();
    for (;;) {
        base::Result<std::vector<domain::Change>> batch = next();
        if (!batch)
            return batch.error();
        if (batch->empty())
            break;
        for (domain::Change &change : *batch) {
            if (change.state != ChangeState::Draft && change.state != ChangeState::Ready)
                return wrongState(u"a change begins as a draft or ready"_s);
            OutboxRow row{.change = std::move(change)};
            if (row.change.key.isEmpty())
                row.change.key = freshId();
            if (row.change.run.isEmpty())
                row.change.run = ownRun;
            if (!row.change.madeAt.isValid())
                row.change.madeAt = work->now();
            if (!row.change.changedAt.isValid())
                row.change.changedAt = work->now();
            if (run.isEmpty())
                run = row.change.run;
            if (base::Status status = work->append(row); !status)
                return status.error();
        }
    }
    if (base::Status status = work->commit("outbox.add"); !status)
        return status.error();
    return loadRun(db, book, run.isEmpty() ? ownRun : run);
}

base::Result<qint64> releaseChanges(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs,
                                    const QHash<qint64, QString> &basedNow)
{
    return inOneGo(db, book, "outbox.release", seqs, [&](OutboxRow &row) {
        domain::Change &change = row.change;
        const bool isRefused = change.state == ChangeState::Rejected || change.state == ChangeState::Conflict;
        if (!isRefused && change.state != ChangeState::Draft)
            return false;
        if (isRefused)
            ++row.keyNo; // the no was clear: this is another attempt
        if (basedNow.contains(change.seq))
            change.based = basedNow.value(change.seq);
        else if (change.state == ChangeState::Conflict)
            change.based = change.theirs;
        if (isRefused)
            change.version.clear();
        change.theirs.clear();
        change.problem = {};
        change.job.clear();
        change.state = ChangeState::Ready;
        return true;
    });
}

base::Result<qint64> withdrawChanges(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs)
{
    return inOneGo(db, book, "outbox.withdraw", seqs, [](OutboxRow &row) {
        if (!isUnsent(row.change.state) && row.change.state != ChangeState::Damaged)
            return false;
        row.change.state = ChangeState::Withdrawn;
        return true;
    });
}

base::Result<std::monostate> editChange(Sqlite &db, OutboxBook &book, qint64 seq, const domain::ChangeOrder &order)
{
    const base::Result<qint64> changed = inOneGo(db, book, "outbox.edit", {seq}, [&](OutboxRow &row) {
        domain::Change &change = row.change;
        if (!isUnsent(change.state))
            return false;
        if (change.attempt > 0)
            ++row.keyNo; // a key stands for one content
        change.order = order;
        change.problem = {};
        if (change.state == ChangeState::Conflict) {
            change.based = change.theirs;
            change.version.clear();
        }
        change.theirs.clear();
        change.job.clear();
        if (change.state != ChangeState::Draft)
            change.state = ChangeState::Ready;
        return true;
    });
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return wrongState(u"it has been sent, or is not there"_s);
    return std::monostate();
}

base::Result<qint64> forgetOld(Sqlite &db, OutboxBook &book, const QDateTime &when)
{
    base::Result<OutboxWork> work = OutboxWork::begin(db, book);
    if (!work)
        return work.error();
    std::vector<RawOutboxRow> gone;
    {
        base::Result<Statement> row = db.prepare("SELECT " + outboxColumns() + " FROM changes ORDER BY seq");
        if (!row)
            return row.error();
        for (;;) {
            const base::Result<bool> isThere = row->step();
            if (!isThere)
                return isThere.error();
            RawOutboxRow raw = *isThere ? readRaw(*row) : RawOutboxRow();
            const auto state = ChangeState(raw.state);
            const bool isOver =
                state == ChangeState::Done || state == ChangeState::Rejected || state == ChangeState::Withdrawn;
            if (!*isThere || !isOver || !book.sealer.isSealed(raw) ||
                raw.changedAt.value_or(0) >= when.toMSecsSinceEpoch())
                break;
            gone.push_back(std::move(raw));
        }
    }
    for (const RawOutboxRow &raw : gone) {
        if (base::Status status = work->removeFirst(raw); !status)
            return status.error();
    }
    if (gone.empty())
        return qint64(0);
    if (base::Status status = work->commit("outbox.forget"); !status)
        return status.error();
    return qint64(gone.size());
}

base::Result<std::monostate> noteJobOf(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs,
                                       const QString &job, const QHash<qint64, QString> &versions)
{
    const base::Result<qint64> changed = inOneGo(db, book, "outbox.note-job", seqs, [&](OutboxRow &row) {
        if (row.change.state != ChangeState::Sending && row.change.state != ChangeState::Unknown)
            return false;
        row.change.job = job;
        if (versions.contains(row.change.seq))
            row.change.version = versions.value(row.change.seq);
        return true;
    });
    if (!changed)
        return changed.error();
    return std::monostate();
}

base::Result<Settled> settleChanges(Sqlite &db, OutboxBook &book, const std::vector<ChangeOutcome> &outcomes)
{
    base::Result<OutboxWork> work = OutboxWork::begin(db, book);
    if (!work)
        return work.error();
    for (const ChangeOutcome &outcome : outcomes) {
        const base::Result<qint64> changed = changeEach(*work, {outcome.seq}, [&](OutboxRow &row) {
            domain::Change &change = row.change;
            if (change.state != ChangeState::Sending && change.state != ChangeState::Unknown)
                return false;
            change.state = outcome.state;
            change.problem = outcome.problem;
            change.theirs = outcome.theirs;
            if (!outcome.version.isEmpty())
                change.version = outcome.version;
            if (outcome.isFreshAttempt)
                ++row.keyNo;
            if (outcome.state == ChangeState::Ready)
                change.job.clear();
            return true;
        });
        if (!changed)
            return changed.error();
    }
    Settled settled{.finishedRuns = work->finishedRuns(), .counts = {}};
    if (base::Status status = work->commit("outbox.settle"); !status)
        return status.error();
    settled.counts = sumOfRuns(book);
    return settled;
}

base::Result<qint64> shelveChanges(Sqlite &db, OutboxBook &book)
{
    std::vector<qint64> found;
    {
        base::Result<Statement> row = db.prepare("SELECT seq FROM changes WHERE state = ? AND kind IN (?, ?)");
        if (!row)
            return row.error();
        row->bind(1, qint64(ChangeState::Ready));
        row->bind(2, qint64(domain::ChangeKind::AddFunds));
        row->bind(3, qint64(domain::ChangeKind::AutoRefill));
        for (;;) {
            const base::Result<bool> isThere = row->step();
            if (!isThere)
                return isThere.error();
            if (!*isThere)
                break;
            found.push_back(row->integer(0));
        }
    }
    if (found.empty())
        return qint64(0);
    return inOneGo(db, book, "outbox.shelve", found, [](OutboxRow &row) {
        const bool isMeant = row.change.state == ChangeState::Ready && domain::neverWaits(row.change.order.kind);
        if (isMeant)
            row.change.state = ChangeState::Draft;
        return isMeant;
    });
}

base::Result<std::monostate> putBackChanges(Sqlite &db, OutboxBook &book, const std::vector<qint64> &seqs)
{
    const base::Result<qint64> changed = inOneGo(db, book, "outbox.put-back", seqs, [](OutboxRow &row) {
        domain::Change &change = row.change;
        if (change.state != ChangeState::Sending)
            return false;
        change.state = domain::neverWaits(change.order.kind) ? ChangeState::Draft : ChangeState::Ready;
        change.attempt = std::max(0, change.attempt - 1);
        if (change.attempt == 0)
            change.firstSentAt = {};
        change.job.clear();
        return true;
    });
    if (!changed)
        return changed.error();
    return std::monostate();
}

} // namespace storage
