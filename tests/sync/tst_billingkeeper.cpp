// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/billingkeeper.h"
#include "tests/support/localplatform.h"
#include "tests/support/register.h"
#include "tests/sync/fakebilling.h"
#include "tests/sync/realhouse.h"
#include "tests/sync/synchouse.h"

using namespace Qt::StringLiterals;
using storage::BillingPart;
using test::await;
using test::FakeBilling;

namespace {

domain::Payment payment(int id, bool isPaid = true)
{
    return {.id = QString::number(id),
            .at = QDateTime(QDate(2026, 11, id), QTime(9, 0), Qt::UTC),
            .micros = 50'000'000,
            .currency = u"USD"_s,
            .transactionId = u"ch_%1"_s.arg(id),
            .kind = u"add_funds"_s,
            .isPaid = isPaid,
            .reason = isPaid ? QString() : u"The card was declined."_s,
            .cardBrand = u"Visa"_s,
            .cardDigits = u"4242"_s,
            .requestedBy = u"owner@northwind.example"_s,
            .invoice = {}};
}

} // namespace

//! The account's money: asked for when it is old, kept in the cache (D5–D7, R35–R41).
class TestBillingKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::SyncHouse>();
        m_source = FakeBilling();
        m_source.payments = {payment(5), payment(4, false), payment(3), payment(2), payment(1)};
        m_source.cycles = {cycle(11), cycle(10)};
        m_billing = std::make_unique<storage::Billing>(*m_house->file);
        m_keeper = std::make_unique<syncing::BillingKeeper>(&m_source, *m_billing, m_house->clock);
    }
    void cleanup()
    {
        m_keeper.reset();
        m_billing.reset();
        m_house.reset();
    }

    void whatWasNeverAskedForSaysSo()
    {
        const auto balance = await(m_billing->loadBalance());
        QVERIFY(balance.isOk());
        QVERIFY(balance->rows.empty());
        QVERIFY(!balance->fetchedAt.isValid());
    }

    void everythingComesAndIsThereAfterARestart()
    {
        QVERIFY(refresh());
        m_keeper.reset();
        m_billing.reset();
        m_house->open();
        m_billing = std::make_unique<storage::Billing>(*m_house->file);
        const auto balance = await(m_billing->loadBalance());
        QCOMPARE(balance->rows, std::vector<domain::Balance>{m_source.balance});
        QCOMPARE(balance->fetchedAt, m_house->clock.now());
        QCOMPARE(await(m_billing->loadPayments())->rows, m_source.payments); // three pages
        QCOMPARE(await(m_billing->loadCycles())->rows, m_source.cycles);
    }

    void whatIsFreshIsNotAskedForAgain()
    {
        QVERIFY(refresh());
        m_house->clock.advance(std::chrono::seconds(299));
        QVERIFY(refresh());
        QCOMPARE(m_source.asked[BillingPart::Balance], 1);
        m_house->clock.advance(std::chrono::seconds(1));
        QVERIFY(refresh());
        QCOMPARE(m_source.asked[BillingPart::Balance], 2);
        QVERIFY(refresh(true));
        QCOMPARE(m_source.asked[BillingPart::Balance], 3);
        QCOMPARE(m_source.asked[BillingPart::Cycles], 3);
    }

    void whatMustBeNowIsAskedForAlsoWhileSomethingElseIsOnItsWay()
    {
        QVERIFY(refresh());
        QSignalSpy ended(m_keeper.get(), &syncing::BillingKeeper::refreshed);
        m_keeper->refresh(api::Purpose::Background); // all of it is fresh
        m_source.balance.facts.available = 7;
        m_keeper->refresh(api::Purpose::Person, true);
        QVERIFY(QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000));
        QCOMPARE(await(m_billing->loadBalance())->rows.at(0).facts.available, 7);
        QCOMPARE(ended.size(), 1);
    }

    void whatThePlatformForgetsStays() // principle 4
    {
        QVERIFY(refresh());
        m_source.payments = {payment(6), payment(4, true)}; // and one that has come through after all
        m_source.cycles = {cycle(12)};
        m_source.balance.usage = {{QDate(2026, 11, 17), 36'500'000}, {QDate(2026, 11, 18), 12'000'000}};
        QVERIFY(refresh(true));
        const auto payments = await(m_billing->loadPayments());
        QCOMPARE(payments->rows, (std::vector<domain::Payment>{payment(6), payment(5), payment(4, true), payment(3),
                                                               payment(2), payment(1)}));
        QCOMPARE(await(m_billing->loadCycles())->rows.size(), size_t(3));
        QCOMPARE(await(m_billing->loadBalance())->rows.at(0).usage, m_source.balance.usage); // the averaged days alone
    }

    void aFailureLeavesTheCacheAsItWas_data() // principle 1, D13, D25
    {
        QTest::addColumn<base::ErrorKind>("kind");
        QTest::newRow("offline") << base::ErrorKind::Offline;
        QTest::newRow("not for this role") << base::ErrorKind::Forbidden;
        QTest::newRow("a platform without it") << base::ErrorKind::Unsupported;
    }
    void aFailureLeavesTheCacheAsItWas()
    {
        QFETCH(base::ErrorKind, kind);
        QVERIFY(refresh());
        const QDateTime before = m_house->clock.now();
        m_house->clock.advance(std::chrono::hours(2));
        m_source.fault = base::Error{.kind = kind};
        QSignalSpy failed(m_keeper.get(), &syncing::BillingKeeper::failed);
        QVERIFY(refresh());
        QCOMPARE(failed.size(), 3);
        QCOMPARE(await(m_billing->loadBalance())->rows, std::vector<domain::Balance>{m_source.balance});
        QCOMPARE(await(m_billing->loadBalance())->fetchedAt, before);
    }

    void aListThatNeverEndsIsGivenUp()
    {
        m_source.repeatsCursor = true;
        QSignalSpy failed(m_keeper.get(), &syncing::BillingKeeper::failed);
        QVERIFY(refresh());
        QCOMPARE(failed.size(), 1);
        QVERIFY(await(m_billing->loadPayments())->rows.empty());
        QCOMPARE(await(m_billing->loadCycles())->rows.size(), size_t(2));
    }

    void withoutAConnectionItEndsAtOnce()
    {
        m_keeper = std::make_unique<syncing::BillingKeeper>(nullptr, *m_billing, m_house->clock);
        QVERIFY(refresh());
    }

    void theMoneyOfALivingPlatformAddsUp() // D5–D7, D20, R18, R39–R41
    {
        const test::LocalPlatform platform({u"--lines"_s, u"300"_s, u"--seed"_s, u"7"_s, u"--simulate"_s});
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        test::RealHouse house(folder.path(), test::RealAddress::of(platform));
        house.open();
        QVERIFY(house.sync());
        m_billing = std::make_unique<storage::Billing>(*house.file);
        m_keeper = std::make_unique<syncing::BillingKeeper>(house.connector->billing(), *m_billing, house.clock);
        QSignalSpy failed(m_keeper.get(), &syncing::BillingKeeper::failed);
        QVERIFY(refresh());
        QVERIFY(failed.isEmpty());
        const auto balance = await(m_billing->loadBalance())->rows.at(0);
        qint64 spent = 0;
        for (const domain::DayCost &day : balance.usage)
            spent += day.micros;
        QVERIFY(spent > 0);
        QCOMPARE(balance.facts.average, domain::dailyAverage(spent, balance.averagedDays));
        QCOMPARE(balance.facts.minimum, domain::minimumBalance(balance.facts.average));
        const auto cycles = await(m_billing->loadCycles())->rows;
        QVERIFY(cycles.size() > 1);
        QCOMPARE(cycles.at(0).ending, balance.facts.available);
        for (size_t i = 0; i < cycles.size(); ++i) {
            QCOMPARE(cycles[i].expectedEnding(), cycles[i].ending);
            if (i + 1 < cycles.size())
                QCOMPARE(cycles[i].starting, cycles[i + 1].ending);
        }
        const auto payments = await(m_billing->loadPayments())->rows;
        qint64 paid = 0;
        for (const domain::Payment &one : payments)
            paid += one.isPaid && one.at.date() >= cycles.at(0).firstDay ? one.micros : 0;
        QCOMPARE(paid, cycles.at(0).payments);
        m_keeper.reset();
        m_billing.reset();
    }

private:
    static domain::BillingCycle cycle(int month)
    {
        domain::BillingCycle cycle;
        cycle.firstDay = QDate(2026, month, 1);
        cycle.lastDay = QDate(2026, month, cycle.firstDay.daysInMonth());
        cycle.isClosed = month < 11;
        cycle.currency = u"USD"_s;
        cycle.starting = 100'000'000 + month;
        cycle.usage = 30'000'001;
        cycle.sms = 50'000;
        cycle.ending = cycle.expectedEnding();
        return cycle;
    }

    bool refresh(bool force = false)
    {
        QSignalSpy ended(m_keeper.get(), &syncing::BillingKeeper::refreshed);
        m_keeper->refresh(api::Purpose::Person, force);
        return QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000);
    }

    std::unique_ptr<test::SyncHouse> m_house;
    FakeBilling m_source;
    std::unique_ptr<storage::Billing> m_billing;
    std::unique_ptr<syncing::BillingKeeper> m_keeper;
};

LINEDESK_TEST(TestBillingKeeper)
#include "tst_billingkeeper.moc"
