// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/billing.h"
#include "models/storage/messages.h"
#include "models/sync/billingkeeper.h"
#include "models/sync/cyclekeeper.h"
#include "models/sync/messageskeeper.h"
#include "tests/support/localplatform.h"
#include "tests/support/register.h"
#include "tests/sync/fakebilling.h"
#include "tests/sync/realhouse.h"
#include "tests/sync/synchouse.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using test::await;

namespace {

const QDate kOctober(2026, 10, 1);
const QDate kNovember(2026, 11, 1);

domain::LineCharge chargeOn(QDate day, qint64 micros)
{
    return {day, domain::Iccid{u"8944538532046590417"_s}, u"NL"_s, {1'000}, micros};
}

} // namespace

//! Books of billing cycles and charges by line: asked for when they are wanted, kept in the cache (R39–R41).
class TestCycleKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::SyncHouse>();
        m_source = std::make_unique<test::FakeBilling>();
        m_books = std::make_unique<storage::CycleBooks>(*m_house->file);
        m_keeper = std::make_unique<syncing::CycleKeeper>(m_source.get(), *m_books, m_house->clock);
        m_source->books = {{kNovember, book(kNovember, false)}, {kOctober, book(kOctober, true)}};
        m_source->prices = {{u"NL"_s, 50'000}, {u"BE"_s, 70'000}};
    }
    void cleanup()
    {
        m_keeper.reset();
        m_books.reset();
        m_source.reset();
        m_house.reset();
    }

    void aBookComesBackFromTheCacheAsItCame()
    {
        want(kNovember);
        QCOMPARE(load(kNovember).rows.front(), m_source->books[kNovember]);
        QCOMPARE(load(kNovember).fetchedAt, m_house->clock.now());
        QVERIFY(load(kOctober).rows.empty());
        QVERIFY(!load(kOctober).fetchedAt.isValid());
    }

    void anotherBookOfTheCycleTakesItsPlace()
    {
        want(kNovember);
        domain::CycleBook &other = m_source->books[kNovember];
        other.days.resize(1);
        other.countries = {{u"DE"_s, {5}, 6}};
        other.cards.clear();
        m_house->clock.advance(std::chrono::seconds(301));
        want(kNovember);
        QCOMPARE(load(kNovember).rows.front(), other);
    }

    void anOpenCycleIsAskedForEveryFiveMinutesAndAClosedOneOnce()
    {
        want(kNovember);
        want(kOctober);
        wantNothing(kNovember);
        m_house->clock.advance(std::chrono::seconds(299));
        wantNothing(kNovember);
        m_house->clock.advance(std::chrono::seconds(2));
        want(kNovember);
        m_house->clock.advance(std::chrono::seconds(86'400 * 365));
        wantNothing(kOctober);
        QCOMPARE(m_source->askedBooks, 3);
    }

    void whatCanNotBeHadSaysWhyAndLeavesTheCache() // D13, D25
    {
        want(kNovember);
        m_house->clock.advance(std::chrono::seconds(301));
        m_source->fault = base::Error{.kind = base::ErrorKind::Forbidden};
        QSignalSpy failed(m_keeper.get(), &syncing::CycleKeeper::failed);
        m_keeper->want(kNovember);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().at(1).value<base::Error>().kind, base::ErrorKind::Forbidden);
        QCOMPARE(load(kNovember).rows.size(), size_t(1));
    }

    void chargesAreWalkedFromTodayBackToTheCyclesFirstDay()
    {
        m_source->charges = {chargeOn({2026, 11, 2}, 1), chargeOn({2026, 11, 1}, 2), chargeOn({2026, 10, 31}, 3),
                             chargeOn({2026, 10, 1}, 4), chargeOn({2026, 9, 30}, 5), chargeOn({2026, 9, 29}, 6),
                             chargeOn({2026, 9, 28}, 7), chargeOn({2026, 9, 27}, 8)};
        QVERIFY(!bring(kOctober));
        const auto kept = await(m_books->loadCharges(kOctober));
        QCOMPARE(kept->rows,
                 (std::vector<domain::LineCharge>{chargeOn({2026, 10, 1}, 4), chargeOn({2026, 10, 31}, 3)}));
        QCOMPARE(kept->fetchedAt, m_house->clock.now());
        QCOMPARE(m_source->askedCharges, 3); // two rows a page; what is older is not asked for
        QCOMPARE(m_source->askedBooks, 1);
        QVERIFY(await(m_books->loadCharges(kNovember))->rows.empty());
    }

    void aChargeThatAPageRepeatsIsKeptOnce()
    {
        m_source->charges = {chargeOn({2026, 10, 3}, 1), chargeOn({2026, 10, 2}, 2), chargeOn({2026, 10, 2}, 2),
                             chargeOn({2026, 10, 1}, 3)};
        QVERIFY(!bring(kOctober));
        QCOMPARE(await(m_books->loadCharges(kOctober))->rows.size(), size_t(3));
    }

    void aListOfChargesThatDoesNotEndIsGivenUp() // T11
    {
        m_source->charges = {chargeOn({2026, 10, 3}, 1), chargeOn({2026, 10, 2}, 2), chargeOn({2026, 10, 1}, 3)};
        m_source->repeatsCharges = true;
        QCOMPARE(bring(kOctober)->kind, base::ErrorKind::Protocol);
        QVERIFY(!await(m_books->loadCharges(kOctober))->fetchedAt.isValid());
        m_source->repeatsCharges = false;
        QVERIFY(!bring(kOctober));
    }

    void withoutAConnectionItSaysSo()
    {
        syncing::CycleKeeper alone(nullptr, *m_books, m_house->clock);
        QSignalSpy ended(&alone, &syncing::CycleKeeper::chargesEnded);
        alone.bringCharges(kOctober);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!alone.isBringing());
        alone.want(kOctober);
    }

    void whatACycleShouldHaveCostAgreesWithALivingPlatform() // R39–R41, R236
    {
        const test::LocalPlatform platform({u"--lines"_s, u"300"_s, u"--seed"_s, u"11"_s});
        QTemporaryDir folder;
        test::RealHouse house(folder.path(), test::RealAddress::of(platform));
        house.open();
        QVERIFY(house.sync());
        storage::Billing billing(*house.file);
        storage::CycleBooks books(*house.file);
        bringMoney(house, billing);
        const auto cycles = await(billing.loadCycles());
        QVERIFY(cycles->rows.size() >= 2 && cycles->rows[1].usage > 0);
        const QDate cycle = cycles->rows[1].firstDay;
        syncing::CycleKeeper keeper(house.connector->billing(), books, house.clock);
        QSignalSpy ended(&keeper, &syncing::CycleKeeper::chargesEnded);
        keeper.bringCharges(cycle);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        const QTimeZone zone(await(house.connector->fetchAccount(api::Purpose::Person))->timeZone.toLatin1());
        const auto facts = await(books.loadFacts(cycle, zone));
        QVERIFY2(facts.isOk(), qPrintable(facts.isOk() ? QString() : base::describe(facts.error())));
        const domain::Reconciliation result = domain::reconcile(*facts);
        QVERIFY2(result.isExplained(), qPrintable(describe(result)));
        QCOMPARE(result.sums.front().expected, cycles->rows[1].usage); // to the micro-unit
        findTampered(house, books, *facts, zone);
    }

private:
    //! A day of one line that somebody changed in the cache is found, and nothing else.
    void findTampered(test::RealHouse &house, storage::CycleBooks &books, const domain::ReconciliationFacts &facts,
                      const QTimeZone &zone)
    {
        const domain::LineCharge &charge = facts.charges[facts.charges.size() / 2];
        domain::DailyUsage other{.iccid = charge.iccid, .firstDay = charge.day, .days = {}};
        other.days.push_back(base::DataVolume{charge.volume.bytes + 5 * base::kBytesPerMegabyte});
        QVERIFY(await(house.usage->apply({other})).isOk());
        const domain::Reconciliation result =
            domain::reconcile(*await(books.loadFacts(facts.book.cycle.firstDay, zone)));
        QCOMPARE(result.differences.size(), size_t(1));
        QCOMPARE(result.differences[0].doubt, domain::ChargeDoubt::UsageDiffers);
        QCOMPARE(result.differences[0].iccid, charge.iccid);
        QCOMPARE(result.differences[0].day, charge.day);
        QCOMPARE(result.differences[0].charged, charge.micros);
    }
    static void bringMoney(test::RealHouse &house, storage::Billing &billing)
    {
        syncing::BillingKeeper keeper(house.connector->billing(), billing, house.clock);
        QSignalSpy refreshed(&keeper, &syncing::BillingKeeper::refreshed);
        keeper.refresh(api::Purpose::Person, true);
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, 30'000);
        storage::Messages messages(*house.file);
        syncing::MessagesKeeper all(house.connector.get(), messages, *house.state, house.clock);
        QSignalSpy finished(&all, &syncing::MessagesKeeper::finished);
        all.refresh(api::Purpose::Person);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    }
    static QString describe(const domain::Reconciliation &result)
    {
        QStringList all;
        for (const domain::ChargeDifference &difference : result.differences)
            all << u"%1 %2 %3 %4 expected %5 charged %6"_s.arg(int(difference.kind))
                       .arg(int(difference.doubt))
                       .arg(difference.day.toString(Qt::ISODate), difference.iccid.text)
                       .arg(difference.expected.value_or(-1))
                       .arg(difference.charged);
        return all.mid(0, 10).join(u'\n');
    }
    static domain::CycleBook book(QDate cycle, bool isClosed)
    {
        domain::CycleBook book;
        book.cycle.firstDay = cycle;
        book.cycle.lastDay = cycle.addMonths(1).addDays(-1);
        book.cycle.isClosed = isClosed;
        book.cycle.currency = u"USD"_s;
        book.cycle.starting = 12;
        book.cycle.adjustments = -7;
        book.days = {{cycle, 1, 2, 3, 4, {5}}, {cycle.addDays(1), 6, 7, 8, 9, {10}}};
        book.countries = {{u"NL"_s, {9}, 8}, {u"BE"_s, {7}, 6}};
        book.cards = {{u"Visa"_s, u"4242"_s, 2, 30}, {u"Mastercard"_s, u"0117"_s, 1, 20}};
        return book;
    }
    void want(QDate cycle)
    {
        QSignalSpy fetched(m_keeper.get(), &syncing::CycleKeeper::fetched);
        m_keeper->want(cycle);
        QTRY_COMPARE(fetched.size(), 1);
    }
    //! The cache is read, and nobody is asked.
    void wantNothing(QDate cycle)
    {
        const int before = m_source->askedBooks;
        m_keeper->want(cycle);
        (void)await(m_books->loadBook(cycle)); // behind the keeper's own question
        QCoreApplication::processEvents();
        QCOMPARE(m_source->askedBooks, before);
    }
    std::optional<base::Error> bring(QDate cycle)
    {
        QSignalSpy ended(m_keeper.get(), &syncing::CycleKeeper::chargesEnded);
        m_keeper->bringCharges(cycle);
        const bool isThere = QTest::qWaitFor([&] { return !ended.isEmpty(); }, 10'000);
        return isThere ? ended.front().at(1).value<std::optional<base::Error>>()
                       : base::Error{.kind = base::ErrorKind::Timeout};
    }
    storage::Logged<domain::CycleBook> load(QDate cycle) { return *await(m_books->loadBook(cycle)); }

    std::unique_ptr<test::SyncHouse> m_house;
    std::unique_ptr<test::FakeBilling> m_source;
    std::unique_ptr<storage::CycleBooks> m_books;
    std::unique_ptr<syncing::CycleKeeper> m_keeper;
};

LINEDESK_TEST(TestCycleKeeper)
#include "tst_cyclekeeper.moc"
