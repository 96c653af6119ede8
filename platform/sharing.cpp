// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sharing.h"

#include "platform/bulkinsert.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qint64 kServerLock = -1; // the numbers of accounts are positive
constexpr qint64 kForgetEvery = 256;

} // namespace

base::Result<AccountState> lockAccount(Connection &connection, qint64 accountId)
{
    // Two locks: the advisory one can be looked at by readers, the row's also holds against other programs.
    auto locked = connection.run(u"SELECT pg_advisory_xact_lock(?)"_s, {accountId});
    if (!locked)
        return locked.error();
    (*locked)->finish();
    locked = connection.run(u"SELECT account_id FROM account WHERE account_id = ? FOR UPDATE"_s, {accountId});
    if (!locked)
        return locked.error();
    (*locked)->finish();
    return loadAccountState(connection, accountId);
}

base::Status lockServer(Connection &connection)
{
    auto locked = connection.run(u"SELECT pg_advisory_xact_lock(?)"_s, {kServerLock});
    if (!locked)
        return locked.error();
    (*locked)->finish();
    return {};
}

base::Result<Glance> glanceAt(Connection &connection, qint64 accountId)
{
    static const QString sql =
        u"SELECT change_no, last_stamp, CASE WHEN pg_try_advisory_xact_lock_shared(account_id) THEN 0 ELSE 1 END "
        "FROM account WHERE account_id = ?"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId});
    if (!found)
        return found.error();
    QSqlQuery &row = **found;
    if (!row.next())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"no account"_s};
    const Glance glance{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toInt() != 0};
    row.finish();
    return glance;
}

base::Status rememberLines(Connection &connection, qint64 accountId, qint64 changeNo, const std::vector<qint64> &lines)
{
    BulkInsert journal(connection, u"line_change"_s, {u"account_id"_s, u"change_no"_s, u"line_no"_s});
    for (const qint64 line : lines) {
        if (base::Status done = journal.add({accountId, changeNo, line}); !done)
            return done;
    }
    if (base::Status done = journal.flush(); !done)
        return done;
    if (changeNo % kForgetEvery != 0)
        return {};
    auto forgotten = connection.run(u"DELETE FROM line_change WHERE account_id = ? AND change_no <= ?"_s,
                                    {accountId, changeNo - 2 * kWritesRemembered});
    if (!forgotten)
        return forgotten.error();
    return {};
}

} // namespace platform
