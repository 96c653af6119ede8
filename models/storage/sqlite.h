// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace storage {

class Statement;

//! One SQLite connection, used by one thread at a time. A thin owner over the C API: the rows of a million lines do not
//! pass through a QVariant each.
class Sqlite
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    static base::Result<std::unique_ptr<Sqlite>> open(const QString &path, Mode mode);
    ~Sqlite();
    Sqlite(const Sqlite &) = delete;
    Sqlite &operator=(const Sqlite &) = delete;

    //! Runs statements that bring no rows; they hold no values of anybody's.
    base::Status run(const QByteArray &sql);
    //! A prepared statement from this connection's own cache, reset and without bindings.
    base::Result<Statement> prepare(const QByteArray &sql);
    //! The last failure as Error{Storage} that names the file and has the statement in `fields`, or Cancelled after
    //! interrupt().
    base::Error lastError(const QString &statement) const;
    //! A file to make when the database turns out to be damaged or none at all; empty: none is made.
    void setDamageMark(const QString &path) { m_damageMark = path; }
    //! Makes that file when the last failure was a statement that does not fit the schema: statements are the program's
    //! own, so the schema is not what it was. For those that fail before they run.
    void markMisfit() const;
    //! Stops what runs on this connection, from any thread.
    void interrupt();
    qint64 lastInsertId() const;
    //! Rows that the last INSERT, UPDATE or DELETE touched.
    qint64 changes() const;
    sqlite3 *handle() const { return m_db; }

private:
    explicit Sqlite(sqlite3 *db) : m_db(db) {}

    void markDamage() const;

    sqlite3 *m_db;
    QString m_damageMark;
    std::unordered_map<std::string, sqlite3_stmt *> m_statements;
};

//! One run of a prepared statement. Resets itself at the end of its life.
class Statement
{
public:
    Statement(Sqlite &db, sqlite3_stmt *statement) : m_db(&db), m_statement(statement) {}
    ~Statement();
    Statement(Statement &&other) noexcept : m_db(other.m_db), m_statement(std::exchange(other.m_statement, nullptr)) {}
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, const QString &value);
    Statement &bindText(int index, const QByteArray &utf8);
    Statement &bindBlob(int index, const QByteArray &value);
    Statement &bindNull(int index);
    template<typename T>
    Statement &bindOptional(int index, const std::optional<T> &value)
    {
        return value ? bind(index, qint64(*value)) : bindNull(index);
    }

    //! The next row: true, false at the end.
    base::Result<bool> step();
    //! Runs to the end and resets, keeping nothing.
    base::Status finish();
    void reset();

    qint64 integer(int column) const;
    QString text(int column) const;
    //! The text as SQLite holds it: gone with the next step; a NUL stands behind it.
    QByteArrayView utf8(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;

private:
    Sqlite *m_db;
    sqlite3_stmt *m_statement;
};

//! A transaction that rolls back unless committed.
class Transaction
{
public:
    static base::Result<Transaction> begin(Sqlite &db, bool write);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;

    base::Status commit();

private:
    explicit Transaction(Sqlite &db) : m_db(&db) {}
    Sqlite *m_db;
};

} // namespace storage
