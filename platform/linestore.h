// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpayment.h"
#include "platform/database.h"
#include "platform/linerow.h"
#include "platform/scope.h"

#include <functional>

namespace platform {

using RowSink = std::function<void(const LineRow &)>;
using UsageSink = std::function<void(const LineRow &, const UsageDays &)>;

//! A place in the list of changes; the next page begins after it.
struct ChangeMark
{
    Seconds time = 0;
    QString iccid; //!< empty: from the very first row of that second on
};

//! One entry of the list of changes: a line as it is now, or the number of one that is gone.
struct Change
{
    ChangeMark mark;
    std::optional<LineRow> row;
};

// All of these read or write through the connection they are given; lists are in the order that is named.

//! Lines for which a condition of the program's own making holds, by number.
base::Status forLinesWhere(Connection &connection, qint64 accountId, const QString &condition, const RowSink &sink);
//! Lines with numbers from `first` to `last`, by number.
base::Status forLines(Connection &connection, qint64 accountId, qint64 first, qint64 last, const RowSink &sink);
//! The same with their daily usage.
base::Status forLinesWithUsage(Connection &connection, qint64 accountId, qint64 first, qint64 last,
                               const UsageSink &sink);
//! The same with number, ICCID and rate plan alone: what a charge needs.
base::Status forCharges(Connection &connection, qint64 accountId, qint64 first, qint64 last, const UsageSink &sink);
//! At most `limit` lines of one status from number `first` on, by number.
base::Status forStatus(Connection &connection, qint64 accountId, Status status, qint64 first, int limit,
                       const RowSink &sink);

//! " AND …" for lines whose end users have paid or not, and what to bind to it.
std::pair<QString, QVariantList> withPayment(domain::EndPayment payment, Day today);

//! Lines inside a scope, by number; `status` narrows it. Returns how many there are.
struct LineQuestion
{
    Scope scope;
    std::optional<Status> status;
    qint64 offset = 0;
    int limit = 25;
    std::optional<domain::EndPayment> payment; //!< of the end user, on `today`
    Day today = 0;
    const std::vector<qint64> *among = nullptr; //!< ascending numbers; null: all lines
};
base::Result<qint64> forQuestion(Connection &connection, qint64 accountId, const LineQuestion &question,
                                 const RowSink &sink);
//! How many lines are inside a scope.
base::Result<qint64> countLines(Connection &connection, qint64 accountId, const Scope &scope);

//! Lines changed and lines gone after `from`, by time and ICCID. A line that left the scope is gone from it.
base::Result<std::vector<Change>> changesAfter(Connection &connection, qint64 accountId, const Scope &scope,
                                               const ChangeMark &from, int limit);
//! How many there are in all since that second.
base::Result<qint64> countChanges(Connection &connection, qint64 accountId, const Scope &scope, Seconds since);

base::Result<std::optional<LineRow>> findLine(Connection &connection, qint64 accountId, const QString &iccid);
base::Result<UsageDays> findUsage(Connection &connection, qint64 accountId, qint64 lineNo);

base::Status insertLine(Connection &connection, qint64 accountId, const LineRow &row, const UsageDays &days);
//! Writes what can change about a line that was read before. For those who see only the group or sub-account that it
//! has left it is remembered as gone.
base::Status updateLine(Connection &connection, qint64 accountId, const LineRow &row);
base::Status updateUsage(Connection &connection, qint64 accountId, qint64 lineNo, const UsageDays &days);
//! Takes a line out and remembers that it was there.
base::Status deleteLine(Connection &connection, qint64 accountId, const LineRow &row, Seconds when);

} // namespace platform
