// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/database.h"

#include <QSqlDriver>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Error failure(const QSqlError &error, const QString &where)
{
    return {.kind = base::ErrorKind::Storage, .detail = error.text(), .where = where.simplified().left(120)};
}

//! Whether PostgreSQL is gone rather than unwilling: no SQLSTATE at all, class 08, or a server that is ending.
bool isLoss(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    return state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P0"_L1);
}

//! A null text would be bound as NULL, which compares with nothing; texts here are empty at most.
QVariant bindable(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QString>()) {
        const QString text = value.toString();
        if (text.isNull())
            return u""_s;
        return text.contains(QChar(u'\0')) ? QString(text).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter))
                                           : value;
    }
    if (value.metaType() == QMetaType::fromType<QByteArray>() && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

Connection::Connection(const QString &name, const DatabaseTarget &target) : m_name(name), m_target(target) {}

Connection::~Connection()
{
    m_statements.clear();
    m_handle = {};
    QSqlDatabase::removeDatabase(m_name);
}

base::Status Connection::open(const QStringList &settings)
{
    m_settings = settings;
    if (m_target.isShared()) {
        m_handle = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        m_handle.setHostName(m_target.host);
        m_handle.setPort(m_target.port);
        m_handle.setUserName(m_target.user);
        m_handle.setPassword(m_target.password);
        m_handle.setConnectOptions(u"connect_timeout=10;application_name=linedesk-platform"_s);
        // Sums of 64-bit numbers are NUMERIC there: read as text they keep every digit.
        m_handle.setNumericalPrecisionPolicy(QSql::HighPrecision);
    } else {
        m_handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    }
    m_handle.setDatabaseName(m_target.name);
    m_lost = true;
    return revive();
}

base::Status Connection::execute(const QString &sql)
{
    QSqlQuery query(m_handle);
    if (!query.exec(sql))
        return failed(query.lastError(), sql);
    return {};
}

base::Status Connection::revive()
{
    if (!m_lost)
        return {};
    m_statements.clear();
    m_handle.close();
    if (!m_handle.open())
        return failure(m_handle.lastError(), m_target.describe());
    for (const QString &setting : m_settings) {
        if (base::Status done = execute(setting); !done)
            return done;
    }
    m_lost = false;
    return {};
}

base::Error Connection::failed(const QSqlError &error, const QString &where)
{
    m_lost = m_lost || (m_target.isShared() && isLoss(error));
    return failure(error, where);
}

QSqlQuery &Connection::prepared(const QString &sql)
{
    std::unique_ptr<QSqlQuery> &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_unique<QSqlQuery>(m_handle);
        // On PostgreSQL this would take the rows from the wire one by one, and no other statement could run meanwhile.
        statement->setForwardOnly(!m_target.isShared());
        statement->prepare(sql);
    }
    return *statement;
}

base::Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql);
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), bindable(values[i]));
    if (!query.exec()) {
        const base::Error error = failed(query.lastError(), sql);
        m_statements.erase(sql); // it may be the preparing that failed
        return error;
    }
    return &query;
}

base::Result<qint64> Connection::number(const QString &sql, const QVariantList &values)
{
    base::Result<QSqlQuery *> found = run(sql, values);
    if (!found)
        return found.error();
    const qint64 value = (*found)->next() ? (*found)->value(0).toLongLong() : 0;
    (*found)->finish();
    return value;
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
        return m_connection.failed(m_connection.handle().lastError(), u"COMMIT"_s);
    m_open = false;
    return {};
}

} // namespace platform
