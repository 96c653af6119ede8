// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineobstacle.h"
#include "tests/domain/changehelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace domain;

//! What a line does not allow whatever the value: the actions of its page say so beforehand.
class TestLineObstacle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsInTheWayOfThisLine_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<Line>("line");
        QTest::addColumn<ChangeFacts>("facts");
        QTest::addColumn<Obstacle>("obstacle");
        const ChangeFacts owner = test::ownerFacts();
        const Line active = test::lineIn(LineStatus::Active);
        const Line off = test::lineIn(LineStatus::Deactivated);
        QTest::newRow("an active line cannot be activated")
            << ChangeKind::Activate << active << owner << Obstacle::AlreadySo;
        QTest::newRow("but deactivated") << ChangeKind::Deactivate << active << owner << Obstacle::None;
        QTest::newRow("a line that is off gets no SMS")
            << ChangeKind::SendSms << off << owner << Obstacle::StateForbids;
        QTest::newRow("an active one does, whatever the text")
            << ChangeKind::SendSms << active << owner << Obstacle::None;
        QTest::newRow("nor with too low a balance")
            << ChangeKind::SendSms << active << test::lowFacts() << Obstacle::BalanceTooLow;
        QTest::newRow("only prepaid lines are refilled")
            << ChangeKind::RefillData << active << owner << Obstacle::NotPrepaid;
        QTest::newRow("a line that is off has no end to move")
            << ChangeKind::DeactivationDate << off << owner << Obstacle::StateForbids;
        Line changed = active;
        changed.ratePlanSince = QDate(2026, 11, 10);
        QTest::newRow("a second plan in one month")
            << ChangeKind::RatePlan << changed << owner << Obstacle::PlanChangedAlready;
        QTest::newRow("the first one") << ChangeKind::RatePlan << active << owner << Obstacle::None;
        QTest::newRow("notes depend on what is written") << ChangeKind::Notes << active << owner << Obstacle::None;
        QTest::newRow("a supervisor of a group may not")
            << ChangeKind::Notes << active << test::factsOf(Role::GroupSupervisor) << Obstacle::NotPermitted;
    }
    void whatStandsInTheWayOfThisLine()
    {
        QFETCH(ChangeKind, kind);
        QFETCH(Line, line);
        QFETCH(ChangeFacts, facts);
        QTEST(lineObstacle(kind, line, facts), "obstacle");
    }
};

LINEDESK_TEST(TestLineObstacle)
#include "tst_lineobstacle.moc"
