// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/schema.h"

#include "platform/files.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Result<qint64> schemaVersion(Connection &connection)
{
    switch (connection.engine()) {
    case DatabaseTarget::Engine::Sqlite: return connection.number(u"PRAGMA user_version"_s);
    case DatabaseTarget::Engine::PostgreSql: break;
    }
    if (base::Status made =
            connection.execute(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
        !made)
        return made.error();
    return connection.number(u"SELECT max(version) FROM schema_version"_s);
}

base::Status setSchemaVersion(Connection &connection, int version)
{
    switch (connection.engine()) {
    case DatabaseTarget::Engine::Sqlite: return connection.execute(u"PRAGMA user_version=%1"_s.arg(version));
    case DatabaseTarget::Engine::PostgreSql: break;
    }
    base::Result<QSqlQuery *> done = connection.run(u"INSERT INTO schema_version (version) VALUES (?)"_s, {version});
    if (!done)
        return done.error();
    return {};
}

} // namespace

base::Status bringSchemaUpToDate(Connection &connection)
{
    const base::Result<qint64> version = schemaVersion(connection);
    if (!version)
        return version.error();
    const QStringList files = QDir(u":/platform/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    if (*version > files.size())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"made by a newer program"_s};
    for (int i = int(*version); i < files.size(); ++i) {
        Transaction transaction(connection);
        const QStringList statements = sqlStatements(QString::fromUtf8(readFile(":/platform/sql/"_L1 + files[i])));
        for (const QString &statement : statements) {
            if (base::Status done = connection.execute(statement); !done)
                return done;
        }
        base::Status done = setSchemaVersion(connection, i + 1);
        if (done)
            done = transaction.commit();
        if (!done)
            return done;
    }
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
