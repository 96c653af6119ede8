// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/accountclient.h"
#include "tests/platform/running.h"
#include "tests/support/register.h"

#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

using test::kDay;
using test::kHour;

//! A client of a platform in this process.
class Account : public test::Account
{
public:
    explicit Account(const test::Running &running)
        : test::Account(running.ready, running.clock.now().toSecsSinceEpoch())
    {
    }
};

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

//! Time, traffic, money and rules of the platform, as a client sees them.
class TestLiving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeMayBeCutAnyhow();
    void booksBalanceThroughMonths();
    void belowTheMinimumNothingWorks();
    void suspendedLinesMayBeDeactivatedAndStaySo();
    void autoRefillKeepsLinesWorking();
    void aDeclinedCardLetsLinesStop();
    void autoRefillIsComputedOnTheFifth();
    void rulesFireOnceALineAndCycle();
    void aRuleFollowsUpNextDay();
    void aRuleOfASubAccountLeavesOthersAlone();
    void imeiRulesFireForOtherDevices();
    void aNewMonthBeginsWithNothing();
    void linesStopOnTheirDay();
    void readyLinesBecomeActiveWithUse();
};

//! D39: the same results as living through it.
void TestLiving::timeMayBeCutAnyhow()
{
    test::Running atOnce(600);
    test::Running inPieces(600);
    Account one(atOnce);
    Account other(inPieces);
    const QByteArray rule =
        R"({"name":"2 MB","limit":"2","unit":"MB","period":"day","status":"suspended","follow_up":"next_day"})";
    QCOMPARE(one.post("rules", rule).status, 201);
    QCOMPARE(other.post("rules", rule).status, 201);
    one.advance(12 * kDay);
    qint64 left = 12 * kDay;
    for (const int piece : {90 * 60, 30 * 60, 5 * kHour, 1, 59, kDay, 3 * kDay + 7, 17 * kHour}) {
        other.advance(piece);
        left -= piece;
    }
    other.advance(left);
    QCOMPARE(other.get("balance"), one.get("balance"));
    QCOMPARE(other.all("balance_history"), one.all("balance_history"));
    auto theirs = other.lines();
    const auto ours = one.lines();
    QCOMPARE(theirs.keys(), ours.keys());
    for (auto line = ours.begin(); line != ours.end(); ++line) {
        for (const auto field :
             {"status"_L1, "reason"_L1, "status_since"_L1, "daily_usage_bytes"_L1, "monthly_usage_bytes"_L1,
              "count_of_sessions"_L1, "sms_sent"_L1, "imei"_L1, "last_seen"_L1, "in_session"_L1, "country_code"_L1,
              "data_left_bytes"_L1, "days_left"_L1})
            QVERIFY2(theirs[line.key()][field] == (*line)[field], qPrintable(line.key() + u' ' + field));
    }
    QJsonArray fired = one.all("rule_activity");
    QVERIFY(fired.size() > 20);
    QCOMPARE(other.all("rule_activity"), fired);
}

//! R164: one balance pays for everything, and the books agree with it.
void TestLiving::booksBalanceThroughMonths()
{
    test::Running running(300);
    Account account(running);
    account.checkBooks();
    QCOMPARE(account.post("auto_refill", R"({"enabled":true})").status, 200);
    for (int i = 0; i < 5; ++i) {
        account.advance(9 * kDay + 12'345);
        account.checkBooks();
        const QJsonObject balance = account.get("balance");
        if (Account::micros(balance["balance"_L1]) < Account::micros(balance["minimum_balance"_L1]))
            QCOMPARE(account.countOf(u"Activated"_s), 0);
    }
    // R39: a cycle starts with what the one before it ended with, and the parts explain the difference.
    const QJsonArray cycles = account.all("billing_cycles");
    QVERIFY(cycles.size() >= 3);
    for (qsizetype i = 0; i < cycles.size(); ++i) {
        const QJsonValue cycle = cycles[i];
        qint64 expected = Account::micros(cycle["starting_balance"_L1]);
        for (const auto in : {"payments"_L1, "discounts"_L1, "adjustments"_L1})
            expected += Account::micros(cycle[in]);
        for (const auto out : {"usage"_L1, "sms"_L1, "subscriptions"_L1, "prepaid"_L1})
            expected -= Account::micros(cycle[out]);
        QCOMPARE(Account::micros(cycle["ending_balance"_L1]), expected);
        if (i + 1 < cycles.size())
            QCOMPARE(cycles[i + 1]["ending_balance"_L1], cycle["starting_balance"_L1]);
        // R236: what the countries cost is what usage cost.
        qint64 byCountry = 0;
        const QJsonArray countries =
            account.get("billing_cycles/" + cycle["billing_cycle"_L1].toString().toLatin1())["countries"_L1].toArray();
        for (const QJsonValue &country : countries)
            byCountry += Account::micros(country["amount"_L1]);
        QCOMPARE(byCountry, Account::micros(cycle["usage"_L1]));
    }
}

//! R20, R21, R165, R268, D4: stopped lines cost nothing, and come back with the money.
void TestLiving::belowTheMinimumNothingWorks()
{
    test::Running running(300);
    Account account(running);
    const int active = account.countOf(u"Activated"_s);
    const int pending = account.countOf(u"Deactivation Pending"_s);
    QVERIFY(active > 200);
    QCOMPARE(account.post("/simulate/traffic", R"({"balance":"4.999999"})").status, 200);
    QCOMPARE(account.countOf(u"Activated"_s), 0);
    QCOMPARE(account.countOf(u"Deactivation Pending"_s), 0);
    QCOMPARE(account.get("balance")["state"_L1].toString(), u"red"_s);
    const qint64 before = Account::micros(account.get("balance")["balance"_L1]);
    account.advance(3 * kHour); // nothing is used, nothing is charged
    QCOMPARE(Account::micros(account.get("balance")["balance"_L1]), before);
    const test::Reply paid = account.post("add_funds", R"({"amount":"500"})");
    QCOMPARE(paid.status, 201);
    QCOMPARE(account.countOf(u"Activated"_s), active);
    QCOMPARE(account.countOf(u"Deactivation Pending"_s), pending);
    account.checkBooks();
}

//! R22, R23.
void TestLiving::suspendedLinesMayBeDeactivatedAndStaySo()
{
    test::Running running(100);
    Account account(running);
    account.post("/simulate/traffic", R"({"balance":"0"})");
    QByteArray iccid;
    const auto lines = account.lines();
    for (const QJsonObject &line : lines) {
        if (line["status"_L1].toString() == "Suspended"_L1 && line["reason"_L1].toString() == "balance"_L1)
            iccid = line["iccid"_L1].toString().toLatin1();
    }
    QVERIFY(!iccid.isEmpty());
    QCOMPARE(account.post("sim_card/" + iccid + "/deactivate").status, 200);
    QCOMPARE(account.get("sim_card/" + iccid)["status"_L1].toString(), u"Deactivated"_s);
    QCOMPARE(account.post("add_funds", R"({"amount":"400"})").status, 201);
    QVERIFY(account.countOf(u"Activated"_s) > 50);
    QCOMPARE(account.get("sim_card/" + iccid)["status"_L1].toString(), u"Deactivated"_s);
}

//! R24–R31, D8.
void TestLiving::autoRefillKeepsLinesWorking()
{
    test::Running running(500);
    Account account(running);
    QCOMPARE(account.post("auto_refill", R"({"enabled":true})").status, 200);
    account.post("/simulate/traffic", R"({"balance":"6"})");
    account.advance(10 * kDay);
    QVERIFY(account.countOf(u"Activated"_s) > 300);
    QSet<QString> days;
    int refills = 0;
    const QJsonArray transactions = account.all("transactions");
    for (const QJsonValue &payment : transactions) {
        if (payment["kind"_L1].toString() != "auto_refill"_L1)
            continue;
        ++refills;
        days << payment["date"_L1].toString().left(10);
        QCOMPARE(payment["status"_L1].toString(), u"paid"_s);
        const qint64 amount = Account::micros(payment["amount"_L1]) / 1'000'000;
        QVERIFY((QList<qint64>{50, 100, 200, 300, 400, 500}.contains(amount)));
    }
    QVERIFY(refills > 0);
    QCOMPARE(days.size(), refills); // at most once a day
    account.checkBooks();
}

void TestLiving::aDeclinedCardLetsLinesStop()
{
    test::Running running(300);
    Account account(running);
    const QJsonObject card{{"number"_L1, u"4000 0000 0000 0341"_s},
                           {"expiry_month"_L1, 12},
                           {"expiry_year"_L1, 2030},
                           {"cvc"_L1, u"123"_s},
                           {"holder"_L1, u"A B"_s},
                           {"street"_L1, u"S 1"_s},
                           {"city"_L1, u"C"_s},
                           {"country_code"_L1, u"NL"_s}};
    QCOMPARE(account.post("payment_method", json(card)).status, 200);
    const test::Reply declined = account.post("add_funds", R"({"amount":"50"})");
    QCOMPARE(declined.status, 402);
    QCOMPARE(account.all("transactions")[0]["status"_L1].toString(), u"declined"_s); // R37: every payment has a status
    QCOMPARE(account.post("auto_refill", R"({"enabled":true})").status, 200);
    account.post("/simulate/traffic", R"({"balance":"5.2"})");
    account.advance(2 * kDay);
    QCOMPARE(account.countOf(u"Activated"_s), 0); // D8: an alert, and suspension happens
    account.checkBooks();
}

void TestLiving::autoRefillIsComputedOnTheFifth()
{
    test::Running running(300, [](platform::Options &options) {
        options.clockStart = QDateTime(QDate(2026, 3, 3), QTime(12, 0), QTimeZone::utc());
        options.zone = u"Europe/Amsterdam"_s;
    });
    Account account(running);
    account.post("auto_refill", R"({"enabled":true})");
    QCOMPARE(account.get("auto_refill")["computed_on"_L1].toString(), u"2026-03-03"_s);
    account.advance(kDay + 10 * kHour + 3599); // 2026-03-04 22:59:59 UTC is 23:59:59 in Amsterdam
    QCOMPARE(account.get("auto_refill")["computed_on"_L1].toString(), u"2026-03-03"_s);
    account.advance(1);
    QCOMPARE(account.get("auto_refill")["computed_on"_L1].toString(), u"2026-03-05"_s); // R27, D8
}

//! D15, R126, R270.
void TestLiving::rulesFireOnceALineAndCycle()
{
    test::Running running(400);
    Account account(running);
    const test::Reply made = account.post(
        "rules", R"({"name":"Tell me","limit":"1","unit":"MB","period":"day","status":"none","notify_mail":true})");
    QCOMPARE(made.status, 201);
    const QByteArray id = made.json()["id"_L1].toString().toLatin1();
    account.advance(4 * kDay);
    QSet<QString> seen;
    const QJsonArray fired = account.all("rule_activity?rule_id=" + id);
    QVERIFY(fired.size() > 100);
    for (const QJsonValue &one : fired) {
        const QString key = one["iccid"_L1].toString() + one["cycle"_L1].toString();
        QVERIFY(!seen.contains(key));
        seen << key;
        QCOMPARE(one["outcome"_L1].toString(), u"told"_s);
    }
}

//! R112, R116, R117, R123, R272.
void TestLiving::aRuleFollowsUpNextDay()
{
    test::Running running(400, [](platform::Options &options) {
        options.clockStart = QDateTime(QDate(2026, 3, 3), QTime(0, 0), QTimeZone::utc());
    });
    Account account(running);
    const test::Reply made = account.post(
        "rules",
        R"({"name":"1 MB a day","limit":"1","unit":"MB","period":"day","status":"deactivated","follow_up":"next_day"})");
    QCOMPARE(made.status, 201);
    account.advance(kDay - 1);
    const QJsonArray fired = account.all("rule_activity?rule_id=" + made.json()["id"_L1].toString().toLatin1());
    QVERIFY(fired.size() > 30);
    auto lines = account.lines();
    for (const QJsonValue &one : fired) {
        QCOMPARE(one["outcome"_L1].toString(), u"done"_s);
        const QJsonObject line = lines[one["iccid"_L1].toString()];
        QCOMPARE(line["status"_L1].toString(), u"Deactivated"_s);
        QCOMPARE(line["reason"_L1].toString(), u"rule"_s);
        QCOMPARE(line["status_by"_L1].toString(), u"1 MB a day"_s);
        QCOMPARE(line["status_since"_L1].toString(), one["at"_L1].toString());
    }
    account.advance(1);
    lines = account.lines();
    for (const QJsonValue &one : fired)
        QCOMPARE(lines[one["iccid"_L1].toString()]["status"_L1].toString(), u"Activated"_s);
}

//! R109, R119, R120.
void TestLiving::aRuleOfASubAccountLeavesOthersAlone()
{
    test::Running running(600);
    Account account(running);
    const test::Reply made = account.post(
        "rules",
        R"({"name":"Cold chain","limit":"0.5","unit":"MB","period":"day","status":"suspended","sub_accounts":[3]})");
    QCOMPARE(made.status, 201);
    account.advance(2 * kDay);
    const QJsonArray fired = account.all("rule_activity?rule_id=" + made.json()["id"_L1].toString().toLatin1());
    QVERIFY(fired.size() > 5);
    auto lines = account.lines();
    for (const QJsonValue &one : fired)
        QCOMPARE(lines[one["iccid"_L1].toString()]["account_name"_L1].toString(), u"Cold chain"_s);
}

//! R113, R121, R124, D16.
void TestLiving::imeiRulesFireForOtherDevices()
{
    test::Running running(3000);
    Account account(running);
    const test::Reply made =
        account.post("rules", R"({"name":"Stolen","trigger":"imei_change","period":"month","status":"deactivated"})");
    QCOMPARE(made.status, 201);
    const auto before = account.lines();
    account.advance(6 * kDay);
    const QJsonArray fired = account.all("rule_activity?rule_id=" + made.json()["id"_L1].toString().toLatin1());
    QVERIFY(!fired.isEmpty());
    const auto after = account.lines();
    for (const QJsonValue &one : fired) {
        const QString iccid = one["iccid"_L1].toString();
        QVERIFY(before[iccid]["imei"_L1].toString().left(14) != after[iccid]["imei"_L1].toString().left(14));
        QCOMPARE(after[iccid]["status"_L1].toString(), u"Deactivated"_s);
    }
}

void TestLiving::aNewMonthBeginsWithNothing()
{
    test::Running running(300, [](platform::Options &options) {
        options.clockStart = QDateTime(QDate(2026, 11, 29), QTime(18, 0), QTimeZone::utc());
    });
    Account account(running);
    account.advance(30 * kHour); // 2026-12-01 00:00:00
    const auto lines = account.lines();
    for (const QJsonObject &line : lines) {
        QCOMPARE(line["monthly_usage_bytes"_L1].toInteger(), 0);
        QCOMPARE(line["count_of_sessions"_L1].toInteger(), 0);
    }
    // R234, D36: subscriptions are invoiced at the end of the month, and paid by the card.
    const QJsonValue invoice = account.all("invoices")[0];
    QCOMPARE(invoice["kind"_L1].toString(), u"subscription"_s);
    const QJsonObject cycle = account.get("billing_cycles/2026-12");
    QCOMPARE(cycle["subscriptions"_L1], invoice["total"_L1]);
    QCOMPARE(cycle["payments"_L1], invoice["total"_L1]);
    account.checkBooks();
}

//! R99, D3.
void TestLiving::linesStopOnTheirDay()
{
    test::Running running(1500);
    Account account(running);
    QMap<QString, QString> dates;
    const auto before = account.lines();
    for (const QJsonObject &line : before) {
        if (line["status"_L1].toString() == "Deactivation Pending"_L1)
            dates[line["iccid"_L1].toString()] = line["deactivation_date"_L1].toString();
    }
    QVERIFY(dates.size() > 5);
    account.advance(31 * kDay);
    const auto after = account.lines();
    for (auto date = dates.begin(); date != dates.end(); ++date) {
        QCOMPARE(after[date.key()]["status"_L1].toString(), u"Deactivated"_s);
        QCOMPARE(after[date.key()]["status_since"_L1].toString(), date.value());
    }
}

//! D34, R258.
void TestLiving::readyLinesBecomeActiveWithUse()
{
    test::Running running(1000);
    Account account(running);
    const auto before = account.lines();
    account.advance(5 * kDay);
    const auto after = account.lines();
    int used = 0;
    for (auto line = before.begin(); line != before.end(); ++line) {
        if ((*line)["status"_L1].toString() != "Activation Ready"_L1)
            continue;
        const QJsonObject now = after[line.key()];
        const bool isReady = now["status"_L1].toString() == "Activation Ready"_L1;
        QCOMPARE(isReady, now["imei"_L1].toString().isEmpty());
        used += isReady ? 0 : 1;
    }
    QVERIFY(used > 5);
}

LINEDESK_TEST(TestLiving)
#include "tst_living.moc"
