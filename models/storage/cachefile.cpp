// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"

#include "models/base/log.h"
#include "models/storage/files.h"
#include "models/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

const QByteArray kWriterSetup = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
                                "PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;"
                                "PRAGMA journal_size_limit=67108864;";
const QByteArray kReaderSetup = "PRAGMA query_only=ON; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";

const QByteArray kSnapshotSetup = kReaderSetup + "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;";

//! There when somebody has met damage in the cache: the next start makes it anew.
QString damageMark(const QString &path) { return path + ".damaged"_L1; }

base::Result<std::unique_ptr<Sqlite>> openWriter(const QString &path)
{
    keepPrivate(path);
    base::Result<std::unique_ptr<Sqlite>> db = Sqlite::open(path, Sqlite::Mode::ReadWrite);
    if (!db)
        return db;
    (*db)->setDamageMark(damageMark(path));
    base::Status status = (*db)->run(kWriterSetup);
    if (!status)
        (*db)->markMisfit();
    else
        status = migrateCache(**db);
    if (!status)
        return status.error();
    return db;
}

//! Renames the cache, so that a new one is made: everything in it can be fetched again. False when it cannot.
bool moveAway(const QString &path)
{
    QFile::remove(path + "-wal"_L1);
    QFile::remove(path + "-shm"_L1);
    const bool isMoved = setAside(path).isOk();
    QFile::remove(damageMark(path));
    return isMoved;
}

} // namespace

base::Result<std::unique_ptr<CacheFile>> CacheFile::open(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"cannot make the folder"_s, .where = path};
    std::unique_ptr<CacheFile> file(new CacheFile);
    file->m_path = path;
    file->m_rebuilt = QFile::exists(damageMark(path)) && moveAway(path);
    base::Result<std::unique_ptr<Sqlite>> writer = openWriter(path);
    if (!writer && QFile::exists(damageMark(path)) && moveAway(path)) {
        qCWarning(base::logStorage) << "the cache could not be read and was set aside:"
                                    << base::describe(writer.error());
        file->m_rebuilt = true;
        writer = openWriter(path);
    }
    if (!writer)
        return writer.error();
    if (base::Status status = file->openReaders(); !status)
        return status.error();
    file->m_writer = std::make_unique<Lane>(std::move(*writer), Lane::Ending::Finishes);
    return file;
}

base::Status CacheFile::openReaders()
{
    for (std::unique_ptr<Lane> *lane : {&m_reader, &m_counter}) {
        base::Result<std::unique_ptr<Sqlite>> reader = openReader();
        if (!reader)
            return reader.error();
        *lane = std::make_unique<Lane>(std::move(*reader), Lane::Ending::GivesUp);
    }
    return {};
}

base::Result<std::unique_ptr<CacheFile>> CacheFile::openReadOnly(const QString &path)
{
    if (!QFile::exists(path))
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"there is no cache yet"_s, .where = path};
    std::unique_ptr<CacheFile> file(new CacheFile);
    file->m_path = path;
    base::Result<std::unique_ptr<Sqlite>> probe = file->openReader();
    if (!probe)
        return probe.error();
    const base::Result<qint64> schema = cacheSchema(**probe);
    if (!schema)
        return schema.error();
    if (*schema != newestCacheSchema())
        return base::Error{.kind = base::ErrorKind::Unsupported,
                           .detail = u"the cache has another schema than this program"_s,
                           .where = u"schema %1"_s.arg(*schema)};
    if (base::Status status = file->openReaders(); !status)
        return status.error();
    return file;
}

base::Result<std::unique_ptr<CacheFile>> CacheFile::openSnapshot(const QString &path)
{
    std::unique_ptr<CacheFile> file(new CacheFile);
    file->m_path = path;
    file->m_isSnapshot = true;
    if (base::Status status = file->openReaders(); !status)
        return status.error();
    base::Result<std::unique_ptr<Sqlite>> unwritten = file->openReader();
    if (!unwritten)
        return unwritten.error();
    file->m_writer = std::make_unique<Lane>(std::move(*unwritten), Lane::Ending::GivesUp);
    return file;
}

base::Result<std::unique_ptr<Sqlite>> CacheFile::openReader() const
{
    base::Result<std::unique_ptr<Sqlite>> db = Sqlite::open(m_path, Sqlite::Mode::ReadOnly);
    if (!db)
        return db;
    if (!m_isSnapshot)
        (*db)->setDamageMark(damageMark(m_path));
    if (base::Status status = (*db)->run(m_isSnapshot ? kSnapshotSetup : kReaderSetup); !status)
        return status.error();
    return db;
}

qint64 CacheFile::sizeOnDisk() const { return QFileInfo(m_path).size() + QFileInfo(m_path + "-wal"_L1).size(); }

} // namespace storage
