// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/database.h"

#include "platform/files.h"

#include <QDir>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Error failure(const QSqlError &error, const QString &where)
{
    return {.kind = base::ErrorKind::Storage, .detail = error.text(), .where = where.simplified().left(120)};
}

} // namespace

base::Error storageError(const QSqlQuery &query) { return failure(query.lastError(), query.lastQuery()); }

Connection::Connection(const QString &name, const QString &file) : m_name(name), m_file(file) {}

Connection::~Connection()
{
    m_statements.clear();
    m_handle = {};
    QSqlDatabase::removeDatabase(m_name);
}

base::Status Connection::open(const QStringList &pragmas)
{
    m_handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_handle.setDatabaseName(m_file);
    m_handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_handle.open())
        return failure(m_handle.lastError(), m_file);
    QSqlQuery query(m_handle);
    for (const QString &pragma : pragmas) {
        if (!query.exec("PRAGMA "_L1 + pragma))
            return storageError(query);
        query.finish();
    }
    return {};
}

QSqlQuery &Connection::prepared(const QString &sql)
{
    std::unique_ptr<QSqlQuery> &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_unique<QSqlQuery>(m_handle);
        statement->setForwardOnly(true);
        statement->prepare(sql);
    }
    return *statement;
}

base::Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql);
    for (qsizetype i = 0; i < values.size(); ++i) {
        // QtSql would bind a null text as NULL, which compares with nothing; texts here are empty at most.
        const bool isNullText = values[i].metaType() == QMetaType::fromType<QString>() && values[i].toString().isNull();
        query.bindValue(int(i), isNullText ? QVariant(u""_s) : values[i]);
    }
    if (!query.exec())
        return storageError(query);
    return &query;
}

Database::Database(const QString &file) : m_file(file), m_id(QUuid::createUuid().toString(QUuid::Id128)) {}

Database::~Database()
{
    m_readers.clear();
    m_writer.reset();
}

base::Status Database::open()
{
    m_writer = std::make_unique<Connection>(m_id + "-writer"_L1, m_file);
    if (base::Status opened = m_writer->open({u"journal_mode=WAL"_s, u"synchronous=NORMAL"_s, u"cache_size=-65536"_s,
                                              u"temp_store=MEMORY"_s, u"journal_size_limit=67108864"_s});
        !opened)
        return opened;
    return migrate();
}

base::Result<Connection *> Database::reader()
{
    const std::lock_guard lock(m_readersMutex);
    std::unique_ptr<Connection> &mine = m_readers[std::this_thread::get_id()];
    if (!mine) {
        auto made = std::make_unique<Connection>(m_id + u"-reader-%1"_s.arg(++m_made), m_file);
        if (base::Status opened = made->open({u"query_only=1"_s, u"cache_size=-16384"_s, u"temp_store=MEMORY"_s});
            !opened)
            return opened.error();
        mine = std::move(made);
    }
    return mine.get();
}

void Database::closeThisThread()
{
    const std::lock_guard lock(m_readersMutex);
    m_readers.erase(std::this_thread::get_id());
}

base::Status Database::migrate()
{
    base::Result<QSqlQuery *> asked = m_writer->run(u"PRAGMA user_version"_s);
    if (!asked)
        return asked.error();
    const int version = (*asked)->next() ? (*asked)->value(0).toInt() : 0;
    (*asked)->finish();
    const QStringList files = QDir(u":/platform/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    if (version > files.size())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"made by a newer program"_s, .where = m_file};
    for (int i = version; i < files.size(); ++i) {
        Transaction transaction(*m_writer);
        const QStringList statements = sqlStatements(QString::fromUtf8(readFile(":/platform/sql/"_L1 + files[i])));
        for (const QString &statement : statements) {
            QSqlQuery query(m_writer->handle());
            if (!query.exec(statement))
                return storageError(query);
        }
        QSqlQuery mark(m_writer->handle());
        if (!mark.exec(u"PRAGMA user_version=%1"_s.arg(i + 1)))
            return storageError(mark);
        if (base::Status done = transaction.commit(); !done)
            return done;
    }
    return {};
}

Transaction::Transaction(Connection &connection) : m_connection(connection), m_open(connection.handle().transaction())
{
}

Transaction::~Transaction()
{
    if (m_open)
        m_connection.handle().rollback();
}

base::Status Transaction::commit()
{
    if (!m_open || !m_connection.handle().commit())
        return failure(m_connection.handle().lastError(), u"COMMIT"_s);
    m_open = false;
    return {};
}

QStringList sqlStatements(const QString &script)
{
    QString bare;
    for (const QString &row : script.split(u'\n'))
        bare += (row.trimmed().startsWith("--"_L1) ? QString() : row) + u'\n';
    QStringList statements;
    for (const QString &statement : bare.split(u';')) {
        if (!statement.trimmed().isEmpty())
            statements << statement.trimmed();
    }
    return statements;
}

} // namespace platform
