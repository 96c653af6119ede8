// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "models/domain/card.h"
#include "models/domain/permission.h"
#include "models/domain/renewal.h"
#include "models/domain/rule.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr qint64 kDollar = 1'000'000;
constexpr qint64 kCent = 10'000;

} // namespace

//! The business rules that the console explains and the local platform applies.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averages_data();
    void averages();
    void states_data();
    void states();
    void autoRefills_data();
    void autoRefills();
    void amounts_data();
    void amounts();
    void limits_data();
    void limits();
    void devices_data();
    void devices();
    void incompleteRules_data();
    void incompleteRules();
    void badges_data();
    void badges();
    void notices();
    void deactivations_data();
    void deactivations();
    void cards_data();
    void cards();
    void roles_data();
    void roles();
    void wordsGoBothWays();
};

void TestRules::averages_data()
{
    QTest::addColumn<qint64>("spent");
    QTest::addColumn<int>("age");
    QTest::addColumn<qint64>("average");
    QTest::addColumn<qint64>("minimum");
    QTest::newRow("R18 D6: an account of 30 days divides by 30") << 300 * kDollar << 30 << 10 * kDollar << 10 * kDollar;
    QTest::newRow("D6: an older account divides by 30") << 300 * kDollar << 400 << 10 * kDollar << 10 * kDollar;
    QTest::newRow("D6: a young account divides by its age") << 300 * kDollar << 10 << 30 * kDollar << 30 * kDollar;
    QTest::newRow("D6: an account of today divides by 1") << 12 * kDollar << 0 << 12 * kDollar << 12 * kDollar;
    QTest::newRow("R19 D7: the minimum is 5.00 at least") << 30 * kDollar << 30 << kDollar << 5 * kDollar;
    QTest::newRow("R19: without usage it is 5.00") << qint64(0) << 30 << qint64(0) << 5 * kDollar;
}

void TestRules::averages()
{
    QFETCH(qint64, spent);
    QFETCH(int, age);
    QFETCH(qint64, average);
    QFETCH(qint64, minimum);
    QCOMPARE(dailyAverage(spent, age), average);
    QCOMPARE(minimumBalance(average), minimum);
}

void TestRules::states_data()
{
    QTest::addColumn<qint64>("available");
    QTest::addColumn<qint64>("average");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<BalanceState>("state");
    QTest::newRow("R15: suspended lines are red, whatever the balance")
        << 900 * kDollar << 10 * kDollar << true << BalanceState::Red;
    QTest::newRow("R20: a micro-unit below the minimum is red")
        << 10 * kDollar - 1 << 10 * kDollar << false << BalanceState::Red;
    QTest::newRow("D7: the minimum itself is not below")
        << 10 * kDollar << 10 * kDollar << false << BalanceState::Orange;
    QTest::newRow("R16: less than seven days are orange")
        << 80 * kDollar - 1 << 10 * kDollar << false << BalanceState::Orange;
    QTest::newRow("D5: exactly seven days are orange") << 80 * kDollar << 10 * kDollar << false << BalanceState::Orange;
    QTest::newRow("R17: a micro-unit more is green")
        << 80 * kDollar + 1 << 10 * kDollar << false << BalanceState::Green;
    QTest::newRow("D5: no usage is no limit") << 5 * kDollar << qint64(0) << false << BalanceState::Green;
    QTest::newRow("R19: no usage and less than 5.00 is red")
        << 5 * kDollar - 1 << qint64(0) << false << BalanceState::Red;
}

void TestRules::states()
{
    QFETCH(qint64, available);
    QFETCH(qint64, average);
    QFETCH(bool, suspended);
    QFETCH(BalanceState, state);
    QCOMPARE(balanceState({available, minimumBalance(average), average, suspended}), state);
}

void TestRules::autoRefills_data()
{
    QTest::addColumn<qint64>("average");
    QTest::addColumn<qint64>("amount");
    const std::pair<qint64, int> vectors[] = {{0, 50},     {500, 50},   {501, 100},  {1000, 100},
                                              {1001, 200}, {2000, 200}, {3000, 300}, {4000, 400},
                                              {4990, 500}, {5001, 500}, {40000, 500}};
    for (const auto &[cents, dollars] : vectors)
        QTest::addRow("R28-R30 D8: an average of %lld cents refills %d dollars", cents, dollars)
            << cents * kCent << dollars * kDollar;
}

void TestRules::autoRefills()
{
    QFETCH(qint64, average);
    QTEST(autoRefillAmount(average), "amount");
}

void TestRules::amounts_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<bool>("fine");
    QTest::newRow("D11: 10 is the least") << 10 * kDollar << true;
    QTest::newRow("D11: 9.99 is too little") << 10 * kDollar - kCent << false;
    QTest::newRow("D11: 10,000 is the most") << 10'000 * kDollar << true;
    QTest::newRow("D11: a cent more is too much") << 10'000 * kDollar + kCent << false;
    QTest::newRow("D11: cents are fine") << 123 * kDollar + 45 * kCent << true;
    QTest::newRow("D11: parts of a cent are not") << 123 * kDollar + 1 << false;
}

void TestRules::amounts()
{
    QFETCH(qint64, micros);
    QTEST(isRefillAmount(micros), "fine");
}

void TestRules::limits_data()
{
    QTest::addColumn<RuleUnit>("unit");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<bool>("over");
    constexpr qint64 mb = 1024 * 1024;
    QTest::newRow("R118, R123, D19: 512 MB are not over 512 MB")
        << RuleUnit::Megabytes << 512 * mb << 512 * mb << qint64(0) << false;
    QTest::newRow("R123: a byte more is") << RuleUnit::Megabytes << 512 * mb << 512 * mb + 1 << qint64(0) << true;
    QTest::newRow("R118, R122: $200 are not over $200")
        << RuleUnit::Dollars << 200 * kDollar << 900 * mb << 200 * kDollar << false;
    QTest::newRow("R122: a micro-unit more is")
        << RuleUnit::Dollars << 200 * kDollar << qint64(0) << 200 * kDollar + 1 << true;
}

void TestRules::limits()
{
    QFETCH(RuleUnit, unit);
    QFETCH(qint64, limit);
    QFETCH(qint64, bytes);
    QFETCH(qint64, micros);
    Rule rule;
    rule.unit = unit;
    rule.limit = limit;
    QTEST(isOverLimit(rule, {bytes, micros}), "over");
}

void TestRules::devices_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<bool>("same");
    QTest::newRow("D16: the check digit does not count") << u"356938035643809"_s << u"356938035643801"_s << true;
    QTest::newRow("D16: the software version does not count") << u"3569380356438012"_s << u"3569380356438099"_s << true;
    QTest::newRow("D16: the fourteenth digit counts") << u"356938035643809"_s << u"356938035643819"_s << false;
    QTest::newRow("D16: no IMEI is no device") << QString() << QString() << false;
}

void TestRules::devices()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    QTEST(isSameDevice(was, is), "same");
}

void TestRules::incompleteRules_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("field");
    Rule good;
    good.name = u"500 MB a day"_s;
    good.limit = 1;
    Rule rule = good;
    QTest::newRow("R111: a whole rule is fine") << rule << QString();
    rule.name = u"  "_s;
    QTest::newRow("a rule needs a name") << rule << u"name"_s;
    rule = good;
    rule.limit = 0;
    QTest::newRow("R114: data usage needs a condition") << rule << u"limit"_s;
    rule.trigger = RuleTrigger::ImeiChange;
    QTest::newRow("R114: an IMEI change needs none") << rule << QString();
    rule = good;
    rule.status = RuleStatus::None;
    QTest::newRow("R115: a rule does something") << rule << u"action"_s;
    rule.notifyMail = true;
    QTest::newRow("D15: telling is enough") << rule << QString();
    rule.followUp = RuleFollowUp::NextDay;
    QTest::newRow("R116: what was not stopped cannot be started again") << rule << u"follow_up"_s;
}

void TestRules::incompleteRules()
{
    QFETCH(Rule, rule);
    QFETCH(QString, field);
    const base::Status status = checkRule(rule);
    QCOMPARE(bool(status), field.isEmpty());
    if (!status)
        QCOMPARE(status.error().where, field);
}

void TestRules::badges_data()
{
    QTest::addColumn<Contract>("contract");
    QTest::addColumn<int>("days");
    QTest::addColumn<RenewalBadge>("badge");
    QTest::newRow("R184: monthly has none") << Contract::Monthly << 3 << RenewalBadge::None;
    QTest::newRow("R187: 29 days before it is a plain date") << Contract::Yearly << 29 << RenewalBadge::None;
    QTest::newRow("R185: 28 days before it is orange") << Contract::Yearly << 28 << RenewalBadge::Soon;
    QTest::newRow("R185: quarterly as well") << Contract::Quarterly << 1 << RenewalBadge::Soon;
    QTest::newRow("D28: the day itself is orange") << Contract::Yearly << 0 << RenewalBadge::Soon;
    QTest::newRow("R188: the day after is red") << Contract::Yearly << -1 << RenewalBadge::Overdue;
    QTest::newRow("D28: unknown is its own word") << Contract::Unknown << 5 << RenewalBadge::Unknown;
}

void TestRules::badges()
{
    QFETCH(Contract, contract);
    QFETCH(int, days);
    const QDate today(2026, 11, 21);
    QTEST(renewalBadge(contract, today.addDays(days), today), "badge");
    QCOMPARE(renewalBadge(Contract::Yearly, std::nullopt, today), RenewalBadge::Unknown);
}

void TestRules::notices()
{
    const QDate renewal(2027, 1, 15);
    QList<int> days;
    for (int before = 60; before >= -5; --before) {
        if (isRenewalNoticeDay(renewal, renewal.addDays(-before)))
            days << before;
    }
    QCOMPARE(days, (QList<int>{28, 21, 14, 7}));                          // R186
    QCOMPARE(nextRenewal(Contract::Yearly, renewal), QDate(2028, 1, 15)); // R189
    QCOMPARE(nextRenewal(Contract::Quarterly, renewal), QDate(2027, 4, 15));
}

void TestRules::deactivations_data()
{
    QTest::addColumn<Contract>("contract");
    QTest::addColumn<bool>("subscription");
    QTest::addColumn<QDate>("renewal");
    QTest::addColumn<QDate>("day");
    QTest::newRow("R99: by hand on the following day") << Contract::Unknown << false << QDate() << QDate(2026, 11, 22);
    QTest::newRow("R178: yearly on the last contracted day")
        << Contract::Yearly << true << QDate(2027, 3, 4) << QDate(2027, 3, 4);
    QTest::newRow("D3: quarterly on the last contracted day")
        << Contract::Quarterly << true << QDate(2026, 12, 9) << QDate(2026, 12, 9);
    QTest::newRow("R178: monthly on the last day of the month")
        << Contract::Monthly << true << QDate() << QDate(2026, 12, 1);
    QTest::newRow("D3: an overdue contract on the following day")
        << Contract::Yearly << true << QDate(2026, 11, 20) << QDate(2026, 11, 22);
    QTest::newRow("R99: by the MB on the following day")
        << Contract::Monthly << false << QDate() << QDate(2026, 11, 22);
}

void TestRules::deactivations()
{
    QFETCH(Contract, contract);
    QFETCH(bool, subscription);
    QFETCH(QDate, renewal);
    const std::optional<QDate> known = renewal.isValid() ? std::optional(renewal) : std::nullopt;
    QTEST(deactivationDay(contract, subscription, known, QDate(2026, 11, 21)), "day");
}

void TestRules::cards_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("month");
    QTest::addColumn<QString>("cvc");
    QTest::addColumn<QString>("field");
    QTest::newRow("D12: a good number") << u"4242 4242 4242 4242"_s << 11 << u"123"_s << QString();
    QTest::newRow("a wrong digit") << u"4242 4242 4242 4243"_s << 12 << u"123"_s << u"number"_s;
    QTest::newRow("a short number") << u"4242 4242 4242"_s << 12 << u"123"_s << u"number"_s;
    QTest::newRow("letters") << u"4242 4242 4242 424x"_s << 12 << u"123"_s << u"number"_s;
    QTest::newRow("nothing") << QString() << 12 << u"123"_s << u"number"_s;
    QTest::newRow("expired last month") << u"4242424242424242"_s << 10 << u"123"_s << u"expiry"_s;
    QTest::newRow("no such month") << u"4242424242424242"_s << 13 << u"123"_s << u"expiry"_s;
    QTest::newRow("four digits of code on Visa") << u"4242424242424242"_s << 12 << u"1234"_s << u"cvc"_s;
    QTest::newRow("four digits of code on American Express") << u"3782 822463 10005"_s << 12 << u"1234"_s << QString();
}

void TestRules::cards()
{
    QFETCH(QString, number);
    QFETCH(int, month);
    QFETCH(QString, cvc);
    QFETCH(QString, field);
    const base::Status status = checkCard({number, month, 2026, cvc, u"Priya Nair"_s}, QDate(2026, 11, 30));
    QCOMPARE(bool(status), field.isEmpty());
    if (!status)
        QCOMPARE(status.error().where, field);
}

void TestRules::roles_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<Permissions>("may");
    QTest::addColumn<Permissions>("mayNot");
    const Permissions money = Permission::AddFunds | Permission::ManagePaymentMethod | Permission::ManageAutoRefill;
    QTest::newRow("D13: the owner may do all") << Role::Owner << (money | Permission::ManageStaff) << Permissions();
    QTest::newRow("R52-R55: a user all but money, staff and the key")
        << Role::User
        << (Permission::ManageLines | Permission::OrderSims | Permission::SendSms | Permission::ManageRules)
        << (money | Permission::ManageStaff | Permission::ViewSharedKey);
    QTest::newRow("R225: a company admin acts on lines and people of groups, not on money")
        << Role::CompanyAdmin << (Permission::ManageLines | Permission::ManageGroupUsers)
        << (money | Permission::ViewMoney | Permission::ManageStaff);
    QTest::newRow("R226: a group admin acts") << Role::GroupAdmin << Permissions(Permission::ManageLines)
                                              << (Permission::ManageGroups | Permission::ViewStaff);
    QTest::newRow("R227: a group supervisor looks only")
        << Role::GroupSupervisor << Permissions(Permission::ViewLines)
        << (Permission::ManageLines | Permission::SendSms | Permission::WriteTickets |
            Permission::ChangeDeactivationDate);
    QTest::newRow("R101: a sub-account does not touch the deactivation date")
        << Role::SubAccount << Permissions(Permission::ViewLines)
        << (Permission::ChangeDeactivationDate | Permission::ViewMoney);
}

void TestRules::roles()
{
    QFETCH(Role, role);
    QFETCH(Permissions, may);
    QFETCH(Permissions, mayNot);
    QCOMPARE(permissionsOf(role) & may, may);
    QCOMPARE(permissionsOf(role) & mayNot, Permissions());
}

void TestRules::wordsGoBothWays()
{
    for (quint32 bit = 0; bit < 27; ++bit) {
        const auto permission = Permission(1u << bit);
        QCOMPARE(parsePermission(permissionWord(permission)), std::optional(permission));
    }
    QCOMPARE(parsePermission(u"everything"), std::nullopt);
    for (const Role role :
         {Role::Owner, Role::User, Role::CompanyAdmin, Role::GroupAdmin, Role::GroupSupervisor, Role::SubAccount})
        QCOMPARE(parseRole(roleWord(role)), std::optional(role));
    QCOMPARE(parseRuleTrigger(ruleWord(RuleTrigger::CountryChange)), std::optional(RuleTrigger::CountryChange));
    QCOMPARE(parseRuleFollowUp(ruleWord(RuleFollowUp::NextMonth)), std::optional(RuleFollowUp::NextMonth));
    QCOMPARE(parseRuleUnit(ruleWord(RuleUnit::Dollars)), std::optional(RuleUnit::Dollars));
    QCOMPARE(parseContract(contractWord(Contract::Quarterly)), std::optional(Contract::Quarterly));
}

LINEDESK_TEST(TestRules)
#include "tst_rules.moc"
