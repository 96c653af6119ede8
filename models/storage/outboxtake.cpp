// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxtake.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace storage {

namespace {

constexpr qint64 kFewestInJob = 8; //!< fewer lines are sooner sent one by one

//! An earlier change of the same line that is not settled; drafts wait for a person and hold nobody up. What concerns
//! the account goes in its order too, but one whose outcome nobody can find out does not hold up the others.
const QByteArray kUnhindered = "NOT EXISTS (SELECT 1 FROM changes e WHERE e.iccid = c.iccid AND e.seq < c.seq "
                               "AND e.state IN (1, 2, 3, 6, 7) AND e.state <> 1 AND (e.iccid <> '' OR e.state < 6))";

//! A change that leaves now.
void markSending(domain::Change &change, const QDateTime &now)
{
    change.state = ChangeState::Sending;
    ++change.attempt;
    if (!change.firstSentAt.isValid())
        change.firstSentAt = now;
    change.changedAt = now;
    change.problem = {};
}

struct ReadyRun
{
    qint64 lines = 0;
    qint64 first = 0;
    QString id;

    friend auto operator<=>(const ReadyRun &a, const ReadyRun &b)
    {
        return std::pair(a.lines, a.first) <=> std::pair(b.lines, b.first);
    }
};

std::vector<ReadyRun> readyRuns(const OutboxBook &book)
{
    std::vector<ReadyRun> runs;
    for (const auto &[id, tally] : book.tallies) {
        if (tally[size_t(ChangeState::Ready)] == 0)
            continue;
        ReadyRun run{.id = id};
        for (const qint64 count : tally)
            run.lines += count;
        if (const auto first = book.firsts.find(id); first != book.firsts.end())
            run.first = first->second;
        runs.push_back(std::move(run));
    }
    std::sort(runs.begin(), runs.end(), [](const ReadyRun &a, const ReadyRun &b) { return (a <=> b) < 0; });
    return runs;
}

using Places = std::vector<qint64>;

base::Result<Places> placesFrom(base::Result<Statement> row)
{
    Places places;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return places;
        places.push_back(row->integer(0));
    }
}

base::Result<Places> unhindered(Sqlite &db, const QString &run, qint64 limit)
{
    base::Result<Statement> row = db.prepare("SELECT c.seq FROM changes c WHERE c.state = 2 AND c.run = ? AND " +
                                             kUnhindered + " ORDER BY c.seq LIMIT ?");
    if (!row)
        return row.error();
    row->bind(1, run).bind(2, limit);
    return placesFrom(std::move(row));
}

//! What stands before the changes of a small run on the same lines: it goes first, whatever run it is of.
base::Result<Places> hindering(Sqlite &db, const QString &run, qint64 limit)
{
    base::Result<Statement> row =
        db.prepare("SELECT (SELECT e.seq FROM changes e WHERE e.iccid = c.iccid AND e.state IN (1, 2, 3, 6, 7) "
                   "AND e.state <> 1 AND (e.iccid <> '' OR e.state < 6) ORDER BY e.seq LIMIT 1) AS first FROM changes "
                   "c WHERE c.state = 2 AND c.run = ?1 "
                   "AND EXISTS (SELECT 1 FROM changes r WHERE r.seq = first AND r.state = 2 AND r.run <> ?1) LIMIT ?2");
    if (!row)
        return row.error();
    row->bind(1, run).bind(2, limit);
    return placesFrom(std::move(row));
}

//! Those of a run that have the same order as its first one. What has left with a key of its own goes with that one
//! again, not in a job.
base::Result<Places> alike(Sqlite &db, const QString &run, qint64 limit, domain::ChangeKind &kind)
{
    base::Result<Places> first = unhindered(db, run, 1);
    if (!first || first->empty())
        return first;
    base::Result<Statement> order = db.prepare("SELECT kind, value FROM changes WHERE seq = ?");
    if (!order)
        return order.error();
    order->bind(1, first->front());
    const base::Result<bool> isThere = order->step();
    if (!isThere)
        return isThere.error();
    kind = domain::ChangeKind(order->integer(0));
    base::Result<Statement> row = db.prepare("SELECT c.seq FROM changes c WHERE c.state = 2 AND c.run = ? AND "
                                             "c.kind = ? AND c.value = ? AND (c.attempt = 0 OR c.key_no > 1) AND " +
                                             kUnhindered + " ORDER BY c.seq LIMIT ?");
    if (!row)
        return row.error();
    row->bind(1, run).bind(2, order->integer(0)).bindText(3, order->blob(1)).bind(4, limit);
    order->reset();
    return placesFrom(std::move(row));
}

//! What will be sent, by place.
struct Choice
{
    Places places;
    size_t bulkFrom = 0;
    bool asJob = false;
};

base::Status addUnique(Places &places, const base::Result<Places> &more, size_t most)
{
    if (!more)
        return more.error();
    for (const qint64 seq : *more) {
        if (places.size() < most && std::find(places.begin(), places.end(), seq) == places.end())
            places.push_back(seq);
    }
    return {};
}

//! A large run: as a job when there can be one now, and when the platform has jobs for such a thing.
base::Result<bool> chooseLarge(Sqlite &db, const ReadyRun &run, const TakeWish &wish, Choice &choice)
{
    auto kind = domain::ChangeKind::Notes;
    const base::Result<Places> lines = alike(db, run.id, std::max(wish.many, 1), kind);
    if (!lines)
        return lines.error();
    const bool isForJobs =
        wish.hasJobs && !lines->empty() && !domain::leavesLine(kind) && !wish.notInJobs.contains(kind);
    if (isForJobs && wish.many == 0)
        return true; // its job is under way
    if (isForJobs && qint64(lines->size()) >= std::min(wish.jobFrom, kFewestInJob)) {
        if (!choice.places.empty())
            return true; // first what goes one by one
        choice = {*lines, 0, true};
        return false;
    }
    if (base::Status status = addUnique(choice.places, unhindered(db, run.id, wish.few), size_t(wish.few)); !status)
        return status.error();
    return true;
}

base::Result<Choice> choose(Sqlite &db, const OutboxBook &book, const TakeWish &wish)
{
    Choice choice;
    for (const ReadyRun &run : readyRuns(book)) {
        if (!choice.asJob && choice.places.size() >= size_t(wish.few) && wish.few > 0)
            break;
        if (run.lines >= wish.jobFrom) {
            const base::Result<bool> goesOn = chooseLarge(db, run, wish, choice);
            if (!goesOn)
                return goesOn.error();
            if (!*goesOn)
                break;
            continue;
        }
        const qint64 room = wish.few - qint64(choice.places.size());
        for (const auto &find : {&unhindered, &hindering}) {
            if (base::Status status = addUnique(choice.places, find(db, run.id, room), size_t(wish.few)); !status)
                return status.error();
        }
        choice.bulkFrom = choice.places.size();
    }
    return choice;
}

} // namespace

base::Result<Taken> takeReady(Sqlite &db, OutboxBook &book, const TakeWish &wish)
{
    const base::Result<Choice> choice = choose(db, book, wish);
    if (!choice)
        return choice.error();
    Taken taken{.changes = {}, .bulkFrom = choice->bulkFrom, .asJob = choice->asJob};
    if (choice->places.empty())
        return taken;
    base::Result<OutboxWork> work = OutboxWork::begin(db, book);
    if (!work)
        return work.error();
    for (const qint64 seq : choice->places) {
        base::Result<std::optional<OutboxRow>> row = work->find(seq);
        if (!row)
            return row.error();
        if (!*row || (*row)->change.state != ChangeState::Ready)
            continue; // has just turned out to be damaged
        domain::Change &change = (*row)->change;
        markSending(change, work->now());
        if (base::Status status = work->rewrite(**row); !status)
            return status.error();
        giveKey(**row);
        taken.changes.push_back(std::move(change));
    }
    if (base::Status status = work->commit("outbox.take"); !status)
        return status.error();
    return taken;
}

} // namespace storage
