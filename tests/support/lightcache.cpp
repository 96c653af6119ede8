// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lightcache.h"

#include "tests/support/await.h"

using namespace Qt::StringLiterals;

namespace test {

namespace {

std::unique_ptr<storage::CacheFile> openIn(const QTemporaryDir &folder)
{
    auto file = storage::CacheFile::open(folder.filePath(u"cache.db"_s));
    if (!file)
        qFatal("no cache: %s", qPrintable(base::describe(file.error())));
    return std::move(*file);
}

} // namespace

LightCache::LightCache() : m_file(openIn(m_folder)), lines(*m_file), usage(*m_file), state(*m_file) {}

storage::ChangeSet LightCache::put(std::vector<domain::Line> rows, qint64 pass)
{
    storage::SyncCheckpoint checkpoint;
    checkpoint.collection = u"lines"_s;
    checkpoint.pass = pass;
    auto changes = await(lines.apply(std::move(rows), {}, checkpoint));
    if (!changes)
        qFatal("not written: %s", qPrintable(base::describe(changes.error())));
    return std::move(*changes);
}

} // namespace test
