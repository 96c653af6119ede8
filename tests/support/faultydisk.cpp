// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultydisk.h"

#include <QDir>
#include <cstring>
#include <limits>
#include <sqlite3.h>
#include <string>

namespace test {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

struct Disk
{
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs shim{};
    std::string part;
    std::atomic<qint64> bytesLeft = kNever;
    std::atomic<qint64> operationsLeft = kNever;
    std::atomic<qint64> operations = 0;
    std::atomic_bool hasFailed = false;

    //! SQLITE_OK, or what this operation fails with.
    int spend(qint64 bytes)
    {
        ++operations;
        if (operationsLeft.load() != kNever && operationsLeft.fetch_sub(1) <= 0) {
            hasFailed = true;
            return SQLITE_IOERR_WRITE;
        }
        if (bytesLeft.load() != kNever && bytesLeft.fetch_sub(bytes) < bytes) {
            bytesLeft = 0;
            hasFailed = true;
            return SQLITE_FULL;
        }
        return SQLITE_OK;
    }
};

Disk *disk = nullptr;

struct File
{
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }

int closeFile(sqlite3_file *file) { return realOf(file)->pMethods->xClose(realOf(file)); }
int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, count, at);
}
int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    sqlite3_int64 size = 0;
    realOf(file)->pMethods->xFileSize(realOf(file), &size);
    const int spent = disk->spend(std::max<qint64>(0, at + count - size)); // what is there already has its room
    return spent ? spent : realOf(file)->pMethods->xWrite(realOf(file), from, count, at);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int spent = disk->spend(0);
    return spent ? spent : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    const int spent = disk->spend(0);
    return spent ? spent : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int sizeFile(sqlite3_file *file, sqlite3_int64 *size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int lockFile(sqlite3_file *file, int how) { return realOf(file)->pMethods->xLock(realOf(file), how); }
int unlockFile(sqlite3_file *file, int how) { return realOf(file)->pMethods->xUnlock(realOf(file), how); }
int checkLock(sqlite3_file *file, int *out) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out); }
int controlFile(sqlite3_file *file, int what, void *with)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, with);
}
int sectorSize(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int characteristics(sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }

//! The index of a write-ahead log is shared memory: it takes no room of the disk's.
int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, to);
}
int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void barrierShared(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int unmapShared(sqlite3_file *file, int removes) { return realOf(file)->pMethods->xShmUnmap(realOf(file), removes); }

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods made{};
        made.iVersion = 2;
        made.xClose = closeFile;
        made.xRead = readFile;
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        made.xFileSize = sizeFile;
        made.xLock = lockFile;
        made.xUnlock = unlockFile;
        made.xCheckReservedLock = checkLock;
        made.xFileControl = controlFile;
        made.xSectorSize = sectorSize;
        made.xDeviceCharacteristics = characteristics;
        made.xShmMap = mapShared;
        made.xShmLock = lockShared;
        made.xShmBarrier = barrierShared;
        made.xShmUnmap = unmapShared;
        return made;
    }();
    return all;
}

bool isWatched(const char *name) { return name && std::strstr(name, disk->part.c_str()); }

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    if (!isWatched(name))
        return disk->real->xOpen(disk->real, name, file, flags, outFlags);
    auto *mine = reinterpret_cast<File *>(file);
    mine->real = reinterpret_cast<sqlite3_file *>(mine + 1);
    mine->base.pMethods = nullptr;
    const int rc = disk->real->xOpen(disk->real, name, mine->real, flags, outFlags);
    if (mine->real->pMethods)
        mine->base.pMethods = &methods();
    return rc;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncs)
{
    if (isWatched(name) && disk->spend(0) != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    return disk->real->xDelete(disk->real, name, syncs);
}

} // namespace

FaultyDisk::FaultyDisk(const QString &part)
{
    disk = new Disk;
    disk->part = part.toStdString();
    disk->real = sqlite3_vfs_find(nullptr);
    disk->shim = *disk->real;
    disk->shim.zName = "faulty";
    disk->shim.pNext = nullptr;
    disk->shim.szOsFile = int(sizeof(File)) + disk->real->szOsFile;
    disk->shim.xOpen = openFile;
    disk->shim.xDelete = deleteFile;
    sqlite3_vfs_register(&disk->shim, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&disk->shim);
    sqlite3_vfs_register(disk->real, 1);
    delete std::exchange(disk, nullptr);
}

void FaultyDisk::fillUpAfter(qint64 bytes)
{
    heal();
    disk->bytesLeft = bytes;
}

void FaultyDisk::dieAfter(qint64 operations)
{
    heal();
    disk->operationsLeft = operations;
}

void FaultyDisk::heal()
{
    disk->bytesLeft = kNever;
    disk->operationsLeft = kNever;
    disk->operations = 0;
    disk->hasFailed = false;
}

bool FaultyDisk::hasFailed() const { return disk->hasFailed; }
qint64 FaultyDisk::operations() const { return disk->operations; }

std::unique_ptr<QTemporaryDir> makeFastFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    if (QFileInfo(memory).isWritable())
        return std::make_unique<QTemporaryDir>(memory + QStringLiteral("/linedesk-XXXXXX"));
    return std::make_unique<QTemporaryDir>();
}

} // namespace test
