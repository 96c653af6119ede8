// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/lineselection.h"
#include "models/tables/linetable.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

class TestLineTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_table = std::make_unique<tables::LineTable>(m_cache->lines, m_cache->usage, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_table.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_table.reset();
        m_cache.reset();
    }

    void rowsArriveInWindowsAsTheyAreLookedAt()
    {
        m_cache->put(test::makeFleet(1'000));
        ask(QString());
        QCOMPARE(m_table->rowCount(), 1'000);
        const QModelIndex far = m_table->index(777, int(domain::LineColumn::Notes));
        (void)far.data();
        QTRY_VERIFY(far.data(tables::LoadedRole).toBool());
        QCOMPARE(far.data().toString(), test::makeLine(777).notes);
        QCOMPARE(far.siblingAtColumn(0).data(tables::IccidRole).toString(), test::makeIccid(777).text);
    }

    void theFirstRowsComeWithWhatIsPaintedOfThem() // P10
    {
        m_cache->put(test::makeFleet(1'000));
        bool isLoaded = false;
        const auto look = [&] { isLoaded = m_table->index(0, 0).data(tables::LoadedRole).toBool(); };
        const auto connection = connect(m_table.get(), &tables::SnapshotModel::snapshotChanged, this, look);
        m_table->setQuery({});
        QVERIFY(m_table->isAsking());
        QTRY_VERIFY(m_table->rowCount() > 0);
        disconnect(connection);
        QVERIFY(isLoaded);
        QTRY_VERIFY(m_table->isComplete() && !m_table->isAsking());
        QCOMPARE(m_table->rowCount(), 1'000);
    }

    void rowsThatChangeWhileTheFirstAreOnTheirWayAreReadAgain()
    {
        std::vector<domain::Line> fleet = test::makeFleet(500);
        m_cache->put(fleet);
        m_table->setQuery({});
        m_cache->lines.selectFirst({}, m_clock.now(), 1).waitForFinished(); // the first rows have been read before it
        fleet[0].notes = u"renamed"_s;
        m_table->applyChanges(*m_cache->lines.apply({fleet[0]}, {}, {}).result());
        const int notes = int(domain::LineColumn::Notes);
        QTRY_VERIFY(m_table->isComplete() && m_table->index(0, 0).data(tables::LoadedRole).toBool());
        QCOMPARE(m_table->index(0, 0).data(tables::IccidRole).toString(), test::makeIccid(0).text);
        QTRY_COMPARE(m_table->index(0, notes).data().toString(), u"renamed"_s);
    }

    void theNewestQuestionWins()
    {
        m_cache->put(test::makeFleet(500));
        QSignalSpy finished(m_table.get(), &tables::LineTable::queryFinished);
        for (const char *text : {"sub:Ports", "sub:\"Cold chain\"", "iccid:00007"})
            m_table->setQuery({*domain::parseLineFilter(QString::fromUtf8(text)), {}});
        const int expected =
            int(await(m_cache->lines.sums(*domain::parseLineFilter(u"iccid:00007"_s), m_clock.now()))->lines);
        QTRY_COMPARE(m_table->rowCount(), expected);
        QTRY_VERIFY(!finished.isEmpty());
        QCOMPARE(finished.back()[0].toLongLong(), qint64(expected));
    }

    void aSyncKeepsTheSelectionAndTellsWhatChanged()
    {
        m_cache->put(test::makeFleet(300));
        ask(QString());
        tables::LineSelection selection(*m_table);
        selection.selectRows(10, 12, false);
        const domain::LineId kept = m_table->idAt(11);
        load(11);

        std::vector<domain::Line> page = test::makeFleet(300);
        page[11].notes = u"renamed"_s;
        for (int number = 300; number < 340; ++number)
            page.push_back(test::makeLine(number));
        QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_table.get(), &QAbstractItemModel::rowsInserted);
        m_table->applyChanges(m_cache->put(page));
        QTRY_COMPARE(m_table->rowCount(), 340);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(selection.count(), qint64(3));
        QVERIFY(selection.contains(kept));
        QTRY_COMPARE(m_table->index(11, int(domain::LineColumn::Notes)).data().toString(), u"renamed"_s);
    }

    void allMatchingIsAQueryLessAFew() // principle 2
    {
        m_cache->put(test::makeFleet(200));
        ask(u"status:active"_s);
        tables::LineSelection selection(*m_table);
        selection.selectAllMatching();
        const qint64 all = m_table->rowCount();
        QCOMPARE(selection.count(), all);
        selection.toggle(m_table->idAt(0));
        QCOMPARE(selection.count(), all - 1);
        QVERIFY(!selection.scope().only.has_value());
        QCOMPARE(selection.scope().excluded.size(), size_t(1));
        QCOMPARE(qint64(selection.selectedIds().size()), all - 1);
    }

    void aLineThatLeavesTheFilterLeavesTheSelection()
    {
        m_cache->put(test::makeFleet(50));
        ask(QString());
        tables::LineSelection selection(*m_table);
        selection.selectRows(0, 49, false);
        ask(u"iccid:00000007"_s);
        QTRY_COMPARE(selection.count(), qint64(m_table->rowCount()));
    }

    void randomDeltasKeepTheModelWhole()
    {
        QRandomGenerator dice(7);
        for (int round = 0; round < 40; ++round) {
            std::vector<domain::Line> page;
            for (int i = 0; i < 60; ++i) {
                domain::Line line = test::makeLine(int(dice.bounded(200)));
                if (dice.bounded(3) == 0)
                    line.month = base::DataVolume{dice.bounded(1'000) * base::kBytesPerMegabyte};
                page.push_back(line);
            }
            m_table->applyChanges(m_cache->put(page, round + 1));
            if (round % 7 == 3)
                m_table->applyChanges(*await(m_cache->lines.removeUnseen({.collection = u"lines"_s, .pass = round})));
            if (round % 5 == 0)
                m_table->sort(int(domain::LineColumn::Month), round % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            const qint64 expected = *await(m_cache->lines.count());
            QTRY_COMPARE(qint64(m_table->rowCount()), expected);
        }
        const auto sorted = await(m_cache->lines.select(m_table->query(), m_clock.now()));
        QTRY_VERIFY(m_table->ids() == *sorted);
    }

    void cellsReadForPeople()
    {
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Unknown;
        line.statusRaw = u"Hibernating"_s;
        line.month = base::DataVolume{3'510 * base::kBytesPerMegabyte};
        line.lastSeen.reset();
        line.smsSent = 0;
        m_cache->put({line});
        ask(QString());
        load(0);
        const auto cell = [&](domain::LineColumn column, int role = Qt::DisplayRole) {
            return m_table->index(0, int(column)).data(role);
        };
        QCOMPARE(cell(domain::LineColumn::Status).toString(), u"Hibernating"_s); // principle 7
        QCOMPARE(cell(domain::LineColumn::Month).toString(), QLocale().toString(3510.0, 'f', 1));
        QVERIFY(cell(domain::LineColumn::Month, Qt::AccessibleTextRole).toString().startsWith(u"Month "_s));
        QVERIFY(cell(domain::LineColumn::Month, Qt::AccessibleTextRole).toString().endsWith(u"megabytes"_s));
        QCOMPARE(cell(domain::LineColumn::LastSeen).toString(), u"Never"_s);
        QVERIFY(cell(domain::LineColumn::SmsSent, tables::DimRole).toBool());
    }

    void theMonthHasFourteenDays()
    {
        m_cache->put({test::makeLine(5)});
        const QDate today = m_clock.now().date();
        (void)await(
            m_cache->usage.apply({{test::makeIccid(5), today, {base::DataVolume{3 * base::kBytesPerMegabyte}}}}));
        ask(QString());
        load(0);
        const QModelIndex month = m_table->index(0, int(domain::LineColumn::Month));
        QTRY_COMPARE(month.data(tables::SparkRole).value<QList<qreal>>().size(), 14);
        QCOMPARE(month.data(tables::SparkRole).value<QList<qreal>>().back(), 3.0);
        QCOMPARE(month.data(tables::SparkRole).value<QList<qreal>>().front(), -1.0);
    }

    void theSubAccountIsTheCompanyOfTheLine() // R248
    {
        const auto hint = [this](domain::LineColumn column) {
            return m_table->headerData(int(column), Qt::Horizontal, Qt::ToolTipRole).toString();
        };
        QCOMPARE(hint(domain::LineColumn::SubAccount), u"The company that the line is assigned to"_s);
        QCOMPARE(hint(domain::LineColumn::SubAccount), tables::LineTable::hint(domain::LineColumn::SubAccount));
        QVERIFY(hint(domain::LineColumn::Iccid).isEmpty());
    }

    void theRulesOfALineAreNamedAndSayWhatTheyDo() // R254, D15
    {
        std::vector<domain::Line> fleet = test::makeFleet(2);
        fleet[0].subAccount = u"Cold chain"_s;
        fleet[1].subAccount.clear();
        m_cache->put(fleet);
        const std::vector<domain::Rule> rules{{.id = 1,
                                               .name = u"Daily cap"_s,
                                               .limit = 500 * base::kBytesPerMegabyte,
                                               .subAccounts = {1},
                                               .followUp = domain::RuleFollowUp::NextDay},
                                              {.id = 2,
                                               .name = u"<b>Stolen</b>"_s,
                                               .trigger = domain::RuleTrigger::ImeiChange,
                                               .status = domain::RuleStatus::Suspended}};
        domain::Catalog catalog;
        catalog.subAccounts = {{u"1"_s, u"Cold chain"_s}};
        QVERIFY(*test::await(m_cache->state.saveRuleNames(storage::ruleNamesOf(rules, catalog))));
        m_table->setRules(rules);
        ask(QString());
        load(0);
        const QModelIndex first = m_table->index(0, int(domain::LineColumn::Rules));
        QCOMPARE(first.data().toString(), u"<b>Stolen</b>, Daily cap"_s);
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"Rules <b>Stolen</b>, Daily cap"_s);
        QCOMPARE(first.data(Qt::ToolTipRole).toString(),
                 u"<b>Stolen</b>: Another device: suspended\n"
                 "Daily cap: Over 500 MB a day: deactivated, active again the next day"_s);
        QCOMPARE(m_table->index(1, int(domain::LineColumn::Rules)).data().toString(), u"<b>Stolen</b>"_s);
    }

private:
    void ask(const QString &filter)
    {
        QSignalSpy finished(m_table.get(), &tables::LineTable::queryFinished);
        m_table->setQuery({*domain::parseLineFilter(filter), {}});
        QTRY_VERIFY(!finished.isEmpty());
    }
    void load(int row)
    {
        (void)m_table->lineAt(row);
        QTRY_VERIFY(m_table->lineAt(row) != nullptr);
    }

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
    std::unique_ptr<tables::LineTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

LINEDESK_TEST(TestLineTable)
#include "tst_linetable.moc"
