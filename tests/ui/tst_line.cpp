// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/changetext.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/changeflow.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/pages/linepage.h"
#include "ui/widgets/linelogpane.h"
#include "ui/widgets/lineusagepane.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::LineTab;

//! The page of one line: how it is opened, what it says, what can be done there, its logs (R75, R84-R87, R89).
class TestLine : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void enterOpensTheLineAndAltLeftReturnsToItsRow()
    {
        open(300);
        const domain::Line line = openRow(7);
        QCOMPARE(shell().page(), "line/"_L1 + line.iccid.text);
        QCOMPARE(label(u"lineIccid"_s), line.iccid.text);
        QCOMPARE(label(u"pageTitle"_s), line.iccid.text);
        QCOMPARE(label(u"linePlace"_s), u"8 of 300"_s);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(shell().page(), u"lines"_s);
        QCOMPARE(shell().lines()->table()->currentIndex().row(), 7);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(shell().page(), "line/"_L1 + line.iccid.text);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(shell().page(), u"lines"_s);
    }

    void aDoubleClickAndTheWayBackInTheHeader() // R75, R183
    {
        open(50);
        ui::TablePane &table = *shell().lines()->table();
        const QPoint place = table.visualRect(m_program->table().index(3, 1)).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
        QTRY_VERIFY(shell().isLineShown());
        child<QAbstractButton>(u"pageParent"_s)->click();
        QCOMPARE(shell().page(), u"lines"_s);
        QVERIFY(child<QAbstractButton>(u"pageParent"_s)->isHidden());
    }

    void nextGoesThroughTheListAndBackReturnsThere()
    {
        open(50);
        openRow(7);
        QTRY_VERIFY(m_window->isSettled());
        child<QAbstractButton>(u"nextLine"_s)->click();
        QTRY_COMPARE(label(u"linePlace"_s), u"9 of 50"_s);
        QTRY_COMPARE(label(u"lineIccid"_s), m_program->table().lineAt(8)->iccid.text);
        m_window->actions()[ui::ActionId::Back]->trigger();
        QCOMPARE(shell().page(), u"lines"_s);
        QCOMPARE(shell().lines()->table()->currentIndex().row(), 8);
    }

    void theFirstAndTheLastLineHaveNoNeighbourBeyond()
    {
        open(2);
        openRow(0);
        QVERIFY(!child<QAbstractButton>(u"previousLine"_s)->isEnabled());
        child<QAbstractButton>(u"nextLine"_s)->click();
        QTRY_COMPARE(label(u"linePlace"_s), u"2 of 2"_s);
        QVERIFY(!child<QAbstractButton>(u"nextLine"_s)->isEnabled());
    }

    void aLineThatIsAskedForBeforeTheProfileHasOpenedComesFirst() // R169
    {
        m_program->opening = true;
        m_window->openLine(test::makeIccid(5));
        m_program->opening = false;
        m_program->open(20);
        QTRY_COMPARE(label(u"lineIccid"_s), test::makeIccid(5).text);
    }

    void aLineThatTheCacheDoesNotHaveSaysSoAndComesWithTheSync()
    {
        open(5);
        const domain::Line late = test::makeLine(77);
        m_window->openLine(late.iccid);
        QTRY_VERIFY(child<ui::StateFace>(u"lineMissing"_s)->isVisible());
        QVERIFY(child<ui::StateFace>(u"lineMissing"_s)->title().contains("is not in the cache"_L1));
        QVERIFY(!m_window->actions()[ui::ActionId::Deactivate]->isEnabled());
        m_program->connector.put(late);
        m_program->sync();
        QTRY_COMPARE(label(u"lineIccid"_s), late.iccid.text);
        QVERIFY(m_window->actions()[ui::ActionId::Deactivate]->isEnabled());
    }

    void theHeaderSaysStatusReasonWhoSinceAndUntilWhen() // principle 1
    {
        open(3);
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Suspended;
        line.reason = domain::StatusReason::Balance;
        line.statusBy = u"Priya Raman"_s;
        line.statusSince = m_program->clock.now().addDays(-3);
        line.deactivationDate = QDateTime(QDate(2026, 12, 3), QTime(0, 0), Qt::UTC);
        m_program->write({line});
        m_window->openLine(line.iccid);
        QTRY_COMPARE(label(u"lineStatus"_s), u"Suspended"_s);
        QCOMPARE(label(u"lineStatusReason"_s), u"by balance (Priya Raman), since 15 Nov, 3 days, until 3 Dec 2026"_s);
        QVERIFY(child<QAbstractButton>(u"lineActivate"_s)->isVisible());
        QVERIFY(!child<QAbstractButton>(u"lineDeactivate"_s)->isVisible());
    }

    void whatTheLineDoesNotAllowIsDisabledWithItsReason()
    {
        open(3);
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Deactivated;
        line.simType = u"Subscription"_s;
        m_program->write({line});
        m_window->openLine(line.iccid);
        QTRY_COMPARE(label(u"lineStatus"_s), u"Deactivated"_s);
        QVERIFY(!child<QAbstractButton>(u"lineSms"_s)->isEnabled());
        QCOMPARE(child<QAbstractButton>(u"lineSms"_s)->toolTip(),
                 tables::ChangeText::obstacle(domain::Obstacle::StateForbids));
        QCOMPARE(ui::Actions::reason(m_window->actions()[ui::ActionId::RefillData]),
                 tables::ChangeText::obstacle(domain::Obstacle::NotPrepaid));
        QVERIFY(child<QAbstractButton>(u"lineMove"_s)->isEnabled());
        shell().showPage(u"lines"_s);
        shell().lines()->table()->goTo(shell().lines()->firstLine());
        QTRY_VERIFY(m_window->actions()[ui::ActionId::SendSms]->isEnabled()); // of a list each line is judged by itself
    }

    void whyALineIsNotStoppedOrOfferedIsSaidOnItsPage_data()
    {
        QTest::addColumn<domain::LineStatus>("status");
        QTest::addColumn<QString>("eid");
        QTest::addColumn<ui::ActionId>("action");
        QTest::addColumn<QString>("reason");
        using domain::LineStatus;
        using ui::ActionId;
        const QString eid = u"89049032004017338200417000000117"_s;
        QTest::newRow("R259: no eSIM") << LineStatus::Active << QString() << ActionId::AddToStore << u"Not an eSIM"_s;
        QTest::newRow("R259: no integration")
            << LineStatus::NotAvailable << eid << ActionId::AddToStore << u"The operator's integration is missing"_s;
        QTest::newRow("R259: an eSIM is offered") << LineStatus::Active << eid << ActionId::AddToStore << QString();
        QTest::newRow("R267: off already")
            << LineStatus::Deactivated << eid << ActionId::Suspend << u"Its status forbids it"_s;
        QTest::newRow("R242: an active line") << LineStatus::Active << eid << ActionId::Suspend << QString();
        QTest::newRow("R266: nothing to resume") << LineStatus::Active << eid << ActionId::Resume << u"Not suspended"_s;
        QTest::newRow("R266: resumed") << LineStatus::Suspended << eid << ActionId::Resume << QString();
    }
    void whyALineIsNotStoppedOrOfferedIsSaidOnItsPage()
    {
        QFETCH(domain::LineStatus, status);
        QFETCH(QString, eid);
        QFETCH(ui::ActionId, action);
        QFETCH(QString, reason);
        open(3);
        domain::Line line = test::makeLine(1);
        line.status = status;
        line.statusRaw = domain::statusWord(line.status);
        line.simType = u"PAYGO"_s;
        line.eid = eid;
        m_program->write({line});
        m_window->openLine(line.iccid);
        QTRY_COMPARE(label(u"lineIccid"_s), line.iccid.text);
        QTRY_COMPARE(ui::Actions::reason(m_window->actions()[action]), reason);
        QCOMPARE(m_window->actions()[action]->isEnabled(), reason.isEmpty());
        child<QAbstractButton>(u"lineMore"_s)->click();
        QVERIFY(child<QMenu>(u"lineMenu"_s)->actions().contains(m_window->actions()[action]));
        child<QMenu>(u"lineMenu"_s)->close();
    }

    void anActionWorksOnTheLineOfThePageWhateverIsSelected()
    {
        open(50);
        shell().lines()->selection().selectRows(0, 9, false);
        openRow(20);
        child<QAbstractButton>(u"lineMore"_s)->click();
        QVERIFY(child<QMenu>(u"lineMenu"_s)->actions().contains(m_window->actions()[ui::ActionId::Labels]));
        child<QMenu>(u"lineMenu"_s)->close();
        QCOMPARE(shell().changeTarget().lines, 1);
        m_window->actions()[ui::ActionId::Labels]->trigger();
        QVERIFY(m_window->changes()->values()->isOpen());
    }

    void f2EditsTheNotesThroughTheOutbox()
    {
        open(20);
        const domain::Line line = openRow(4);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F2);
        auto *edit = child<QLineEdit>(u"lineNameEdit"_s);
        QTRY_VERIFY(edit->isVisible());
        QCOMPARE(edit->text(), line.notes);
        edit->setText(u"Reefer 0417, Ghent"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!edit->isVisible());
        QTRY_COMPARE(shell().outboxTable().pendingCount(), 1);
        QTRY_VERIFY(label(u"lineStatusReason"_s).contains("waiting in the Outbox: Notes"_L1));
        page().showTab(LineTab::Audit);
        QTRY_COMPARE(page().log(LineTab::Audit)->table().rowCount(), 1); // the platform does not know of it yet
        QCOMPARE(page().log(LineTab::Audit)->table().index(0, 4).data().toString(), u"LineDesk"_s);
    }

    void escapeGivesTheNotesUp()
    {
        open(5);
        openRow(1);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F2);
        auto *edit = child<QLineEdit>(u"lineNameEdit"_s);
        QTRY_VERIFY(edit->isVisible());
        QTest::keyClicks(edit, u"x"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QVERIFY(shell().isLineShown());
        QCOMPARE(shell().outboxTable().pendingCount(), 0);
    }

    void tabsAreBuiltWhenTheyAreFirstShown() // P10
    {
        open(5);
        QVERIFY(!m_window->findChild<ui::LinePage *>());
        openRow(0);
        QVERIFY(m_window->findChild<ui::LineUsagePane *>());
        QVERIFY(!m_window->findChild<ui::LineLogPane *>());
        child<QAbstractButton>(u"tabAudit"_s)->click();
        QCOMPARE(m_window->findChildren<ui::LineLogPane *>().size(), 1);
    }

    void usageShowsThisMonthByDayAndTwelveMonths()
    {
        open(5);
        openRow(0);
        ui::LineUsagePane *usage = page().usage();
        QTRY_VERIFY(usage->chart()->summary().contains("18 days are known"_L1));
        child<QAbstractButton>(u"usageMonths"_s)->click();
        QTRY_VERIFY(usage->chart()->summary().contains("1 months are known"_L1));
        QCOMPARE(usage->chart()->table()->rowCount(), 12);
        child<QAbstractButton>(u"usageDays"_s)->click();
        QTRY_COMPARE(usage->chart()->table()->rowCount(), 30);
    }

    void theConnectionLogComesFromThePlatformIsFilteredAndExported() // R85
    {
        m_program->connector.sessions = {session(18, u"NL"_s), session(17, u"BE"_s), session(16, u"NL"_s)};
        open(5);
        const domain::Line line = openRow(0);
        page().showTab(LineTab::Connections);
        ui::LineLogPane *log = page().log(LineTab::Connections);
        QTRY_COMPARE(log->table().rowCount(), 3);
        QCOMPARE(log->ageText(), u"Updated 14:32"_s);
        QTRY_VERIFY(label(u"logSummary"_s).startsWith(u"3 sessions"_s));
        auto *countries = log->findChild<QComboBox *>(u"logCountry"_s);
        countries->setCurrentIndex(countries->findText(u"Belgium"_s));
        QCOMPARE(log->table().rowCount(), 1);
        countries->setCurrentIndex(0);
        m_window->actions()[ui::ActionId::Search]->trigger();
        QTest::keyClicks(m_window->focusWidget(), u"nether"_s);
        QCOMPARE(log->table().rowCount(), 2);
        const QString path = m_program->folder() + "/log.csv"_L1;
        QSignalSpy said(log, &ui::LineLogPane::announced);
        log->exportTo(path);
        QTRY_COMPARE(said.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains("Netherlands") && !csv.contains("Belgium") && csv.contains(line.iccid.text.toUtf8()));
        QVERIFY2(csv.contains("2026-11-18T08:00:00Z") && csv.contains(",1.000000") && csv.contains("0:10:00"),
                 csv.constData()); // for programs: all digits, the year, UTC
    }

    void otherMonthsAreAskedForByThemselves()
    {
        m_program->connector.sessions = {session(18, u"NL"_s)};
        open(5);
        openRow(0);
        page().showTab(LineTab::Connections);
        ui::LineLogPane *log = page().log(LineTab::Connections);
        QTRY_COMPARE(log->table().rowCount(), 1);
        QVERIFY(!log->findChild<QAbstractButton *>(u"laterMonth"_s)->isEnabled());
        log->findChild<QAbstractButton *>(u"earlierMonth"_s)->click();
        QTRY_COMPARE(m_program->connector.asked[u"sessions"_s], 2);
        QTRY_COMPARE(log->table().rowCount(), 0); // none of them began in October
        QTRY_COMPARE(log->findChild<ui::StateFace *>(u"logFace"_s)->title(), u"Nothing here"_s);
    }

    void daysAreChosenAcrossMonths() // R85
    {
        domain::Session october = session(1, u"BE"_s);
        october.start = QDateTime(QDate(2026, 10, 30), QTime(8, 0), Qt::UTC);
        october.end = october.start.addSecs(600);
        m_program->connector.sessions = {session(18, u"NL"_s), session(3, u"NL"_s), october};
        open(5);
        openRow(0);
        page().showTab(LineTab::Connections);
        ui::LineLogPane *log = page().log(LineTab::Connections);
        QTRY_COMPARE(log->table().rowCount(), 2); // those of November
        auto *months = log->findChild<QComboBox *>(u"logMonth"_s);
        QVERIFY(!log->findChild<QDateEdit *>(u"logFrom"_s)->isVisible());
        months->setCurrentIndex(months->count() - 1);
        QVERIFY(log->findChild<QDateEdit *>(u"logFrom"_s)->isVisible());
        QTRY_COMPARE(log->table().rowCount(), 1); // the last seven days
        log->findChild<QDateEdit *>(u"logFrom"_s)->setDate(QDate(2026, 10, 30));
        QTRY_COMPARE(log->table().rowCount(), 3);
        QTRY_COMPARE(log->ageText(), u"Updated 14:32"_s); // both months have been asked for
        log->findChild<QDateEdit *>(u"logTo"_s)->setDate(QDate(2026, 11, 17));
        QTRY_COMPARE(log->table().rowCount(), 2);
        months->setCurrentIndex(0);
        QVERIFY(!log->findChild<QDateEdit *>(u"logFrom"_s)->isVisible());
        QTRY_COMPARE(log->table().rowCount(), 2);
        QCOMPARE(log->table().index(0, 3).data().toString(), u"Netherlands"_s);
    }

    void withoutAConnectionTheCacheAnswersWithItsAge() // principle 1
    {
        m_program->connector.sessions = {session(18, u"NL"_s)};
        open(5);
        openRow(0);
        page().showTab(LineTab::Connections);
        ui::LineLogPane *log = page().log(LineTab::Connections);
        QTRY_COMPARE(log->table().rowCount(), 1);
        m_program->connector.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Offline}; };
        m_program->clock.advance(std::chrono::hours(2));
        page().showTab(LineTab::Usage);
        page().showTab(LineTab::Connections);
        QTRY_COMPARE(log->ageText(), u"As of 14:32, 2 hours ago"_s);
        QCOMPARE(log->table().rowCount(), 1);
    }

    void destinationsDaysAndAuditHaveTheirRows() // R86, R87, R89
    {
        m_program->connector.sessions = {session(18, u"NL"_s)};
        m_program->connector.destinations = {{u"NL"_s, u"KPN"_s, base::DataVolume{1'000'000}}};
        m_program->connector.audit = {{.id = u"1"_s,
                                       .at = m_program->clock.now().addDays(-1),
                                       .actorKind = u"user"_s,
                                       .actor = u"tom@example.com"_s,
                                       .action = u"line.notes"_s,
                                       .field = u"notes"_s,
                                       .before = u"a"_s,
                                       .after = u"b"_s,
                                       .reason = u"manual"_s}};
        open(5);
        openRow(0);
        page().showTab(LineTab::Destinations);
        QTRY_COMPARE(page().log(LineTab::Destinations)->table().rowCount(), 1);
        page().showTab(LineTab::Daily);
        QTRY_COMPARE(page().log(LineTab::Daily)->table().rowCount(), 18);
        QTRY_COMPARE(page().log(LineTab::Daily)->table().index(0, 3).data().toString(), u"1"_s);
        page().showTab(LineTab::Audit);
        QTRY_COMPARE(page().log(LineTab::Audit)->table().rowCount(), 1);
        QCOMPARE(page().log(LineTab::Audit)->table().index(0, 1).data().toString(), u"tom@example.com"_s);
    }

private:
    //! Opens the line of a row with Enter; the line.
    domain::Line openRow(int row)
    {
        ui::TablePane &table = *shell().lines()->table();
        table.setCurrentIndex(m_program->table().index(row, 0));
        const domain::LineId id = m_program->table().idAt(row);
        QTest::keyClick(&table, Qt::Key_Return);
        (void)QTest::qWaitFor([&] { return shell().isLineShown() && page().line() && m_window->isSettled(); }, 20'000);
        return *test::await(m_program->loadLine(id));
    }
    static domain::Session session(int day, const QString &country)
    {
        const QDateTime start(QDate(2026, 11, day), QTime(8, 0), Qt::UTC);
        return {.start = start,
                .end = start.addSecs(600),
                .seconds = 600,
                .country = country,
                .networkOperator = u"KPN"_s,
                .volume = base::DataVolume{1'048'576}};
    }
    ui::LinePage &page() { return *shell().linePage(); }
};

LINEDESK_TEST(TestLine)
#include "tst_line.moc"
