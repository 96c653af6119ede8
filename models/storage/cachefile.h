// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/lane.h"

namespace storage {

//! The cache of one profile: one file, one writer, readers that never write. Everything in it can be fetched again.
class CacheFile
{
public:
    //! Opens or makes the file (0600, WAL) and brings its schema up to date. A cache of a newer program is refused and
    //! left as it is (T9). A file that is no database is set aside as cache.db.broken-1 ... and made anew (T8). Blocks:
    //! not for the GUI thread.
    static base::Result<std::unique_ptr<CacheFile>> open(const QString &path);

    //! Opens an existing cache for looking only, beside a program that writes to it. NotFound when there is none;
    //! Unsupported when its schema is not this program's.
    static base::Result<std::unique_ptr<CacheFile>> openReadOnly(const QString &path);

    //! Opens the database of a snapshot file, whatever its schema: strangers wrote it, so its tables may do nothing.
    //! What is written to it fails; nothing is made beside it.
    static base::Result<std::unique_ptr<CacheFile>> openSnapshot(const QString &path);

    const QString &path() const { return m_path; }
    //! Must not be asked of a cache that was opened read-only.
    Lane &writer() { return *m_writer; }
    //! For what a person waits for right now: first rows, windows of rows.
    Lane &reader() { return *m_reader; }
    //! For what may take longer: whole id lists, sums, counts, values.
    Lane &counter() { return *m_counter; }
    //! A connection of its own for long scans on a pool thread.
    base::Result<std::unique_ptr<Sqlite>> openReader() const;
    //! Bytes on disk, with the write-ahead log.
    qint64 sizeOnDisk() const;
    //! True when an unreadable cache was set aside while opening.
    bool wasRebuilt() const { return m_rebuilt; }

private:
    CacheFile() = default;

    base::Status openReaders();

    QString m_path;
    bool m_rebuilt = false;
    bool m_isSnapshot = false;
    std::unique_ptr<Lane> m_writer;
    std::unique_ptr<Lane> m_reader;
    std::unique_ptr<Lane> m_counter;
};

} // namespace storage
