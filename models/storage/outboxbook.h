// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/outbox.h"
#include "models/storage/outboxseal.h"

#include <map>

namespace storage {

//! What the one row of `ends` says about all the others.
struct OutboxEnds
{
    QByteArray anchor{kSealBytes, '\0'}; //!< link before the first row
    qint64 headSeq = 0;
    QByteArray headLink{kSealBytes, '\0'};
    SealSum total;
};

//! How many changes of a run stand where.
using OutboxTally = std::array<qint64, 10>;

//! What is known about an open outbox besides its rows. Belongs to its lane's thread.
struct OutboxBook
{
    OutboxBook(const QByteArray &key, const base::Clock &baseClock) : sealer(key), clock(baseClock) {}

    //! Counts anew from the rows' own words.
    base::Status recount(Sqlite &db);

    OutboxSealer sealer;
    const base::Clock &clock;
    OutboxEnds ends;
    std::map<QString, OutboxTally> tallies; //!< by run
    std::map<QString, qint64> firsts;       //!< first place of each run
    std::map<QString, qint64> lastDone;     //!< when the last change of a run was done; Unix milliseconds
    bool isReadOnly = false;
};

//! The row `ends`: NotFound when there is none, Invalid when it does not bear its seal.
base::Result<OutboxEnds> readEnds(Sqlite &db, const OutboxSealer &sealer);
//! The same of columns that were found somewhere.
base::Result<OutboxEnds> checkEnds(const OutboxSealer &sealer, qint64 schema, const OutboxEnds &found,
                                   const QByteArray &seal);

//! One transaction on an outbox: rows are sealed as they are written, the chain, the sum and the counts follow, and the
//! book learns of it only when the commit is on disk.
class OutboxWork
{
public:
    static base::Result<OutboxWork> begin(Sqlite &db, OutboxBook &book);

    //! A new row at the end of the chain; gives it its place.
    base::Status append(OutboxRow &row);
    //! Another state of a row: its next revision, under a new seal.
    base::Status rewrite(OutboxRow row);
    //! Takes the first row of the chain away; the anchor moves behind it.
    base::Status removeFirst(const RawOutboxRow &row);
    //! Begins the chain anew: relink() or insertAt() follow for every row, in order.
    void startChain();
    //! Writes a row under its place with a new link; it need not have been sealed before.
    base::Status relink(OutboxRow row);
    //! A row that has its place already.
    base::Status insertAt(OutboxRow row);
    //! Places up to that one are not given away again.
    void skipTo(qint64 seq) { m_ends.headSeq = std::max(m_ends.headSeq, seq); }
    //! A row, or nothing; one without a valid seal is written back as Damaged.
    base::Result<std::optional<OutboxRow>> find(qint64 seq);
    //! Makes it so. `point` names the commit for tests that die there: "outbox.add" ...
    base::Status commit(const char *point);

    QDateTime now() const { return m_book.clock.now(); }
    const OutboxBook &book() const { return m_book; }
    Sqlite &db() { return m_db; }
    //! Of a run, with what this transaction has done so far.
    OutboxTally tally(const QString &run) const;
    //! Runs that had something to send before this transaction and have nothing now.
    QStringList finishedRuns() const;

private:
    OutboxWork(Sqlite &db, OutboxBook &book, Transaction transaction)
        : m_db(db), m_book(book), m_ends(book.ends), m_transaction(std::move(transaction))
    {
    }

    base::Status write(RawOutboxRow &raw, bool isNew);
    base::Status chainOn(OutboxRow &row, bool isNew);
    void count(const QString &run, domain::ChangeState state, qint64 by);
    void countIn(const domain::Change &change);

    Sqlite &m_db;
    OutboxBook &m_book;
    OutboxEnds m_ends;
    std::map<QString, OutboxTally> m_deltas;
    std::map<QString, qint64> m_firsts;
    std::map<QString, qint64> m_lastDone;
    bool m_countsAnew = false;
    Transaction m_transaction;
};

//! Whether something of a run is still to be sent or asked for.
bool hasOpen(const OutboxTally &tally);

} // namespace storage
