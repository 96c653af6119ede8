// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineanswers.h"
#include "tests/domain/changehelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

Q_DECLARE_METATYPE(domain::LineFacts)

namespace {

const QDateTime kThen = test::kNow.addDays(-3);

Line stopped(StatusReason reason, LineStatus status = LineStatus::Suspended)
{
    Line line = test::lineIn(status);
    line.reason = reason;
    line.statusBy = u"Priya Raman"_s;
    line.statusSince = kThen;
    return line;
}

Session session(qint64 bytes)
{
    return {.start = kThen,
            .end = kThen.addSecs(600),
            .seconds = 600,
            .country = u"NL"_s,
            .networkOperator = u"KPN"_s,
            .volume = base::DataVolume{bytes}};
}

std::vector<std::optional<base::DataVolume>> days(std::initializer_list<qint64> bytes)
{
    std::vector<std::optional<base::DataVolume>> all;
    for (const qint64 day : bytes)
        all.push_back(day < 0 ? std::nullopt : std::optional(base::DataVolume{day}));
    return all;
}

QStringList words(const std::vector<LineAnswer> &answers)
{
    QStringList all;
    for (const LineAnswer &answer : answers)
        all << QString(findingWord(answer.finding));
    return all;
}

} // namespace

//! "Why is this line off?" and "Why is there no usage?" as rules (R257, R258, D2-D4, D34).
class TestLineAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whyALineIsOff_data()
    {
        QTest::addColumn<Line>("line");
        QTest::addColumn<ChangeFacts>("facts");
        QTest::addColumn<QStringList>("findings");
        const ChangeFacts owner = test::ownerFacts();
        const ChangeFacts low = test::lowFacts();
        const auto row = [](const char *name, const Line &line, const ChangeFacts &facts, const QStringList &findings) {
            QTest::newRow(name) << line << facts << findings;
        };
        row("for balance, which is still too low (R20)", stopped(StatusReason::Balance), low, {u"off_for_balance"_s});
        row("for balance, which suffices again: it comes back by itself (D4)", stopped(StatusReason::Balance), owner,
            {u"off_for_balance"_s, u"funds_suffice"_s});
        row("deactivated does not come back with funds (D4)", stopped(StatusReason::Balance, LineStatus::Deactivated),
            owner, {u"off_for_balance"_s});
        row("by hand", stopped(StatusReason::Manual), owner, {u"off_by_hand"_s});
        row("by hand, and nothing can be activated now (R240)", stopped(StatusReason::Manual), low,
            {u"off_by_hand"_s, u"funds_too_low"_s});
        row("for payment", stopped(StatusReason::Payment), owner, {u"off_for_payment"_s});
        row("at the end of its contract", stopped(StatusReason::Contract, LineStatus::Deactivated), owner,
            {u"off_by_contract"_s});
        row("by another system", stopped(StatusReason::Integration), owner, {u"off_by_integration"_s});
        row("the platform does not say why", stopped(StatusReason::NotKnown), owner, {u"off_not_said"_s});
        row("never activated", test::lineIn(LineStatus::Blank), owner, {u"never_activated"_s});
        row("being activated (R177)", test::lineIn(LineStatus::ActivationPending), owner, {u"activation_underway"_s});
        row("ready, waits for its first use (R258, D34)", test::lineIn(LineStatus::ActivationReady), owner,
            {u"waits_for_first_use"_s});
        row("no such card", test::lineIn(LineStatus::Invalid), owner, {u"number_invalid"_s});
        row("not to be had", test::lineIn(LineStatus::NotAvailable), owner, {u"not_available"_s});
        row("a word nobody knows (principle 7)", test::lineIn(LineStatus::Unknown), owner, {u"word_unknown"_s});
        row("it is on", test::lineIn(LineStatus::Active), owner, {u"has_usage"_s});
        Line bare = test::lineIn(LineStatus::Blank);
        bare.ratePlan.clear();
        row("never activated, and has no plan (R257)", bare, owner, {u"never_activated"_s, u"no_plan"_s});
        ChangeFacts old = owner;
        old.syncedAt = test::kNow.addDays(-2);
        row("all of it two days ago (principle 1)", stopped(StatusReason::Manual), old,
            {u"off_by_hand"_s, u"cache_is_old"_s});
        ChangeFacts waiting = owner;
        waiting.pending = std::make_shared<QSet<Iccid>>(QSet<Iccid>{bare.iccid});
        row("and a change of it waits", stopped(StatusReason::Manual), waiting, {u"off_by_hand"_s, u"change_waits"_s});
    }

    void whyALineIsOff()
    {
        QFETCH(Line, line);
        QFETCH(ChangeFacts, facts);
        QFETCH(QStringList, findings);
        QCOMPARE(words(answersOf(LineQuestion::WhyOff, line, {}, facts)), findings);
    }

    void aFindingCitesItsFactItsTimeAndWhatCanBeDone()
    {
        const auto byHand = answersOf(LineQuestion::WhyOff, stopped(StatusReason::Manual), {}, test::ownerFacts());
        QCOMPARE(byHand[0].who, u"Priya Raman"_s);
        QCOMPARE(byHand[0].at, kThen);
        QCOMPARE(byHand[0].asOf, test::kNow);
        QCOMPARE(byHand[0].source, FactSource::Line);
        QCOMPARE(byHand[0].remedy, Remedy::Activate);
        QCOMPARE(byHand[0].obstacle, Obstacle::None);
        const auto supervised =
            answersOf(LineQuestion::WhyOff, stopped(StatusReason::Manual), {}, test::factsOf(Role::GroupSupervisor));
        QCOMPARE(supervised[0].obstacle, Obstacle::NotPermitted); // D13: said beforehand
        const auto funds = answersOf(LineQuestion::WhyOff, stopped(StatusReason::Balance), {}, test::lowFacts());
        QCOMPARE(funds[0].source, FactSource::Account);
        QCOMPARE(funds[0].amount->micros, 79'999'999);
        QCOMPARE(funds[0].limit->micros, 80'000'000);
    }

    void theAuditLogKnowsWhoWhereTheLineDoesNot()
    {
        Line line = stopped(StatusReason::NotKnown);
        line.statusBy.clear();
        LineFacts known;
        known.statusEntry = AuditEntry{.id = u"1"_s,
                                       .at = kThen,
                                       .actorKind = {},
                                       .actor = u"tom@example.com"_s,
                                       .action = u"line.status"_s,
                                       .field = {},
                                       .before = {},
                                       .after = {},
                                       .reason = {}};
        known.auditAt = kThen;
        const LineAnswer said = answersOf(LineQuestion::WhyOff, line, known, test::ownerFacts())[0];
        QCOMPARE(said.who, u"tom@example.com"_s);
        QCOMPARE(said.source, FactSource::AuditLog);
        QCOMPARE(said.asOf, kThen);
        const LineAnswer unsaid = answersOf(LineQuestion::WhyOff, line, {}, test::ownerFacts())[0];
        QCOMPARE(unsaid.remedy, Remedy::OpenAudit);
    }

    void aRuleSaysWhenItBringsTheLineBack() // D15, R117, R123
    {
        ChangeFacts facts = test::ownerFacts();
        Rule rule;
        rule.name = u"512 MB a day"_s;
        rule.followUp = RuleFollowUp::NextDay;
        facts.rules = {rule};
        const auto daily = answersOf(LineQuestion::WhyOff, stopped(StatusReason::Rule), {}, facts);
        QCOMPARE(words(daily), (QStringList{u"off_by_rule"_s, u"rule_brings_back"_s}));
        QCOMPARE(daily[1].who, u"512 MB a day"_s);
        QCOMPARE(daily[1].day, QDate(2026, 11, 19));
        facts.rules[0].followUp = RuleFollowUp::NextMonth;
        QCOMPARE(answersOf(LineQuestion::WhyOff, stopped(StatusReason::Rule), {}, facts)[1].day, QDate(2026, 12, 1));
        facts.rules.clear();
        QCOMPARE(words(answersOf(LineQuestion::WhyOff, stopped(StatusReason::Rule), {}, facts)),
                 QStringList{u"off_by_rule"_s});
    }

    void expiryIsHealedByARefill() // R250, R251, D36
    {
        Line line = test::prepaidIn(LineStatus::Suspended);
        line.reason = StatusReason::Expiry;
        line.dataExpiresAt = kThen;
        const LineAnswer answer = answersOf(LineQuestion::WhyOff, line, {}, test::ownerFacts())[0];
        QCOMPARE(answer.finding, Finding::OffByExpiry);
        QCOMPARE(answer.at, kThen);
        QCOMPARE(answer.remedy, Remedy::RefillData);
    }

    void anEndIsNamedAndCanBeMoved() // R178, D3
    {
        Line line = test::lineIn(LineStatus::DeactivationPending);
        line.deactivationDate = test::kNow.addDays(4);
        const LineAnswer answer = answersOf(LineQuestion::WhyOff, line, {}, test::ownerFacts())[0];
        QCOMPARE(answer.finding, Finding::EndsOn);
        QCOMPARE(answer.at, test::kNow.addDays(4));
        QCOMPARE(answer.remedy, Remedy::DeactivationDate);
    }

    void whyThereIsNoUsage_data()
    {
        QTest::addColumn<Line>("line");
        QTest::addColumn<LineFacts>("known");
        QTest::addColumn<QStringList>("findings");
        const QDateTime asked = test::kNow.addSecs(-60);
        const auto row = [](const char *name, const Line &line, const LineFacts &known, const QStringList &findings) {
            QTest::newRow(name) << line << known << findings;
        };
        const LineFacts quiet{.sessionsAt = asked, .days = days({0, 0, 0})};
        const Line active = test::lineIn(LineStatus::Active);
        row("nobody has seen it, three silent days", active, quiet, {u"never_seen"_s, u"silent_for_long"_s});
        row("nothing is known of its days and sessions", active, {},
            {u"never_seen"_s, u"sessions_not_known"_s, u"days_not_known"_s});
        Line loose = active;
        loose.subAccount.clear();
        loose.ratePlan.clear();
        row("no plan and no company (R257)", loose, quiet,
            {u"no_plan"_s, u"no_sub_account"_s, u"never_seen"_s, u"silent_for_long"_s});
        row("waits for its first use (R258, D34)", test::lineIn(LineStatus::ActivationReady), quiet,
            {u"waits_for_first_use"_s, u"never_seen"_s, u"silent_for_long"_s});
        Line off = stopped(StatusReason::Balance);
        off.lastSeen = kThen;
        row("it is off, and why", off, quiet,
            {u"is_off"_s, u"off_for_balance"_s, u"funds_suffice"_s, u"silent_for_long"_s});
        row("its last session moved nothing", active,
            {.lastSession = session(0), .sessionsAt = asked, .days = days({5, 0, 0})},
            {u"sessions_carry_nothing"_s, u"silent_since"_s});
        row("silent for some days", active, {.lastSession = session(9), .sessionsAt = asked, .days = days({5, 0, 0})},
            {u"last_session"_s, u"silent_since"_s});
        row("a day that is not known is not a silent one", active,
            {.lastSession = session(9), .sessionsAt = asked, .days = days({-1, -1})},
            {u"last_session"_s, u"days_not_known"_s});
        Line prepaid = test::prepaidIn(LineStatus::Active);
        prepaid.dataLeft = base::DataVolume{0};
        row("prepaid data is used up (R250)", prepaid, quiet,
            {u"data_used_up"_s, u"never_seen"_s, u"silent_for_long"_s});
        prepaid.dataExpiresAt = kThen;
        row("prepaid data has run out of time (R251)", prepaid, quiet,
            {u"data_expired"_s, u"never_seen"_s, u"silent_for_long"_s});
        Line connected = active;
        connected.inSession = InSession::Yes;
        connected.month = base::DataVolume{77};
        row("there is some, and it is connected now (D33)", connected,
            {.lastSession = {}, .sessionsAt = asked, .days = days({4, 1})}, {u"has_usage"_s, u"connected_now"_s});
    }

    void whyThereIsNoUsage()
    {
        QFETCH(Line, line);
        QFETCH(LineFacts, known);
        QFETCH(QStringList, findings);
        QCOMPARE(words(answersOf(LineQuestion::WhyNoUsage, line, known, test::ownerFacts())), findings);
    }

    void silenceIsCountedInTheAccountsDays() // D22
    {
        ChangeFacts facts = test::ownerFacts();
        facts.now = QDateTime(QDate(2026, 11, 18), QTime(23, 30), Qt::UTC);
        facts.zone = QTimeZone("Europe/Amsterdam");
        const auto answers = answersOf(LineQuestion::WhyNoUsage, test::lineIn(LineStatus::Active),
                                       {.lastSession = {}, .sessionsAt = kThen, .days = days({5, 0, 0})}, facts);
        QCOMPARE(answers.back().finding, Finding::SilentSince);
        QCOMPARE(answers.back().day, QDate(2026, 11, 17)); // there it is the 19th
        QCOMPARE(answers.back().days, 2);
    }

    void onlyQuestionsThatMakeSenseAreAsked()
    {
        Line busy = test::lineIn(LineStatus::Active);
        busy.today = base::DataVolume{1};
        QVERIFY(questionsOf(busy).empty());
        busy.today = base::DataVolume{0};
        QCOMPARE(questionsOf(busy), std::vector{LineQuestion::WhyNoUsage});
        QCOMPARE(questionsOf(test::lineIn(LineStatus::Suspended)),
                 (std::vector{LineQuestion::WhyOff, LineQuestion::WhyNoUsage}));
    }

    void everyFindingHasItsOwnWord()
    {
        QSet<QString> all;
        for (int i = 0; i <= int(Finding::CacheIsOld); ++i)
            all.insert(findingWord(Finding(i)));
        QCOMPARE(all.size(), int(Finding::CacheIsOld) + 1);
        QVERIFY(!all.contains(QString()));
    }
};

LINEDESK_TEST(TestLineAnswers)
#include "tst_lineanswers.moc"
