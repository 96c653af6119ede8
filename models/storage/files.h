// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace storage {

//! Makes the file when there is none, and its owner's alone (0600).
void keepPrivate(const QString &path);
//! Renames a file to `path`.broken-1 (2, 3 ... when there is one); answers the new name. Storage when it cannot.
base::Result<QString> setAside(const QString &path);
//! Writes a small file of its owner's alone: the bytes, then the name, then the folder are on disk before this returns.
base::Status writeDurably(const QString &path, const QByteArray &bytes);

//! Syncs a file that was written beside its goal and gives it the goal's name: the bytes, then the name are on disk.
base::Status putInPlace(const QString &part, const QString &path);

//! An advisory lock of one process on `path`.lock, which the kernel gives back with the process's end.
class FileLock
{
public:
    FileLock() = default;
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;

    //! Conflict when somebody else has it.
    static base::Result<FileLock> take(const QString &path);

private:
    int m_descriptor = -1;
};

} // namespace storage
