// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/database.h"

#include "platform/schema.h"

#include <QScopeGuard>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

//! Key of the advisory lock under which a database is prepared; in two halves, unlike those of the accounts.
constexpr auto kPrepareLock = "1818848869, 1"_L1; // "line" in ASCII

QStringList writerSettings(const DatabaseTarget &target)
{
    // Whoever waits longer than this for another writer answers "busy"; whoever sleeps in a transaction loses it.
    if (target.isShared())
        return {u"SET lock_timeout = '50s'"_s, u"SET idle_in_transaction_session_timeout = '5min'"_s,
                u"SET client_min_messages = error"_s};
    return {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s, u"PRAGMA cache_size=-65536"_s,
            u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA journal_size_limit=67108864"_s};
}

QStringList readerSettings(const DatabaseTarget &target)
{
    if (target.isShared())
        return {u"SET default_transaction_read_only = on"_s, u"SET client_min_messages = error"_s};
    return {u"PRAGMA query_only=1"_s, u"PRAGMA cache_size=-16384"_s, u"PRAGMA temp_store=MEMORY"_s};
}

} // namespace

Database::Database(const DatabaseTarget &target) : m_target(target), m_id(QUuid::createUuid().toString(QUuid::Id128)) {}

Database::~Database()
{
    m_readers.clear();
    m_writer.reset();
}

base::Status Database::open(const Fill &fill)
{
    m_writer = std::make_unique<Connection>(m_id + "-writer"_L1, m_target);
    if (base::Status opened = m_writer->open(writerSettings(m_target)); !opened)
        return opened;
    if (!isShared())
        return prepare(fill);
    for (const QString &sql : {u"SET lock_timeout = 0"_s, u"SELECT pg_advisory_lock(%1)"_s.arg(kPrepareLock)}) {
        if (base::Status locked = m_writer->execute(sql); !locked)
            return locked;
    }
    const auto unlock = qScopeGuard([this] {
        for (const QString &sql :
             {u"SELECT pg_advisory_unlock(%1)"_s.arg(kPrepareLock), writerSettings(m_target).first()})
            (void)m_writer->execute(sql);
    });
    return prepare(fill);
}

base::Status Database::prepare(const Fill &fill)
{
    if (isShared()) {
        auto encoding = m_writer->run(u"SELECT current_setting('server_encoding')"_s);
        if (!encoding)
            return encoding.error();
        const bool isUtf8 = (*encoding)->next() && (*encoding)->value(0).toString() == "UTF8"_L1;
        (*encoding)->finish();
        if (!isUtf8)
            return base::Error{.kind = base::ErrorKind::Storage,
                               .detail = u"its encoding must be UTF8"_s,
                               .where = m_target.describe()};
    }
    if (base::Status done = bringSchemaUpToDate(*m_writer); !done)
        return done;
    const base::Result<qint64> accounts = m_writer->number(u"SELECT count(*) FROM account"_s);
    if (!accounts)
        return accounts.error();
    return *accounts == 0 && fill ? fill(*m_writer) : base::Status();
}

base::Result<Connection *> Database::reader()
{
    std::unique_ptr<Connection> *mine = nullptr;
    int number = 0;
    {
        const std::lock_guard lock(m_readersMutex);
        mine = &m_readers[std::this_thread::get_id()]; // nobody else touches this place
        number = *mine ? 0 : ++m_made;
    }
    if (!*mine) {
        auto made = std::make_unique<Connection>(m_id + u"-reader-%1"_s.arg(number), m_target);
        if (base::Status opened = made->open(readerSettings(m_target)); !opened)
            return opened.error();
        *mine = std::move(made);
    }
    if (base::Status alive = (*mine)->revive(); !alive)
        return alive.error();
    return mine->get();
}

void Database::closeThisThread()
{
    const std::lock_guard lock(m_readersMutex);
    m_readers.erase(std::this_thread::get_id());
}

} // namespace platform
