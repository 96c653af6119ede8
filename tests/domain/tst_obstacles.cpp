// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/changehelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace test;

namespace {

void columns()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<ChangeFacts>("facts");
    QTest::addColumn<Obstacle>("obstacle");
}

void row(const char *name, const ChangeOrder &order, const Line &line, Obstacle obstacle,
         const ChangeFacts &facts = ownerFacts())
{
    QTest::newRow(name) << order << line << facts << obstacle;
}

void judgeRow()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    QFETCH(ChangeFacts, facts);
    QFETCH(Obstacle, obstacle);
    QCOMPARE(QString(obstacleWord(judge(order, line, facts).obstacle)), QString(obstacleWord(obstacle)));
}

} // namespace

//! Which lines can be changed how, and by whom: a reason for each no.
class TestObstacles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activations_data();
    void activations() { judgeRow(); }
    void deactivations_data();
    void deactivations() { judgeRow(); }
    void dates_data();
    void dates() { judgeRow(); }
    void assignments_data();
    void assignments() { judgeRow(); }
    void plans_data();
    void plans() { judgeRow(); }
    void texts_data();
    void texts() { judgeRow(); }
    void data_data();
    void data() { judgeRow(); }
    void messages_data();
    void messages() { judgeRow(); }
    void offers_data();
    void offers() { judgeRow(); }
};

void TestObstacles::activations_data()
{
    columns();
    const ChangeOrder on = order(ChangeKind::Activate);
    row("R76: a suspended line can be activated", on, lineIn(LineStatus::Suspended), Obstacle::None);
    row("R76: a deactivated line can be activated", on, lineIn(LineStatus::Deactivated), Obstacle::None);
    row("an active line cannot be activated", on, lineIn(LineStatus::Active), Obstacle::AlreadySo);
    row("a line that is ready cannot be activated", on, lineIn(LineStatus::ActivationReady), Obstacle::AlreadySo);
    row("R240: an invalid line cannot be activated", on, lineIn(LineStatus::Invalid), Obstacle::StateForbids);
    row("R240: a line without an integration cannot be activated", on, lineIn(LineStatus::NotAvailable),
        Obstacle::StateForbids);
    row("a line that is being checked cannot be activated", on, lineIn(LineStatus::Pending), Obstacle::StateForbids);
    row("R20: nobody activates below the minimum balance", on, lineIn(LineStatus::Deactivated), Obstacle::BalanceTooLow,
        lowFacts());
    Line planless = lineIn(LineStatus::Blank);
    planless.ratePlan.clear();
    row("a line without a plan cannot be activated", on, planless, Obstacle::NoRatePlan);
    Line ending = lineIn(LineStatus::Suspended);
    ending.deactivationDate = midnight(2026, 12, 1);
    row("R101: a sub-account's login does not take an end away by activating", on, ending, Obstacle::DateNotPermitted,
        factsOf(Role::SubAccount));
    row("R228: a supervisor touches nothing", on, lineIn(LineStatus::Suspended), Obstacle::NotPermitted,
        factsOf(Role::GroupSupervisor));
}

void TestObstacles::deactivations_data()
{
    columns();
    const ChangeOrder off = order(ChangeKind::Deactivate);
    row("R76: a ready line can be deactivated", off, lineIn(LineStatus::ActivationReady), Obstacle::None);
    row("a deactivated line cannot be deactivated", off, lineIn(LineStatus::Deactivated), Obstacle::AlreadySo);
    row("a blank SIM cannot be deactivated", off, lineIn(LineStatus::Blank), Obstacle::StateForbids);
    row("an invalid line cannot be deactivated", off, lineIn(LineStatus::Invalid), Obstacle::StateForbids);
    Line tomorrow = lineIn(LineStatus::DeactivationPending);
    tomorrow.deactivationDate = midnight(2026, 11, 19);
    row("R99: a line that ends tomorrow ends no sooner", off, tomorrow, Obstacle::AlreadyEnding);
    Line later = lineIn(LineStatus::DeactivationPending);
    later.deactivationDate = midnight(2026, 12, 24);
    row("R99, R191: a line that ends later can end tomorrow", off, later, Obstacle::None);
    row("R101: but not by a sub-account's login", off, later, Obstacle::DateNotPermitted, factsOf(Role::SubAccount));
}

void TestObstacles::dates_data()
{
    columns();
    Line tomorrow = lineIn(LineStatus::DeactivationPending);
    tomorrow.deactivationDate = midnight(2026, 11, 19);
    row("R100: an end can be taken away", until({}), tomorrow, Obstacle::None);
    row("R101: not by a sub-account's login", until({}), tomorrow, Obstacle::NotPermitted, factsOf(Role::SubAccount));
    row("R100: there must be an end to take away", until({}), lineIn(LineStatus::Active), Obstacle::AlreadySo);
    row("R100: a line that has ended has no date any more", until({}), lineIn(LineStatus::Deactivated),
        Obstacle::StateForbids);
    row("a line does not end in the past", until(midnight(2026, 11, 18)), lineIn(LineStatus::Active),
        Obstacle::DateInPast);
}

void TestObstacles::assignments_data()
{
    columns();
    row("R78: a line goes to another sub-account", withTarget(ChangeKind::SubAccount, u"4"_s, u"E-bikes"_s),
        lineIn(LineStatus::Active), Obstacle::None);
    row("R78: or to none", order(ChangeKind::SubAccount), lineIn(LineStatus::Active), Obstacle::None);
    row("R78: not to the one it has", withTarget(ChangeKind::SubAccount, u"3"_s, u"Cold chain"_s),
        lineIn(LineStatus::Active), Obstacle::AlreadySo);
    row("R78: not to one that is none", withTarget(ChangeKind::SubAccount, u"99"_s, u"Gone"_s),
        lineIn(LineStatus::Active), Obstacle::UnknownTarget);
    row("R192: a line moves to a group", withTarget(ChangeKind::Group, u"7"_s, u"Trailers"_s),
        lineIn(LineStatus::Active), Obstacle::None);
    row("D13: a sub-account's login assigns nothing", withTarget(ChangeKind::Group, u"7"_s, u"Trailers"_s),
        lineIn(LineStatus::Active), Obstacle::NotPermitted, factsOf(Role::SubAccount));
}

void TestObstacles::plans_data()
{
    columns();
    const ChangeOrder paygo = withTarget(ChangeKind::RatePlan, u"1"_s, u"PAYGO EU"_s);
    const ChangeOrder yearly = withTarget(ChangeKind::RatePlan, u"3"_s, u"Yearly 1 GB"_s);
    row("R247: another plan", withTarget(ChangeKind::RatePlan, u"2"_s, u"Prepaid 100 MB"_s), lineIn(LineStatus::Active),
        Obstacle::None);
    row("R247: not the one it has", paygo, lineIn(LineStatus::Active), Obstacle::AlreadySo);
    Line changed = prepaidIn(LineStatus::Active);
    changed.ratePlanSince = QDate(2026, 11, 5);
    row("a plan changes once a billing cycle", paygo, changed, Obstacle::PlanChangedAlready);
    changed.ratePlanSince = QDate(2026, 11, 1);
    row("a change on the last day of last month was last month's", paygo, changed, Obstacle::None);
    row("a contract runs on until its renewal", paygo, contractedUntil(Contract::Yearly, QDate(2027, 3, 1)),
        Obstacle::ContractRunning);
    row("a contract can become another subscription", yearly, contractedUntil(Contract::Yearly, QDate(2027, 3, 1)),
        Obstacle::None);
    row("a contract that is over binds nobody", paygo, contractedUntil(Contract::Yearly, QDate(2026, 11, 18)),
        Obstacle::None);
}

void TestObstacles::texts_data()
{
    columns();
    row("R69: notes of 500 characters", withText(ChangeKind::Notes, QString(500, u'x')), lineIn(LineStatus::Invalid),
        Obstacle::None);
    row("R69: not of 501", withText(ChangeKind::Notes, QString(501, u'x')), lineIn(LineStatus::Active),
        Obstacle::TooLong);
    row("R69: the same notes are no change", withText(ChangeKind::Notes, u"Reefer 0417, Breda"_s),
        lineIn(LineStatus::Active), Obstacle::AlreadySo);
    row("R255: a label that is there is no change", withLabels({u"reefer"_s}), lineIn(LineStatus::Active),
        Obstacle::AlreadySo);
    row("R255: a label is put on and one taken off", withLabels({u"crane"_s}, {u"reefer"_s}),
        lineIn(LineStatus::Active), Obstacle::None);
    row("R255: a label of 41 characters", withLabels({QString(41, u'x')}), lineIn(LineStatus::Active),
        Obstacle::TooManyLabels);
    QStringList twenty;
    for (int i = 0; i < 20; ++i)
        twenty << QString::number(i);
    row("R255: twenty more labels are too many", withLabels(twenty), lineIn(LineStatus::Active),
        Obstacle::TooManyLabels);
    row("R249: an end user is an e-mail address", withText(ChangeKind::EndUser, u"nobody"_s),
        lineIn(LineStatus::Active), Obstacle::NotAnAddress);
    row("R249: one it is", withText(ChangeKind::EndUser, u"kim@example.org"_s), lineIn(LineStatus::Active),
        Obstacle::None);
}

void TestObstacles::data_data()
{
    columns();
    row("R260: a prepaid line is refilled", order(ChangeKind::RefillData), prepaidIn(LineStatus::Active),
        Obstacle::None);
    row("R260: a line that lacks data is refilled", order(ChangeKind::RefillData), prepaidIn(LineStatus::Suspended),
        Obstacle::None);
    row("R260: not a deactivated one", order(ChangeKind::RefillData), prepaidIn(LineStatus::Deactivated),
        Obstacle::StateForbids);
    row("R260: no other line is", order(ChangeKind::RefillData), lineIn(LineStatus::Active), Obstacle::NotPrepaid);
    row("R261: data auto-refill is for prepaid lines", order(ChangeKind::DataAutoRefill), lineIn(LineStatus::Active),
        Obstacle::NotPrepaid);
    row("R190: a yearly renewal is confirmed", order(ChangeKind::ConfirmRenewal),
        contractedUntil(Contract::Yearly, QDate(2026, 12, 1)), Obstacle::None);
    row("R190: a monthly line has none", order(ChangeKind::ConfirmRenewal),
        contractedUntil(Contract::Monthly, QDate(2026, 12, 1)), Obstacle::NoRenewal);
    row("R190: nor has a line without a date", order(ChangeKind::ConfirmRenewal), lineIn(LineStatus::Active),
        Obstacle::NoRenewal);
}

void TestObstacles::messages_data()
{
    columns();
    Line tomorrow = lineIn(LineStatus::DeactivationPending);
    tomorrow.deactivationDate = midnight(2026, 11, 19);
    row("R82 D17: an SMS of 70 units", withText(ChangeKind::SendSms, QString(70, u'x')), lineIn(LineStatus::Active),
        Obstacle::None);
    row("R82 D17: not of 71", withText(ChangeKind::SendSms, QString(71, u'x')), lineIn(LineStatus::Active),
        Obstacle::TooLong);
    row("D17: an emoji is two units", withText(ChangeKind::SendSms, QString(69, u'x') + u"😀"_s),
        lineIn(LineStatus::Active), Obstacle::TooLong);
    row("R77: an SMS says something", withText(ChangeKind::SendSms, {}), lineIn(LineStatus::Active),
        Obstacle::EmptyText);
    row("R77: a suspended line cannot be sent an SMS", withText(ChangeKind::SendSms, u"REBOOT"_s),
        lineIn(LineStatus::Suspended), Obstacle::StateForbids);
    row("R77: one that ends tomorrow still can", withText(ChangeKind::SendSms, u"REBOOT"_s), tomorrow, Obstacle::None);
}

void TestObstacles::offers_data()
{
    columns();
    ChangeFacts bare = bareFacts();
    bare.offered = {ChangeKind::Activate, ChangeKind::Deactivate};
    row("D25: what the platform does not offer", withText(ChangeKind::Notes, u"x"_s), lineIn(LineStatus::Active),
        Obstacle::NotOffered, bare);
    row("D13: what this person may not do comes first", order(ChangeKind::Deactivate), lineIn(LineStatus::Active),
        Obstacle::NotPermitted, [] {
            ChangeFacts facts = factsOf(Role::GroupSupervisor);
            facts.offered.clear();
            return facts;
        }());
}

LINEDESK_TEST(TestObstacles)
#include "tst_obstacles.moc"
