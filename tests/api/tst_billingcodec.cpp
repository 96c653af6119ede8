// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billingcodec.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace api::keepgo;
using base::ErrorKind;

//! The account's money, from bodies to values: amounts to the micro-unit (D20), places of mistakes by name.
class TestBillingCodec : public QObject
{
    Q_OBJECT

    static QByteArray list(const QByteArray &rows) { return R"({"data":[)" + rows + R"(],"total":1})"; }
    static QByteArray balance(const QByteArray &more)
    {
        return R"({"minimum_balance":"79.57","average_daily_usage":"79.570001","currency":"USD","averaged_days":30)" +
               more + '}';
    }

private Q_SLOTS:
    void aBalanceIsReadToTheMicroUnit() // D5–D7, D20
    {
        const auto read = decodeBalance(balance(
            R"(,"balance":"-1228.930001","lines_suspended":true,"auto_refill":true,"state":"red","days_left":0,)"
            R"("daily_usage":[{"date":"2026-11-20","amount":"92.55"},{"date":"2026-11-19","amount":0.1}])"));
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        QCOMPARE(
            read->facts,
            (domain::BalanceFacts{
                .available = -1'228'930'001, .minimum = 79'570'000, .average = 79'570'001, .linesSuspended = true}));
        QCOMPARE(read->averagedDays, 30);
        QVERIFY(read->isAutoRefillOn);
        QCOMPARE(read->usage, (std::vector<domain::DayCost>{{QDate(2026, 11, 19), 100'000}, // oldest first
                                                            {QDate(2026, 11, 20), 92'550'000}}));
    }

    void aPaymentAndADeclinedOne() // R35–R38
    {
        const auto read = decodePayments(list(
            R"({"id":"3","date":"2026-11-21 10:00:00","amount":"50.00","currency":"USD","transaction_id":"ch_5f2a",)"
            R"("kind":"add_funds","status":"paid","reason":"","card_brand":"Visa","last_credit_card_digits":"4242",)"
            R"("requested_by":"owner@northwind.example","updated_at":"2026-11-21 10:00:00",)"
            R"("links":{"invoice":"/api/a/invoices/1"}},)"
            R"({"id":4,"date":"2026-11-21 11:00:00","amount":"100","currency":"USD","status":"declined",)"
            R"("reason":"The card was declined."})"));
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        QCOMPARE(read->page.items.at(0), (domain::Payment{.id = u"3"_s,
                                                          .at = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC),
                                                          .micros = 50'000'000,
                                                          .currency = u"USD"_s,
                                                          .transactionId = u"ch_5f2a"_s,
                                                          .kind = u"add_funds"_s,
                                                          .isPaid = true,
                                                          .reason = {},
                                                          .cardBrand = u"Visa"_s,
                                                          .cardDigits = u"4242"_s,
                                                          .requestedBy = u"owner@northwind.example"_s,
                                                          .invoice = u"/api/a/invoices/1"_s}));
        QVERIFY(!read->page.items.at(1).isPaid);
        QCOMPARE(read->page.items.at(1).reason, u"The card was declined."_s);
    }

    void aCycle() // R39–R41
    {
        const auto read = decodeCycles(list(
            R"({"billing_cycle":"2026-11","first_day":"2026-11-01","last_day":"2026-11-30","closed":false,)"
            R"("starting_balance":"1699.70","ending_balance":"1224.42","usage":"1675.28","sms":"0.05","subscriptions":"1.00",)"
            R"("prepaid":"2.00","white_label":"3.00","payments":"1200.00","discounts":"4.00","adjustments":"-5.00",)"
            R"("currency":"USD"})"));
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        const domain::BillingCycle &cycle = read->page.items.at(0);
        QCOMPARE(cycle.firstDay, QDate(2026, 11, 1));
        QCOMPARE(cycle.lastDay, QDate(2026, 11, 30));
        QVERIFY(!cycle.isClosed);
        QCOMPARE(cycle.starting, 1'699'700'000);
        QCOMPARE(cycle.charges(), 1'681'330'000);
        QCOMPARE(cycle.expectedEnding(), 1'217'370'000);
    }

    void whatIsWrongIsNamedByItsPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("no balance") << balance({}) << u"balance"_s;
        QTest::newRow("an amount that is none") << balance(R"(,"balance":"much")") << u"balance"_s;
        QTest::newRow("more digits than money has") << balance(R"(,"balance":"1.0000001")") << u"balance"_s;
        QTest::newRow("more than fits") << balance(R"(,"balance":"99999999999999999999")") << u"balance"_s;
        QTest::newRow("an amount with an exponent") << balance(R"(,"balance":1e9)") << u"balance"_s;
        QTest::newRow("a day that is none")
            << balance(R"(,"balance":"1","daily_usage":[{"date":"2026-02-30","amount":"1"}])")
            << u"daily_usage[0].date"_s;
        QTest::newRow("a currency that is none") << QByteArray(R"({"balance":"1","currency":"$"})") << u"currency"_s;
    }
    void whatIsWrongIsNamedByItsPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto read = decodeBalance(body);
        QVERIFY(!read.isOk());
        QCOMPARE(read.error().kind, ErrorKind::Protocol);
        QCOMPARE(read.error().where, where);
    }

    void aCycleThatEndsBeforeItBeginsIsNone()
    {
        const auto read = decodeCycles(
            list(R"({"first_day":"2026-11-02","last_day":"2026-11-01","currency":"USD","starting_balance":"1",)"
                 R"("ending_balance":"1","usage":"0","payments":"0"})"));
        QVERIFY(!read.isOk());
        QCOMPARE(read.error().where, u"data[0].last_day"_s);
    }
};

LINEDESK_TEST(TestBillingCodec)
#include "tst_billingcodec.moc"
