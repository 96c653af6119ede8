// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/requestbook.h"
#include "models/sync/syncplanner.h"
#include "tests/support/register.h"
#include "tests/sync/synchouse.h"

using namespace Qt::StringLiterals;
using domain::SyncKind;
using syncing::SyncPlanner;
using test::await;

//! How often everything comes by itself, by wish and by what the account can pay for in requests (D24).
class TestSyncPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::SyncHouse>();
        for (int i = 0; i < 10; ++i)
            m_house->platform.put(test::makeLine(i));
        start();
    }
    void cleanup()
    {
        m_planner.reset();
        m_house.reset();
    }

    void theFirstSyncTellsWhatThePlanIsFor()
    {
        QVERIFY(!m_planner->plan());
        QVERIFY(m_planner->takeTurn(SyncKind::Money)); // nothing is known: everything comes
        QVERIFY(m_house->run());
        QTRY_VERIFY(m_planner->plan().has_value());
        QCOMPARE(m_planner->scale().lines, 10);
        QCOMPARE(m_planner->plan()->of(SyncKind::Messages).reason, domain::PaceReason::NotOffered);
    }

    void eachKindHasItsTurnAtItsPace()
    {
        m_house->platform.account.links = {{u"balance"_s, u"balance"_s}, {u"sms"_s, u"sms"_s}};
        QVERIFY(m_house->run());
        QTRY_VERIFY(m_planner->plan().has_value());
        m_planner->setAge(SyncKind::Lines, 60); // there is room for all
        m_planner->setAge(SyncKind::Money, 600);
        m_planner->setAge(SyncKind::Messages, 0);
        QVERIFY(m_planner->takeTurn(SyncKind::Money));
        QVERIFY(!m_planner->takeTurn(SyncKind::Money));
        QVERIFY(!m_planner->takeTurn(SyncKind::Messages)); // by hand only
        m_house->clock.set(m_house->clock.now().addSecs(599 * 60));
        QVERIFY(!m_planner->takeTurn(SyncKind::Money));
        m_house->clock.set(m_house->clock.now().addSecs(60));
        QVERIFY(m_planner->takeTurn(SyncKind::Money));
    }

    void theLinesPaceIsTheEngines()
    {
        QVERIFY(m_house->run());
        QTRY_VERIFY(m_planner->plan().has_value());
        m_planner->setAge(SyncKind::Lines, 240);
        const QDateTime next = m_house->engine->status().nextTry;
        QCOMPARE(m_house->clock.now().secsTo(next), 240 * 60);
        m_planner->setAge(SyncKind::Lines, 0);
        QVERIFY(!m_house->engine->status().nextTry.isValid());
    }

    void wishesOutliveARestart()
    {
        m_planner->setAge(SyncKind::Audit, 90);
        (void)await(m_house->state->saveText(u"behind it"_s, {})); // it is written
        start();
        QTRY_COMPARE(m_planner->ages()[size_t(SyncKind::Audit)], 90);
        (void)await(m_house->state->saveText(u"sync_ages"_s, u"5 5 x -3 99999 7"_s));
        start();
        QTRY_COMPARE(m_planner->ages(), (domain::SyncAges{5, 5, 5, 5, 5, 7})); // what is nonsense stays as usual
    }

    void whatRequestsWereForIsCountedByDay()
    {
        storage::RequestBook book(*m_house->file);
        const QDate day(2026, 11, 18);
        using domain::RequestKind;
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(book.note(day, RequestKind::Lines, true)).isOk());
        QVERIFY(await(book.note(day, RequestKind::Lines, false)).isOk());
        QVERIFY(await(book.note(day.addDays(-1), RequestKind::Money, true)).isOk());
        QCOMPARE(*await(book.load(day)), (std::vector<domain::RequestCount>{{day, RequestKind::Lines, false, 1},
                                                                            {day, RequestKind::Lines, true, 3}}));
        QCOMPARE(await(book.load(day.addDays(-1)))->size(), size_t(3));
    }

private:
    void start()
    {
        m_planner = std::make_unique<SyncPlanner>(&m_house->platform, *m_house->engine, *m_house->lines,
                                                  *m_house->state, m_house->clock);
    }

    std::unique_ptr<test::SyncHouse> m_house;
    std::unique_ptr<SyncPlanner> m_planner;
};

LINEDESK_TEST(TestSyncPlanner)
#include "tst_syncplanner.moc"
