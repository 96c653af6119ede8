// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlite.h"

#include "models/storage/sqlfunctions.h"

#include <QFile>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace storage {

base::Result<std::unique_ptr<Sqlite>> Sqlite::open(const QString &path, Mode mode)
{
    sqlite3 *db = nullptr;
    const int flags = (mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int rc = sqlite3_open_v2(QFile::encodeName(path).constData(), &db, flags, nullptr);
    std::unique_ptr<Sqlite> owner(new Sqlite(db));
    if (rc != SQLITE_OK)
        return base::Error{.kind = base::ErrorKind::Storage,
                           .detail = u"SQLite %1: %2"_s.arg(rc).arg(QString::fromUtf8(sqlite3_errstr(rc))),
                           .where = path};
    sqlite3_busy_timeout(db, 5'000);
    registerSqlFunctions(db);
    return owner;
}

Sqlite::~Sqlite()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_db);
}

base::Status Sqlite::run(const QByteArray &sql)
{
    if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError(QString::fromUtf8(sql.left(200)));
    return {};
}

base::Result<Statement> Sqlite::prepare(const QByteArray &sql)
{
    sqlite3_stmt *&statement = m_statements[sql.toStdString()];
    if (!statement && sqlite3_prepare_v3(m_db, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                                         nullptr) != SQLITE_OK) {
        markMisfit();
        return lastError(QString::fromUtf8(sql.left(200)));
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return Statement(*this, statement);
}

void Sqlite::markMisfit() const
{
    if ((sqlite3_errcode(m_db) & 0xff) == SQLITE_ERROR)
        markDamage();
}

void Sqlite::markDamage() const
{
    if (!m_damageMark.isEmpty())
        (void)QFile(m_damageMark).open(QFile::WriteOnly);
}

base::Error Sqlite::lastError(const QString &statement) const
{
    const int code = sqlite3_extended_errcode(m_db);
    const int primary = code & 0xff;
    // Everything is written as insert or update: a key that is there twice is an index that has lost its row.
    const bool isTorn = code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || isTorn)
        markDamage();
    const auto kind = primary == SQLITE_INTERRUPT ? base::ErrorKind::Cancelled : base::ErrorKind::Storage;
    base::Error error{.kind = kind,
                      .detail = u"SQLite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(m_db))),
                      .where = QFile::decodeName(sqlite3_db_filename(m_db, "main"))};
    error.fields[u"statement"_s] = statement;
    return error;
}

void Sqlite::interrupt() { sqlite3_interrupt(m_db); }
qint64 Sqlite::changes() const { return sqlite3_changes64(m_db); }
qint64 Sqlite::lastInsertId() const { return sqlite3_last_insert_rowid(m_db); }

Statement::~Statement() { reset(); }

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

Statement &Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, const QString &value) { return bindText(index, value.toUtf8()); }

Statement &Statement::bindText(int index, const QByteArray &utf8)
{
    sqlite3_bind_text(m_statement, index, utf8.isNull() ? "" : utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindBlob(int index, const QByteArray &value)
{
    sqlite3_bind_blob(m_statement, index, value.isNull() ? "" : value.constData(), int(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

base::Result<bool> Statement::step()
{
    const int rc = sqlite3_step(m_statement);
    if (rc == SQLITE_ROW)
        return true;
    if (rc == SQLITE_DONE)
        return false;
    return m_db->lastError(QString::fromUtf8(sqlite3_sql(m_statement)).left(200));
}

base::Status Statement::finish()
{
    for (;;) {
        const base::Result<bool> row = step();
        if (!row) {
            reset();
            return row.error();
        }
        if (!*row)
            break;
    }
    reset();
    return {};
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? QByteArrayView(text, sqlite3_column_bytes(m_statement, column)) : QByteArrayView("");
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

base::Result<Transaction> Transaction::begin(Sqlite &db, bool write)
{
    const base::Status begun = db.run(write ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!begun)
        return begun.error();
    return Transaction(db);
}

Transaction::~Transaction()
{
    if (m_db)
        (void)m_db->run("ROLLBACK");
}

base::Status Transaction::commit()
{
    base::Status done = m_db->run("COMMIT");
    if (done)
        m_db = nullptr;
    return done;
}

} // namespace storage
