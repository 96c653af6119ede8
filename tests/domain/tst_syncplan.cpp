// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quota.h"
#include "models/domain/syncplan.h"
#include "tests/support/register.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

//! How often everything comes so that the day's requests last the day (D24, R144, R145).
class TestSyncPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeAccountGetsWhatItWishes()
    {
        const SyncPlan plan = planSync(kUsualAges, rich(1000));
        for (const SyncPace &pace : plan.paces) {
            QCOMPARE(pace.reason, PaceReason::AsWished);
            QCOMPARE(pace.minutes, pace.wished);
        }
        QCOMPARE(plan.budget, 80'000);
        // 288 runs of account and lines, usage, three of money, messages and audit; 144 of four for the catalog
        QCOMPARE(plan.aDay, 288 * (2 + 1 + 3 + 1 + 1) + 144 * 4);
    }

    void aSmallAccountsLinesGoFirstAndTheOthersShareWhatIsLeft()
    {
        const SyncPlan plan = planSync(kUsualAges, rich(10)); // 1,000 a day, 800 of them for background work
        QCOMPARE(plan.budget, 800);
        QCOMPARE(plan.of(SyncKind::Lines).reason, PaceReason::Stretched); // 864 wished, 560 there
        QCOMPARE(plan.of(SyncKind::Lines).minutes, 8);
        QCOMPARE(plan.of(SyncKind::Usage).minutes, 8);
        const SyncPace money = plan.of(SyncKind::Money);
        QCOMPARE(money.reason, PaceReason::Stretched);
        QVERIFY(money.minutes > 5 && money.minutes < 60);
        QCOMPARE(plan.of(SyncKind::Messages).minutes, money.minutes); // all stretched alike
        QVERIFY(plan.aDay <= plan.budget && plan.aDay > plan.budget / 2);
    }

    void rarerWishesMakeRoom()
    {
        const SyncAges ages{5, 5, 60, 60, 60, 120};
        const SyncPlan plan = planSync(ages, rich(10));
        QVERIFY(plan.of(SyncKind::Lines).minutes < 8);
        QVERIFY(plan.aDay <= plan.budget);
    }

    void byHandCostsNothing()
    {
        const SyncPlan plan = planSync({0, 5, 0, 0, 0, 0}, rich(10));
        QCOMPARE(plan.aDay, 0);
        for (const SyncPace &pace : plan.paces) {
            QCOMPARE(pace.reason, PaceReason::ByHand); // the usage goes with the lines
            QCOMPARE(pace.minutes, 0);
        }
    }

    void aBarePlatformIsReadWholeAndItsUsageLineByLine() // D25
    {
        const SyncPlan plan = planSync(kUsualAges, {.lines = 40, .dailyLimit = dailyLimit(40)});
        QCOMPARE(plan.of(SyncKind::Lines).requests, 1 + 2); // two pages of 25
        QCOMPARE(plan.of(SyncKind::Usage).reason, PaceReason::PerLine);
        QCOMPARE(plan.of(SyncKind::Usage).minutes, 0);
        QCOMPARE(plan.of(SyncKind::Money).reason, PaceReason::NotOffered);
        QCOMPARE(plan.of(SyncKind::Audit).reason, PaceReason::NotOffered);
    }

    void whatWouldComeLessThanOnceADayComesOnce()
    {
        const SyncPlan plan = planSync({5, 5, 1000, 5, 5, 5}, rich(10));
        QCOMPARE(plan.of(SyncKind::Money).minutes, kMostMinutes);
        QCOMPARE(plan.of(SyncKind::Money).aDay, 3);
        QVERIFY(plan.aDay <= plan.budget);
    }

    void whatCannotComeOnceADayIsLeftOut()
    {
        SyncScale scale = rich(10);
        scale.dailyLimit = 5;
        const SyncPlan plan = planSync(kUsualAges, scale);
        QCOMPARE(plan.of(SyncKind::Catalog).reason, PaceReason::TooDear);
        QCOMPARE(plan.of(SyncKind::Catalog).aDay, 0);
        QVERIFY(plan.aDay <= 4);
    }

    void noPlanEverSpendsMoreThanTheBudget()
    {
        QRandomGenerator dice(11);
        for (int i = 0; i < 20'000; ++i) {
            SyncScale scale{.lines = qint64(dice.bounded(2'000'000)),
                            .pageSize = dice.bounded(2) ? 25 : 1000,
                            .hasSince = dice.bounded(2) == 1,
                            .hasUsageList = dice.bounded(2) == 1,
                            .hasMoney = dice.bounded(2) == 1,
                            .hasMessages = dice.bounded(2) == 1,
                            .hasAudit = dice.bounded(2) == 1,
                            .dailyLimit = qint64(dice.bounded(20'000))};
            SyncAges ages;
            for (int &minutes : ages)
                minutes = dice.bounded(-5, 2000);
            const SyncPlan plan = planSync(ages, scale);
            QVERIFY(plan.aDay <= plan.budget);
            qint64 sum = 0;
            for (const SyncPace &pace : plan.paces) {
                sum += pace.aDay;
                QVERIFY(pace.minutes == 0 || pace.minutes >= pace.wished);
                QVERIFY(pace.minutes <= kMostMinutes);
            }
            QCOMPARE(sum, plan.aDay);
        }
    }

private:
    static SyncScale rich(qint64 lines)
    {
        return {.lines = lines,
                .pageSize = 1000,
                .hasSince = true,
                .hasUsageList = true,
                .hasMoney = true,
                .hasMessages = true,
                .hasAudit = true,
                .dailyLimit = dailyLimit(lines)};
    }
};

LINEDESK_TEST(TestSyncPlan)
#include "tst_syncplan.moc"
