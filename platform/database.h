// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "platform/databasetarget.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace platform {

//! One connection with its prepared statements; for one thread at a time.
class Connection
{
public:
    Connection(const QString &name, const DatabaseTarget &target);
    ~Connection();

    //! Opens it; `settings` are run first, in the engine's own words.
    base::Status open(const QStringList &settings);
    //! Opens it again when the server has gone away meanwhile; does nothing otherwise.
    base::Status revive();
    //! Runs a statement that cannot be prepared: of the schema, or a setting.
    base::Status execute(const QString &sql);
    //! The statement, prepared at its first use; bind, run and finish it before it is asked for again.
    QSqlQuery &prepared(const QString &sql);
    //! Prepares, binds in order and runs. Texts are stored without NUL characters, which PostgreSQL does not have.
    base::Result<QSqlQuery *> run(const QString &sql, const QVariantList &values = {});
    //! The first column of the first row as a number; 0 when there is none.
    base::Result<qint64> number(const QString &sql, const QVariantList &values = {});
    //! The handle itself: QSqlDatabase::database() would refuse it on any thread but the one that opened it.
    QSqlDatabase &handle() { return m_handle; }
    DatabaseTarget::Engine engine() const { return m_target.engine; }

private:
    friend class Transaction;
    base::Error failed(const QSqlError &error, const QString &where);

    QString m_name;
    DatabaseTarget m_target;
    QStringList m_settings;
    QSqlDatabase m_handle;
    bool m_lost = false;
    std::map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

//! What a statement came to that gives no rows.
inline base::Status done(const base::Result<QSqlQuery *> &result)
{
    if (!result)
        return result.error();
    return {};
}

//! The platform's database: one writer a process, and a reader for each thread that asks. On SQLite the process has it
//! for itself (WAL); on PostgreSQL it may share it with others.
class Database
{
public:
    //! What an empty database is filled with.
    using Fill = std::function<base::Status(Connection &)>;

    explicit Database(const DatabaseTarget &target);
    ~Database();

    //! Opens it, brings the schema up to date, fills it where it has no account, and makes the writer. Where several
    //! processes do so at once, one works and the others wait for it. Storage when that cannot be done.
    base::Status open(const Fill &fill = {});
    //! This thread's reader.
    base::Result<Connection *> reader();
    //! To be called by a thread that is about to end.
    void closeThisThread();
    //! The writer; hold writeMutex() while using it.
    Connection &writer() { return *m_writer; }
    std::mutex &writeMutex() { return m_writeMutex; }
    //! Whether other processes may be writing too.
    bool isShared() const { return m_target.isShared(); }
    const DatabaseTarget &target() const { return m_target; }

private:
    base::Status prepare(const Fill &fill);

    DatabaseTarget m_target;
    QString m_id;
    std::unique_ptr<Connection> m_writer;
    std::mutex m_writeMutex;
    std::mutex m_readersMutex;
    std::map<std::thread::id, std::unique_ptr<Connection>> m_readers;
    int m_made = 0;
};

//! A transaction that rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    base::Status commit();

private:
    Connection &m_connection;
    bool m_open;
};

//! For binding: the value, or NULL of its type.
template<class T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant(QMetaType::fromType<T>());
}

} // namespace platform
