// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/pages/radarpage.h"
#include "ui/widgets/balancechip.h"
#include "ui/words.h"

#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using series::Measure;
using test::await;

//! The first page (R5): figures of the whole account, each with its age and the way to what is behind it.
class TestDashboard : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheFirstPage() // R5
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        program.open(20);
        QCOMPARE(window.shell()->page(), u"dashboard"_s);
        QVERIFY(window.shell()->dashboard()->isVisible());
        QVERIFY(!window.actions()[ui::ActionId::Back]->isEnabled());
        QCOMPARE(window.actions()[ui::ActionId::GoDashboard]->shortcut(), QKeySequence(u"Ctrl+1"_s));
        QCOMPARE(window.actions()[ui::ActionId::GoLines]->shortcut(), QKeySequence(u"Ctrl+2"_s));
        QCOMPARE(window.actions()[ui::ActionId::GoSms]->shortcut(), QKeySequence(u"Ctrl+3"_s));
        QTRY_VERIFY(window.isSettled());
    }

    void aLineThatWasAskedForGoesBefore() // a deep link
    {
        test::FakeProgram program;
        program.opening = true;
        ui::MainWindow window(program);
        window.show();
        window.openLine(test::makeIccid(3));
        program.opening = false;
        program.open(20);
        QVERIFY(window.shell()->isLineShown());
        QTRY_VERIFY(window.isSettled());
    }

    void theUsageOfTheMonthIsOfAllLines()
    {
        fill();
        const series::FleetMonth month =
            *series::readFleetMonth(m_program->cache(), m_program->clock.now(), QTimeZone::utc());
        const series::MeasuredMonth &data = month.of(Measure::Data);
        QVERIFY(data.isBeforeWhole && *data.soFar > 0);
        QCOMPARE(label(u"figureSoFar"_s), u"%1 GB"_s.arg(double(*data.soFar) / (1024.0 * 1024 * 1024), 0, 'f', 1));
        QCOMPARE(label(u"figureForecast"_s),
                 u"%1 GB"_s.arg(double(*data.forecast) / (1024.0 * 1024 * 1024), 0, 'f', 1));
        QVERIFY(label(u"figureAgainstWords"_s).startsWith(u"against October, "_s));
        QVERIFY(label(u"figureSoFarWords"_s).startsWith(u"so far, $"_s));
        QVERIFY(label(u"usageTileAge"_s).startsWith(u"As of "_s)); // principle 1
        QVERIFY(label(u"usageTileAge"_s).endsWith(u"days of UTC"_s));
        QCOMPARE(label(u"usageTileSpan"_s), u"1 to 18 November"_s);
    }

    void theTableHasTheNumbersOfTheChart()
    {
        fill();
        trigger(ui::ActionId::ChartTable);
        QVERIFY(usage().isTableShown());
        const QTableWidget &table = *usage().table();
        QCOMPARE(table.rowCount(), 31); // the longer one of both months
        const series::FleetMonth month =
            *series::readFleetMonth(m_program->cache(), m_program->clock.now(), QTimeZone::utc());
        const series::MeasuredMonth &data = month.of(Measure::Data);
        QCOMPARE(table.item(4, 0)->text(), u"5 Nov"_s);
        QCOMPARE(table.item(4, 1)->text(), megabytes(*data.days[4]));
        QCOMPARE(table.item(4, 3)->text(), megabytes(*data.before[4]));
        QCOMPARE(table.item(25, 1)->text(), u"to come"_s);
        QCOMPARE(table.item(25, 2)->text(), megabytes(data.coming[25]));
        trigger(ui::ActionId::ChartTable);
        QVERIFY(!usage().isTableShown());
    }

    void dataCostAndMessagesAreThreeViewsOfTheMonth()
    {
        fill();
        button(u"measureCost"_s)->click();
        QVERIFY(label(u"figureSoFar"_s).startsWith(u'$'));
        QCOMPARE(usage().measure(), Measure::Cost);
        button(u"measureSms"_s)->click();
        QCOMPARE(label(u"figureSoFar"_s), label(u"figureSms"_s));
        QCOMPARE(label(u"figureSmsWords"_s), u"SMS sent, $1.80"_s); // 36 to lines at $0.05 (R83)
        button(u"usageTileLines"_s)->click();
        QCOMPARE(shell().page(), u"sms"_s);
    }

    void eachStatusLeadsToItsLines() // R66
    {
        fill();
        const auto rows = shell().dashboard()->findChildren<ui::StatusRow *>();
        qint64 all = 0;
        for (ui::StatusRow *row : rows) {
            const qint64 said =
                row->accessibleName().section(u", "_s, 1, 1).section(u' ', 0, 0).remove(u',').toLongLong();
            all += said;
            row->click();
            QTRY_VERIFY(m_window->isSettled());
            QCOMPARE(shell().page(), u"lines"_s);
            QCOMPARE(qint64(m_program->table().rowCount()), said);
            shell().goBack();
            QTRY_VERIFY(m_window->isSettled());
        }
        QCOMPARE(all, qint64(kLines));
        QCOMPARE(button(u"allLines"_s)->text(), u"400 lines"_s);
    }

    void whatNeedsAttentionLeadsToExactlyThat()
    {
        fill();
        for (const auto &[name, title] :
             {std::pair(u"overdue"_s, u"renewals overdue"_s), std::pair(u"soon"_s, u"renewals due within 4 weeks"_s),
              std::pair(u"silent"_s, u"lines silent over 7 days"_s)}) {
            const QString said = rowTitle(name);
            QVERIFY2(said.endsWith(title), qPrintable(said));
            button(u"attend-"_s + name)->click();
            QTRY_VERIFY(m_window->isSettled());
            QCOMPARE(shell().page(), u"lines"_s);
            QCOMPARE(QString::number(m_program->table().rowCount()), said.section(u' ', 0, 0));
            shell().goBack();
            QTRY_VERIFY(m_window->isSettled());
        }
    }

    void whatTheOutboxAndTheRadarFoundIsOneClickAway()
    {
        fill();
        QCOMPARE(rowTitle(u"conflicts"_s), u"2 changes in conflict"_s);
        button(u"attend-conflicts"_s)->click();
        QCOMPARE(shell().page(), u"outbox"_s);
        QCOMPARE(shell().outboxTable().shown(), std::optional(tables::OutboxGroup::Conflict));
        shell().goBack();
        QVERIFY(rowTitle(u"devices"_s).endsWith(u"in a new device"_s));
        button(u"attend-devices"_s)->click();
        QCOMPARE(shell().page(), u"radar"_s);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(u"%1 lines in a new device"_s.arg(shell().radar()->rows()->model()->rowCount()),
                 rowTitle(u"devices"_s));
    }

    void aLowBalanceIsSaidAndExplained() // R16, D5
    {
        fill();
        QCOMPARE(rowTitle(u"balance"_s), u"Balance lasts 5 days"_s);
        QVERIFY(!child<ui::BalanceChip>(u"balanceChip"_s)->isVisible()); // the page has it itself
        button(u"attend-balance"_s)->click();
        QVERIFY(child<QWidget>(u"balanceSheet"_s)->isVisible());
    }

    void whatIsNotKnownIsSaidInWords() // D25
    {
        m_program->open(0);
        (void)await(m_program->store().apply({test::makeLine(1)}, {}, {}));
        show();
        QCOMPARE(label(u"figureSoFar"_s), u"Unknown"_s);
        QCOMPARE(label(u"figureSoFarWords"_s), u"so far: no day is known"_s);
        QCOMPARE(label(u"usageTileNote"_s), u"No usage yet. Daily usage of the lines comes with a sync."_s);
        QVERIFY(child<QLabel>(u"usageTileNote"_s)->isVisible());
        button(u"measureCost"_s)->click();
        QVERIFY(label(u"usageTileNote"_s).startsWith(u"What a day cost is not known."_s));
        QCOMPARE(label(u"cardBalanceAmount"_s), u"Unknown"_s);
        QCOMPARE(label(u"syncFull"_s), u"Not known"_s);
    }

    void anEmptyCacheSaysWhatComes()
    {
        m_program->connector.neverAnswers = true;
        m_program->open(0);
        show();
        auto *face = child<ui::StateFace>(u"dashboardFace"_s);
        QVERIFY(face->isVisible());
        QCOMPARE(face->title(), u"Nothing is in the cache yet."_s);
        m_program->sync();
        QTRY_COMPARE(face->title(), u"The first sync is running"_s);
    }

    void aSyncIsToldWithItsTimes()
    {
        fill();
        QTRY_COMPARE(label(u"syncLast"_s), u"14:32 UTC"_s);
        QCOMPARE(label(u"syncFull"_s), u"14:32 UTC"_s);
        QVERIFY(button(u"dashboardOutbox"_s)->text().contains(u"2 in conflict"_s));
        QVERIFY(label(u"budgetOf"_s).startsWith(u"of "_s)); // R144, D24
        button(u"budgetSettings"_s)->click();
        QCOMPARE(shell().page(), u"api"_s);
        shell().goBack();
        button(u"dashboardOutbox"_s)->click();
        QCOMPARE(shell().page(), u"outbox"_s);
    }

    void offlineItFillsFromTheCache()
    {
        m_program->open(kLines, true);
        show();
        QCOMPARE(button(u"allLines"_s)->text(), u"400 lines"_s);
        QVERIFY(label(u"figureSoFar"_s).endsWith(u"GB"_s));
        QCOMPARE(label(u"budgetUsed"_s), u"None"_s);
        QVERIFY(!button(u"dashboardSync"_s)->isEnabled());
    }

    void linesThatChangeAreCountedAnew()
    {
        fill();
        domain::Line line = test::makeLine(0);
        line.status = domain::LineStatus::Invalid;
        const QString before = button(u"attend-invalid"_s)->accessibleName();
        m_program->connector.put(line);
        m_program->sync();
        QTRY_VERIFY(button(u"attend-invalid"_s)->accessibleName() != before);
    }

    void mockDataIsMarked() // D26
    {
        m_program->connector.account.plan = u"basic"_s;
        m_program->open(5);
        m_program->sync();
        show();
        QTRY_COMPARE(label(u"bannerTitle"_s), u"Mock data."_s);
        m_program->connector.account.plan = u"professional"_s;
        m_program->sync();
        QTRY_VERIFY(!child<QWidget>(u"banner"_s)->isVisible());
    }

private:
    static constexpr int kLines = 400;

    ui::UsageTile &usage() const { return *shell().dashboard()->usage(); }

    static QString megabytes(qint64 bytes) { return ui::words::megabytes(base::DataVolume{bytes}); }

    QString rowTitle(const QString &name) const
    {
        auto *row = child<QWidget>(u"attention-"_s + name);
        return row ? row->findChild<QLabel *>()->text() : QString();
    }

    void show()
    {
        shell().showPage(u"dashboard"_s);
        QTRY_VERIFY(m_window->isSettled());
    }

    void fill()
    {
        m_program->open(kLines);
        m_program->fillAccount();
        m_program->fillAnomalies();
        m_program->fillMessages();
        m_program->fillOutbox();
        m_program->sync();
        QTRY_VERIFY(m_program->workspace()->sync.status().lastSync.isValid());
        shell().refreshOutbox();
        show();
        QTRY_VERIFY(m_program->workspace()->radar.sweptAt().isValid() && m_window->isSettled());
    }
};

LINEDESK_TEST(TestDashboard)
#include "tst_dashboard.moc"
