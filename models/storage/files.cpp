// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr QFileDevice::Permissions kOnlyMe = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

base::Error fileError(const QString &detail, const QString &path)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = path};
}

//! A new name in a folder is on disk when the folder is.
bool syncFolder(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool isDone = ::fsync(folder) == 0;
    ::close(folder);
    return isDone;
}

} // namespace

void keepPrivate(const QString &path)
{
    QFile file(path);
    if (!file.exists() && file.open(QFile::WriteOnly))
        file.close();
    file.setPermissions(kOnlyMe);
}

base::Result<QString> setAside(const QString &path)
{
    QString target;
    for (int n = 1; target.isEmpty() || QFile::exists(target); ++n)
        target = u"%1.broken-%2"_s.arg(path).arg(n);
    QFile file(path);
    if (!file.rename(target))
        return fileError(u"cannot be set aside: "_s + file.errorString(), path);
    syncFolder(path);
    return target;
}

base::Status writeDurably(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path); // syncs the bytes before it renames
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOnlyMe) || file.write(bytes) != bytes.size() ||
        !file.commit())
        return fileError(u"cannot be written: "_s + file.errorString(), path);
    if (!syncFolder(path))
        return fileError(u"the folder cannot be synced"_s, path);
    return {};
}

base::Status putInPlace(const QString &part, const QString &path)
{
    const int file = ::open(QFile::encodeName(part).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fileError(qt_error_string(), path);
    const bool isSynced = ::fsync(file) == 0;
    ::close(file);
    if (!isSynced || ::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return fileError(qt_error_string(), path);
    syncFolder(path);
    return {};
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileLock::FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

base::Result<FileLock> FileLock::take(const QString &path)
{
    FileLock lock;
    const QString name = path + ".lock"_L1;
    lock.m_descriptor = ::open(QFile::encodeName(name).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock.m_descriptor < 0)
        return fileError(QString::fromLocal8Bit(std::strerror(errno)), name);
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return base::Error{
                .kind = base::ErrorKind::Conflict, .detail = u"another program writes to it"_s, .where = path};
        return fileError(QString::fromLocal8Bit(std::strerror(errno)), name);
    }
    return lock;
}

} // namespace storage
