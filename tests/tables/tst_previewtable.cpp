// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/changetext.h"
#include "models/tables/previewtable.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;
using Tab = tables::PreviewTable::Tab;

class TestPreviewTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_table = std::make_unique<tables::PreviewTable>(m_cache->lines, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_table.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_table.reset();
        m_cache.reset();
    }

    void theTabsPartTheLinesOfThePlan()
    {
        m_cache->put(test::makeFleet(500));
        const storage::ChangePlanPointer plan = planFor(domain::ChangeKind::Deactivate);
        m_table->setPlan(plan);
        QCOMPARE(m_table->rowCount(), int(plan->changing));
        m_table->setTab(Tab::Skipped);
        QCOMPARE(m_table->rowCount(), int(plan->skipped));
        QVERIFY(plan->skipped > 0);
        QCOMPARE(m_table->headerData(int(tables::PreviewColumn::Remark), Qt::Horizontal).toString(), u"Reason"_s);
        m_table->setTab(Tab::Remarked);
        QCOMPARE(m_table->rowCount(), int(plan->remarked));
    }

    void aRowSaysFromWhatToWhatAndWhen() // picture 04
    {
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Active;
        m_cache->put({line});
        m_table->setPlan(planFor(domain::ChangeKind::Deactivate));
        QCOMPARE(m_table->rowCount(), 1);
        const QModelIndex change = m_table->index(0, int(tables::PreviewColumn::Change));
        QTRY_VERIFY(change.data(tables::PreviewLoadedRole).toBool());
        QCOMPARE(change.data(tables::BeforeRole).toString(), u"Active"_s);
        QCOMPARE(change.data(tables::BeforeStatusRole).toInt(), int(domain::LineStatus::Active));
        QVERIFY(change.data(tables::AfterStatusRole).isValid());
        QVERIFY(!m_table->index(0, int(tables::PreviewColumn::From)).data().toString().isEmpty());
        QCOMPARE(change.data(Qt::AccessibleTextRole).toString(), u"Status "_s + change.data().toString());
    }

    void aSkippedRowSaysWhy()
    {
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Deactivated;
        m_cache->put({line});
        m_table->setPlan(planFor(domain::ChangeKind::Deactivate));
        QCOMPARE(m_table->tab(), Tab::Skipped);
        const QModelIndex reason = m_table->index(0, int(tables::PreviewColumn::Remark));
        QTRY_COMPARE(reason.data().toString(), u"Already so"_s);
    }

    void theFilterLooksIntoIccidAndNotes() // R62
    {
        std::vector<domain::Line> fleet = test::makeFleet(300);
        for (domain::Line &line : fleet)
            line.status = domain::LineStatus::Active;
        fleet[42].notes = u"the only kangaroo"_s;
        m_cache->put(fleet);
        m_table->setPlan(planFor(domain::ChangeKind::Deactivate));
        m_table->setFilter(u"kangaroo"_s);
        QTRY_VERIFY(!m_table->isAsking());
        QCOMPARE(m_table->rowCount(), 1);
        QTRY_COMPARE(m_table->index(0, int(tables::PreviewColumn::Notes)).data().toString(), u"the only kangaroo"_s);
        m_table->setFilter(fleet[7].iccid.text);
        QTRY_VERIFY(!m_table->isAsking());
        QCOMPARE(m_table->rowCount(), 1);
        m_table->setFilter({});
        QCOMPARE(m_table->rowCount(), 300);
    }

    void newLinesAreShownWithTheirRowNumbers() // R66, D21
    {
        std::vector<domain::NewLine> rows(2);
        rows[0] = {.row = 2,
                   .iccidText = test::makeIccid(900).text,
                   .iccid = test::makeIccid(900),
                   .plan = {u"21"_s, u"PAYGO EU"_s},
                   .subAccount = {},
                   .group = {},
                   .notes = u"Van"_s,
                   .labels = {}};
        rows[1] = {.row = 3,
                   .iccidText = u"12345"_s,
                   .iccid = {},
                   .plan = {},
                   .subAccount = {},
                   .group = {},
                   .notes = {},
                   .labels = {}};
        const auto plan = await(storage::planNewLines(m_cache->lines, rows, facts(), {}));
        QVERIFY(plan);
        m_table->setPlan(*plan);
        QCOMPARE(m_table->rowCount(), 1);
        m_table->setTab(Tab::Skipped);
        QCOMPARE(m_table->rowCount(), 1);
        QCOMPARE(m_table->index(0, 0).data().toString(), u"12345"_s);
        const QString reason = m_table->index(0, int(tables::PreviewColumn::Remark)).data().toString();
        QVERIFY2(reason.startsWith("row 3, Not an ICCID"_L1), qPrintable(reason));
    }

    void randomTabsFiltersAndPlansKeepTheModelSound()
    {
        m_cache->put(test::makeFleet(400));
        const std::array plans{planFor(domain::ChangeKind::Deactivate), planFor(domain::ChangeKind::Activate),
                               storage::ChangePlanPointer()};
        const QStringList texts{u""_s, u"Reefer"_s, u"8944"_s, u"no such"_s};
        QRandomGenerator dice(7);
        for (int i = 0; i < 120; ++i) {
            switch (dice.bounded(4)) {
            case 0: m_table->setPlan(plans[dice.bounded(3u)]); break;
            case 1: m_table->setTab(Tab(dice.bounded(3))); break;
            case 2: m_table->setFilter(texts[dice.bounded(4)]); break;
            default:
                if (m_table->rowCount() > 0)
                    (void)m_table->index(dice.bounded(m_table->rowCount()), dice.bounded(5)).data();
                QTest::qWait(1);
            }
        }
        QTRY_VERIFY(!m_table->isAsking());
    }

    void hostileTextIsShownAsItIsOnOneLine() // T18
    {
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Active;
        line.notes = u"<b>bold</b>\n"_s + QString(1'000'000, u'x') + QChar(0x202E) + QChar(0);
        m_cache->put({line});
        m_table->setPlan(planFor(domain::ChangeKind::Deactivate));
        const QModelIndex notes = m_table->index(0, int(tables::PreviewColumn::Notes));
        QTRY_VERIFY(notes.data(tables::PreviewLoadedRole).toBool());
        QVERIFY(notes.data().toString().size() <= 400);
        QVERIFY(notes.data().toString().startsWith("<b>bold</b> x"_L1));
        QVERIFY(!notes.data().toString().contains(u'\n'));
    }

    void eachObstacleRemarkAndStateHasItsWords()
    {
        for (int i = 1; i <= int(domain::Obstacle::StatusUnknown); ++i) {
            QVERIFY2(!tables::ChangeText::obstacle(domain::Obstacle(i)).isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(tables::ChangeText::sentence(domain::Obstacle(i)).endsWith(u'.'), qPrintable(QString::number(i)));
        }
        for (const domain::ChangeKind kind : domain::kAllChangeKinds)
            QVERIFY(!tables::ChangeText::field(kind).isEmpty());
        for (const domain::ChangeState state : domain::kAllChangeStates)
            QVERIFY(!tables::ChangeText::state(state).isEmpty());
        QCOMPARE(tables::ChangeText::remarks(domain::Remark::InSession | domain::Remark::OldData),
                 u"In session, Old data"_s);
    }

private:
    domain::ChangeFacts facts() const
    {
        domain::ChangeFacts facts;
        facts.now = m_clock.now();
        facts.syncedAt = m_clock.now();
        facts.permissions = domain::permissionsOf(domain::Role::Owner);
        facts.offered = {domain::kAllChangeKinds.begin(), domain::kAllChangeKinds.end()};
        facts.catalog.plans = {{.named = {u"21"_s, u"PAYGO EU"_s}, .simType = u"PAYGO"_s, .fee = {}}};
        return facts;
    }

    storage::ChangePlanPointer planFor(domain::ChangeKind kind)
    {
        const auto plan = await(storage::planChanges(m_cache->lines, {}, {.kind = kind, .value = {}}, facts(), {}));
        return plan ? *plan : nullptr;
    }

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
    std::unique_ptr<tables::PreviewTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

LINEDESK_TEST(TestPreviewTable)
#include "tst_previewtable.moc"
