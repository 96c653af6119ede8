// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rulenames.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! Which rules concern which lines, as the cache knows it: shown, sorted, filtered and exported (R254, D15).
class TestRuleNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_cache->put(test::makeFleet(300));
        m_catalog.subAccounts = {{u"1"_s, u"Cold chain"_s}, {u"2"_s, u"E-bikes"_s}};
        m_rules = {{.id = 1, .name = u"Daily cap"_s, .subAccounts = {1}},
                   {.id = 2, .name = u"Another  device"_s},
                   {.id = 3, .name = u"Night"_s, .subAccounts = {1, 2}},
                   {.id = 4, .name = u"Off"_s, .enabled = false}};
    }

    void eachLineHasTheRulesOfItsSubAccountAndOfAll()
    {
        QVERIFY(*await(save()));
        int seen = 0;
        for (const domain::Line &line : lines()) {
            QStringList expected{u"Another device"_s};
            if (line.subAccount == "Cold chain"_L1)
                expected << u"Daily cap"_s;
            if (line.subAccount == "Cold chain"_L1 || line.subAccount == "E-bikes"_L1)
                expected << u"Night"_s;
            QCOMPARE(line.rules, expected); // of one that the catalogue does not have: those of all lines
            seen |= line.subAccount.isEmpty() ? 1 : line.subAccount == "Cold chain"_L1 ? 2 : 4;
        }
        QCOMPARE(seen, 7);
    }

    void savingTheSameAgainIsNoNews()
    {
        QVERIFY(*await(save()));
        QVERIFY(!*await(save()));
        m_rules.pop_back();
        m_rules.erase(m_rules.begin());
        QVERIFY(*await(save()));
        m_rules.clear();
        QVERIFY(*await(save()));
        for (const domain::Line &line : lines())
            QVERIFY(line.rules.isEmpty());
    }

    void filtersAgreeWithTheRule_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *text : {"rule:\"Daily cap\"", "rule:CAP", "-rule:cap", "rule:night,cap", "rule:device",
                                 "rule:\"\"", "-rule:\"\"", "rule:cap status:active", "rule:cap reefer"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void filtersAgreeWithTheRule()
    {
        QFETCH(QString, filter);
        QVERIFY(*await(save()));
        const auto parsed = domain::parseLineFilter(filter);
        QVERIFY(parsed.isOk());
        QCOMPARE(domain::formatLineFilter(*parsed), filter);
        storage::LineIds expected;
        for (const domain::Line &line : lines()) {
            if (domain::matches(line, *parsed, m_clock.now()))
                expected.push_back(line.id);
        }
        const domain::LineQuery query{*parsed, {}};
        QCOMPARE(*await(m_cache->lines.select(query, m_clock.now())), expected);
        QCOMPARE(await(m_cache->lines.sums(*parsed, m_clock.now()))->lines, qint64(expected.size()));
    }

    void linesAreSortedByTheirRulesBothWays()
    {
        QVERIFY(*await(save()));
        domain::LineQuery query;
        query.sort = {domain::LineColumn::Rules, Qt::AscendingOrder};
        const auto up = await(m_cache->lines.select(query, m_clock.now()));
        query.sort.order = Qt::DescendingOrder;
        auto down = await(m_cache->lines.select(query, m_clock.now()));
        QCOMPARE(up->size(), size_t(300));
        std::reverse(down->begin(), down->end());
        QCOMPARE(*up, *down);
        const auto sorted = await(m_cache->lines.load(*up));
        QVERIFY(std::is_sorted(sorted->begin(), sorted->end(), [](const domain::Line &a, const domain::Line &b) {
            return a.rules.join(u'\n') < b.rules.join(u'\n');
        }));
        QVERIFY(sorted->front().rules != sorted->back().rules);
        const auto first = await(m_cache->lines.selectFirst(query, m_clock.now(), 20));
        QVERIFY(std::equal(first->begin(), first->end(), down->rbegin()));
    }

    void namesAreCompletedTheMostUsedFirst()
    {
        QVERIFY(*await(save()));
        const auto all = await(m_cache->lines.values(domain::FilterField::Rule, {}, 10));
        QCOMPARE(all->size(), size_t(3));
        QCOMPARE(all->front().value, u"Another device"_s);
        QCOMPARE(all->front().lines, 300);
        const auto some = await(m_cache->lines.values(domain::FilterField::Rule, u"dai"_s, 10));
        QCOMPARE(some->size(), size_t(1));
        QCOMPARE(some->front().lines,
                 await(m_cache->lines.countMatching(*domain::parseLineFilter(u"rule:cap"), m_clock.now())).value());
    }

    void exportsHaveThemBesideLabels()
    {
        QVERIFY(*await(save()));
        storage::LineStore::Scope scope;
        scope.query.filter = *domain::parseLineFilter(u"sub:\"Cold chain\" label:reefer");
        scope.columns = {domain::LineColumn::Labels, domain::LineColumn::Rules};
        int rows = 0;
        const auto take = [&rows](const std::vector<storage::RawCell> &row) {
            ++rows;
            return row[0].text.contains("reefer") && row[1].text == QByteArrayView("Another device, Daily cap, Night");
        };
        QVERIFY(m_cache->lines
                    .scanCells(
                        scope, m_clock.now(), [](qint64) {}, take)
                    .isOk());
        QCOMPARE(qint64(rows), await(m_cache->lines.countMatching(scope.query.filter, m_clock.now())).value());
        QVERIFY(rows > 0);
    }

private:
    base::Future<bool> save() { return m_cache->state.saveRuleNames(storage::ruleNamesOf(m_rules, m_catalog)); }
    std::vector<domain::Line> lines()
    {
        return *await(m_cache->lines.load(*await(m_cache->lines.select({}, m_clock.now()))));
    }

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
    std::vector<domain::Rule> m_rules;
    domain::Catalog m_catalog;
};

LINEDESK_TEST(TestRuleNames)
#include "tst_rulenames.moc"
