// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/usagestore.h"

#include <QTemporaryDir>
#include <memory>

namespace test {

//! A cache in a folder of its own that goes with the test.
class LightCache
{
public:
    LightCache();

    //! Writes lines as page of full pass `pass`; answers what changed.
    storage::ChangeSet put(std::vector<domain::Line> lines, qint64 pass = 1);
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::CacheFile> m_file;

public:
    storage::LineStore lines;
    storage::UsageStore usage;
    storage::SyncState state;
    storage::CacheFile &cache() { return *m_file; }
};

} // namespace test
