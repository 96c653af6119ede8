// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billingcodec.h"
#include "tests/support/register.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace api::keepgo;
using base::ErrorKind;

//! Cards, auto-refill, invoices and the book of a cycle, from bodies to values.
class TestPaymentCodec : public QObject
{
    Q_OBJECT

    static QByteArray list(const QByteArray &rows) { return R"({"data":[)" + rows + R"(],"total":1})"; }

private Q_SLOTS:
    void aCardAsFarAsItIsKept() // R32, R33, D12
    {
        const auto read = decodePaymentMethod(
            R"({"payment_method":{"brand":"Visa","last_four":"4242","expiry_month":8,"expiry_year":2028,)"
            R"("holder":"Priya Raman","billing_address":{"company":"Northwind IoT BV","street":"12 Harbour Way",)"
            R"("city":"Breda","postal_code":"3011","region":"","country_code":"NL","vat_number":"NL1"}}})");
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        const domain::PaymentMethod expected{.brand = u"Visa"_s,
                                             .digits = u"4242"_s,
                                             .expiryMonth = 8,
                                             .expiryYear = 2028,
                                             .holder = u"Priya Raman"_s,
                                             .address = {.company = u"Northwind IoT BV"_s,
                                                         .street = u"12 Harbour Way"_s,
                                                         .city = u"Breda"_s,
                                                         .postalCode = u"3011"_s,
                                                         .region = {},
                                                         .country = u"NL"_s,
                                                         .vatNumber = u"NL1"_s}};
        QCOMPARE(**read, expected);
        QVERIFY(!expected.isExpired({2028, 8, 31}));
        QVERIFY(expected.isExpired({2028, 9, 1}));
    }

    void noCardIsNoMistake()
    {
        const auto read = decodePaymentMethod(R"({"payment_method":null})");
        QVERIFY(read.isOk() && !*read);
    }

    void autoRefillWithItsAmounts() // R24-R30, D8
    {
        const auto read = decodeAutoRefill(
            R"({"enabled":true,"amount":"500.00","amount_if_computed_now":"400.00","average_daily_usage":"39.57",)"
            R"("currency":"USD","computed_on":"2026-11-05","last_charged_on":null})");
        QVERIFY(read.isOk());
        QCOMPARE(*read, (domain::AutoRefill{.isOn = true,
                                            .amount = 500'000'000,
                                            .amountNow = 400'000'000,
                                            .average = 39'570'000,
                                            .currency = u"USD"_s,
                                            .computedOn = QDate(2026, 11, 5),
                                            .lastChargedOn = std::nullopt}));
    }

    void theAmountIsComputedOnTheFifth_data() // R27
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("next");
        QTest::newRow("before") << QDate(2026, 11, 4) << QDate(2026, 11, 5);
        QTest::newRow("on the day it has been computed") << QDate(2026, 11, 5) << QDate(2026, 12, 5);
        QTest::newRow("over the year") << QDate(2026, 12, 31) << QDate(2027, 1, 5);
    }
    void theAmountIsComputedOnTheFifth()
    {
        QFETCH(QDate, today);
        QTEST(domain::nextRefillComputation(today), "next");
    }

    void theBookOfACycle() // R39-R41
    {
        const auto read = decodeCycleBook(
            R"({"billing_cycle":"2026-10","first_day":"2026-10-01","last_day":"2026-10-31","closed":true,)"
            R"("starting_balance":"100.00","ending_balance":"88.499999","usage":"11.500001","sms":"0.00",)"
            R"("payments":"0.00","currency":"USD",)"
            R"("days":[{"date":"2026-10-02","debit":"1.5","credit":"0","balance":"88.499999","usage":"1.5","bytes":7},)"
            R"({"date":"2026-10-01","debit":"10.000001","credit":"0","balance":"89.999999","usage":"10.000001",)"
            R"("bytes":9}],"countries":[{"country_code":"NL","bytes":16,"amount":"11.500001"}],)"
            R"("cards":[{"brand":"Visa","last_four":"4242","payments":2,"amount":"150.00"}]})");
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        QCOMPARE(read->cycle.firstDay, QDate(2026, 10, 1));
        QCOMPARE(read->cycle.usage, 11'500'001);
        QCOMPARE(read->days, (std::vector<domain::BookDay>{
                                 {QDate(2026, 10, 1), 10'000'001, 0, 89'999'999, 10'000'001, base::DataVolume{9}},
                                 {QDate(2026, 10, 2), 1'500'000, 0, 88'499'999, 1'500'000, base::DataVolume{7}}}));
        QCOMPARE(read->countries, (std::vector<domain::CountryCharge>{{u"NL"_s, base::DataVolume{16}, 11'500'001}}));
        QCOMPARE(read->cards, (std::vector<domain::CardUse>{{u"Visa"_s, u"4242"_s, 2, 150'000'000}}));
    }

    void whatALineCostOnADay() // D20: the digits as they stand, never a double
    {
        const auto read = decodeCharges(
            list(R"({"date":"2026-11-21","iccid":"8988228666000000239","country_code":"NL","usage_mb":0.5,)"
                 R"("price_per_mb":0.0085,"amount":0.001216})"));
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        QCOMPARE(read->page.items.at(0), (domain::LineCharge{.day = QDate(2026, 11, 21),
                                                             .iccid = {u"8988228666000000239"_s},
                                                             .country = u"NL"_s,
                                                             .volume = base::DataVolume{524'288},
                                                             .micros = 1'216}));
    }

    void whatAMegabyteCosts() // D19, D20
    {
        const auto read = decodePrices(list(R"({"country_code":"NL","price_per_mb":0.0085,"currency":"USD"})"));
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        QCOMPARE(read->page.items.at(0), (domain::CountryPrice{.country = u"NL"_s, .perMegabyte = 8'500}));
        QCOMPARE(decodePrices(list(R"({"country_code":"NL"})")).error().where, u"data[0].price_per_mb"_s);
    }

    void anInvoice() // R38
    {
        const auto read =
            decodeInvoices(list(R"({"id":"1","number":"2026-180300-00001","kind":"add_funds","issued_at":)"
                                R"("2026-11-21 10:00:00","billing_cycle":"2026-11","total":"50.00","currency":"USD",)"
                                R"("content":{"a":[1]},"links":{"self":"/x","pdf":"/x/pdf"}})"));
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        QCOMPARE(read->page.items.at(0),
                 (domain::Invoice{.id = u"1"_s,
                                  .number = u"2026-180300-00001"_s,
                                  .kind = u"add_funds"_s,
                                  .issuedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC),
                                  .cycle = QDate(2026, 11, 1),
                                  .micros = 50'000'000,
                                  .currency = u"USD"_s}));
    }

    void theBodyOfACardHasItsDigitsAlone() // D12
    {
        const QByteArray body = cardBody({.number = u"4242 4242-4242 4242"_s,
                                          .expiryMonth = 8,
                                          .expiryYear = 2028,
                                          .cvc = u"123"_s,
                                          .holder = u" Priya Raman "_s},
                                         {.company = {},
                                          .street = u"12 Harbour Way"_s,
                                          .city = u"Breda"_s,
                                          .postalCode = {},
                                          .region = {},
                                          .country = u"NL"_s,
                                          .vatNumber = {}});
        const QJsonObject said = QJsonDocument::fromJson(body).object();
        QCOMPARE(said["number"_L1].toString(), u"4242424242424242"_s);
        QCOMPARE(said["expiry_month"_L1].toInt(), 8);
        QCOMPARE(said["cvc"_L1].toString(), u"123"_s);
        QCOMPARE(said["holder"_L1].toString(), u"Priya Raman"_s);
        QCOMPARE(said["country_code"_L1].toString(), u"NL"_s);
    }

    void mistakesAreNamedByTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("no answer about a card") << QByteArray("{}") << u"payment_method"_s;
        QTest::newRow("a month that is none")
            << QByteArray(R"({"payment_method":{"last_four":"1","expiry_month":13,"expiry_year":2028}})")
            << u"payment_method.expiry_month"_s;
        QTest::newRow("no expiry") << QByteArray(R"({"payment_method":{"last_four":"1"}})")
                                   << u"payment_method.expiry_month"_s;
    }
    void mistakesAreNamedByTheirPlace()
    {
        QFETCH(QByteArray, body);
        const auto read = decodePaymentMethod(body);
        QCOMPARE(read.error().kind, ErrorKind::Protocol);
        QTEST(read.error().where, "where");
    }
};

LINEDESK_TEST(TestPaymentCodec)
#include "tst_paymentcodec.moc"
