// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/linechanges.h"
#include "models/sync/auditkeeper.h"
#include "tests/support/register.h"
#include "tests/sync/realhouse.h"
#include "tests/sync/synchouse.h"

using namespace Qt::StringLiterals;
using domain::AuditEntry;
using syncing::AuditKeeper;
using test::await;

//! Who did what to the account's lines: as far back as changes are kept, then what is newer (R89).
class TestAuditKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::SyncHouse>();
        m_house->platform.logPage = 4;
        for (int i = 0; i < 3; ++i)
            m_house->platform.put(test::makeLine(i));
        QVERIFY(m_house->run());
        for (int i = 10; i >= 1; --i)
            m_house->platform.audit.push_back(entry(i, 10 - i));
        m_logs = std::make_unique<storage::LineLogs>(*m_house->file);
        m_keeper = std::make_unique<AuditKeeper>(&m_house->platform, *m_logs, *m_house->state, m_house->clock);
    }
    void cleanup()
    {
        m_keeper.reset();
        m_logs.reset();
        m_house.reset();
    }

    void allComesInTheBackgroundPageByPage() // D24
    {
        QSignalSpy brought(m_keeper.get(), &AuditKeeper::brought);
        QVERIFY(!run());
        QCOMPARE(asked().size(), size_t(3));
        QCOMPARE(stored(), 10);
        QCOMPARE(brought.size(), 1);
        for (const api::AuditRequest &request : asked())
            QCOMPARE(request.purpose, api::Purpose::Background);
    }

    void laterRunsAskForWhatIsNewer()
    {
        QVERIFY(!run());
        asked().clear();
        QSignalSpy brought(m_keeper.get(), &AuditKeeper::brought);
        QVERIFY(!run());
        QCOMPARE(asked().size(), size_t(1));
        QCOMPARE(asked()[0].after, u"10"_s);
        QVERIFY(brought.isEmpty());
        auto &audit = m_house->platform.audit;
        audit.insert(audit.begin(), entry(11, 0));
        QVERIFY(!run());
        QCOMPARE(stored(), 11);
        QCOMPARE(brought.size(), 1);
        QVERIFY(!run());
        QCOMPARE(asked().back().after, u"11"_s);
    }

    void whatIsOlderThanTheChangesThatAreKeptIsNotAskedFor()
    {
        for (int i = 0; i < 10; ++i)
            m_house->platform.audit[size_t(i)].at = m_house->clock.now().addDays(-storage::kHistoryDays * i / 3);
        QVERIFY(!run());
        QCOMPARE(asked().size(), size_t(2)); // the second page begins too far back
    }

    void aListWithoutEndEndsAfterSoManyPages() // T6
    {
        m_house->platform.logPage = 1;
        for (int i = 0; i < 100; ++i)
            m_house->platform.audit.push_back(entry(1000 + i, 1));
        QVERIFY(!run());
        QCOMPARE(asked().size(), size_t(AuditKeeper::kMostPages));
    }

    void aRunThatFailsIsMadeAgainFromWhereTheLastOneEnded()
    {
        int pages = 0;
        m_house->platform.fault = [&pages](const QString &what) -> std::optional<base::Error> {
            if (what == "account audit"_L1 && ++pages > 1)
                return base::Error{.kind = base::ErrorKind::RateLimited};
            return std::nullopt;
        };
        QCOMPARE(run()->kind, base::ErrorKind::RateLimited);
        QCOMPARE(stored(), 4); // what came is kept
        m_house->platform.fault = nullptr;
        asked().clear();
        QVERIFY(!run());
        QVERIFY(asked()[0].after.isEmpty());
        QCOMPARE(stored(), 10);
    }

    void withoutAConnectionNothingIsAsked()
    {
        AuditKeeper keeper(nullptr, *m_logs, *m_house->state, m_house->clock);
        QSignalSpy finished(&keeper, &AuditKeeper::finished);
        keeper.refresh(api::Purpose::Person);
        QVERIFY(finished.wait());
        QCOMPARE(stored(), 0);
    }

    void aLivingPlatformNamesWhoChangedALineElsewhere() // R89
    {
        test::LocalPlatform platform({u"--lines"_s, u"20"_s, u"--seed"_s, u"7"_s});
        QVERIFY(platform.isReady());
        const QTemporaryDir folder;
        test::RealHouse here(folder.filePath(u"here"_s), test::RealAddress::of(platform));
        test::RealHouse elsewhere(folder.filePath(u"elsewhere"_s), test::RealAddress::of(platform));
        QVERIFY(here.sync() && elsewhere.sync());
        const QDateTime before = here.clock.now().addSecs(-1);
        const domain::Iccid iccid = elsewhere.cachedLines().at(4).iccid;
        (void)await(elsewhere.outbox->add({elsewhere.note(iccid, u"Written elsewhere"_s, u"run"_s)}));
        QVERIFY(elsewhere.send());
        QVERIFY(here.sync());
        storage::LineLogs logs(*here.file);
        AuditKeeper keeper(here.connector.get(), logs, *here.state, here.clock);
        QSignalSpy finished(&keeper, &AuditKeeper::finished);
        keeper.refresh(api::Purpose::Background);
        QVERIFY(finished.wait(20'000));
        QString by;
        series::LineChanges changes(*here.file, *here.outbox);
        QVERIFY(changes.scan({.from = before, .to = {}}, [&](const domain::LineDifference &row) {
            by = row.iccid == iccid ? row.by : by;
            return true;
        }));
        QCOMPARE(by, platform.value("owner_email"_L1));
    }

private:
    AuditEntry entry(int id, int minutesAgo) const
    {
        AuditEntry row;
        row.id = QString::number(id);
        row.at = m_house->clock.now().addSecs(-60 * minutesAgo);
        row.actor = u"priya@northwind.example"_s;
        row.action = u"line.notes"_s;
        row.iccid = test::makeIccid(id % 3);
        return row;
    }

    std::vector<api::AuditRequest> &asked() { return m_house->platform.auditRequests; }

    std::optional<base::Error> run()
    {
        std::optional<base::Error> why = base::Error{.kind = base::ErrorKind::Cancelled};
        bool isOver = false;
        const auto watch = connect(m_keeper.get(), &AuditKeeper::finished, this, [&](const auto &error) {
            why = error;
            isOver = true;
        });
        m_keeper->refresh(api::Purpose::Background);
        (void)QTest::qWaitFor([&] { return isOver; }, 10'000);
        disconnect(watch);
        return why;
    }

    int stored()
    {
        size_t count = 0;
        for (qint64 line = 1; line <= 3; ++line)
            count += await(m_logs->loadAudit(domain::LineId{line}))->rows.size();
        return int(count);
    }

    std::unique_ptr<test::SyncHouse> m_house;
    std::unique_ptr<storage::LineLogs> m_logs;
    std::unique_ptr<AuditKeeper> m_keeper;
};

LINEDESK_TEST(TestAuditKeeper)
#include "tst_auditkeeper.moc"
