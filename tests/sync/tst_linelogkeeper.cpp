// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/linelogkeeper.h"
#include "tests/support/localplatform.h"
#include "tests/support/register.h"
#include "tests/sync/realhouse.h"
#include "tests/sync/synchouse.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using domain::LineLog;
using test::await;

//! The logs of the line that is looked at: asked for when they are old, kept in the cache.
class TestLineLogKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::SyncHouse>();
        m_house->platform.sessions = {session(18), session(17), session(16)};
        m_line = await(m_house->lines->apply(test::makeFleet(1), {}, {}))->added.at(0);
        m_logs = std::make_unique<storage::LineLogs>(*m_house->file);
        m_keeper =
            std::make_unique<syncing::LineLogKeeper>(&m_house->platform, *m_logs, *m_house->usage, m_house->clock);
    }
    void cleanup()
    {
        m_keeper.reset();
        m_logs.reset();
        m_house.reset();
    }

    void aLogIsReadPageByPageAndKeptWithItsTime()
    {
        m_house->platform.logPage = 2;
        QVERIFY(wantAndWait());
        QCOMPARE(m_house->platform.asked[u"sessions"_s], 2);
        const auto found = load();
        QCOMPARE(found.rows, m_house->platform.sessions);
        QCOMPARE(found.fetchedAt, m_house->clock.now());
    }

    void whatIsFreshIsNotAskedForAgain()
    {
        QVERIFY(wantAndWait());
        m_house->clock.advance(std::chrono::seconds(299));
        m_keeper->want(wanted());
        QVERIFY(QTest::qWaitFor([&] { return !m_keeper->isAsking(); }, 20'000));
        QCOMPARE(m_house->platform.asked[u"sessions"_s], 1);
        m_house->clock.advance(std::chrono::seconds(1));
        QVERIFY(wantAndWait());
        QCOMPARE(m_house->platform.asked[u"sessions"_s], 2);
        QVERIFY(wantAndWait(true));
        QCOMPARE(m_house->platform.asked[u"sessions"_s], 3);
    }

    void aFailureLeavesTheCacheAsItWas() // principle 1
    {
        QVERIFY(wantAndWait());
        const QDateTime before = m_house->clock.now();
        m_house->clock.advance(std::chrono::hours(2));
        m_house->platform.sessions.clear();
        m_house->platform.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Offline}; };
        QSignalSpy failed(m_keeper.get(), &syncing::LineLogKeeper::failed);
        m_keeper->want(wanted());
        QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 20'000));
        QCOMPARE(load().rows.size(), size_t(3));
        QCOMPARE(load().fetchedAt, before);
    }

    void withoutAConnectionNothingIsAsked()
    {
        syncing::LineLogKeeper keeper(nullptr, *m_logs, *m_house->usage, m_house->clock);
        keeper.want(wanted());
        QVERIFY(!keeper.isAsking());
    }

    void theLogsOfALivingPlatformComeThrough() // R85, R86, R89
    {
        const test::LocalPlatform platform({u"--lines"_s, u"40"_s, u"--seed"_s, u"7"_s});
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        test::RealHouse house(folder.path(), test::RealAddress::of(platform));
        house.open();
        QVERIFY(house.sync());
        storage::LineLogs logs(*house.file);
        syncing::LineLogKeeper keeper(house.connector.get(), logs, *house.usage, house.clock);
        QSignalSpy fetched(&keeper, &syncing::LineLogKeeper::fetched);
        QSignalSpy failed(&keeper, &syncing::LineLogKeeper::failed);
        const QDate month(house.clock.now().date().year(), house.clock.now().date().month(), 1);
        const QDate cycle = month.addMonths(-1); // a whole one
        const std::vector<domain::Line> lines = house.cachedLines();
        for (const domain::Line &line : lines) {
            for (const LineLog log : {LineLog::Sessions, LineLog::Destinations, LineLog::DailyUsage})
                keeper.want({line.id, line.iccid, log, cycle});
            keeper.want({line.id, line.iccid, LineLog::Audit, {}});
        }
        QVERIFY(QTest::qWaitFor([&] { return !keeper.isAsking(); }, 60'000));
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(describe(failed)));
        QCOMPARE(fetched.size(), qsizetype(lines.size() * 4));
        QVERIFY(agree(house, logs, cycle));
    }

    void theRecordsOfALivingPlatformComeThrough() // R79, R90, R91, R92, R93, R195, R196, R197
    {
        const test::LocalPlatform platform({u"--lines"_s, u"40"_s, u"--seed"_s, u"7"_s});
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        test::RealHouse house(folder.path(), test::RealAddress::of(platform));
        house.open();
        QVERIFY(house.sync());
        storage::LineLogs logs(*house.file);
        syncing::LineLogKeeper keeper(house.connector.get(), logs, *house.usage, house.clock);
        QSignalSpy failed(&keeper, &syncing::LineLogKeeper::failed);
        const QDate today = house.clock.now().date();
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(-1);
        const std::vector<domain::Line> lines = house.cachedLines();
        for (const domain::Line &line : lines) {
            for (const LineLog log : {LineLog::Messages, LineLog::Devices, LineLog::Apn, LineLog::NeutralApn,
                                      LineLog::Tickets, LineLog::StatusChanges})
                keeper.want({line.id, line.iccid, log, {}});
            keeper.want({line.id, line.iccid, LineLog::Records, month});
        }
        QVERIFY(QTest::qWaitFor([&] { return !keeper.isAsking(); }, 60'000));
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(describe(failed)));
        size_t records = 0;
        for (const domain::Line &line : lines) {
            const auto found = await(logs.loadRecords(line.id, month, QDateTime(month.addDays(-1), {}, Qt::UTC),
                                                      QDateTime(month.addMonths(1).addDays(1), {}, Qt::UTC)));
            records += found->rows.size();
            const auto settings = await(logs.loadApn(line.id, true));
            QCOMPARE(settings->rows.size(), size_t(3)); // 2G, 3G, LTE
            QVERIFY(settings->rows.at(0).provider.isEmpty());
            QVERIFY(await(logs.loadMessages(line.id, line.iccid))->fetchedAt.isValid());
            const auto devices = await(logs.loadDevices(line.id));
            QCOMPARE(devices->rows.empty() ? QString() : devices->rows.at(0).imei, line.imei);
        }
        QVERIFY(records > 0);
        const auto secrets = await(keeper.readSecrets(lines.at(0).iccid));
        QVERIFY(secrets.isOk());
        QCOMPARE(secrets->puk.size(), 8);
    }

    void messagesAreReadPageByPage()
    {
        for (int i = 0; i < 5; ++i)
            m_house->platform.messages.push_back({.id = QString::number(i),
                                                  .iccid = test::makeIccid(i == 4 ? 1 : 0),
                                                  .state = u"sent"_s,
                                                  .text = u"STATUS?"_s,
                                                  .acceptedAt = m_house->clock.now()});
        m_house->platform.logPage = 2;
        m_keeper->want({m_line, test::makeIccid(0), LineLog::Messages, {}});
        QVERIFY(QTest::qWaitFor([&] { return !m_keeper->isAsking(); }, 20'000));
        QCOMPARE(m_house->platform.asked[u"messages"_s], 2);
        QCOMPARE(await(m_logs->loadMessages(m_line, test::makeIccid(0)))->rows.size(), size_t(4));
    }

    void secretsAreAskedForEachTimeAndKeptNowhere() // R91, T15
    {
        m_house->platform.secrets.pin = u"0417-is-the-pin"_s;
        QCOMPARE(await(m_keeper->readSecrets(test::makeIccid(0)))->pin, u"0417-is-the-pin"_s);
        QVERIFY(await(m_keeper->readSecrets(test::makeIccid(0))).isOk());
        QCOMPARE(m_house->platform.asked[u"secrets"_s], 2);
        QDirIterator files(QFileInfo(m_house->file->path()).path(), QDir::Files);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY(!file.readAll().contains("0417-is-the-pin"));
            ++looked;
        }
        QVERIFY(looked > 0);
        syncing::LineLogKeeper offline(nullptr, *m_logs, *m_house->usage, m_house->clock);
        QCOMPARE(await(offline.readSecrets(test::makeIccid(0))).error().kind, base::ErrorKind::Offline);
    }

private:
    static QString describe(const QSignalSpy &failed)
    {
        return base::describe(failed.at(0).at(2).value<base::Error>());
    }

    //! Sessions, destinations and days of a line are three views of the same bytes.
    static bool agree(test::RealHouse &house, storage::LineLogs &logs, QDate cycle)
    {
        size_t sessions = 0;
        for (const domain::Line &line : house.cachedLines()) {
            const auto log = await(logs.loadSessions(line.id, cycle, QDateTime(cycle.addDays(-1), {}, Qt::UTC),
                                                     QDateTime(cycle.addMonths(1).addDays(1), {}, Qt::UTC)));
            const auto places = await(logs.loadDestinations(line.id, cycle));
            const auto days = await(house.usage->load({line.id}, cycle, cycle.daysInMonth()));
            qint64 bySession = 0, byPlace = 0, byDay = 0;
            for (const domain::Session &session : log->rows)
                bySession += session.volume->bytes;
            for (const domain::Destination &place : places->rows)
                byPlace += place.volume->bytes;
            for (const auto &day : days->value(line.id))
                byDay += day.value_or(base::DataVolume{}).bytes;
            if (bySession != byPlace || std::abs(byDay - byPlace) > 1024 * cycle.daysInMonth())
                return false;
            sessions += log->rows.size();
        }
        return sessions > 0;
    }

    static domain::Session session(int day)
    {
        const QDateTime start(QDate(2026, 11, day), QTime(8, 0), Qt::UTC);
        return {.start = start,
                .end = start.addSecs(60),
                .seconds = 60,
                .country = u"NL"_s,
                .networkOperator = {},
                .volume = base::DataVolume{5}};
    }
    syncing::WantedLog wanted() const { return {m_line, test::makeIccid(0), LineLog::Sessions, QDate(2026, 11, 1)}; }
    bool wantAndWait(bool force = false)
    {
        QSignalSpy fetched(m_keeper.get(), &syncing::LineLogKeeper::fetched);
        m_keeper->want(wanted(), force);
        return QTest::qWaitFor([&] { return !fetched.isEmpty(); }, 20'000);
    }
    storage::Logged<domain::Session> load()
    {
        return *await(m_logs->loadSessions(m_line, QDate(2026, 11, 1), QDateTime(QDate(2026, 11, 1), {}, Qt::UTC),
                                           QDateTime(QDate(2026, 12, 1), {}, Qt::UTC)));
    }

    std::unique_ptr<test::SyncHouse> m_house;
    std::unique_ptr<storage::LineLogs> m_logs;
    std::unique_ptr<syncing::LineLogKeeper> m_keeper;
    domain::LineId m_line;
};

LINEDESK_TEST(TestLineLogKeeper)
#include "tst_linelogkeeper.moc"
