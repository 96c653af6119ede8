// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/account.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Result<std::vector<CatalogEntry>> entries(Connection &connection, const QString &sql, qint64 accountId)
{
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId});
    if (!found)
        return found.error();
    std::vector<CatalogEntry> table;
    while ((*found)->next())
        table.push_back({(*found)->value(0).toInt(), (*found)->value(1).toString(), (*found)->value(2).toString()});
    (*found)->finish();
    return table;
}

} // namespace

const CatalogEntry &Catalog::find(const std::vector<CatalogEntry> &table, int id)
{
    static const CatalogEntry none;
    if (id > 0 && size_t(id) <= table.size() && table[size_t(id) - 1].id == id) // numbered from 1, as a rule
        return table[size_t(id) - 1];
    for (const CatalogEntry &entry : table) {
        if (entry.id == id)
            return entry;
    }
    return none;
}

base::Result<Account> loadAccount(Connection &connection, qint64 accountId)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT account_id, uuid, number, name, currency, time_zone, plan, seed, created_at FROM account WHERE account_id = ?"_s,
        {accountId});
    if (!found)
        return found.error();
    QSqlQuery &row = **found;
    if (!row.next())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"no account"_s};
    Account account;
    account.id = row.value(0).toLongLong();
    account.uuid = row.value(1).toString().toLatin1();
    account.number = row.value(2).toLongLong();
    account.name = row.value(3).toString();
    account.currency = row.value(4).toString();
    account.zone = row.value(5).toString();
    account.plan = row.value(6).toString();
    account.seed = row.value(7).toString().toULongLong();
    account.createdAt = row.value(8).toLongLong();
    row.finish();
    return account;
}

base::Result<qint64> firstAccountId(Connection &connection)
{
    return connection.number(u"SELECT min(account_id) FROM account"_s);
}

base::Result<AccountState> loadAccountState(Connection &connection, qint64 accountId)
{
    base::Result<QSqlQuery *> found =
        connection.run(u"SELECT traffic_until, clock_offset, next_line_no, balance_micros, change_no, "
                       "tables_no, last_stamp FROM account WHERE account_id = ?"_s,
                       {accountId});
    if (!found)
        return found.error();
    QSqlQuery &row = **found;
    AccountState state;
    if (row.next()) {
        state = {row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong(),
                 row.value(3).toLongLong(), row.value(4).toLongLong(), row.value(5).toLongLong(),
                 row.value(6).toLongLong()};
    }
    row.finish();
    return state;
}

base::Status saveAccountState(Connection &connection, qint64 accountId, const AccountState &state)
{
    base::Result<QSqlQuery *> done =
        connection.run(u"UPDATE account SET traffic_until = ?, clock_offset = ?, next_line_no = ?, balance_micros = ?, "
                       "change_no = ?, tables_no = ?, last_stamp = ? WHERE account_id = ?"_s,
                       {state.trafficUntil, state.clockOffset, state.nextLineNo, state.balanceMicros, state.changeNo,
                        state.tablesNo, state.lastStamp, accountId});
    if (!done)
        return done.error();
    return {};
}

base::Result<Catalog> loadCatalog(Connection &connection, qint64 accountId)
{
    auto subAccounts =
        entries(connection,
                u"SELECT sub_account_id, name, status FROM sub_account WHERE account_id = ? ORDER BY sub_account_id"_s,
                accountId);
    if (!subAccounts)
        return subAccounts.error();
    auto groups = entries(
        connection, u"SELECT group_id, name, '' FROM line_group WHERE account_id = ? ORDER BY group_id"_s, accountId);
    if (!groups)
        return groups.error();
    auto plans = entries(
        connection, u"SELECT rate_plan_id, name, sim_type FROM rate_plan WHERE account_id = ? ORDER BY rate_plan_id"_s,
        accountId);
    if (!plans)
        return plans.error();
    return Catalog{*std::move(subAccounts), *std::move(groups), *std::move(plans)};
}

} // namespace platform
