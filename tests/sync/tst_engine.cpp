// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/synchouse.h"

#include "tests/support/faultydisk.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorKind;
using syncing::Phase;
using syncing::Scope;

//! What the engine does over a run, offline, with errors, and by itself.
class TestEngine : public QObject
{
    Q_OBJECT

    static domain::Line changed(domain::Line line, const QString &notes)
    {
        line.notes = notes;
        return line;
    }

private Q_SLOTS:
    void aFirstSyncBringsEverything()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(47));
        QSignalSpy changes(house.engine.get(), &syncing::Engine::linesChanged);
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
        QCOMPARE(house.platform.linePages, 5);
        QVERIFY(changes.size() >= 5);
        const syncing::Status &status = house.engine->status();
        QCOMPARE(status.phase, Phase::Idle);
        QCOMPARE(status.lastSync, house.clock.now());
        QCOMPARE(status.account.name, u"Acme"_s);
        QVERIFY(!status.error);
        QVERIFY(!house.checkpoint().running);
    }

    void changesOnlyAreAskedForLater()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(47));
        QVERIFY(house.run());
        house.platform.serverNow = house.platform.serverNow.addSecs(600);
        house.platform.put(changed(house.platform.fleet()[3], u"new words"_s));
        house.platform.put(test::makeLine(100));
        house.platform.remove(test::makeIccid(7));
        house.platform.linePages = 0;
        house.clock.advance(std::chrono::minutes(10));
        const QDateTime whole = house.engine->status().lastFull;
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
        QCOMPARE(house.platform.linePages, 1);
        QVERIFY(whole.isValid() && house.engine->status().lastSync > whole);
        QCOMPARE(house.engine->status().lastFull, whole); // it brought changes only
        QVERIFY(house.platform.sinces.back().isValid());
    }

    void theBareDialectIsWalkedWholly()
    {
        test::SyncHouse house;
        house.platform.offered = {.maxPageSize = 10};
        house.platform.setFleet(test::makeFleet(47));
        QVERIFY(house.run());
        house.platform.serverNow = house.platform.serverNow.addSecs(600);
        house.platform.put(changed(house.platform.fleet()[3], u"new words"_s));
        house.platform.remove(test::makeIccid(7));
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
        for (const QDateTime &since : house.platform.sinces)
            QVERIFY(!since.isValid());
    }

    void everythingMeansAFullPass()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(20));
        QVERIFY(house.run());
        QVERIFY(house.run(Scope::Everything));
        QVERIFY(!house.platform.sinces.back().isValid());
        QCOMPARE(house.checkpoint().pass, 2);
    }

    void realLinesAndMockDataNeverStandSideBySide() // R44, D26
    {
        test::SyncHouse house;
        house.platform.account.plan = u"basic"_s;
        house.platform.setFleet({test::makeLine(900), test::makeLine(901)});
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
        house.platform.account.plan = u"professional"_s;
        house.platform.serverNow = house.platform.serverNow.addSecs(600);
        house.platform.setFleet(test::makeFleet(30)); // nobody tells that the made-up ones are gone
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
    }

    void todaysUsageIsKeptWherethereIsNoListOfIt()
    {
        test::SyncHouse house;
        house.platform.account.timeZone = u"Asia/Tokyo"_s;
        house.platform.serverNow = QDateTime(QDate(2026, 11, 18), QTime(20, 0), Qt::UTC); // the 19th in Tokyo (D22)
        house.platform.setFleet(test::makeFleet(12));
        QVERIFY(house.run());
        const auto ids = test::await(house.lines->select({}, house.clock.now()));
        const auto usage = test::await(house.usage->load(*ids, QDate(2026, 11, 18), 2));
        const auto rows = test::await(house.lines->load(*ids));
        int known = 0;
        for (const domain::Line &line : *rows) {
            if (!line.today)
                continue;
            ++known;
            QCOMPARE(usage->value(line.id).at(1), line.today);
            QVERIFY(!usage->value(line.id).at(0));
        }
        QVERIFY(known > 0);
    }

    void theListOfDailyUsageIsWalkedAfterTheLines()
    {
        test::SyncHouse house;
        house.platform.offered.bulkDailyUsage = true;
        house.platform.setFleet(test::makeFleet(25));
        for (int i = 0; i < 25; ++i)
            house.platform.usage.push_back({.iccid = test::makeIccid(i),
                                            .firstDay = QDate(2026, 11, 1),
                                            .days = {base::DataVolume{i * 1000}, std::nullopt}});
        QSignalSpy spy(house.engine.get(), &syncing::Engine::usageChanged);
        QVERIFY(house.run());
        QCOMPARE(house.platform.usagePages, 3);
        QVERIFY(!spy.isEmpty());
        const auto line = test::await(house.lines->loadByIccid(test::makeIccid(9)));
        const auto usage = test::await(house.usage->load({line->id}, QDate(2026, 11, 1), 2));
        QCOMPARE(usage->value(line->id).at(0)->bytes, 9000);
        QVERIFY(!house.checkpoint(u"daily_usage"_s).running);
        QVERIFY(house.checkpoint(u"daily_usage"_s).serverTime.isValid());
    }

    void oneLinesUsageCanBeRefreshed()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(3));
        QVERIFY(house.run());
        house.platform.usage.push_back(
            {.iccid = test::makeIccid(1), .firstDay = QDate(2026, 11, 1), .days = {base::DataVolume{5}}});
        QSignalSpy spy(house.engine.get(), &syncing::Engine::usageChanged);
        house.engine->refreshLineUsage(test::makeIccid(1));
        QTRY_COMPARE(spy.size(), 1);
    }

    void offlineItWaitsAndGoesOnWhereItWas()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(60));
        int pages = 0;
        int failures = 0;
        house.platform.fault = [&](const QString &what) -> std::optional<base::Error> {
            if (what != "lines"_L1 || ++pages <= 3 || failures >= 3)
                return std::nullopt;
            ++failures;
            return base::Error{.kind = ErrorKind::Offline};
        };
        bool wasOffline = false;
        connect(house.engine.get(), &syncing::Engine::statusChanged, house.engine.get(), [&] {
            const syncing::Status &status = house.engine->status();
            if (status.phase == Phase::Offline) {
                wasOffline = true;
                QVERIFY(status.offlineSince.isValid());
                QVERIFY(status.nextTry.isValid());
                QCOMPARE(status.error->kind, ErrorKind::Offline);
            }
        });
        QVERIFY(house.run());
        QVERIFY(wasOffline);
        QCOMPARE(house.platform.linePages, 6); // no page twice
        QCOMPARE(house.cached(), house.onPlatform());
        QVERIFY(!house.engine->status().offlineSince.isValid());
    }

    void offlineFromTheStart()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(5));
        bool isDown = true;
        house.platform.fault = [&](const QString &) {
            return isDown ? std::optional(base::Error{.kind = ErrorKind::Timeout}) : std::nullopt;
        };
        house.engine->start(Scope::Changes, api::Purpose::Background);
        QTRY_COMPARE(house.engine->status().phase, Phase::Offline);
        QTRY_VERIFY(house.platform.accounts >= 3);
        isDown = false;
        QTRY_COMPARE(house.engine->status().phase, Phase::Idle);
        QCOMPARE(house.cached(), house.onPlatform());
    }

    void aFullDiskIsWaitedFor() // T7
    {
        auto house = std::make_unique<test::SyncHouse>();
        test::FaultyDisk disk(house->folder.path());
        house->open();
        house->platform.setFleet(test::makeFleet(60));
        house->platform.fault = [&](const QString &what) -> std::optional<base::Error> {
            if (what == "lines"_L1 && house->platform.linePages == 2)
                disk.fillUpAfter(0); // from now on nothing can be written
            return std::nullopt;
        };
        QVERIFY(!house->run());
        const syncing::Status &status = house->engine->status();
        QCOMPARE(status.error->kind, ErrorKind::Storage);
        QCOMPARE(status.error->where, house->folder.filePath(u"cache.db"_s));
        QVERIFY(status.nextTry.isValid());
        const size_t stored = house->cached().size(); // what was stored stays, and can be read
        QCOMPARE(qint64(stored), house->checkpoint().done);
        QVERIFY(stored < 60);
        house->platform.fault = nullptr;
        disk.heal();
        QTRY_COMPARE(house->engine->status().phase, Phase::Idle); // nobody has to do anything
        QVERIFY(!status.error);
        QCOMPARE(house->cached(), house->onPlatform());
        house.reset(); // its files before their disk
    }

    void errorsStopTheRun_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("a refused signature signs out") << ErrorKind::Unauthorized << Phase::SignedOut;
        QTest::newRow("a wrong answer fails") << ErrorKind::Protocol << Phase::Failed;
        QTest::newRow("a certificate fails") << ErrorKind::Certificate << Phase::Failed;
        QTest::newRow("a server error fails") << ErrorKind::Server << Phase::Failed;
        QTest::newRow("a used-up quota waits (D24)") << ErrorKind::RateLimited << Phase::Idle;
    }

    void errorsStopTheRun()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(Phase, phase);
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(40));
        bool fails = true;
        house.platform.fault = [&](const QString &what) -> std::optional<base::Error> {
            if (fails && what == "lines"_L1 && house.platform.linePages == 2)
                return base::Error{.kind = kind, .retryAfter = std::chrono::hours(3)};
            return std::nullopt;
        };
        QVERIFY(!house.run());
        QCOMPARE(house.engine->status().phase, phase);
        QCOMPARE(house.engine->status().error->kind, kind);
        if (kind == ErrorKind::RateLimited)
            QCOMPARE(house.engine->status().nextTry, house.clock.now().addSecs(3 * 3600));
        QCOMPARE(house.cached().size(), size_t(20)); // what has arrived stays
        fails = false;
        QVERIFY(house.run());
        QCOMPARE(house.platform.linePages, 4);
        QCOMPARE(house.cached(), house.onPlatform());
    }

    void cancelStopsAndTheNextRunGoesOn()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(60));
        house.platform.beforePage = [&](int page) {
            if (page == 3)
                house.engine->cancel();
        };
        QVERIFY(!house.run());
        QCOMPARE(house.engine->status().phase, Phase::Idle);
        QCOMPARE(house.engine->status().error->kind, ErrorKind::Cancelled);
        house.platform.beforePage = {};
        const auto stored = house.checkpoint();
        QVERIFY(stored.running);
        QCOMPARE(house.cached().size(), size_t(stored.done));
        QVERIFY(house.run());
        QCOMPARE(house.cached(), house.onPlatform());
        QVERIFY(house.platform.linePages <= 7);
    }

    void cancelDoesNotWaitForASilentServer()
    {
        test::SyncHouse house;
        house.platform.neverAnswers = true;
        QSignalSpy ended(house.engine.get(), &syncing::Engine::finished);
        house.engine->start(Scope::Changes, api::Purpose::Person);
        QCOMPARE(house.engine->status().phase, Phase::Account);
        house.engine->cancel();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(house.engine->status().phase, Phase::Idle);
    }

    void itRunsByItself()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(5));
        house.engine->setInterval(1);
        QVERIFY(house.engine->status().nextTry.isValid());
        QTRY_VERIFY_WITH_TIMEOUT(house.platform.accounts >= 2, 10'000);
        house.engine->setInterval(0);
        QTRY_VERIFY(!house.engine->status().isRunning());
        QVERIFY(!house.engine->status().nextTry.isValid());
    }

    void withoutAConnectionItTellsHowOldTheCacheIs()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(5));
        QVERIFY(house.run());
        syncing::Engine offline(nullptr, *house.lines, *house.usage, *house.state, house.clock);
        QCOMPARE(offline.status().phase, Phase::Disabled);
        QTRY_COMPARE(offline.status().lastSync, house.clock.now());
        QTRY_COMPARE(offline.status().account.name, u"Acme"_s);
        offline.start(Scope::Everything, api::Purpose::Person);
        offline.refreshLineUsage(test::makeIccid(1));
        offline.cancel();
        QCOMPARE(offline.status().phase, Phase::Disabled);
    }

    void theCountOfRequestsIsKept()
    {
        test::SyncHouse house;
        house.platform.setFleet(test::makeFleet(5));
        QVERIFY(house.run());
        QCOMPARE(house.engine->status().quota.used, house.platform.spent.used);
        QTRY_COMPARE(*test::await(house.state->loadText(u"quota"_s)),
                     u"2026-11-18 1000 %1"_s.arg(house.platform.spent.used));
    }
};

LINEDESK_TEST(TestEngine)
#include "tst_engine.moc"
