// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/quota.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr Seconds kDay = 86'400;

//! A fiftieth of what is left: towards the end every request is counted by itself.
qint64 blockOf(qint64 left) { return qBound(qint64(1), left / 50, qint64(1000)); }

} // namespace

QuotaCounter::QuotaCounter(Database &database) : m_database(database) {}

QuotaCounter::~QuotaCounter()
{
    if (m_reserve == 0)
        return;
    m_used -= m_reserve;
    if (!m_database.isShared()) {
        const std::lock_guard lock(m_database.writeMutex());
        (void)store();
        return;
    }
    (void)m_own->run(u"UPDATE account_quota SET used = used - ? WHERE account_id = ? AND day = ?"_s,
                     {m_reserve, m_accountId, m_day});
}

base::Result<QuotaCounter::Answer> QuotaCounter::spend(Seconds now, qint64 limit)
{
    const std::lock_guard lock(m_mutex);
    if (!m_loaded) {
        if (base::Status loaded = load(); !loaded)
            return loaded.error();
    }
    if (const Day today = Day(now / kDay); today > m_day) {
        m_day = today;
        m_used = 0;
        m_reserve = 0;
    }
    if (m_reserve == 0) {
        if (base::Status taken = m_database.isShared() ? takeShared(limit) : take(limit); !taken)
            return taken.error();
    }
    const bool allowed = m_reserve > 0 && m_used - m_reserve < limit;
    m_reserve -= allowed ? 1 : 0;
    return Answer{allowed, limit, qMax<qint64>(0, limit - m_used + m_reserve), kDay - now % kDay};
}

base::Status QuotaCounter::load()
{
    if (m_database.isShared()) {
        m_own =
            std::make_unique<Connection>("quota-"_L1 + QUuid::createUuid().toString(QUuid::Id128), m_database.target());
        if (base::Status opened = m_own->open({}); !opened)
            return opened;
    }
    Connection *connection = m_own.get();
    if (!connection) {
        base::Result<Connection *> reader = m_database.reader();
        if (!reader)
            return reader.error();
        connection = *reader;
    }
    base::Result<QSqlQuery *> found =
        connection->run(u"SELECT day, used FROM account_quota WHERE account_id = ?"_s, {m_accountId});
    if (!found)
        return found.error();
    if ((*found)->next()) {
        m_day = (*found)->value(0).toInt();
        m_used = (*found)->value(1).toLongLong();
    }
    (*found)->finish();
    m_loaded = true;
    return {};
}

//! Memory is right where nobody else counts. It is written down ahead, unless somebody is writing just now: then the
//! next block is written down with this one.
base::Status QuotaCounter::take(qint64 limit)
{
    m_reserve = qMin(blockOf(limit - m_used), limit - m_used);
    if (m_reserve <= 0) {
        m_reserve = 0;
        return {};
    }
    m_used += m_reserve;
    const std::unique_lock lock(m_database.writeMutex(), std::try_to_lock);
    return lock.owns_lock() ? store() : base::Status();
}

base::Status QuotaCounter::store()
{
    static const QString sql = u"INSERT INTO account_quota (account_id, day, used) VALUES (?, ?, ?) "
                               "ON CONFLICT (account_id) DO UPDATE SET day = excluded.day, used = excluded.used"_s;
    base::Result<QSqlQuery *> done = m_database.writer().run(sql, {m_accountId, m_day, m_used});
    if (!done)
        return done.error();
    return {};
}

//! The database is right. The later of two days counts, should clocks differ about midnight.
base::Status QuotaCounter::takeShared(qint64 limit)
{
    static const QString sql =
        u"INSERT INTO account_quota (account_id, day, used) VALUES (?, ?, ?) ON CONFLICT (account_id) DO UPDATE SET "
        "used = CASE WHEN excluded.day > account_quota.day THEN excluded.used ELSE account_quota.used + excluded.used "
        "END, day = CASE WHEN excluded.day > account_quota.day THEN excluded.day ELSE account_quota.day END "
        "WHERE excluded.day > account_quota.day OR account_quota.used + excluded.used <= ? RETURNING used"_s;
    if (base::Status alive = m_own->revive(); !alive)
        return alive;
    for (qint64 block = qMin(blockOf(limit - m_used), limit);; block = qMin(blockOf(limit - m_used), block - 1)) {
        if (block <= 0)
            return {};
        base::Result<QSqlQuery *> found = m_own->run(sql, {m_accountId, m_day, block, limit});
        if (!found)
            return found.error();
        const bool taken = (*found)->next();
        m_used = taken ? (*found)->value(0).toLongLong() : m_used;
        m_reserve = taken ? block : 0;
        (*found)->finish();
        if (taken)
            return {};
        const base::Result<qint64> used =
            m_own->number(u"SELECT used FROM account_quota WHERE account_id = ?"_s, {m_accountId});
        if (!used)
            return used.error();
        m_used = *used;
    }
}

} // namespace platform
