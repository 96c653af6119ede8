// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/lineselection.h"
#include "models/tables/linetable.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineColumn;
using test::await;

//! Heads of groups among the lines (R182): collapse, select, sums, and what a sync does to them.
class TestGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_cache->put(test::makeFleet(1'000));
        m_table = std::make_unique<tables::LineTable>(m_cache->lines, m_cache->usage, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_table.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        group(LineColumn::SubAccount);
    }
    void cleanup()
    {
        m_tester.reset();
        m_table.reset();
        m_cache.reset();
    }

    void everyGroupHasAHeadWithCountAndSums()
    {
        QCOMPARE(m_table->matchCount(), qint64(1'000));
        QCOMPARE(size_t(m_table->rowCount()), 1'000 + groups().size());
        int row = 0;
        for (const tables::LineGrouping::Group &one : groups()) {
            const QModelIndex head = m_table->index(row, 0);
            QVERIFY(head.data(tables::HeadRole).toBool());
            QVERIFY(head.data(tables::LoadedRole).toBool());
            QVERIFY(!m_table->lineAt(row));
            QCOMPARE(head.data(tables::CountRole).toLongLong(), one.lines.sums.lines);
            const double month = double(one.lines.sums.month.bytes) / double(base::kBytesPerMegabyte);
            QCOMPARE(head.siblingAtColumn(int(LineColumn::Month)).data().toString(), QLocale().toString(month, 'f', 1));
            QVERIFY(head.data(Qt::AccessibleTextRole).toString().endsWith("open"_L1));
            row += 1 + int(one.lines.sums.lines);
        }
        QCOMPARE(m_table->index(row - int(groups().back().lines.sums.lines) - 1, 0).data().toString(),
                 u"Sub-account: none"_s);
    }

    void aCollapsedGroupKeepsItsLines()
    {
        QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
        const auto &first = groups().front();
        const qint64 lines = first.lines.sums.lines;
        const domain::LineId hidden = m_table->idAt(1);
        m_table->setCollapsed(first.head, true);
        QCOMPARE(size_t(m_table->rowCount()), 1'000 + groups().size() - size_t(lines));
        QCOMPARE(m_table->matchCount(), qint64(1'000));
        QVERIFY(m_table->hasLine(hidden));
        QCOMPARE(m_table->rowOf(hidden), -1);
        QVERIFY(m_table->index(0, 0).data(tables::CollapsedRole).toBool());
        m_table->applyChanges(m_cache->put({test::makeLine(2'000)}, 2)); // also when it comes anew
        QTRY_COMPARE(m_table->matchCount(), qint64(1'001));
        QVERIFY(m_table->index(0, 0).data(tables::CollapsedRole).toBool());
        m_table->setAllCollapsed(true);
        QCOMPARE(size_t(m_table->rowCount()), groups().size());
        m_table->setAllCollapsed(false);
        QCOMPARE(size_t(m_table->rowCount()), 1'001 + groups().size());
        QCOMPARE(reset.size(), 0); // rows come and go, nothing jumps
    }

    void aGroupIsSelectedAsAWhole()
    {
        tables::LineSelection selection(*m_table);
        const domain::LineId head = groups()[1].head;
        const qint64 lines = groups()[1].lines.sums.lines;
        m_table->setCollapsed(head, true); // its lines are no rows
        selection.setGroup(head, true);
        QCOMPARE(selection.count(), lines);
        QCOMPARE(selection.countIn(head), lines);
        QCOMPARE(selection.countIn(groups()[0].head), qint64(0));
        QCOMPARE(qint64(selection.selectedIds().size()), lines);
        QCOMPARE(qint64(selection.scope().only->size()), lines);
        selection.selectRows(0, 3, true); // the head among them is no line
        QCOMPARE(selection.count(), lines + 3);
        selection.selectAllMatching();
        QCOMPARE(selection.count(), qint64(1'000));
        selection.setGroup(head, false);
        QCOMPARE(selection.count(), 1'000 - lines);
        QCOMPARE(selection.countIn(head), qint64(0));
    }

    void theSelectionOutlivesGroupsAndTheirEnd()
    {
        tables::LineSelection selection(*m_table);
        selection.setGroup(groups()[0].head, true);
        const qint64 lines = selection.count();
        group(LineColumn::Status);
        QCOMPARE(selection.count(), lines);
        group({});
        QCOMPARE(selection.count(), lines);
        QCOMPARE(m_table->rowCount(), 1'000);
        QCOMPARE(m_table->lineRow(0), 0);
    }

    void neighboursAreLines()
    {
        QCOMPARE(m_table->lineRow(0), 1);
        QCOMPARE(m_table->placeOf(m_table->idAt(1)), 0);
        const int second = 1 + int(groups()[0].lines.sums.lines);
        QVERIFY(tables::LineTable::isHead(m_table->idAt(second)));
        QCOMPARE(m_table->placeOf(m_table->idAt(second + 1)), second - 1);
        QCOMPARE(m_table->groups().groupOf(m_table->idAt(second + 1))->head, m_table->idAt(second));
        QCOMPARE(m_table->groups().groupOf(m_table->idAt(second - 1))->head, m_table->idAt(0));
    }

    void rowsBelowHeadsAreLoadedAsTheyAreLookedAt()
    {
        const int row = 1 + int(groups()[0].lines.sums.lines) + 5;
        (void)m_table->lineAt(row);
        QTRY_VERIFY(m_table->lineAt(row));
        QCOMPARE(m_table->lineAt(row)->subAccount, groups()[1].lines.value);
    }

private:
    void group(std::optional<LineColumn> column)
    {
        QSignalSpy finished(m_table.get(), &tables::LineTable::queryFinished);
        m_table->setQuery({}, column);
        QTRY_VERIFY(!finished.isEmpty());
    }
    const std::vector<tables::LineGrouping::Group> &groups() const { return m_table->groups().groups(); }

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
    std::unique_ptr<tables::LineTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

LINEDESK_TEST(TestGrouping)
#include "tst_grouping.moc"
