// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linelogs.h"
#include "models/storage/migrations.h"
#include "models/storage/snapshotform.h"
#include "tests/support/await.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

namespace {

constexpr int kLines = 400;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

//! A cache that is saved to one file, and such a file opened for looking.
class TestSnapshotFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LightCache> m_cache;
    storage::SnapshotFacts m_facts;

    QString path(const QString &name = u"fleet.linedesksnapshot"_s) const { return m_cache->file(name); }
    QString work() const { return m_cache->file(u"work"_s); }

    base::Result<storage::SnapshotFacts> save(const storage::CancelFlag &cancel = {},
                                              const storage::ByteProgress &progress = {})
    {
        return storage::saveSnapshot(m_cache->cache(), m_facts, path(), cancel, progress);
    }

    //! The file with other bytes in its database, and the checksum that they have.
    void forge(const std::function<void(storage::Sqlite &)> &change)
    {
        QByteArray bytes = read(path());
        bytes.chop(storage::snapshotTrailerSize());
        write(path(), bytes);
        change(**storage::Sqlite::open(path(), storage::Sqlite::Mode::ReadWrite));
        bytes = read(path());
        write(path(), bytes + storage::snapshotTrailer(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)));
    }

    QString codeOf(const base::Result<storage::OpenedSnapshot> &opened) const
    {
        return opened ? u"opened"_s : opened.error().fields.value(u"code"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_cache->put(test::makeFleet(kLines));
        m_facts = {.account = u"Northwind IoT"_s,
                   .zone = u"Europe/Amsterdam"_s,
                   .takenAt = QDateTime(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC),
                   .program = u"1.0"_s};
    }

    void whatIsSavedOpensAsItWas()
    {
        const auto saved = save();
        QVERIFY2(saved.isOk(), qPrintable(saved ? QString() : base::describe(saved.error())));
        QCOMPARE(saved->lines, kLines);
        auto opened = storage::openSnapshot(path(), work());
        QVERIFY2(opened.isOk(), qPrintable(opened ? QString() : base::describe(opened.error())));
        QCOMPARE(opened->facts, *saved);
        QCOMPARE(opened->facts.account, u"Northwind IoT"_s);
        QCOMPARE(opened->facts.takenAt, m_facts.takenAt);
        storage::LineStore lines(*opened->cache);
        QCOMPARE(*await(lines.count()), qint64(kLines));
        domain::Line line = test::makeLine(7);
        const auto found = await(lines.loadByIccid(line.iccid));
        line.id = found->id;
        QVERIFY(*found == line);
    }

    void theFileIsItsOwnersAloneAndOneFile()
    {
        QVERIFY(save().isOk());
        QCOMPARE(QFileInfo(path()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList({u"fleet*"_s}, QDir::Files).size(), 1);
    }

    void passwordsAndWhatWasDeletedAreNotInIt() // T14
    {
        const domain::ApnSetting apn{.technology = u"LTE"_s, .apn = u"iot.example"_s, .password = u"open-sesame-77"_s};
        (void)await(storage::LineLogs(m_cache->cache()).storeApn(domain::LineId{1}, false, {apn}, m_facts.takenAt));
        domain::Line line = test::makeLine(3);
        line.notes = u"once-said-and-gone"_s;
        m_cache->put({line});
        m_cache->put({test::makeLine(3)});
        QVERIFY(save().isOk());
        const QByteArray bytes = read(path());
        QVERIFY(bytes.contains("iot.example"));
        QVERIFY(!bytes.contains("open-sesame-77"));
        QVERIFY(!bytes.contains("once-said-and-gone"));
    }

    void nothingIsWrittenToItOnceItIsOpen()
    {
        QVERIFY(save().isOk());
        const QByteArray before = read(path());
        auto opened = storage::openSnapshot(path(), work());
        QVERIFY(opened.isOk());
        storage::LineStore lines(*opened->cache);
        QVERIFY(!await(lines.apply({test::makeLine(kLines + 1)}, {}, {})).isOk());
        opened->cache.reset();
        QCOMPARE(read(path()), before);
        QVERIFY(!QFile::exists(path() + ".damaged"_L1));
        QVERIFY(!QFile::exists(path() + "-wal"_L1));
    }

    void oneFlippedBitAnywhereIsDamage() // T8
    {
        QVERIFY(save().isOk());
        const QByteArray whole = read(path());
        for (int i = 0; i < 40; ++i) {
            const qsizetype at = 120 + (whole.size() - 121) * i / 39;
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ 0x10);
            write(path(), bytes);
            QCOMPARE(codeOf(storage::openSnapshot(path(), work())), u"snapshot_damaged"_s);
        }
    }

    void aFileThatIsNotWholeIsDamage()
    {
        QVERIFY(save().isOk());
        const QByteArray whole = read(path());
        for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype(4096), qsizetype(101)}) {
            write(path(), whole.left(size));
            QCOMPARE(codeOf(storage::openSnapshot(path(), work())), u"snapshot_damaged"_s);
        }
        write(path(), whole + ' ');
        QCOMPARE(codeOf(storage::openSnapshot(path(), work())), u"snapshot_damaged"_s);
    }

    void whatIsSomethingElseIsNamedSo()
    {
        write(path(), "ICCID,Status\n8944538532046590417,active\n");
        QCOMPARE(codeOf(storage::openSnapshot(path(), work())), u"snapshot_none"_s);
        write(path(), {});
        QCOMPARE(codeOf(storage::openSnapshot(path(), work())), u"snapshot_none"_s);
        QCOMPARE(codeOf(storage::openSnapshot(QFileInfo(path()).path(), work())), u"snapshot_none"_s);
        QCOMPARE(codeOf(storage::openSnapshot(m_cache->cache().path(), work())), u"snapshot_none"_s);
        QCOMPARE(storage::openSnapshot(path(u"no-such-file"_s), work()).error().kind, base::ErrorKind::NotFound);
    }

    void aFileOfANewerProgramIsRefusedAndLeftAlone() // T9
    {
        QVERIFY(save().isOk());
        forge([](storage::Sqlite &db) { QVERIFY(db.run("PRAGMA user_version=999").isOk()); });
        const QByteArray before = read(path());
        const auto opened = storage::openSnapshot(path(), work());
        QCOMPARE(codeOf(opened), u"snapshot_newer"_s);
        QCOMPARE(opened.error().kind, base::ErrorKind::Unsupported);
        QCOMPARE(read(path()), before);
    }

    void tablesOfStrangersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON texts BEGIN DELETE FROM lines; END");
        QTest::newRow("a view in the place of a table")
            << QByteArray("ALTER TABLE tickets RENAME TO x; CREATE VIEW tickets AS SELECT * FROM x");
        QTest::newRow("one table less") << QByteArray("DROP TABLE payments");
        QTest::newRow("another column") << QByteArray("ALTER TABLE payments ADD COLUMN more TEXT");
        QTest::newRow("one table more") << QByteArray("CREATE TABLE more (x)");
    }
    void tablesOfStrangersAreRefused()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(save().isOk());
        forge([&sql](storage::Sqlite &db) { QVERIFY(db.run(sql).isOk()); });
        QCOMPARE(codeOf(storage::openSnapshot(path(), work())), u"snapshot_none"_s);
    }

    void anOlderSchemaIsBroughtUpToDateBesideTheFile() // T9
    {
        QVERIFY(save().isOk());
        {
            auto old = storage::Sqlite::open(path(u"old"_s), storage::Sqlite::Mode::ReadWrite);
            QVERIFY(storage::makeCacheSchema(**old, 4).isOk());
            QVERIFY((*old)
                        ->run(storage::kSnapshotTable +
                              "INSERT INTO snapshot_facts VALUES ('account', 'Old');"
                              "PRAGMA application_id=" +
                              QByteArray::number(storage::kSnapshotId))
                        .isOk());
        }
        const QByteArray bytes = read(path(u"old"_s));
        const QByteArray whole =
            bytes + storage::snapshotTrailer(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        write(path(), whole);
        QString folder;
        {
            auto opened = storage::openSnapshot(path(), work());
            QVERIFY2(opened.isOk(), qPrintable(opened ? QString() : base::describe(opened.error())));
            QCOMPARE(opened->facts.account, u"Old"_s);
            QCOMPARE(opened->facts.schema, 4);
            QCOMPARE(*await(storage::LineStore(*opened->cache).count()), qint64(0));
            folder = opened->folder->path();
            QVERIFY(QFile::exists(folder + "/cache.db"_L1));
        }
        QVERIFY(!QDir(folder).exists()); // nothing stays
        QCOMPARE(read(path()), whole);
    }

    void leftoversOfARunThatWasKilledGo()
    {
        QVERIFY(save().isOk());
        QVERIFY(QDir().mkpath(work() + "/snapshot-dead"_L1));
        auto first = storage::openSnapshot(path(), work());
        QVERIFY(first.isOk());
        auto second = storage::openSnapshot(path(), work());
        QVERIFY(second.isOk());
        QVERIFY(!QDir(work() + "/snapshot-dead"_L1).exists());
        QVERIFY(QDir(first->folder->path()).exists()); // somebody looks at it
    }

    void cancellingLeavesNoFileAndTheOldOneAsItWas()
    {
        QVERIFY(save().isOk());
        const QByteArray before = read(path());
        for (const int after : {0, 1}) {
            const auto cancel = std::make_shared<std::atomic_bool>(after == 0);
            const auto saved = save(cancel, [&](qint64, qint64) { *cancel = true; });
            QVERIFY(!saved.isOk());
            QCOMPARE(saved.error().kind, base::ErrorKind::Cancelled);
            QCOMPARE(storage::openSnapshot(path(), work(), cancel).error().kind, base::ErrorKind::Cancelled);
        }
        QCOMPARE(read(path()), before);
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList({u"fleet*"_s}, QDir::Files).size(), 1);
    }

    void aFullDiskNamesTheFileAndLeavesNothing() // T7
    {
        QVERIFY(save().isOk());
        const QByteArray before = read(path());
        int refused = 0;
        for (int level = 0; level < 20; ++level) {
            test::FaultyDisk disk(path() + u'.'); // the part
            disk.fillUpAfter(level * before.size() / 20);
            const auto saved = save();
            if (saved.isOk())
                continue;
            ++refused;
            QCOMPARE(saved.error().kind, base::ErrorKind::Storage);
            QCOMPARE(saved.error().where, path());
            QCOMPARE(read(path()), before);
        }
        QVERIFY(refused >= 15);
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList({u"fleet*"_s}, QDir::Files).size(), 1);
    }

    void aFolderThatIsNotThereIsNamed()
    {
        const QString gone = m_cache->file(u"none"_s);
        const auto saved = storage::saveSnapshot(m_cache->cache(), m_facts, gone + "/a.linedesksnapshot"_L1);
        QVERIFY(!saved.isOk());
        QCOMPARE(saved.error().kind, base::ErrorKind::Storage);
        QCOMPARE(saved.error().where, gone);
    }
};

LINEDESK_TEST(TestSnapshotFile)
#include "tst_snapshotfile.moc"
