// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/localplatform.h"
#include "tests/support/register.h"
#include "tests/sync/realhouse.h"
#include "tests/sync/synchouse.h"

using namespace Qt::StringLiterals;
using test::await;

//! Card, auto-refill, invoices and the book of a cycle on a living platform.
class TestPayments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_platform = std::make_unique<test::LocalPlatform>(QStringList{u"--lines"_s, u"100"_s, u"--seed"_s, u"7"_s});
        m_house = std::make_unique<test::RealHouse>(m_folder->path(), test::RealAddress::of(*m_platform));
        m_house->open();
        QVERIFY(await(m_house->connector->fetchAccount(api::Purpose::Person)).isOk());
    }
    void cleanup()
    {
        m_house.reset();
        m_platform.reset();
        m_folder.reset();
    }

    void aCardIsRegisteredShownAndTakenAway() // R32, R33, D12
    {
        (void)await(billing().removeCard(u"0"_s));
        QVERIFY(!await(billing().fetchPaymentMethod(api::Purpose::Person))->has_value());
        const auto kept = await(billing().registerCard(card(u"4242 4242 4242 4242"_s), address(), u"1"_s));
        QVERIFY2(kept.isOk(), qPrintable(kept.isOk() ? QString() : base::describe(kept.error())));
        QCOMPARE(kept->brand, u"Visa"_s);
        QCOMPARE(kept->digits, u"4242"_s);
        QCOMPARE(kept->address, address());
        QCOMPARE(**await(billing().fetchPaymentMethod(api::Purpose::Person)), *kept);
        QVERIFY(await(billing().removeCard(u"2"_s)).isOk());
        QVERIFY(!await(billing().fetchPaymentMethod(api::Purpose::Person))->has_value());
    }

    void aDeclinedCardSaysWhy_data() // D12
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("code");
        QTest::newRow("declined") << u"4000 0000 0000 0002"_s << u"card_declined"_s;
        QTest::newRow("no money on it") << u"4000 0000 0000 9995"_s << u"insufficient_funds"_s;
    }
    void aDeclinedCardSaysWhy()
    {
        QFETCH(QString, number);
        const auto before = await(billing().fetchPaymentMethod(api::Purpose::Person));
        const auto refused = await(billing().registerCard(card(number), address(), u"3"_s));
        QCOMPARE(refused.error().httpStatus, 402);
        QTEST(refused.error().fields.value(u"code"_s), "code");
        QVERIFY(!refused.error().detail.isEmpty());
        QCOMPARE(*await(billing().fetchPaymentMethod(api::Purpose::Person)), *before);
    }

    void theBookOfACycleAgreesWithItsSums() // R39-R41
    {
        const auto cycles = await(billing().fetchCycles({}, api::Purpose::Person));
        const auto book = await(billing().fetchCycleBook(cycles->items.at(1).firstDay, api::Purpose::Person));
        QVERIFY2(book.isOk(), qPrintable(book.isOk() ? QString() : base::describe(book.error())));
        QCOMPARE(book->cycle, cycles->items.at(1));
        QVERIFY(!book->days.empty());
        qint64 standing = book->cycle.starting;
        qint64 usage = 0;
        for (const domain::BookDay &day : book->days) {
            standing += day.credit - day.debit;
            usage += day.usage;
            QCOMPARE(day.balance, standing);
        }
        QCOMPARE(standing, book->cycle.ending);
        QCOMPARE(usage, book->cycle.usage);
        QCOMPARE(await(billing().fetchCycleBook({1999, 1, 1}, api::Purpose::Person)).error().kind,
                 base::ErrorKind::NotFound);
    }

    void autoRefillInvoicesAndChargesAreRead() // R24, R38
    {
        const auto refill = await(billing().fetchAutoRefill(api::Purpose::Person));
        QVERIFY(refill.isOk());
        QCOMPARE(refill->amountNow, domain::autoRefillAmount(refill->average)); // D8
        QVERIFY(await(billing().fetchInvoices({}, api::Purpose::Person)).isOk());
        const auto charges = await(billing().fetchCharges({}, api::Purpose::Person));
        QVERIFY2(charges.isOk(), qPrintable(charges.isOk() ? QString() : base::describe(charges.error())));
        QVERIFY(!charges->items.empty() && charges->items.at(0).micros > 0);
    }

private:
    api::Billing &billing() { return *m_house->connector->billing(); }
    static domain::CardEntry card(const QString &number)
    {
        return {.number = number, .expiryMonth = 12, .expiryYear = 2099, .cvc = u"123"_s, .holder = u"Priya Raman"_s};
    }
    static domain::BillingAddress address()
    {
        return {.company = u"Northwind IoT BV"_s,
                .street = u"12 Harbour Way"_s,
                .city = u"Breda"_s,
                .postalCode = u"3011"_s,
                .region = {},
                .country = u"NL"_s,
                .vatNumber = {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::LocalPlatform> m_platform;
    std::unique_ptr<test::RealHouse> m_house;
};

LINEDESK_TEST(TestPayments)
#include "tst_payments.moc"
