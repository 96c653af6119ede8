// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"

#include "platform/money.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace platform {

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
        m_noted.clear();
        m_gone.clear();
        clock.setOffset(before.clockOffset);
        saved = before;
        return done;
    }
    trafficUntil = saved.trafficUntil;
    balanceMicros = saved.balanceMicros;
    for (const LineRow &row : m_noted) {
        if (directory.knows(row.lineNo))
            directory.setStatus(row.lineNo, row.status);
        else
            directory.add(row);
    }
    for (const qint64 lineNo : m_gone)
        directory.remove(lineNo);
    m_noted.clear();
    m_gone.clear();
    ++generation;
    return {};
}

Seconds Core::moveClock(Seconds by)
{
    clock.setOffset(clock.offset() + by);
    saved.clockOffset = clock.offset();
    return clock.now();
}

Seconds Core::readableTime() const
{
    const Seconds writing = m_writing;
    return writing != 0 ? qMin(writing, clock.now()) : clock.now();
}

base::Result<qint64> Core::minimumBalance(Connection &connection)
{
    const base::Result<Money> money = Money::look(*this, connection);
    if (!money)
        return money.error();
    return money->minimum();
}

} // namespace platform
