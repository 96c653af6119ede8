// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace platform {

//! One connection with its prepared statements; for one thread.
class Connection
{
public:
    Connection(const QString &name, const QString &file);
    ~Connection();

    base::Status open(const QStringList &pragmas);
    //! The statement, prepared at its first use; bind, run and finish it before it is asked for again.
    QSqlQuery &prepared(const QString &sql);
    //! Prepares, binds in order and runs.
    base::Result<QSqlQuery *> run(const QString &sql, const QVariantList &values = {});
    //! The handle itself: QSqlDatabase::database() would refuse it on any thread but the one that opened it.
    QSqlDatabase &handle() { return m_handle; }

private:
    QString m_name;
    QString m_file;
    QSqlDatabase m_handle;
    std::map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

//! The platform's database file: one writer, and a reader for each thread that asks (WAL).
class Database
{
public:
    explicit Database(const QString &file);
    ~Database();

    //! Opens the file, brings the schema up to date and makes the writer. Storage when that cannot be done.
    base::Status open();
    //! This thread's reader.
    base::Result<Connection *> reader();
    //! To be called by a thread that is about to end.
    void closeThisThread();
    //! The writer; hold writeMutex() while using it.
    Connection &writer() { return *m_writer; }
    std::mutex &writeMutex() { return m_writeMutex; }
    const QString &file() const { return m_file; }

private:
    base::Status migrate();

    QString m_file;
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

//! The statements of a numbered SQL file; comments stand on rows of their own, texts hold no semicolon.
QStringList sqlStatements(const QString &script);

base::Error storageError(const QSqlQuery &query);

} // namespace platform
