// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/billing.h"
#include "tests/support/register.h"

#include <QTest>

using namespace domain;

//! What explains the balance and what would change it (D5, D7, R14–R23).
class TestBalance : public QObject
{
    Q_OBJECT

    static constexpr qint64 kDollar = 1'000'000;

    static BalanceFacts facts(qint64 available, qint64 average)
    {
        return {.available = available * kDollar,
                .minimum = minimumBalance(average * kDollar),
                .average = average * kDollar};
    }

private Q_SLOTS:
    void daysThatAreAllAlikeLeaveNoDoubt()
    {
        const auto runway = runwayOf(facts(110, 10), std::vector<qint64>(30, 10 * kDollar));
        QVERIFY(runway);
        QCOMPARE(runway->expected, 10.0); // (110 − 10) ÷ 10
        QCOMPARE(runway->soonest, 10.0);
        QCOMPARE(runway->latest, 10.0);
    }

    void daysThatVaryMakeABandThatHoldsFourCasesOfFive()
    {
        std::vector<qint64> days;
        for (int i = 0; i < 15; ++i) {
            days.push_back(2 * kDollar);
            days.push_back(18 * kDollar);
        }
        const auto runway = runwayOf(facts(410, 10), days);
        QVERIFY(runway);
        QCOMPARE(runway->expected, 40.0);
        QVERIFY(runway->soonest < 40 && runway->latest > 40);
        // What n days cost at the unlucky edge is just what is there: 10 n + 1.2816 · s · √n = 400.
        const double spread = 8 * std::sqrt(30.0 / 29.0);
        QVERIFY(qAbs(10 * runway->soonest + 1.2816 * spread * std::sqrt(runway->soonest) - 400) < 1e-6);
        QVERIFY(qAbs(10 * runway->latest - 1.2816 * spread * std::sqrt(runway->latest) - 400) < 1e-6);
    }

    void aDayWithoutAChargeCountsAsNothing() // D6
    {
        Balance balance;
        balance.averagedDays = 4;
        balance.usage = {
            {QDate(2026, 11, 1), 9 * kDollar}, {QDate(2026, 11, 17), kDollar}, {QDate(2026, 11, 20), 2 * kDollar}};
        QCOMPARE(averagedDays(balance), (std::vector<DayCost>{{QDate(2026, 11, 17), kDollar},
                                                              {QDate(2026, 11, 18), 0},
                                                              {QDate(2026, 11, 19), 0},
                                                              {QDate(2026, 11, 20), 2 * kDollar}}));
        QVERIFY(averagedDays(Balance{}).empty());
    }

    void withoutUsageThereIsNoEnd() { QVERIFY(!runwayOf(facts(110, 0), std::vector<qint64>(30, 0))); }

    void aBalanceBelowTheMinimumHasNoDayLeft()
    {
        const auto runway = runwayOf(facts(3, 10), {8 * kDollar, 12 * kDollar});
        QVERIFY(runway);
        QCOMPARE(runway->soonest, 0.0);
        QCOMPARE(runway->expected, 0.0);
        QCOMPARE(runway->latest, 0.0);
    }

    void aRefillBringsLinesBackAsSoonAsTheMinimumIsThere_data() // R22, D4, D7
    {
        QTest::addColumn<qint64>("refill");
        QTest::addColumn<bool>("isSuspended");
        QTest::newRow("a cent too little") << qint64(6'990'000) << true;
        QTest::newRow("just the minimum") << qint64(7'000'000) << false;
        QTest::newRow("more") << 50 * kDollar << false;
    }
    void aRefillBringsLinesBackAsSoonAsTheMinimumIsThere()
    {
        QFETCH(qint64, refill);
        QFETCH(bool, isSuspended);
        BalanceFacts before = facts(3, 10);
        before.linesSuspended = true;
        const BalanceFacts after = withRefill(before, refill);
        QCOMPARE(after.available, 3 * kDollar + refill);
        QCOMPARE(after.linesSuspended, isSuspended);
        QCOMPARE(balanceState(after) == BalanceState::Red, isSuspended);
    }

    void moreUsageRaisesTheMinimumToo() // D7
    {
        const BalanceFacts after = withAverage(facts(110, 10), 20 * kDollar);
        QCOMPARE(after.minimum, 20 * kDollar);
        QCOMPARE(*daysLeft(after), 4.5);
        QCOMPARE(balanceState(after), BalanceState::Orange);
        QCOMPARE(withAverage(facts(110, 10), kDollar).minimum, 5 * kDollar);
    }

    void moreLinesCostInProportion()
    {
        QCOMPARE(scaledAverage(30 * kDollar, 140, 100), 42 * kDollar);
        QCOMPARE(scaledAverage(10 * kDollar, 2, 3), 6'666'666);
        QCOMPARE(scaledAverage(10'000'000 * kDollar, 2'000'000, 1'000'000),
                 20'000'000 * kDollar); // and does not overflow
        QCOMPARE(scaledAverage(10 * kDollar, 5, 0), 10 * kDollar);
    }

    void theEndOfACycleIsWhatItsPartsAddUpTo() // R39, R41
    {
        BillingCycle cycle;
        cycle.starting = 100 * kDollar;
        cycle.usage = 30 * kDollar;
        cycle.sms = 5 * kDollar;
        cycle.subscriptions = 4 * kDollar;
        cycle.prepaid = 3 * kDollar;
        cycle.whiteLabel = 2 * kDollar;
        cycle.payments = 50 * kDollar;
        cycle.discounts = 7 * kDollar;
        cycle.adjustments = -kDollar;
        QCOMPARE(cycle.charges(), 44 * kDollar);
        QCOMPARE(cycle.expectedEnding(), 112 * kDollar);
    }
};

LINEDESK_TEST(TestBalance)
#include "tst_balance.moc"
