// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/synchouse.h"

#include "tests/support/register.h"

#include <QRandomGenerator>
#include <QTest>
#include <set>

using namespace Qt::StringLiterals;
using base::ErrorKind;
using syncing::Scope;

//! Lists that change under the walk, lists that never end, and runs that were killed (T1, T6, D23).
class TestPaging : public QObject
{
    Q_OBJECT

    static std::set<QString> iccids(const std::map<QString, domain::Line> &lines)
    {
        std::set<QString> all;
        for (const auto &[iccid, line] : lines)
            all.insert(iccid);
        return all;
    }

private Q_SLOTS:
    void rowsMoveBetweenPages_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("bare");
        for (const bool bare : {false, true}) {
            const QByteArray where = bare ? ", bare dialect (T6)" : ", with extras (T6)";
            QTest::newRow(("a row vanishes from a page that was read" + where).constData()) << u"vanish"_s << bare;
            QTest::newRow(("a row appears on a page that was read" + where).constData()) << u"appear"_s << bare;
            QTest::newRow(("a row vanishes and another appears, the total stays" + where).constData())
                << u"both"_s << bare;
            QTest::newRow(("a row moves from the last page to the first" + where).constData()) << u"move"_s << bare;
            QTest::newRow(("half of the rows vanish" + where).constData()) << u"half"_s << bare;
        }
    }

    void rowsMoveBetweenPages()
    {
        QFETCH(QString, what);
        QFETCH(bool, bare);
        test::SyncHouse house;
        if (bare)
            house.platform.offered = {.maxPageSize = 10};
        house.platform.setFleet(test::makeFleet(100));
        QVERIFY(house.run(Scope::Everything));
        house.platform.linePages = 0;
        house.platform.beforePage = [&](int page) {
            if (page != 4)
                return;
            if (what == "vanish"_L1 || what == "both"_L1)
                house.platform.remove(test::makeIccid(5));
            if (what == "appear"_L1)
                house.platform.put(test::makeLine(500), 0);
            if (what == "both"_L1)
                house.platform.put(test::makeLine(500));
            if (what == "move"_L1) {
                const domain::Line last = house.platform.fleet().back();
                house.platform.remove(last.iccid);
                house.platform.put(last, 0);
            }
            if (what == "half"_L1) {
                for (int i = 0; i < 100; i += 2)
                    house.platform.remove(test::makeIccid(i));
            }
        };
        QSignalSpy changes(house.engine.get(), &syncing::Engine::linesChanged);
        QVERIFY(house.run(Scope::Everything));
        house.platform.beforePage = {};
        const auto cached = iccids(house.cached());
        for (const QString &iccid : iccids(house.onPlatform()))
            QVERIFY2(cached.contains(iccid), "a row that is there is missing");
        QVERIFY(house.run(Scope::Everything));
        QCOMPARE(house.cached(), house.onPlatform());
    }

    void noRowIsLostWhileTheListNeverStandsStill()
    {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            QRandomGenerator random(seed);
            test::SyncHouse house;
            house.platform.setFleet(test::makeFleet(80));
            QVERIFY(house.run(Scope::Everything));
            std::set<QString> always; // rows that are there all the time
            for (const domain::Line &line : house.platform.fleet())
                always.insert(line.iccid.text);
            int next = 1000;
            house.platform.beforePage = [&](int) {
                const auto at = random.bounded(int(house.platform.fleet().size()));
                const domain::Iccid victim = house.platform.fleet()[size_t(at)].iccid;
                always.erase(victim.text);
                house.platform.remove(victim);
                house.platform.put(test::makeLine(next++), random.bounded(int(house.platform.fleet().size())));
            };
            QVERIFY(house.run(Scope::Everything));
            const std::set<QString> cached = iccids(house.cached());
            for (const QString &iccid : always)
                QVERIFY2(cached.contains(iccid), qPrintable(u"seed %1 lost %2"_s.arg(seed).arg(iccid)));
            house.platform.beforePage = {};
            QVERIFY(house.run(Scope::Everything));
            QCOMPARE(house.cached(), house.onPlatform());
        }
    }

    void aVanishedRowIsAskedForBeforeItGoes()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(30));
        QVERIFY(house.run());
        house.platform.remove(test::makeIccid(3));
        house.platform.linePages = 0;
        QVERIFY(house.run(Scope::Everything));
        QCOMPARE(house.platform.linePages, 3); // no second walk for one row
        QCOMPARE(house.platform.singleLines, 1);
        QCOMPARE(house.cached(), house.onPlatform());
    }

    void manyVanishedRowsNeedASecondWalk()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(100));
        QVERIFY(house.run());
        for (int i = 0; i < 60; ++i)
            house.platform.remove(test::makeIccid(i));
        house.platform.linePages = 0;
        QVERIFY(house.run(Scope::Everything));
        QCOMPARE(house.platform.linePages, 8); // 4 pages, twice
        QCOMPARE(house.platform.singleLines, 0);
        QCOMPARE(house.cached(), house.onPlatform());
    }

    void aListThatKeepsRowsBackRemovesNothing()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(100));
        QVERIFY(house.run());
        const auto before = house.cached();
        for (int i = 50; i < 100; ++i)
            house.platform.remove(test::makeIccid(i));
        house.platform.hiddenRows = 50;
        QVERIFY(house.run(Scope::Everything));
        QCOMPARE(house.cached(), before);
    }

    void endlessLists_data()
    {
        QTest::addColumn<bool>("cursor");
        QTest::newRow("the same cursor for ever (T6)") << true;
        QTest::newRow("the same page for ever (T6)") << false;
    }

    void endlessLists()
    {
        QFETCH(bool, cursor);
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(40));
        QVERIFY(house.run());
        house.platform.linePages = 0;
        (cursor ? house.platform.repeatsCursor : house.platform.repeatsFirstPage) = true;
        QVERIFY(!house.run(Scope::Everything));
        QCOMPARE(house.engine->status().error->kind, ErrorKind::Protocol);
        QVERIFY(house.platform.linePages <= 6);
        QCOMPARE(house.cached().size(), size_t(40)); // nothing was taken for gone
    }

    void aKillAtAnyPageLosesNothing_data()
    {
        QTest::addColumn<bool>("bare");
        QTest::newRow("a full pass, with extras (T1)") << false;
        QTest::newRow("a full pass, bare dialect (T1)") << true;
    }

    void aKillAtAnyPageLosesNothing()
    {
        QFETCH(bool, bare);
        for (int killAt = 1; killAt <= 7; ++killAt) {
            test::SyncHouse house;
            if (bare)
                house.platform.offered = {.maxPageSize = 10};
            house.platform.offered.bulkDailyUsage = !bare;
            house.platform.setFleet(test::makeFleet(65));
            for (int i = 0; i < 20; ++i)
                house.platform.usage.push_back(
                    {.iccid = test::makeIccid(i), .firstDay = QDate(2026, 11, 1), .days = {base::DataVolume{i}}});
            int answers = 0;
            bool isKilled = false;
            house.platform.fault = [&](const QString &) -> std::optional<base::Error> {
                isKilled = ++answers > killAt;
                return isKilled ? std::optional(base::Error{.kind = ErrorKind::Cancelled}) : std::nullopt;
            };
            house.engine->start(Scope::Changes, api::Purpose::Background);
            QTRY_VERIFY(isKilled);
            house.platform.fault = {};
            house.engine.reset(); // whatever was under way is gone
            house.open();
            const storage::SyncCheckpoint found = house.checkpoint();
            const int pagesBefore = house.platform.linePages;
            QVERIFY(house.run());
            QCOMPARE(house.cached(), house.onPlatform());
            if (found.running && found.cursor != "#end"_L1)
                QCOMPARE(house.platform.cursors.at(size_t(pagesBefore)), found.cursor); // goes on, does not start again
            QVERIFY2(house.platform.linePages <= 7 + 1,
                     qPrintable(QString::number(killAt))); // at most the page on its way twice
        }
    }

    void killedTimeAndAgain()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(95));
        for (int life = 0; life < 40; ++life) {
            int answers = 0;
            bool isKilled = false;
            house.platform.fault = [&](const QString &) -> std::optional<base::Error> {
                isKilled = ++answers > 2;
                return isKilled ? std::optional(base::Error{.kind = ErrorKind::Cancelled}) : std::nullopt;
            };
            QSignalSpy ended(house.engine.get(), &syncing::Engine::finished);
            house.engine->start(Scope::Changes, api::Purpose::Background);
            QTRY_VERIFY(isKilled || !ended.isEmpty());
            if (!ended.isEmpty() && ended.at(0).at(0).toBool())
                break;
            house.open();
        }
        QVERIFY(!house.checkpoint().running);
        QCOMPARE(house.cached(), house.onPlatform());
        QVERIFY2(house.platform.linePages <= 30, qPrintable(QString::number(house.platform.linePages)));
    }

    void anIncrementalRunThatWasKilledIsWalkedAgain()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(60));
        QVERIFY(house.run());
        house.platform.serverNow = house.platform.serverNow.addSecs(600);
        for (int i = 0; i < 35; ++i) {
            domain::Line line = test::makeLine(i);
            line.notes = u"changed"_s;
            house.platform.put(line);
        }
        house.platform.linePages = 0;
        house.platform.fault = [&](const QString &) {
            return house.platform.linePages >= 2 ? std::optional(base::Error{.kind = ErrorKind::Cancelled})
                                                 : std::nullopt;
        };
        QVERIFY(!house.run());
        house.platform.fault = {};
        house.open();
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
        QVERIFY(house.platform.sinces.back().isValid());
    }

    void aSinceThatIsTooOldBecomesAFullPass()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(20));
        QVERIFY(house.run());
        bool refuses = true;
        house.platform.fault = [&](const QString &what) -> std::optional<base::Error> {
            if (what != "lines"_L1 || !std::exchange(refuses, false))
                return std::nullopt;
            return base::Error{.kind = ErrorKind::Invalid, .httpStatus = 400};
        };
        house.platform.put(test::makeLine(77));
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
        QVERIFY(!house.platform.sinces.back().isValid());
    }
};

LINEDESK_TEST(TestPaging)
#include "tst_paging.moc"
