// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outbox.h"
#include "models/sync/engine.h"
#include "models/sync/factskeeper.h"
#include "tests/support/await.h"
#include "tests/support/fakeconnector.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! What changes are judged by, and which rules concern which lines: fetched after a sync, kept in the cache.
class TestFactsKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_platform = std::make_unique<test::FakeConnector>();
        m_outbox = std::move(*storage::Outbox::open(m_cache->file(u"outbox.db"_s), m_clock));
        m_engine = std::make_unique<syncing::Engine>(m_platform.get(), m_cache->lines, m_cache->usage, m_cache->state,
                                                     m_clock);
        std::vector<domain::Line> fleet = test::makeFleet(3);
        for (domain::Line &line : fleet)
            line.subAccount = u"Cold chain"_s;
        m_platform->setFleet(fleet);
        m_platform->catalog.subAccounts = {{u"7"_s, u"Cold chain"_s}};
        m_platform->rules = {{.id = 1, .name = u"Daily cap"_s, .limit = 500, .subAccounts = {7}},
                             {.id = 2, .name = u"Of others"_s, .subAccounts = {8}}};
    }
    void cleanup()
    {
        m_keeper.reset();
        m_engine.reset();
        m_outbox.reset();
        m_platform.reset();
        m_cache.reset();
    }

    void aSyncBringsTheRulesOfEachLine() // R254, D15
    {
        make();
        QSignalSpy told(m_keeper.get(), &syncing::FactsKeeper::ruleNamesChanged);
        sync();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(line().rules, QStringList{u"Daily cap"_s});
        QCOMPARE(m_keeper->facts().rules.size(), size_t(2));
        m_clock.advance(std::chrono::minutes(11));
        QSignalSpy refreshed(m_keeper.get(), &syncing::FactsKeeper::refreshed);
        sync();
        QTRY_COMPARE(refreshed.size(), 1);
        m_platform->rules[1].subAccounts.clear();
        m_clock.advance(std::chrono::minutes(11));
        sync();
        QTRY_COMPARE(told.size(), 2); // only what is other is told
        QCOMPARE(line().rules, (QStringList{u"Daily cap"_s, u"Of others"_s}));
    }

    void withoutAConnectionTheCacheKnowsThem()
    {
        make();
        QSignalSpy told(m_keeper.get(), &syncing::FactsKeeper::ruleNamesChanged);
        sync();
        QTRY_COMPARE(told.size(), 1);
        m_keeper = std::make_unique<syncing::FactsKeeper>(nullptr, *m_engine, m_cache->state, *m_outbox, m_clock);
        QTRY_VERIFY(m_keeper->isLoaded());
        QCOMPARE(m_keeper->facts().rules.size(), size_t(2));
        QCOMPARE(m_keeper->facts().rules.front().limit, 500);
        QCOMPARE(domain::rulesOf(line(), m_keeper->facts()).size(), size_t(1));
    }

private:
    void make()
    {
        m_keeper =
            std::make_unique<syncing::FactsKeeper>(m_platform.get(), *m_engine, m_cache->state, *m_outbox, m_clock);
        QTRY_VERIFY(m_keeper->isLoaded());
    }
    void sync()
    {
        QSignalSpy ended(m_engine.get(), &syncing::Engine::finished);
        m_engine->start(syncing::Scope::Everything, api::Purpose::Person);
        QTRY_COMPARE(ended.size(), 1);
    }
    domain::Line line() { return *await(m_cache->lines.loadByIccid(test::makeIccid(1))); }

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
    std::unique_ptr<test::FakeConnector> m_platform;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<syncing::Engine> m_engine;
    std::unique_ptr<syncing::FactsKeeper> m_keeper;
};

LINEDESK_TEST(TestFactsKeeper)
#include "tst_factskeeper.moc"
