// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/linefilter.h"

#include <QByteArray>
#include <variant>
#include <vector>

namespace storage {

class Sqlite;
class Statement;

using SqlValue = std::variant<qint64, QString>;

//! A condition over the table `lines` (named l) and the values of its parameters, in order.
struct SqlCondition
{
    QByteArray sql; //!< empty: every line
    std::vector<SqlValue> values;
    bool isRare = false; //!< a text that few lines have is looked up: no use in walking rows in order
};

//! Turns a filter into SQL with bound values. Looks into the text index to learn how common a searched text is: rare
//! texts are looked up there, common ones are tested row by row where `scanning` says that rows are walked anyway.
base::Result<SqlCondition> compileFilter(Sqlite &db, const domain::LineFilter &filter, const QDateTime &now,
                                         bool scanning);

//! Binds the values from parameter `first` on; answers the next free parameter.
int bindValues(Statement &statement, const std::vector<SqlValue> &values, int first = 1);

//! The names of the rules that concern a line, one a row, as an expression over the table `lines`.
const QByteArray &ruleNamesSql();
//! The stored column, or the expression, that a table column sorts by.
QByteArray sortColumn(domain::LineColumn column);
//! "month_bytes DESC, id DESC": ties in id order, so that a page never depends on chance. `useIndex` false keeps SQLite
//! from walking the sort index when a filter leaves few rows.
QByteArray orderBy(const domain::LineSort &sort, bool useIndex);
//! Conditions whose rows, one after the other, make the whole order: rows without a value come last both ways, as in a
//! spreadsheet, and each part still reads its index from one end.
QByteArrayList orderParts(const domain::LineSort &sort);
//! " WHERE a AND b" of what is not empty.
QByteArray whereClause(const QByteArray &filter, const QByteArray &part);

} // namespace storage
