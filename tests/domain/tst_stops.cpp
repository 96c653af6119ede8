// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineobstacle.h"
#include "tests/domain/changehelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace domain;
using namespace test;

//! Suspending and resuming by hand, and the eSIM store: what is refused and why, what becomes of a line, and what takes
//! it back.
class TestStops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void outcomes_data();
    void outcomes();
    void takingOverASuspensionIsSaidBeforehand();
    void doneOrNot_data();
    void doneOrNot();
    void undone_data();
    void undone();
    void theyNeedNoValueAndNoConnection();
};

namespace {

Line suspendedBy(StatusReason reason, const QString &by = u"Priya Raman"_s)
{
    Line line = lineIn(LineStatus::Suspended);
    line.reason = reason;
    line.statusBy = by;
    return line;
}

Line esimIn(LineStatus status, std::optional<bool> inStore = {})
{
    Line line = lineIn(status);
    line.eid = u"89049032004017338200417000000117"_s;
    line.inStore = inStore;
    return line;
}

Line dry(std::optional<base::DataVolume> left)
{
    Line line = suspendedBy(StatusReason::Manual);
    line.simType = u"Prepaid"_s;
    line.dataLeft = left;
    return line;
}

void row(const char *name, ChangeKind kind, const Line &line, Obstacle obstacle,
         const ChangeFacts &facts = ownerFacts())
{
    QTest::newRow(name) << order(kind) << line << facts << obstacle;
}

void suspensions()
{
    const auto kind = ChangeKind::Suspend;
    row("R242: an active line is suspended by hand", kind, lineIn(LineStatus::Active), Obstacle::None);
    row("R242: one that is about to end", kind, lineIn(LineStatus::DeactivationPending), Obstacle::None);
    row("R242: one that waits for its first use", kind, lineIn(LineStatus::ActivationReady), Obstacle::None);
    row("R267: a deactivated one is stopped already", kind, lineIn(LineStatus::Deactivated), Obstacle::StateForbids);
    row("a blank SIM has nothing to suspend", kind, lineIn(LineStatus::Blank), Obstacle::StateForbids);
    row("R242: not what somebody has suspended", kind, suspendedBy(StatusReason::Manual), Obstacle::AlreadySo);
    row("D4: but what came off for its balance", kind, suspendedBy(StatusReason::Balance), Obstacle::None);
    row("and what the platform has", kind, suspendedBy(StatusReason::Manual, u"platform"_s), Obstacle::None);
    row("principle 7: a status nobody knows", kind, lineIn(LineStatus::Unknown), Obstacle::StatusUnknown);
    row("D13: not by a supervisor", kind, lineIn(LineStatus::Active), Obstacle::NotPermitted,
        factsOf(Role::GroupSupervisor));
    row("too low a balance stops nobody from stopping", kind, lineIn(LineStatus::Active), Obstacle::None, lowFacts());
}

void resumptions()
{
    const auto kind = ChangeKind::Resume;
    row("R266: a suspended line is resumed", kind, suspendedBy(StatusReason::Manual), Obstacle::None);
    row("R266: an active line need not be", kind, lineIn(LineStatus::Active), Obstacle::NotSuspended);
    row("nor one that waits for its first use", kind, lineIn(LineStatus::ActivationReady), Obstacle::NotSuspended);
    row("R266: a deactivated one is activated", kind, lineIn(LineStatus::Deactivated), Obstacle::StateForbids);
    row("what the contract has stopped is the operator's", kind, suspendedBy(StatusReason::Contract),
        Obstacle::OperatorDecides);
    row("and what the integration has", kind, suspendedBy(StatusReason::Integration), Obstacle::OperatorDecides);
    row("R262: a prepaid line without data is refilled", kind, dry(base::DataVolume{0}), Obstacle::NoDataLeft);
    row("as is one that has none of it", kind, dry({}), Obstacle::NoDataLeft);
    row("with a byte left it goes on", kind, dry(base::DataVolume{1}), Obstacle::None);
    row("D4: not below the minimum balance", kind, suspendedBy(StatusReason::Manual), Obstacle::BalanceTooLow,
        lowFacts());
}

void storeRows()
{
    const auto add = ChangeKind::AddToStore;
    const auto remove = ChangeKind::RemoveFromStore;
    row("R259: an eSIM is offered in the store", add, esimIn(LineStatus::Active), Obstacle::None);
    row("R259: a card with a chip is not", add, lineIn(LineStatus::Active), Obstacle::NotAnEsim);
    row("R259: nor without the integration", add, esimIn(LineStatus::NotAvailable), Obstacle::IntegrationMissing);
    row("R259: nor when something is wrong with it", add, esimIn(LineStatus::Invalid), Obstacle::IntegrationMissing);
    row("one that is there already", add, esimIn(LineStatus::Active, true), Obstacle::AlreadySo);
    row("it is taken out again", remove, esimIn(LineStatus::Active, true), Obstacle::None);
    row("without the integration as well", remove, esimIn(LineStatus::NotAvailable, true), Obstacle::None);
    row("not when it is not there", remove, esimIn(LineStatus::Active, false), Obstacle::AlreadySo);
    row("the platform has not said: it may be", remove, esimIn(LineStatus::Active), Obstacle::None);
    ChangeFacts bare = ownerFacts();
    bare.offered = {ChangeKind::Activate};
    row("D25: not where there is no store", add, esimIn(LineStatus::Active), Obstacle::NotOffered, bare);
}

} // namespace

void TestStops::refusals_data()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<ChangeFacts>("facts");
    QTest::addColumn<Obstacle>("obstacle");
    suspensions();
    resumptions();
    storeRows();
}

void TestStops::refusals()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    QFETCH(ChangeFacts, facts);
    QFETCH(Obstacle, obstacle);
    QCOMPARE(QString(obstacleWord(judge(order, line, facts).obstacle)), QString(obstacleWord(obstacle)));
    QCOMPARE(lineObstacle(order.kind, line, facts), obstacle); // the action of its page says the same beforehand
}

void TestStops::outcomes_data()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<LineStatus>("to");
    QTest::newRow("R242: suspended") << order(ChangeKind::Suspend) << lineIn(LineStatus::Active)
                                     << LineStatus::Suspended;
    Line line = suspendedBy(StatusReason::Manual);
    QTest::newRow("D34: what was never used waits for its first use")
        << order(ChangeKind::Resume) << line << LineStatus::ActivationReady;
    line.lastSeen = kNow;
    QTest::newRow("R266: what was used is active again") << order(ChangeKind::Resume) << line << LineStatus::Active;
    line.lastSeen.reset();
    line.imei = u"352656100417338"_s;
    QTest::newRow("a device is a use too") << order(ChangeKind::Resume) << line << LineStatus::Active;
    line.deactivationDate = midnight(2026, 12, 1);
    QTest::newRow("R100: its end stays") << order(ChangeKind::Resume) << line << LineStatus::DeactivationPending;
    QTest::newRow("R259: the store leaves the status alone")
        << order(ChangeKind::AddToStore) << esimIn(LineStatus::Active) << LineStatus::Unknown;
}

void TestStops::outcomes()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    QTEST(judge(order, line, ownerFacts()).to, "to");
}

void TestStops::takingOverASuspensionIsSaidBeforehand() // D4
{
    const ChangeOrder suspend = order(ChangeKind::Suspend);
    const auto remarks = [&](const Line &line) { return judge(suspend, line, ownerFacts()).remarks; };
    QVERIFY(remarks(suspendedBy(StatusReason::Balance)) == Remark::NoAutomaticReturn);
    QVERIFY(!remarks(lineIn(LineStatus::Active)));
    Line connected = lineIn(LineStatus::Active);
    connected.inSession = InSession::Yes;
    QVERIFY(remarks(connected) == Remark::InSession);
    const Line unused = suspendedBy(StatusReason::Manual);
    QVERIFY(judge(order(ChangeKind::Resume), unused, ownerFacts()).remarks == Remark::WaitsForUsage); // D34
}

void TestStops::doneOrNot_data()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<bool>("done");
    QTest::newRow("suspended") << order(ChangeKind::Suspend) << lineIn(LineStatus::Suspended) << true;
    QTest::newRow("not yet") << order(ChangeKind::Suspend) << lineIn(LineStatus::Active) << false;
    QTest::newRow("resumed, and used since") << order(ChangeKind::Resume) << lineIn(LineStatus::Active) << true;
    QTest::newRow("resumed, with an end")
        << order(ChangeKind::Resume) << lineIn(LineStatus::DeactivationPending) << true;
    QTest::newRow("not resumed") << order(ChangeKind::Resume) << lineIn(LineStatus::Suspended) << false;
    QTest::newRow("in the store") << order(ChangeKind::AddToStore) << esimIn(LineStatus::Active, true) << true;
    QTest::newRow("out of it") << order(ChangeKind::RemoveFromStore) << esimIn(LineStatus::Active, false) << true;
    QTest::newRow("who knows") << order(ChangeKind::RemoveFromStore) << esimIn(LineStatus::Active) << false;
}

void TestStops::doneOrNot()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    QTEST(isDone(order, line), "done");
}

void TestStops::undone_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<Line>("line");
    QTest::addColumn<QString>("inverse"); // its word; empty: there is none
    QTest::newRow("a suspension is resumed") << ChangeKind::Suspend << lineIn(LineStatus::Active) << u"resume"_s;
    QTest::newRow("what did not work before does not work afterwards")
        << ChangeKind::Suspend << suspendedBy(StatusReason::Balance) << QString();
    QTest::newRow("what was resumed is suspended")
        << ChangeKind::Resume << suspendedBy(StatusReason::Manual) << u"suspend"_s;
    QTest::newRow("R259: out of the store again")
        << ChangeKind::AddToStore << esimIn(LineStatus::Active, false) << u"store_remove"_s;
    QTest::newRow("R259: into the store again")
        << ChangeKind::RemoveFromStore << esimIn(LineStatus::Active, true) << u"store_add"_s;
}

void TestStops::undone()
{
    QFETCH(ChangeKind, kind);
    QFETCH(Line, line);
    Change change;
    change.order = order(kind);
    change.based = fieldText(kind, line);
    const std::optional<ChangeOrder> found = inverseOf(change, ownerFacts().catalog);
    QTEST(found ? QString(changeWord(found->kind)) : QString(), "inverse");
}

void TestStops::theyNeedNoValueAndNoConnection()
{
    for (const ChangeKind kind :
         {ChangeKind::AddToStore, ChangeKind::RemoveFromStore, ChangeKind::Suspend, ChangeKind::Resume}) {
        QVERIFY(!hasValue(kind) && isBasedOnLine(kind));
        QVERIFY2(!needsConnection(kind) && !leavesLine(kind), "they wait in the outbox and go in bulk jobs");
    }
}

LINEDESK_TEST(TestStops)
#include "tst_stops.moc"
