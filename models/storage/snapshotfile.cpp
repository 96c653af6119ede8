// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrations.h"
#include "models/storage/snapshotform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kProgressSteps = 50'000;

base::Error unwritable(const QString &path, const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = path};
}

//! The file under the name that it has while it is written; gone when it was not put in place.
class Part
{
public:
    explicit Part(const QString &path)
        : m_path(u"%1.%2.part"_s.arg(path, QString::number(QRandomGenerator::global()->generate(), 16)))
    {
        keepPrivate(m_path);
    }
    ~Part()
    {
        QFile::remove(m_path);
        QFile::remove(m_path + "-journal"_L1);
    }
    Q_DISABLE_COPY_MOVE(Part)

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

//! Looked at while SQLite copies.
struct Watch
{
    CancelFlag cancel;
    const ByteProgress *progress;
    QString part;
    qint64 total = 0;
};

int look(void *data)
{
    const auto *watch = static_cast<const Watch *>(data);
    if (*watch->progress)
        (*watch->progress)(std::min(watch->total, QFileInfo(watch->part).size()), watch->total);
    return watch->cancel && *watch->cancel ? 1 : 0;
}

base::Result<qint64> numberOf(Sqlite &db, const QByteArray &sql)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

//! The cache as it is at this moment, packed: what was deleted from it is not in the copy.
base::Status copyCache(const CacheFile &cache, const QString &part, const CancelFlag &cancel,
                       const ByteProgress &progress)
{
    base::Result<std::unique_ptr<Sqlite>> db = Sqlite::open(cache.path(), Sqlite::Mode::ReadOnly);
    if (!db)
        return db.error();
    Watch watch{.cancel = cancel, .progress = &progress, .part = part};
    const base::Result<qint64> pages = numberOf(**db, "PRAGMA page_count");
    const base::Result<qint64> size = numberOf(**db, "PRAGMA page_size");
    if (!pages || !size)
        return pages ? size.error() : pages.error();
    watch.total = *pages * *size;
    base::Result<Statement> copy = (*db)->prepare("VACUUM INTO ?1");
    if (!copy)
        return copy.error();
    sqlite3_progress_handler((*db)->handle(), kProgressSteps, look, &watch);
    return copy->bind(1, part).finish();
}

base::Status writeFacts(const QString &part, SnapshotFacts &facts)
{
    base::Result<std::unique_ptr<Sqlite>> db = Sqlite::open(part, Sqlite::Mode::ReadWrite);
    if (!db)
        return db.error();
    const base::Status prepared =
        (*db)->run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA secure_delete=ON;"
                   "UPDATE line_apn SET password = '' WHERE password != '';" +
                   kSnapshotTable + "PRAGMA application_id=" + QByteArray::number(kSnapshotId));
    if (!prepared)
        return prepared;
    const base::Result<qint64> lines = numberOf(**db, "SELECT count(*) FROM lines");
    const base::Result<qint64> schema = numberOf(**db, "PRAGMA user_version");
    if (!lines || !schema)
        return lines ? schema.error() : lines.error();
    facts.lines = *lines;
    facts.schema = int(*schema);
    const std::pair<QString, QString> rows[] = {{u"account"_s, facts.account},
                                                {u"zone"_s, facts.zone},
                                                {u"taken_at"_s, QString::number(facts.takenAt.toSecsSinceEpoch())},
                                                {u"program"_s, facts.program},
                                                {u"lines"_s, QString::number(facts.lines)}};
    for (const auto &[key, value] : rows) {
        base::Result<Statement> insert = (*db)->prepare("INSERT INTO snapshot_facts (key, value) VALUES (?1, ?2)");
        if (!insert)
            return insert.error();
        if (base::Status status = insert->bind(1, key).bind(2, value).finish(); !status)
            return status;
    }
    return {};
}

//! The last line, and everything on disk.
base::Status seal(const QString &part, const CancelFlag &cancel, const ByteProgress &progress)
{
    const base::Result<QByteArray> hash = hashBytes(part, QFileInfo(part).size(), cancel, progress);
    if (!hash)
        return hash.error();
    QFile file(part);
    const QByteArray trailer = snapshotTrailer(*hash);
    if (!file.open(QFile::WriteOnly | QFile::Append) || file.write(trailer) != trailer.size() || !file.flush())
        return unwritable(part, file.errorString());
    return {};
}

base::Result<SnapshotFacts> factsOf(Sqlite &db, int schema)
{
    base::Result<Statement> rows = db.prepare("SELECT key, value FROM snapshot_facts");
    if (!rows)
        return rows.error();
    SnapshotFacts facts;
    facts.schema = schema;
    for (;;) {
        const base::Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return facts;
        const QString key = rows->text(0);
        const QString value = rows->text(1).left(200);
        if (key == "account"_L1)
            facts.account = value;
        else if (key == "zone"_L1)
            facts.zone = value;
        else if (key == "taken_at"_L1)
            facts.takenAt = QDateTime::fromSecsSinceEpoch(value.toLongLong(), Qt::UTC);
        else if (key == "program"_L1)
            facts.program = value;
        else if (key == "lines"_L1)
            facts.lines = value.toLongLong();
    }
}

quint32 bigEndian(const QByteArray &header, qsizetype at)
{
    quint32 value = 0;
    for (qsizetype i = 0; i < 4; ++i)
        value = value << 8 | quint8(header[at + i]);
    return value;
}

//! The schema of a file that has the form of a snapshot.
base::Result<int> checkForm(const QString &path, const CancelFlag &cancel, const ByteProgress &progress)
{
    constexpr qsizetype kHeader = 100;
    QFile file(path);
    if (!QFileInfo::exists(path))
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"there is no such file"_s, .where = path};
    if (!QFileInfo(path).isFile())
        return snapshotError("snapshot_none"_L1, path, u"it is no file"_s);
    if (!file.open(QFile::ReadOnly))
        return unwritable(path, file.errorString());
    const QByteArray header = file.read(kHeader);
    if (header.size() < kHeader || !header.startsWith("SQLite format 3") || bigEndian(header, 68) != kSnapshotId)
        return snapshotError("snapshot_none"_L1, path, u"it does not begin like a snapshot"_s);
    if (file.size() > kLargestSnapshot)
        return snapshotError("snapshot_huge"_L1, path, u"%1 bytes"_s.arg(file.size()));
    const quint32 schema = bigEndian(header, 60);
    if (schema > quint32(newestCacheSchema()))
        return snapshotError("snapshot_newer"_L1, path, u"schema %1"_s.arg(schema));
    const qint64 pageSize = quint8(header[16]) << 8 | quint8(header[17]);
    const qint64 size = (pageSize == 1 ? 65'536 : pageSize) * qint64(bigEndian(header, 28));
    file.seek(size);
    const QByteArray trailer = file.read(snapshotTrailerSize() + 1);
    if (schema == 0 || trailer.size() != snapshotTrailerSize())
        return snapshotError("snapshot_damaged"_L1, path, u"it is %1 bytes long"_s.arg(file.size()));
    const base::Result<QByteArray> hash = hashBytes(path, size, cancel, progress);
    if (!hash)
        return hash.error();
    if (snapshotTrailer(*hash) != trailer)
        return snapshotError("snapshot_damaged"_L1, path, u"its SHA-256 differs"_s);
    return int(schema);
}

base::Status copyFile(const QString &from, const QString &to, const CancelFlag &cancel, const ByteProgress &progress)
{
    constexpr qint64 kBlock = 1 << 20;
    QFile source(from);
    QFile target(to);
    if (!source.open(QFile::ReadOnly | QFile::Unbuffered))
        return unwritable(from, source.errorString());
    if (!target.open(QFile::WriteOnly | QFile::Unbuffered))
        return unwritable(to, target.errorString());
    const qint64 size = source.size() - snapshotTrailerSize();
    for (qint64 done = 0; done < size;) {
        if (cancel && *cancel)
            return base::Error{.kind = base::ErrorKind::Cancelled};
        const QByteArray block = source.read(std::min(kBlock, size - done));
        if (block.isEmpty())
            return unwritable(from, source.errorString());
        if (target.write(block) != block.size())
            return unwritable(to, target.errorString());
        done += block.size();
        if (progress)
            progress(done, size);
    }
    return {};
}

//! Folders of runs that ended without tidying up: nobody holds their locks any more.
void removeLeftovers(const QString &work)
{
    for (const QFileInfo &folder : QDir(work).entryInfoList({u"snapshot-*"_s}, QDir::Dirs)) {
        if (FileLock::take(folder.filePath() + "/use"_L1))
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

base::Result<SnapshotFacts> saveSnapshot(const CacheFile &cache, SnapshotFacts facts, const QString &path,
                                         const CancelFlag &cancel, const ByteProgress &progress)
{
    const QFileInfo goal(path);
    if (goal.isDir() || !QFileInfo(goal.absolutePath()).isWritable())
        return unwritable(goal.isDir() ? path : goal.absolutePath(), u"the folder cannot be written"_s);
    const Part part(goal.absoluteFilePath());
    const auto failed = [&](base::Error error) {
        if (cancel && *cancel)
            return base::Error{.kind = base::ErrorKind::Cancelled};
        error.where = path; // SQLite names the cache that is read
        return error;
    };
    // Copying takes about five times as long as reading the copy once more.
    const ByteProgress copying = [&](qint64 done, qint64 total) {
        if (progress)
            progress(done * 5, total * 6);
    };
    const ByteProgress reading = [&](qint64 done, qint64 total) {
        if (progress)
            progress(total * 5 + done, total * 6);
    };
    if (base::Status copied = copyCache(cache, part.path(), cancel, copying); !copied)
        return failed(copied.error());
    if (base::Status noted = writeFacts(part.path(), facts); !noted)
        return failed(noted.error());
    if (base::Status sealed = seal(part.path(), cancel, reading); !sealed)
        return failed(sealed.error());
    if (cancel && *cancel)
        return base::Error{.kind = base::ErrorKind::Cancelled};
    if (base::Status placed = putInPlace(part.path(), goal.absoluteFilePath()); !placed)
        return failed(placed.error());
    return facts;
}

base::Result<OpenedSnapshot> openSnapshot(const QString &path, const QString &work, const CancelFlag &cancel,
                                          const ByteProgress &progress)
{
    const base::Result<int> schema = checkForm(path, cancel, progress);
    if (!schema)
        return schema.error();
    QDir().mkpath(work);
    removeLeftovers(work);
    OpenedSnapshot opened;
    opened.folder = std::make_unique<QTemporaryDir>(work + "/snapshot-XXXXXX"_L1);
    if (!opened.folder->isValid())
        return unwritable(work, opened.folder->errorString());
    base::Result<FileLock> lock = FileLock::take(opened.folder->filePath(u"use"_s));
    if (!lock)
        return lock.error();
    opened.inUse = std::move(*lock);
    base::Result<std::unique_ptr<CacheFile>> file = CacheFile::openSnapshot(path);
    if (!file)
        return file.error();
    base::Result<std::unique_ptr<Sqlite>> db = (*file)->openReader();
    if (!db)
        return db.error();
    if (base::Status tables = checkSnapshotTables(**db, *schema, path); !tables)
        return tables.error();
    const base::Result<SnapshotFacts> facts = factsOf(**db, *schema);
    if (!facts)
        return snapshotError("snapshot_damaged"_L1, path, facts.error().detail);
    opened.facts = *facts;
    if (*schema == newestCacheSchema()) {
        opened.cache = std::move(*file);
        return opened;
    }
    const QString copy = opened.folder->filePath(u"cache.db"_s);
    if (base::Status copied = copyFile(path, copy, cancel, progress); !copied)
        return copied.error();
    base::Result<std::unique_ptr<CacheFile>> migrated = CacheFile::open(copy);
    if (!migrated)
        return migrated.error();
    opened.cache = std::move(*migrated);
    return opened;
}

} // namespace storage
