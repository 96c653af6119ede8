// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrations.h"

#include "models/base/killpoint.h"
#include "models/storage/sqlite.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

static void initSqlResource() { Q_INIT_RESOURCE(storage_sql); }

namespace storage {

namespace {

constexpr QLatin1String kCacheFiles(":/storage/sql/");
constexpr QLatin1String kOutboxFiles(":/storage/sql/outbox/");

QStringList schemaFiles(QLatin1String folder)
{
    initSqlResource();
    return QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

base::Status runFile(Sqlite &db, const QString &path, qint64 number)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"schema file missing"_s, .where = path};
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    for (const QByteArray &sql : {file.readAll(), QByteArray("PRAGMA user_version=") + QByteArray::number(number)}) {
        if (base::Status status = db.run(sql); !status) {
            db.markMisfit();
            return status;
        }
    }
    base::reach("migration.before-commit");
    if (base::Status status = transaction->commit(); !status)
        return status;
    base::reach("migration.after-commit");
    return {};
}

base::Status runFiles(Sqlite &db, QLatin1String folder, qint64 from, qint64 to)
{
    const QStringList files = schemaFiles(folder);
    for (qint64 number = from; number <= to; ++number) {
        if (base::Status status = runFile(db, folder + files[number - 1], number); !status)
            return status;
    }
    return {};
}

base::Status migrate(Sqlite &db, QLatin1String folder)
{
    const base::Result<qint64> schema = cacheSchema(db);
    if (!schema)
        return schema.error();
    const qsizetype newest = schemaFiles(folder).size();
    if (*schema > newest || *schema < 0)
        return base::Error{.kind = base::ErrorKind::Unsupported,
                           .detail = u"the file was written by a newer program"_s,
                           .where = u"schema %1"_s.arg(*schema)};
    return runFiles(db, folder, *schema + 1, newest);
}

} // namespace

int newestCacheSchema() { return int(schemaFiles(kCacheFiles).size()); }
int newestOutboxSchema()
{
    static const int newest = int(schemaFiles(kOutboxFiles).size());
    return newest;
}

base::Status makeCacheSchema(Sqlite &db, int schema)
{
    return runFiles(db, kCacheFiles, 1, std::min(schema, newestCacheSchema()));
}

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

base::Result<qint64> outboxSchema(Sqlite &db) { return cacheSchema(db); }

base::Status migrateCache(Sqlite &db) { return migrate(db, kCacheFiles); }
base::Status migrateOutbox(Sqlite &db) { return migrate(db, kOutboxFiles); }

} // namespace storage
