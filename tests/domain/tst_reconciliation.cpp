// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reconciliation.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::ChargeDifference;
using domain::ChargeDoubt;
using domain::ChargeKind;

namespace {

constexpr qint64 kMegabyte = base::kBytesPerMegabyte;
const domain::Iccid kFirst{u"8944538532046590417"_s};
const domain::Iccid kSecond{u"8944538532046590425"_s};

} // namespace

//! What a billing cycle should have cost, rebuilt from usage, prices, messages and payments (R39–R41, R236, D17, D19,
//! D20).
class TestReconciliation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_facts = {};
        domain::BillingCycle &cycle = m_facts.book.cycle;
        cycle.firstDay = {2026, 10, 1};
        cycle.lastDay = {2026, 10, 31};
        cycle.starting = 100'000'000;
        cycle.usage = 2'500'000;
        cycle.sms = 50'000;
        cycle.payments = 50'000'000;
        cycle.subscriptions = 7'000'000;
        cycle.ending = 140'450'000;
        m_facts.endingBefore = 100'000'000;
        m_facts.sms = 50'000;
        m_facts.paid = 50'000'000;
        m_facts.tried = {{u"subscription"_s, 7'000'000}};
        m_facts.prices = {{u"NL"_s, 500'000}, {u"BE"_s, 1'000'000}};
        m_facts.chargesAt = QDateTime(QDate(2026, 11, 1), QTime(1, 0), Qt::UTC);
        charge(kFirst, 1, u"NL"_s, 2 * kMegabyte, 1'000'000);
        charge(kFirst, 2, u"BE"_s, kMegabyte, 1'000'000);
        charge(kSecond, 2, u"NL"_s, kMegabyte, 500'000);
        m_facts.book.days = {{.day = {2026, 10, 1},
                              .debit = 1'050'000,
                              .credit = 50'000'000,
                              .balance = 148'950'000,
                              .usage = 1'000'000,
                              .volume = {2 * kMegabyte}},
                             {.day = {2026, 10, 2},
                              .debit = 8'500'000,
                              .credit = 0,
                              .balance = 140'450'000,
                              .usage = 1'500'000,
                              .volume = {2 * kMegabyte}}};
    }

    void whatIsAsItShouldBeIsExplained()
    {
        const domain::Reconciliation result = domain::reconcile(m_facts);
        QVERIFY(result.isExplained());
        QCOMPARE(result.sums.front(), (domain::ChargeSum{ChargeKind::Data, 2'500'000, 2'500'000}));
    }

    void aMegabyteIsPricedToTheMicroUnit_data() // D19, D20
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("nothing") << qint64(0) << qint64(50'000) << qint64(0);
        QTest::newRow("a byte is rounded down") << qint64(1) << qint64(50'000) << qint64(0);
        QTest::newRow("a MB") << kMegabyte << qint64(50'000) << qint64(50'000);
        QTest::newRow("a byte less") << kMegabyte - 1 << qint64(50'000) << qint64(49'999);
        QTest::newRow("a petabyte does not overflow")
            << (kMegabyte << 30) << qint64(1'000'000) << (qint64(1'000'000) << 30);
    }
    void aMegabyteIsPricedToTheMicroUnit()
    {
        QFETCH(qint64, bytes);
        QFETCH(qint64, price);
        QTEST(domain::priceOf({bytes}, price), "micros");
    }

    void usageThatIsAnotherThanChargedIsFound()
    {
        m_facts.lines[kFirst.text].days[0] = kMegabyte;
        const ChargeDifference found = only();
        QCOMPARE(found.doubt, ChargeDoubt::UsageDiffers);
        QCOMPARE(found.day, QDate(2026, 10, 1));
        QCOMPARE(found.iccid, kFirst);
        QCOMPARE(found.country, u"NL"_s);
        QCOMPARE(found.expected, 500'000);
        QCOMPARE(found.difference(), 500'000);
    }

    void aByteOfTheWireIsNoDifference()
    {
        m_facts.lines[kFirst.text].days[0] = 2 * kMegabyte - 1;
        QVERIFY(domain::reconcile(m_facts).isExplained());
        m_facts.lines[kFirst.text].days[0] = 2 * kMegabyte - 20;
        QVERIFY(!domain::reconcile(m_facts).isExplained());
    }

    void aPriceThatIsAnotherIsFound()
    {
        m_facts.prices[u"BE"_s] = 900'000;
        const ChargeDifference found = only();
        QCOMPARE(found.doubt, ChargeDoubt::PriceDiffers);
        QCOMPARE(found.expected, 900'000);
        QCOMPARE(found.charged, 1'000'000);
    }

    void aCountryWithoutAPriceCanNotBeRebuilt()
    {
        m_facts.prices.remove(u"BE"_s);
        const ChargeDifference found = only();
        QCOMPARE(found.doubt, ChargeDoubt::NoPrice);
        QVERIFY(!found.expected);
        QVERIFY(!domain::reconcile(m_facts).sums.front().expected);
    }

    void aDayWithoutUsageInTheCacheIsOneRowForAllItsLines()
    {
        m_facts.lines[kFirst.text].days[1] = std::nullopt;
        m_facts.lines.remove(kSecond.text);
        const ChargeDifference found = only();
        QCOMPARE(found.doubt, ChargeDoubt::NoUsage);
        QCOMPARE(found.day, QDate(2026, 10, 2));
        QCOMPARE(found.lines, 2);
        QCOMPARE(found.charged, 1'500'000);
        QVERIFY(found.iccid.text.isEmpty());
    }

    void usageByTheMegabyteThatWasNotChargedIsFound() // R236
    {
        m_facts.lines[kSecond.text].days[4] = 3 * kMegabyte;
        QCOMPARE(only().doubt, ChargeDoubt::NotCharged);
        QCOMPARE(only().expected, 1'500'000);
        QCOMPARE(only().difference(), -1'500'000);
        m_facts.lines[kSecond.text].isPaygo = false; // a subscription's is not (D36)
        QVERIFY(domain::reconcile(m_facts).isExplained());
    }

    void aDayOfTheBookThatIsNotItsLinesIsFound()
    {
        m_facts.charges.pop_back();
        m_facts.lines.remove(kSecond.text);
        const ChargeDifference found = only();
        QCOMPARE(found.doubt, ChargeDoubt::ChargesDiffer);
        QCOMPARE(found.expected, 1'000'000);
        QCOMPARE(found.charged, 1'500'000);
    }

    void everyOtherPartIsComparedWithItsSource_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("doubt");
        QTest::newRow("sms") << int(ChargeKind::Sms) << int(ChargeDoubt::SumDiffers);
        QTest::newRow("subscriptions") << int(ChargeKind::Subscriptions) << int(ChargeDoubt::SumDiffers);
        QTest::newRow("prepaid") << int(ChargeKind::Prepaid) << int(ChargeDoubt::NotTold);
        QTest::newRow("white label") << int(ChargeKind::WhiteLabel) << int(ChargeDoubt::SumDiffers);
        QTest::newRow("payments") << int(ChargeKind::Payments) << int(ChargeDoubt::SumDiffers);
        QTest::newRow("starting") << int(ChargeKind::Starting) << int(ChargeDoubt::SumDiffers);
        QTest::newRow("ending") << int(ChargeKind::Ending) << int(ChargeDoubt::SumDiffers);
    }
    void everyOtherPartIsComparedWithItsSource()
    {
        QFETCH(int, kind);
        domain::BillingCycle &cycle = m_facts.book.cycle;
        switch (ChargeKind(kind)) {
        case ChargeKind::Sms: m_facts.sms += 50'000; break;
        case ChargeKind::Subscriptions: m_facts.tried.clear(); break;
        case ChargeKind::Prepaid: addCharge(&domain::BillingCycle::prepaid); break;
        case ChargeKind::WhiteLabel: addCharge(&domain::BillingCycle::whiteLabel); break;
        case ChargeKind::Payments: m_facts.paid -= 1; break;
        case ChargeKind::Starting: m_facts.endingBefore = 99'000'000; break;
        case ChargeKind::Ending: cycle.ending += 1; break;
        case ChargeKind::Data: break;
        }
        QCOMPARE(int(only().kind), kind);
        QTEST(int(only().doubt), "doubt");
    }

    void withoutTheChargesByLineNothingIsClaimedOfData()
    {
        m_facts.chargesAt = {};
        m_facts.charges.clear();
        QCOMPARE(only().doubt, ChargeDoubt::NotAsked);
        QVERIFY(!domain::reconcile(m_facts).sums.front().expected);
    }

    void differencesStandByPartThenByDay()
    {
        m_facts.sms = 0;
        m_facts.lines[kSecond.text].days[1] = 9;
        m_facts.lines[kFirst.text].days[0] = 9;
        const std::vector<ChargeDifference> found = domain::reconcile(m_facts).differences;
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0].iccid, kFirst);
        QCOMPARE(found[1].iccid, kSecond);
        QCOMPARE(found[2].kind, ChargeKind::Sms);
    }

private:
    void charge(const domain::Iccid &iccid, int day, const QString &country, qint64 bytes, qint64 micros)
    {
        domain::LineUsage &line = m_facts.lines[iccid.text];
        line.isPaygo = true;
        line.country = u"NL"_s;
        line.days.resize(31, 0);
        line.days[size_t(day - 1)] = bytes;
        m_facts.charges.push_back({QDate(2026, 10, day), iccid, country, {bytes}, micros});
    }
    //! A charge that the book and the sums agree on.
    void addCharge(qint64 domain::BillingCycle::*part)
    {
        domain::BillingCycle &cycle = m_facts.book.cycle;
        cycle.*part += 1'000'000;
        cycle.ending -= 1'000'000;
        m_facts.book.days.back().debit += 1'000'000;
    }
    ChargeDifference only() const
    {
        const std::vector<ChargeDifference> found = domain::reconcile(m_facts).differences;
        return found.size() == 1 ? found.front()
                                 : ChargeDifference{.kind = ChargeKind::Ending, .lines = int(found.size())};
    }

    domain::ReconciliationFacts m_facts;
};

LINEDESK_TEST(TestReconciliation)
#include "tst_reconciliation.moc"
