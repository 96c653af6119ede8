// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "tests/support/await.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

namespace {

constexpr int kPage = 50; // lines
constexpr int kPages = 12;

std::vector<domain::Line> page(int number)
{
    std::vector<domain::Line> lines;
    for (int i = number * kPage; i < (number + 1) * kPage; ++i)
        lines.push_back(test::makeLine(i));
    return lines;
}

storage::SyncCheckpoint after(int number)
{
    storage::SyncCheckpoint checkpoint;
    checkpoint.collection = u"lines"_s;
    checkpoint.running = true;
    checkpoint.pass = 1;
    checkpoint.cursor = u"page %1"_s.arg(number + 1);
    return checkpoint;
}

} // namespace

//! T7: the cache on a disk that runs full. Rows and checkpoint stay those of the last page that was acknowledged.
class TestCacheDisk : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::LineStore> m_lines;

    void open(const QString &path)
    {
        m_lines.reset();
        m_file.reset();
        auto file = storage::CacheFile::open(path);
        QVERIFY2(file.isOk(), file ? "" : qPrintable(base::describe(file.error())));
        m_file = std::move(*file);
        m_lines = std::make_unique<storage::LineStore>(*m_file);
    }

    void compare(int pages)
    {
        QCOMPARE(*await(m_lines->count()), qint64(pages) * kPage);
        const auto checkpoint = await(storage::SyncState(*m_file).loadCheckpoint(u"lines"_s));
        QCOMPARE(checkpoint->cursor, pages == 0 ? QString() : after(pages - 1).cursor);
        for (int i = kPage - 1; i < pages * kPage; i += kPage) {
            domain::Line line = test::makeLine(i);
            const auto found = await(m_lines->loadByIccid(line.iccid));
            QVERIFY(found.isOk());
            line.id = found->id;
            QVERIFY(*found == line);
        }
    }

private Q_SLOTS:
    void cleanup()
    {
        m_lines.reset();
        m_file.reset();
    }

    void aFullDiskAtFiftyLevels() // T7
    {
        int refused = 0;
        QSet<int> reached;
        for (int level = 0; level < 50; ++level) {
            m_folder = test::makeFastFolder();
            const QString path = m_folder->filePath(u"cache.db"_s);
            test::FaultyDisk disk(path);
            open(path);
            disk.fillUpAfter(level * 80'000);
            int stored = 0;
            for (int number = 0; number < kPages; ++number) {
                const auto changes = await(m_lines->apply(page(stored), {}, after(stored)));
                stored += changes ? 1 : 0;
                refused += changes ? 0 : 1;
                if (changes)
                    continue;
                QCOMPARE(changes.error().kind, base::ErrorKind::Storage);
                QCOMPARE(changes.error().where, path); // a person is told which file
            }
            reached << stored;
            compare(stored); // reading goes on
            disk.heal();
            QVERIFY(await(m_lines->apply(page(stored), {}, after(stored))).isOk()); // and so does writing
            open(path);
            QVERIFY(!m_file->wasRebuilt()); // a full disk is no reason to call a file broken
            compare(stored + 1);
            cleanup();
            if (QTest::currentTestFailed()) {
                qWarning("level %d", level);
                return;
            }
        }
        QVERIFY(refused > 100);
        QVERIFY2(reached.size() > 5, "the disk ran full at different pages");
    }

    void aCacheThatCannotBeMadeSaysSoAndIsMadeLater()
    {
        m_folder = test::makeFastFolder();
        const QString path = m_folder->filePath(u"cache.db"_s);
        test::FaultyDisk disk(path);
        disk.fillUpAfter(0);
        const auto refused = storage::CacheFile::open(path);
        QCOMPARE(refused.error().kind, base::ErrorKind::Storage);
        QCOMPARE(refused.error().where, path);
        disk.heal();
        open(path);
        QVERIFY(!m_file->wasRebuilt());
        compare(0);
        cleanup();
    }
};

LINEDESK_TEST(TestCacheDisk)
#include "tst_cachedisk.moc"
