// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/domain/linefilter.h"
#include "models/storage/changeset.h"
#include "models/storage/lane.h"
#include "models/storage/rawcell.h"
#include "models/storage/syncstate.h"
#include "models/storage/usagedays.h"

#include <QSet>
#include <functional>

namespace storage {

class CacheFile;

//! Sorted ids of the lines that answer a query.
using LineIds = std::vector<domain::LineId>;

//! Sums over lines; volumes in bytes.
struct LineSums
{
    qint64 lines = 0;
    base::DataVolume today;
    base::DataVolume month;
    qint64 smsSent = 0;
};

struct GroupedLines;

//! A value of a filter field and how many lines have it.
struct ValueCount
{
    QString value;
    qint64 lines = 0;
};

//! The lines in the cache. Writes go to the write lane, reads to the read lane; every function may be called on the GUI
//! thread.
class LineStore
{
public:
    //! `clock`: what changes of lines are noted by; null: the machine's own.
    explicit LineStore(CacheFile &file, const base::Clock *clock = nullptr);

    // --- writing: rows and checkpoint in one transaction ---

    //! Inserts or updates by ICCID, marks the rows as seen in `checkpoint.pass`, stores the checkpoint.
    base::Future<ChangeSet> apply(std::vector<domain::Line> lines, std::vector<domain::Iccid> gone,
                                  SyncCheckpoint checkpoint);
    //! Ends a complete pass: rows that no page of pass `checkpoint.pass` brought are removed (D23); stores the
    //! checkpoint.
    base::Future<ChangeSet> removeUnseen(SyncCheckpoint checkpoint);
    //! Single lines that were read again, and some that turned out to be gone: no checkpoint moves.
    base::Future<ChangeSet> store(std::vector<domain::Line> lines, std::vector<domain::Iccid> gone = {});
    //! ICCIDs that pass `pass` has not brought (yet), at most `limit`.
    base::Future<std::vector<domain::Iccid>> loadUnseen(qint64 pass, int limit);

    // --- reading ---

    //! The first `limit` ids in order; fast for the first paint.
    base::Future<LineIds> selectFirst(domain::LineQuery query, QDateTime now, int limit, CancelFlag cancel = {});
    //! The same with what a table paints of the first `rows` of them, in one trip to the read lane.
    struct FirstRows
    {
        LineIds ids;
        std::vector<domain::Line> lines;
        DaysByLine days; //!< as UsageStore::load() answers them
    };
    struct FirstRowsWanted
    {
        domain::LineQuery query;
        QDateTime now;
        int limit = 0;
        int rows = 0;
        QDate firstDay;
        int days = 0;
    };
    base::Future<FirstRows> loadFirst(FirstRowsWanted wanted, CancelFlag cancel = {});
    //! All ids in order.
    base::Future<LineIds> select(domain::LineQuery query, QDateTime now, CancelFlag cancel = {});
    //! Lines by id, in the order asked; ids that are gone are left out.
    base::Future<std::vector<domain::Line>> load(LineIds ids);
    base::Future<domain::Line> loadByIccid(domain::Iccid iccid);
    //! Those of them that the cache has.
    base::Future<QSet<domain::Iccid>> known(std::vector<domain::Iccid> iccids, CancelFlag cancel = {});
    //! In the order asked; those that the cache does not know are left out.
    base::Future<std::vector<domain::Line>> loadByIccids(std::vector<domain::Iccid> iccids);
    base::Future<qint64> count();
    //! How many lines answer a filter.
    base::Future<qint64> countMatching(domain::LineFilter filter, QDateTime now, CancelFlag cancel = {});
    //! All lines of a query, group after group: see selectGroups().
    base::Future<GroupedLines> selectGrouped(domain::LineQuery query, domain::LineColumn column, QDateTime now,
                                             CancelFlag cancel = {});
    base::Future<LineSums> sums(domain::LineFilter filter, QDateTime now, CancelFlag cancel = {});
    base::Future<LineSums> sumsOf(LineIds ids, CancelFlag cancel = {});
    //! Lines per canonical status.
    base::Future<std::vector<std::pair<domain::LineStatus, qint64>>> statusCounts();
    //! Distinct values of a text field that begin with `prefix` (case-insensitive), most used first.
    base::Future<std::vector<ValueCount>> values(domain::FilterField field, QString prefix, int limit);

    //! Which lines an export or a command works on: a query less `excluded`, or exactly `only` in the query's order.
    struct Scope
    {
        domain::LineQuery query;
        std::optional<LineIds> only;
        LineIds excluded;
        QList<domain::LineColumn> columns; //!< all that is wanted of a line; empty: everything
    };
    //! Calls `each` with batches of at most 1,000 lines, in order, in one read transaction of its own connection, on
    //! the calling thread (a pool thread, never the GUI's). `each` returns false to stop. Lines total first to `total`.
    //! `cancel` stops it at once, in the middle of counting and sorting too.
    base::Status scan(const Scope &scope, const QDateTime &now, const std::function<void(qint64)> &total,
                      const std::function<bool(std::vector<domain::Line>)> &each, const CancelFlag &cancel = {}) const;

    //! The same as cells of `scope.columns`, without copying their text; `each` must be done with a row when it
    //! returns.
    base::Status scanCells(const Scope &scope, const QDateTime &now, const std::function<void(qint64)> &total,
                           const std::function<bool(const std::vector<RawCell> &)> &each) const;

private:
    QDateTime now() const;

    CacheFile &m_file;
    const base::Clock *m_clock;
};

//! One line by id; NotFound when it is gone.
base::Future<domain::Line> loadLine(LineStore &lines, domain::LineId id);

} // namespace storage
