// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/sqlite.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 300;

//! Flips bits, cuts the file off, or writes rubbish over a page, by the seed.
QByteArray mutated(QByteArray bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    switch (random.bounded(4)) {
    case 0: bytes.truncate(random.bounded(int(bytes.size()))); break;
    case 1: {
        const int page = random.bounded(int(bytes.size() / 4096));
        for (int i = 0; i < 4096; ++i)
            bytes[page * 4096 + i] = char(random.bounded(256));
        break;
    }
    default:
        for (int i = 1 + random.bounded(200); i > 0; --i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
    }
    return bytes;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! T8: a cache that is not what it was. Everything in it can be fetched again, so nothing is mourned, and nothing
//! crashes.
class TestCacheDamage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_sound;

    static QByteArray schemaWith(const QByteArray &change)
    {
        return "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = " + change;
    }

    //! Opens it, reads and writes all there is; whether all of it went well.
    bool isUsable(const QString &path)
    {
        auto file = storage::CacheFile::open(path);
        if (!file)
            return false;
        storage::LineStore lines(**file);
        const auto ids = test::await(lines.select({}, QDateTime::currentDateTimeUtc()));
        const bool isRead = ids && test::await(lines.load(*ids)).isOk();
        const auto applied =
            test::await(lines.apply(test::makeFleet(kLines), {}, {.collection = u"lines"_s, .pass = 2}));
        return isRead && applied;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"sound.db"_s);
        {
            auto file = storage::CacheFile::open(path);
            storage::LineStore lines(**file);
            QVERIFY(
                test::await(lines.apply(test::makeFleet(kLines), {}, {.collection = u"lines"_s, .pass = 1})).isOk());
        }
        m_sound = read(path);
        QVERIFY(m_sound.size() > 100'000);
    }

    void aSchemaThatIsNotItsOwnIsMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::newRow("a column of another name")
            << schemaWith("replace(sql, 'reason ', 'reasan ') WHERE name = 'lines'");
        QTest::newRow("a collation that nobody has")
            << "UPDATE lines SET content_hash = 0;" + schemaWith("replace(sql, 'NOCASE', 'NOKASE')");
        QTest::newRow("an older number than it is") << QByteArray("PRAGMA user_version = 1");
        QTest::newRow("a table that is not there") << QByteArray("DROP TABLE line_seen");
        QTest::newRow("an index that has lost its row")
            << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
                          "sqlite_schema WHERE name = 'lines_notes') WHERE name = 'sqlite_autoindex_lines_1'");
    }
    void aSchemaThatIsNotItsOwnIsMadeAnew() // by the start after somebody has met it (T8)
    {
        QFETCH(QByteArray, harm);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"cache.db"_s);
        QVERIFY(QFile::copy(m_folder.filePath(u"sound.db"_s), path));
        {
            const auto db = storage::Sqlite::open(path, storage::Sqlite::Mode::ReadWrite);
            QVERIFY(db && (*db)->run(harm).isOk());
        }
        (void)isUsable(path);
        QVERIFY(isUsable(path));
        QCOMPARE(QDir(folder.path()).entryList({u"cache.db.broken-*"_s}).size(), 1);
    }

    void aDamagedCacheIsMadeAnew() // at once, or by the next start after somebody has met the damage
    {
        int rebuilt = 0;
        for (quint32 seed = 1; seed <= 100; ++seed) {
            const QDir folder(m_folder.filePath(QString::number(seed)));
            QVERIFY(folder.mkpath(u"."_s));
            const QString path = folder.filePath(u"cache.db"_s);
            QFile file(path);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(mutated(m_sound, seed));
            file.close();
            if (!isUsable(path)) {
                QVERIFY2(isUsable(path), qPrintable(u"seed %1: not usable after the next start either"_s.arg(seed)));
                QVERIFY2(!folder.entryList({u"cache.db.broken-*"_s}).isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
                ++rebuilt;
            }
        }
        QVERIFY2(rebuilt > 10, "most mutations are met by reading everything");
    }
};

LINEDESK_TEST(TestCacheDamage)
#include "tst_cachedamage.moc"
