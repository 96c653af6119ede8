// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linetable.h"
#include "models/tables/outboxtable.h"
#include "models/tables/resulttable.h"
#include "tests/support/fixedclock.h"
#include "tests/support/lightcache.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::ChangeState;
using tables::OutboxGroup;
using test::await;

class TestOutboxTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void cleanup()
    {
        close();
        m_folder.reset();
    }

    void anEmptyOutboxHasNoRows()
    {
        refresh();
        QCOMPARE(m_table->rowCount(), 0);
        QCOMPARE(m_table->pendingCount(), 0);
    }

    void aRunOfManyLinesIsOneRow() // picture 10
    {
        QVERIFY(await(m_outbox->add(test::noteChanges(0, 14, u"r"_s))));
        QVERIFY(await(m_outbox->add({test::noteChange(20, u"alone"_s)})));
        refresh();
        QCOMPARE(m_table->count(OutboxGroup::Queued), 2);
        QCOMPARE(m_table->rowCount(), 3);
        QVERIFY(m_table->entryAt(0).isHeading);
        QVERIFY(!(m_table->flags(m_table->index(0, 0)) & Qt::ItemIsEnabled));
        QCOMPARE(cell(1, tables::OutboxColumn::Target), u"14 lines"_s);
        QCOMPARE(cell(1, tables::OutboxColumn::State), u"14 requests"_s);
        QTRY_COMPARE(cell(2, tables::OutboxColumn::Target), u"line 20"_s);
        QCOMPARE(cell(2, tables::OutboxColumn::FromTo), u"before 20 to alone"_s);
        QCOMPARE(cell(2, tables::OutboxColumn::By), u"somebody"_s);
        QCOMPARE(m_table->index(2, int(tables::OutboxColumn::Target)).data(tables::OutboxIccidTailRole).toString(),
                 QChar(0x2026) + test::makeIccid(20).text.right(6));
        QCOMPARE(m_table->queuedRequests(), 15);
    }

    void conflictsStandOneByOneAndFirst()
    {
        QVERIFY(await(m_outbox->add(test::noteChanges(0, 5, u"r"_s))));
        settleNext(ChangeState::Conflict);
        QVERIFY(await(m_outbox->add({test::noteChange(20, u"alone"_s)})));
        refresh();
        QCOMPARE(m_table->count(OutboxGroup::Conflict), 5);
        QCOMPARE(m_table->rowCount(), 1 + 5 + 1 + 1);
        QCOMPARE(m_table->entryAt(1).group, OutboxGroup::Conflict);
        QVERIFY(m_table->entryAt(1).seq > 0);
        QTRY_VERIFY(cell(1, tables::OutboxColumn::State).startsWith("Changed there"_L1));
    }

    void onlyOneGroupIsShownWhenAsked()
    {
        QVERIFY(await(m_outbox->add({test::noteChange(1, u"a"_s)})));
        settleNext(ChangeState::Rejected);
        QVERIFY(await(m_outbox->add({test::noteChange(2, u"b"_s)})));
        refresh();
        QCOMPARE(m_table->rowCount(), 4);
        m_table->setShown(OutboxGroup::Failed);
        QCOMPARE(m_table->rowCount(), 2);
        QCOMPARE(m_table->count(OutboxGroup::Queued), 1);
        m_table->setShown(std::nullopt);
        QCOMPARE(m_table->rowCount(), 4);
    }

    void ticksStayWithTheirRowsAndGoWithThem()
    {
        QVERIFY(await(m_outbox->add({test::noteChange(1, u"a"_s)})));
        QVERIFY(await(m_outbox->add({test::noteChange(2, u"b"_s)})));
        refresh();
        QVERIFY(m_table->setData(m_table->index(2, 0), int(Qt::Checked), Qt::CheckStateRole));
        QVERIFY(!m_table->setData(m_table->index(0, 0), int(Qt::Checked), Qt::CheckStateRole));
        const QString run = m_table->checkedEntries().front().run;
        refresh();
        QCOMPARE(m_table->checkedEntries().front().run, run);
        QVERIFY(await(m_outbox->withdrawRun(run)));
        refresh();
        QVERIFY(m_table->checkedEntries().empty());
        QCOMPARE(m_table->count(OutboxGroup::Queued), 1);
    }

    void whatWasSentTodayStaysToBeSeen()
    {
        QVERIFY(await(m_outbox->add({test::noteChange(1, u"a"_s)})));
        settleNext(ChangeState::Done);
        refresh();
        QCOMPARE(m_table->count(OutboxGroup::Sent), 1);
        QCOMPARE(m_table->pendingCount(), 0);
        m_clock.advance(std::chrono::hours(24));
        refresh();
        QCOMPARE(m_table->count(OutboxGroup::Sent), 0);
    }

    void everyRunSentTodayIsSeenHoweverLargeThoseBeforeWere()
    {
        QVERIFY(await(m_outbox->add(test::noteChanges(1, 1200, u"large"_s))));
        QVERIFY(await(m_outbox->add(test::noteChanges(1, 3, u"small"_s))));
        for (int i = 0; i < 2; ++i) {
            const auto taken = await(m_outbox->take({.few = 5, .many = 2000, .jobFrom = 0, .notInJobs = {}}));
            QVERIFY(taken && test::settleAll(*m_outbox, taken->changes, ChangeState::Done));
        }
        refresh();
        QCOMPARE(m_table->count(OutboxGroup::Sent), 2);
        close();
        open(); // counted from the rows
        refresh();
        QCOMPARE(m_table->count(OutboxGroup::Sent), 2);
    }

    void randomChangesKeepTheModelSound()
    {
        QRandomGenerator dice(11);
        for (int i = 0; i < 30; ++i) {
            const int line = dice.bounded(500);
            switch (dice.bounded(6)) {
            case 0: (void)await(m_outbox->add({test::noteChange(line, u"x"_s)})); break;
            case 1: (void)await(m_outbox->add(test::noteChanges(line, 1 + dice.bounded(30), u"run%1"_s.arg(i)))); break;
            case 2: settleNext(ChangeState::Done); break;
            case 3: settleNext(dice.bounded(2) ? ChangeState::Rejected : ChangeState::Conflict); break;
            case 4: {
                const auto runs = await(m_outbox->runs({}));
                if (!runs->empty())
                    (void)await(m_outbox->withdrawRun((*runs)[dice.bounded(uint(runs->size()))].id));
                break;
            }
            default: m_table->setShown(dice.bounded(3) ? std::nullopt : std::optional(OutboxGroup(dice.bounded(8))));
            }
            refresh();
            for (int row = 0; row < m_table->rowCount(); ++row)
                (void)m_table->index(row, dice.bounded(6)).data();
        }
        QTRY_VERIFY(!m_table->isAsking());
    }

    void hostileTextIsShownAsItIsOnOneLine() // T18
    {
        domain::Change change = test::noteChange(1, u"<img src=x>\n"_s + QString(100'000, u'y'));
        change.lineName = u"<b>name</b>\t\n"_s + QChar(0x202E);
        change.by = u"<i>me</i>\n"_s;
        QVERIFY(await(m_outbox->add({change})));
        refresh();
        QTRY_VERIFY(m_table->index(1, 0).data(tables::OutboxLoadedRole).toBool());
        for (int column = 0; column < tables::kOutboxColumnCount; ++column) {
            const QString text = m_table->index(1, column).data().toString();
            QVERIFY(!text.contains(u'\n'));
            QVERIFY2(text.size() < 1'000, qPrintable(QString::number(text.size())));
        }
        QVERIFY(cell(1, tables::OutboxColumn::Target).startsWith("<b>name</b>"_L1));
    }

    void theResultsOfARunSayWhatCameOfEachLine()
    {
        QVERIFY(await(m_outbox->add(test::noteChanges(0, 450, u"r"_s))));
        tables::ResultTable results(*m_outbox, m_clock);
        QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto taken = await(m_outbox->take({.few = 30, .many = 0, .jobFrom = 0, .notInJobs = {}}));
        QCOMPARE(taken->changes.size(), size_t(30));
        QVERIFY(test::settleAll(*m_outbox, {taken->changes.begin(), taken->changes.begin() + 20}, ChangeState::Done));
        QVERIFY(test::settleAll(*m_outbox, {taken->changes.begin() + 20, taken->changes.end()}, ChangeState::Rejected));
        results.setQuery(u"r"_s, {});
        QTRY_COMPARE(results.rowCount(), 450);
        const int state = int(tables::ResultColumn::State);
        QTRY_COMPARE(results.index(0, state).data().toString(), u"Done"_s);
        QTRY_COMPARE(results.index(25, state).data().toString(), u"Failed"_s);
        QVERIFY(!results.index(25, int(tables::ResultColumn::Reason)).data().toString().isEmpty());
        QTRY_COMPARE(results.index(449, state).data().toString(), u"Queued"_s);
        results.setQuery(u"r"_s, {ChangeState::Rejected});
        QTRY_COMPARE(results.rowCount(), 10);
    }

    void aLineWithSomethingPendingSaysSo()
    {
        test::LightCache cache;
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Active;
        cache.put({line});
        tables::LineTable lines(cache.lines, cache.usage, m_clock);
        lines.setQuery({});
        QTRY_COMPARE(lines.rowCount(), 1);
        const QModelIndex status = lines.index(0, int(domain::LineColumn::Status));
        QTRY_COMPARE(status.data().toString(), u"Active"_s);
        const quint32 kinds =
            (1u << quint32(domain::ChangeKind::Deactivate)) | (1u << quint32(domain::ChangeKind::Notes));
        QSignalSpy changed(&lines, &QAbstractItemModel::dataChanged);
        lines.setPending(tables::pendingMarks({{line.iccid, kinds}}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(status.data().toString(), u"Active → Deactivated, pending"_s);
        QCOMPARE(status.data(tables::PendingRole).toUInt(), kinds);
        QCOMPARE(status.data(Qt::AccessibleTextRole).toString(),
                 u"Status Active to Deactivated, pending, waiting in the Outbox: Status, Notes"_s);
        QVERIFY(status.data(Qt::ToolTipRole).toString().endsWith("waiting in the Outbox: Status, Notes"_L1));
        lines.setPending(tables::pendingMarks({{line.iccid, 1u << quint32(domain::ChangeKind::Suspend)}}));
        QCOMPARE(status.data().toString(), u"Active → Suspended, pending"_s); // R242
        lines.setPending(tables::pendingMarks({{line.iccid, 1u << quint32(domain::ChangeKind::AddToStore)}}));
        QCOMPARE(status.data().toString(), u"Active"_s);
        QVERIFY(status.data(Qt::ToolTipRole).toString().endsWith("waiting in the Outbox: eSIM store"_L1));
        lines.setPending({});
        QCOMPARE(status.data().toString(), u"Active"_s);
    }

private:
    void refresh()
    {
        QSignalSpy done(m_table.get(), &tables::OutboxTable::refreshed);
        m_table->refresh();
        QTRY_COMPARE(done.size(), 1);
    }

    void open()
    {
        m_outbox = std::move(*storage::Outbox::open(m_folder->filePath(u"outbox.db"_s), m_clock));
        m_table = std::make_unique<tables::OutboxTable>(*m_outbox, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_table.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void close()
    {
        m_tester.reset();
        m_table.reset();
        m_outbox.reset();
    }

    void settleNext(ChangeState state)
    {
        const auto taken = await(m_outbox->take({.few = 5, .many = 0, .jobFrom = 0, .notInJobs = {}}));
        if (taken && !taken->changes.empty())
            (void)test::settleAll(*m_outbox, taken->changes, state);
    }

    QString cell(int row, tables::OutboxColumn column) { return m_table->index(row, int(column)).data().toString(); }

    test::FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<tables::OutboxTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

LINEDESK_TEST(TestOutboxTable)
#include "tst_outboxtable.moc"
