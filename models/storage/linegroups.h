// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/linestore.h"

namespace storage {

//! The lines of a query that have one value of a column, in the query's order (R182).
struct LineGroup
{
    QString value; //!< as plainText() gives it; empty: lines without a value
    LineSums sums;
    size_t first = 0; //!< where its lines begin in GroupedLines::ids
};

//! All lines of a query, group after group. Groups stand in the order of their values; those without a value last.
struct GroupedLines
{
    LineIds ids;
    std::vector<LineGroup> groups;
};

//! Groups the lines of a query by one of domain::groupColumns(). Reads no rows of lines: each value comes from the
//! index of its column, so that a million lines take about as long as sorting them. Work for the counting lane.
base::Result<GroupedLines> selectGroups(Sqlite &db, const domain::LineQuery &query, domain::LineColumn column,
                                        const QDateTime &now);

} // namespace storage
