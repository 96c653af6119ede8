// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <atomic>
#include <memory>

namespace test {

//! The disk below SQLite, which runs full or dies when a test says so. Only files whose path holds `part` are
//! concerned; one at a time.
class FaultyDisk
{
public:
    explicit FaultyDisk(const QString &part);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    //! Files can still grow by so many bytes; then SQLITE_FULL.
    void fillUpAfter(qint64 bytes);
    //! So many writes, syncs and removals still happen; then none, as if the process had been killed there.
    void dieAfter(qint64 operations);
    void heal();
    bool hasFailed() const;
    //! Writes, syncs and removals since heal().
    qint64 operations() const;
};

//! A folder in memory where the machine has such a thing: syncing costs nothing there.
std::unique_ptr<QTemporaryDir> makeFastFolder();

} // namespace test
