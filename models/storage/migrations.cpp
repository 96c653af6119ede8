// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrations.h"

#include "models/storage/sqlite.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

static void initSqlResource() { Q_INIT_RESOURCE(storage_sql); }

namespace storage {

namespace {

QStringList schemaFiles()
{
    initSqlResource();
    return QDir(u":/storage/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace

int newestCacheSchema() { return int(schemaFiles().size()); }

base::Result<qint64> cacheSchema(Sqlite &db)
{
    base::Result<Statement> version = db.prepare("PRAGMA user_version");
    if (!version)
        return version.error();
    const base::Result<bool> row = version->step();
    if (!row)
        return row.error();
    return version->integer(0);
}

base::Status migrateCache(Sqlite &db)
{
    const base::Result<qint64> schema = cacheSchema(db);
    if (!schema)
        return schema.error();
    const qint64 have = *schema;
    const QStringList files = schemaFiles();
    if (have > files.size())
        return base::Error{.kind = base::ErrorKind::Unsupported,
                           .detail = u"the cache was written by a newer program"_s,
                           .where = u"schema %1"_s.arg(have)};
    for (qsizetype number = have + 1; number <= files.size(); ++number) {
        QFile file(u":/storage/sql/"_s + files[number - 1]);
        if (!file.open(QFile::ReadOnly))
            return base::Error{
                .kind = base::ErrorKind::Storage, .detail = u"schema file missing"_s, .where = files[number - 1]};
        base::Result<Transaction> transaction = Transaction::begin(db, true);
        if (!transaction)
            return transaction.error();
        for (const QByteArray &sql :
             {file.readAll(), QByteArray("PRAGMA user_version=") + QByteArray::number(number)}) {
            if (base::Status status = db.run(sql); !status)
                return status;
        }
        if (base::Status status = transaction->commit(); !status)
            return status;
    }
    return {};
}

} // namespace storage
