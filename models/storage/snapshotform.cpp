// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/snapshotform.h"

#include "models/storage/migrations.h"

#include <QCryptographicHash>
#include <QFile>
#include <set>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr QByteArrayView kTrailerStart("\nLineDesk snapshot, SHA-256 ");
constexpr qint64 kBlock = 1 << 20;

using Objects = std::set<std::tuple<QByteArray, QByteArray, QByteArray>>;

//! Type, name and statement of each table and index. Those of SQLite itself and of its text index differ by version.
base::Result<Objects> objectsOf(Sqlite &db)
{
    base::Result<Statement> rows =
        db.prepare("SELECT type, name, CASE WHEN name LIKE 'lines\\_fts\\_%' ESCAPE '\\' THEN '' ELSE sql END "
                   "FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    if (!rows)
        return rows.error();
    Objects objects;
    for (;;) {
        const base::Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return objects;
        objects.insert({rows->utf8(0).toByteArray(), rows->utf8(1).toByteArray(), rows->utf8(2).toByteArray()});
    }
}

} // namespace

QByteArray snapshotTrailer(const QByteArray &sha256) { return kTrailerStart.toByteArray() + sha256.toHex() + '\n'; }

qint64 snapshotTrailerSize()
{
    return kTrailerStart.size() + 2 * QCryptographicHash::hashLength(QCryptographicHash::Sha256) + 1;
}

base::Result<QByteArray> hashBytes(const QString &path, qint64 size, const CancelFlag &cancel,
                                   const ByteProgress &progress)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly | QFile::Unbuffered))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(kBlock, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        if (cancel && *cancel)
            return base::Error{.kind = base::ErrorKind::Cancelled};
        const qint64 read = file.read(block.data(), std::min(kBlock, size - done));
        if (read <= 0)
            return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
        hash.addData(QByteArrayView(block.constData(), read));
        done += read;
        if (progress)
            progress(done, size);
    }
    return hash.result();
}

base::Error snapshotError(QLatin1String code, const QString &path, const QString &detail)
{
    base::Error error{.kind = code == "snapshot_newer"_L1 ? base::ErrorKind::Unsupported : base::ErrorKind::Invalid,
                      .detail = detail,
                      .where = path};
    error.fields[u"code"_s] = code;
    return error;
}

base::Status checkSnapshotTables(Sqlite &db, int schema, const QString &path)
{
    const base::Result<Objects> found = objectsOf(db);
    if (!found)
        return snapshotError("snapshot_damaged"_L1, path, found.error().detail);
    const base::Result<std::unique_ptr<Sqlite>> ours = Sqlite::open(u":memory:"_s, Sqlite::Mode::ReadWrite);
    if (!ours)
        return ours.error();
    if (base::Status made = makeCacheSchema(**ours, schema); !made)
        return made;
    if (base::Status made = (*ours)->run(kSnapshotTable); !made)
        return made;
    const base::Result<Objects> expected = objectsOf(**ours);
    if (!expected)
        return expected.error();
    if (*found != *expected)
        return snapshotError("snapshot_none"_L1, path, u"its tables are not those of a cache"_s);
    return {};
}

} // namespace storage
