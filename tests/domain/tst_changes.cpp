// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/changehelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace test;

//! What a change would do to a line, or why not.
class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void ends_data();
    void ends();
    void remarks_data();
    void remarks();
    void costs();
    void statusesUnknownToUsAreNotJudged();
    void newLines_data();
    void newLines();
    void doneOrNot_data();
    void doneOrNot();
    void inverses_data();
    void inverses();
    void namesAreFound();
    void wordsGoBothWays();
};

void TestChanges::states_data()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<LineStatus>("to");
    QTest::newRow("D34: activation makes ready")
        << order(ChangeKind::Activate) << lineIn(LineStatus::Suspended) << LineStatus::ActivationReady;
    QTest::newRow("R99: deactivation ends it")
        << order(ChangeKind::Deactivate) << lineIn(LineStatus::Active) << LineStatus::Deactivated;
    Line ending = lineIn(LineStatus::DeactivationPending);
    ending.deactivationDate = midnight(2026, 11, 19);
    QTest::newRow("R100: without its end a line is active") << until({}) << ending << LineStatus::Active;
    QTest::newRow("R69: notes leave the status alone")
        << withText(ChangeKind::Notes, u"x"_s) << ending << LineStatus::Unknown;
    Line dry = prepaidIn(LineStatus::Suspended);
    dry.reason = StatusReason::Payment;
    QTest::newRow("R262: data brings back what lacked it")
        << order(ChangeKind::RefillData) << dry << LineStatus::Active;
    dry.reason = StatusReason::Manual;
    QTest::newRow("D4: not what somebody suspended") << order(ChangeKind::RefillData) << dry << LineStatus::Unknown;
}

void TestChanges::states()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    QTEST(judge(order, line, ownerFacts()).to, "to");
}

void TestChanges::ends_data()
{
    QTest::addColumn<Line>("line");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDateTime>("end");
    QTest::newRow("R99: the following day") << lineIn(LineStatus::Active) << u"UTC"_s << midnight(2026, 11, 19);
    QTest::newRow("R99 D22: at 00:00 of the account's zone")
        << lineIn(LineStatus::Active) << u"America/New_York"_s << QDateTime(QDate(2026, 11, 19), QTime(5, 0), Qt::UTC);
    QTest::newRow("R178: a yearly contract ends with its last day")
        << contractedUntil(Contract::Yearly, QDate(2027, 3, 1)) << u"UTC"_s << midnight(2027, 3, 1);
    QTest::newRow("R178: a monthly subscription with its month")
        << contractedUntil(Contract::Monthly, QDate()) << u"UTC"_s << midnight(2026, 12, 1);
    QTest::newRow("D3: a suspended line at once") << lineIn(LineStatus::Suspended) << u"UTC"_s << QDateTime();
}

void TestChanges::ends()
{
    QFETCH(Line, line);
    QFETCH(QString, zone);
    QFETCH(QDateTime, end);
    if (line.renewalDate && !line.renewalDate->isValid())
        line.renewalDate.reset();
    ChangeFacts facts = ownerFacts();
    facts.zone = QTimeZone(zone.toUtf8());
    QCOMPARE(judge(order(ChangeKind::Deactivate), line, facts).effectiveAt.value_or(QDateTime()), end);
    facts.isBare = true;
    QVERIFY2(!judge(order(ChangeKind::Deactivate), line, facts).effectiveAt, "the bare dialect ends a line at once");
}

void TestChanges::remarks_data()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<QStringList>("words");
    const ChangeOrder off = order(ChangeKind::Deactivate);
    Line connected = lineIn(LineStatus::Active);
    connected.inSession = InSession::Yes;
    QTest::newRow("connected now") << off << connected << QStringList{u"in_session"_s};
    QTest::newRow("a yearly term is billed to its end")
        << off << contractedUntil(Contract::Yearly, QDate(2027, 3, 1)) << QStringList{u"term_still_billed"_s};
    QTest::newRow("D4: a refill brings it back no more")
        << off << lineIn(LineStatus::Suspended) << QStringList{u"no_automatic_return"_s};
    Line byRule = lineIn(LineStatus::Deactivated);
    byRule.reason = StatusReason::Rule;
    QTest::newRow("D15: off by a rule that activates it again") << off << byRule << QStringList{u"rule_activates"_s};
    QTest::newRow("D34: ready until it is used")
        << order(ChangeKind::Activate) << byRule << QStringList{u"waits_for_usage"_s};
}

void TestChanges::remarks()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    ChangeFacts facts = ownerFacts();
    facts.rules = {Rule{.id = 1, .name = u"Daily cap"_s, .subAccounts = {3}, .followUp = RuleFollowUp::NextDay}};
    QTEST(remarkWords(judge(order, line, facts).remarks), "words");
    facts.rules.front().subAccounts = {4};
    QVERIFY2(!judge(order, line, facts).remarks.testFlag(Remark::RuleActivates), "a rule of another sub-account");
    facts.rules.front() = {.id = 2, .name = u"Without a follow-up"_s, .subAccounts = {3}};
    QVERIFY2(!judge(order, line, facts).remarks.testFlag(Remark::RuleActivates),
             "a rule that activates nothing (R116)");
    facts.syncedAt = facts.now.addDays(-2);
    facts.pending = std::make_shared<const QSet<Iccid>>(QSet<Iccid>{line.iccid});
    const Verdict verdict = judge(order, line, facts);
    QCOMPARE(verdict.remarks.testFlag(Remark::OldData), verdict.isPossible());
    QCOMPARE(verdict.remarks.testFlag(Remark::PendingAlready), verdict.isPossible());
}

void TestChanges::costs()
{
    QCOMPARE(judge(withText(ChangeKind::SendSms, u"hi"_s), lineIn(LineStatus::Active), ownerFacts()).cost.micros,
             50'000);
    QCOMPARE(judge(order(ChangeKind::RefillData), prepaidIn(LineStatus::Active), ownerFacts()).cost.micros, 4'000'000);
    QCOMPARE(judge(order(ChangeKind::Deactivate), contractedUntil(Contract::Yearly, QDate(2027, 3, 1)), ownerFacts())
                 .stillBilled.micros,
             6'000'000);
}

void TestChanges::statusesUnknownToUsAreNotJudged()
{
    Line line = lineIn(LineStatus::Unknown);
    line.statusRaw = u"Hibernating"_s;
    QCOMPARE(judge(order(ChangeKind::Deactivate), line, ownerFacts()).obstacle, Obstacle::StatusUnknown);
    QCOMPARE(judge(withText(ChangeKind::Notes, u"x"_s), line, ownerFacts()).obstacle, Obstacle::None);
    QCOMPARE(fieldText(ChangeKind::Activate, line), u"Hibernating"_s);
}

void TestChanges::newLines_data()
{
    QTest::addColumn<QString>("iccid");
    QTest::addColumn<Named>("plan");
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<QStringList>("remarks");
    const Named plan{u"1"_s, u"PAYGO EU"_s};
    QTest::newRow("R66: a number and a plan") << u"8901410321111851072"_s << plan << u"none"_s << QStringList();
    QTest::newRow("D21: a wrong check digit is a warning only")
        << u"8901410321111851073"_s << plan << u"none"_s << QStringList{u"luhn_differs"_s};
    QTest::newRow("R163, D21: 18 digits are no number")
        << u"890141032111185107"_s << plan << u"bad_iccid"_s << QStringList();
    QTest::newRow("R66: without a plan") << u"8901410321111851072"_s << Named() << u"rate_plan_needed"_s
                                         << QStringList();
    QTest::newRow("R66: with a plan that is none")
        << u"8901410321111851072"_s << Named{{}, u"Gold"_s} << u"unknown_target"_s << QStringList();
}

void TestChanges::newLines()
{
    QFETCH(QString, iccid);
    QFETCH(Named, plan);
    NewLine line{.iccidText = iccid, .plan = plan};
    if (const auto parsed = parseIccid(iccid))
        line.iccid = *parsed;
    const Verdict verdict = judgeNew(line, ownerFacts());
    QTEST(QString(obstacleWord(verdict.obstacle)), "obstacle");
    QTEST(remarkWords(verdict.remarks), "remarks");
}

void TestChanges::doneOrNot_data()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<bool>("done");
    QTest::newRow("ready is activated") << order(ChangeKind::Activate) << lineIn(LineStatus::ActivationReady) << true;
    QTest::newRow("suspended is not") << order(ChangeKind::Activate) << lineIn(LineStatus::Suspended) << false;
    QTest::newRow("an end that is set is a deactivation")
        << order(ChangeKind::Deactivate) << lineIn(LineStatus::DeactivationPending) << true;
    QTest::newRow("labels in any order") << withLabels({u"reefer"_s}) << lineIn(LineStatus::Active) << true;
    QTest::newRow("a label that is still there")
        << withLabels({}, {u"reefer"_s}) << lineIn(LineStatus::Active) << false;
    QTest::newRow("no line tells of an SMS")
        << withText(ChangeKind::SendSms, u"hi"_s) << lineIn(LineStatus::Active) << false;
}

void TestChanges::doneOrNot()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    QTEST(isDone(order, line), "done");
}

void TestChanges::inverses_data()
{
    QTest::addColumn<ChangeOrder>("order");
    QTest::addColumn<Line>("line");
    QTest::addColumn<bool>("has");
    QTest::addColumn<ChangeOrder>("inverse");
    QTest::newRow("R100: an end is taken away again")
        << order(ChangeKind::Deactivate) << lineIn(LineStatus::Active) << true << until({});
    QTest::newRow("what was off is switched on")
        << order(ChangeKind::Deactivate) << lineIn(LineStatus::Suspended) << true << order(ChangeKind::Activate);
    QTest::newRow("notes") << withText(ChangeKind::Notes, u"x"_s) << lineIn(LineStatus::Active) << true
                           << withText(ChangeKind::Notes, u"Reefer 0417, Breda"_s);
    QTest::newRow("sub-account by its id")
        << withTarget(ChangeKind::SubAccount, u"4"_s, u"E-bikes"_s) << lineIn(LineStatus::Active) << true
        << withTarget(ChangeKind::SubAccount, u"3"_s, u"Cold chain"_s);
    QTest::newRow("only labels that were not there come off")
        << withLabels({u"reefer"_s, u"crane"_s}) << lineIn(LineStatus::Active) << true << withLabels({}, {u"crane"_s});
    QTest::newRow("plan") << withTarget(ChangeKind::RatePlan, u"2"_s, u"Prepaid 100 MB"_s) << lineIn(LineStatus::Active)
                          << true << withTarget(ChangeKind::RatePlan, u"1"_s, u"PAYGO EU"_s);
    QTest::newRow("an SMS is gone") << withText(ChangeKind::SendSms, u"hi"_s) << lineIn(LineStatus::Active) << false
                                    << ChangeOrder();
}

void TestChanges::inverses()
{
    QFETCH(ChangeOrder, order);
    QFETCH(Line, line);
    QFETCH(bool, has);
    Change change;
    change.order = order;
    change.based = fieldText(order.kind, line);
    const std::optional<ChangeOrder> found = inverseOf(change, ownerFacts().catalog);
    QCOMPARE(found.has_value(), has);
    if (!has)
        return;
    QFETCH(ChangeOrder, inverse);
    QVERIFY(*found == inverse);
}

void TestChanges::namesAreFound()
{
    const std::vector<Named> all{{u"1"_s, u"North"_s}, {u"2"_s, u"Twice"_s}, {u"3"_s, u"Twice"_s}};
    QCOMPARE(findNamed(all, u"north")->id, u"1"_s);
    QCOMPARE(findNamed(all, u"3")->id, u"3"_s);
    QVERIFY2(!findNamed(all, u"Twice"), "a name that two have is nobody's");
    QVERIFY(!findNamed(all, u""));
}

void TestChanges::wordsGoBothWays()
{
    for (const ChangeKind kind : kAllChangeKinds)
        QCOMPARE(changeFromWord(QString(changeWord(kind))), kind);
    for (const ChangeState state : kAllChangeStates)
        QCOMPARE(changeStateFromWord(QString(changeStateWord(state))), state);
    QVERIFY(!changeFromWord(u"explode"));
}

LINEDESK_TEST(TestChanges)
#include "tst_changes.moc"
