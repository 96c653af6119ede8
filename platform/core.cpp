// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qint64 kLeastMinimumMicros = 5'000'000; // R19
constexpr int kAverageDays = 30;                  // R18

} // namespace

Core::Core(const Options &given, Database &shared)
    : options(given), database(shared), clock(options), calendar(QTimeZone::utc())
{
}

base::Status Core::load(Connection &connection, qint64 accountId)
{
    base::Result<Account> found = loadAccount(connection, accountId);
    if (!found)
        return found.error();
    account = *found;
    if (base::Status loaded = people.load(connection, account.id); !loaded)
        return loaded;
    base::Result<Catalog> tables = loadCatalog(connection, account.id);
    if (!tables)
        return tables.error();
    catalog = *tables;
    base::Result<AccountState> last = loadAccountState(connection, account.id);
    if (!last)
        return last.error();
    saved = *last;
    clock.setOffset(saved.clockOffset);
    quota.restore(saved.quotaDay, saved.quotaUsed);
    trafficUntil = saved.trafficUntil;
    balanceMicros = saved.balanceMicros;
    calendar = Calendar(QTimeZone(account.zone.toUtf8()));
    traffic = std::make_unique<fleet::Traffic>(account.seed, calendar);
    return directory.load(connection, account.id);
}

base::Status Core::write(const std::function<base::Status(Connection &, Seconds)> &work)
{
    const std::lock_guard lock(database.writeMutex());
    const Seconds stamp = qMax(clock.now(), m_lastStamp.load());
    m_writing = stamp;
    const auto ended = qScopeGuard([this, stamp] {
        m_lastStamp = stamp;
        m_writing = 0;
    });
    Transaction transaction(database.writer());
    const AccountState before = saved;
    base::Status done = work(database.writer(), stamp);
    if (done)
        done = saveAccountState(database.writer(), account.id, saved);
    if (done)
        done = transaction.commit();
    if (!done) {
        saved = before;
        return done;
    }
    trafficUntil = saved.trafficUntil;
    balanceMicros = saved.balanceMicros;
    ++generation;
    return {};
}

Seconds Core::readableTime() const
{
    const Seconds writing = m_writing;
    return writing != 0 ? qMin(writing, clock.now()) : clock.now();
}

base::Result<qint64> Core::minimumBalance(Connection &connection) const
{
    static const QString sql =
        u"SELECT coalesce(sum(debit_micros), 0) FROM balance_day WHERE account_id = ? AND day > ? AND day <= ?"_s;
    const Day last = today();
    base::Result<QSqlQuery *> found = connection.run(sql, {account.id, last - kAverageDays, last});
    if (!found)
        return found.error();
    const qint64 spent = (*found)->next() ? (*found)->value(0).toLongLong() : 0;
    (*found)->finish();
    return qMax(kLeastMinimumMicros, spent / kAverageDays);
}

} // namespace platform
