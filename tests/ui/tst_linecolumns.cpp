// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/widgets/filterbar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineColumn;
using domain::LineStatus;

//! What the table of lines says of a line, column by column, and what it is filtered by.
class TestLineColumns : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreInTheSideBarAndWhatIsSeenFirst() // R61, R172
    {
        open(12);
        QCOMPARE(shell().page(), u"lines"_s);
        auto *lines = child<QAbstractButton>(u"navLines"_s);
        QCOMPARE(lines->text(), u"Lines"_s);
        m_window->showPage(u"settings"_s);
        lines->click();
        QCOMPARE(shell().page(), u"lines"_s);
        QCOMPARE(m_program->table().rowCount(), 12);
    }

    void everyFactHasItsColumn_data()
    {
        QTest::addColumn<LineColumn>("column");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, LineColumn column, const QString &title, const QString &text) {
            QTest::newRow(name) << column << title << text;
        };
        row("R67, R244: ICCID", LineColumn::Iccid, u"ICCID"_s, known().iccid.text);
        row("R68: rate plan", LineColumn::RatePlan, u"Rate plan"_s, u"Prepaid EU"_s);
        row("R69, R253: notes", LineColumn::Notes, u"Notes"_s, u"Reefer 0417, Breda"_s);
        row("R70: last seen", LineColumn::LastSeen, u"Last seen"_s, u"14:02"_s);
        row("R71: this day", LineColumn::Today, u"Today MB"_s, u"12.5"_s);
        row("R72, R252: this month", LineColumn::Month, u"Month MB"_s, u"1,024.0"_s);
        row("R73: SMS of this month", LineColumn::SmsSent, u"SMS"_s, u"7"_s);
        row("R74, R248: the sub-account, a company elsewhere", LineColumn::SubAccount, u"Sub-account"_s,
            u"Cold chain"_s);
        row("R246: operator", LineColumn::Operator, u"Operator"_s, u"Vodafone UK"_s);
        row("R247: what the owner calls the plan", LineColumn::PlanName, u"Plan name"_s, u"Winter"_s);
        row("R249: end user", LineColumn::EndUser, u"End user"_s, u"kim@example.org"_s);
        row("R250: data left", LineColumn::DataLeft, u"Data left MB"_s, u"300.0"_s);
        row("R230, R251: days left", LineColumn::DaysLeft, u"Days left"_s, u"41"_s);
        row("R255: labels", LineColumn::Labels, u"Labels"_s, u"reefer, priority"_s);
        row("R256: SIM type", LineColumn::SimType, u"SIM type"_s, u"Prepaid"_s);
    }
    void everyFactHasItsColumn()
    {
        QFETCH(LineColumn, column);
        open(0);
        m_program->write({known()});
        QTRY_COMPARE(m_program->table().rowCount(), 1);
        QTRY_VERIFY(m_window->isSettled());
        QTEST(m_program->table().headerData(int(column), Qt::Horizontal).toString(), "title");
        QTEST(m_program->table().index(0, int(column)).data().toString(), "text");
    }

    void everyStatusHasItsWordAndShape_data() // look.md, section 2
    {
        QTest::addColumn<LineStatus>("status");
        QTest::addColumn<QString>("word");
        QTest::newRow("R237: no integration") << LineStatus::NotAvailable << u"Not available"_s;
        QTest::newRow("R238: being checked") << LineStatus::Pending << u"Pending"_s;
        QTest::newRow("R239: a SIM without a line") << LineStatus::Blank << u"Blank"_s;
        QTest::newRow("R240: a line and a plan") << LineStatus::ActivationReady << u"Activation ready"_s;
        QTest::newRow("R65, R241: operating") << LineStatus::Active << u"Active"_s;
        QTest::newRow("R65, R242: by hand or by the system") << LineStatus::Suspended << u"Suspended"_s;
        QTest::newRow("R65: off") << LineStatus::Deactivated << u"Deactivated"_s;
        QTest::newRow("R243: something went wrong") << LineStatus::Invalid << u"Invalid"_s;
    }
    void everyStatusHasItsWordAndShape() // R229
    {
        QFETCH(LineStatus, status);
        QFETCH(QString, word);
        open(0);
        domain::Line line = known();
        line.status = status;
        m_program->write({line});
        QTRY_COMPARE(m_program->table().rowCount(), 1);
        QTRY_VERIFY(m_window->isSettled());
        const QModelIndex cell = m_program->table().index(0, int(LineColumn::Status));
        QCOMPARE(cell.data().toString(), word);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"Status "_s + word);
    }

    void aFilterLeavesWhatMatches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("R63: by sub-account") << u"sub:Ports "_s << u"Sub-account is Ports"_s << QList{2};
        QTest::newRow("R64: by rate plan") << u"plan:\"Sub 6 GB\" "_s << u"Rate plan is Sub 6 GB"_s << QList{2};
        QTest::newRow("R65: activated") << u"status:active "_s << u"Status is Active"_s << QList{1};
        QTest::newRow("R65: deactivated") << u"status:deactivated "_s << u"Status is Deactivated"_s << QList{2};
        QTest::newRow("R65: suspended") << u"status:suspended "_s << u"Status is Suspended"_s << QList{3};
        QTest::newRow("R246: by operator") << u"operator:KPN "_s << u"Operator is KPN"_s << QList{2, 3};
        QTest::newRow("R256: by SIM type") << u"type:paygo "_s << u"SIM type is paygo"_s << QList{3};
    }
    void aFilterLeavesWhatMatches()
    {
        QFETCH(QString, typed);
        open(0);
        domain::Line ports = other(2, LineStatus::Deactivated);
        ports.subAccount = u"Ports"_s;
        ports.ratePlan = u"Sub 6 GB"_s;
        ports.simType = u"Subscription"_s;
        domain::Line third = other(3, LineStatus::Suspended);
        third.simType = u"PAYGO"_s;
        m_program->write({known(), ports, third});
        QTRY_COMPARE(m_program->table().rowCount(), 3);
        ui::FilterBar &bar = *shell().lines()->filterBar();
        QTest::keyClicks(bar.searchField(), typed);
        QCOMPARE(bar.tokens().size(), 1);
        QTEST(bar.tokens().first()->accessibleName(), "token");
        QTRY_VERIFY(m_window->isSettled() && m_program->table().rowCount() < 3);
        QList<int> left;
        for (int row = 0; row < m_program->table().rowCount(); ++row) {
            for (const int number : {1, 2, 3}) {
                if (m_program->table().lineAt(row)->iccid == test::makeIccid(number))
                    left << number;
            }
        }
        QTEST(left, "rows");
    }

private:
    //! A line of which everything is known.
    static domain::Line known()
    {
        domain::Line line = test::makeLine(1);
        line.status = LineStatus::Active;
        line.notes = u"Reefer 0417, Breda"_s;
        line.subAccount = u"Cold chain"_s;
        line.ratePlan = u"Prepaid EU"_s;
        line.planLabel = u"Winter"_s;
        line.lastSeen = QDateTime(QDate(2026, 11, 18), QTime(14, 2), Qt::UTC);
        line.today = base::DataVolume{base::kBytesPerMegabyte * 25 / 2};
        line.month = base::DataVolume{base::kBytesPerMegabyte * 1024};
        line.smsSent = 7;
        line.networkOperator = u"Vodafone UK"_s;
        line.endUser = u"kim@example.org"_s;
        line.dataLeft = base::DataVolume{base::kBytesPerMegabyte * 300};
        line.daysLeft = 41;
        line.labels = {u"reefer"_s, u"priority"_s};
        line.simType = u"Prepaid"_s;
        return line;
    }
    static domain::Line other(int number, LineStatus status)
    {
        domain::Line line = known();
        line.iccid = test::makeIccid(number);
        line.status = status;
        line.networkOperator = u"KPN"_s;
        return line;
    }
};

LINEDESK_TEST(TestLineColumns)
#include "tst_linecolumns.moc"
