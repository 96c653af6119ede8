// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/anomaly.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDate kToday(2026, 11, 18);

//! Megabytes by day, today last; a negative one is not known.
RecentDays days(const std::vector<double> &megabytes)
{
    RecentDays all;
    for (const double day : megabytes)
        all.push_back(day < 0 ? std::nullopt
                              : std::optional(base::DataVolume{qint64(day * double(base::kBytesPerMegabyte))}));
    return all;
}

//! `count` days around 40 MB and then `last`.
RecentDays usual(int count, const std::vector<double> &last)
{
    std::vector<double> all;
    for (int i = 0; i < count; ++i)
        all.push_back(40 + (i % 5 - 2) * 2);
    all.insert(all.end(), last.begin(), last.end());
    return days(all);
}

} // namespace

//! What stands out of a line's days, by median and median absolute deviation.
class TestAnomaly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spikes_data()
    {
        QTest::addColumn<RecentDays>("days");
        QTest::addColumn<QDate>("day");
        QTest::newRow("yesterday ten times as much") << usual(28, {400, 38}) << kToday.addDays(-1);
        QTest::newRow("today, though it is not over") << usual(28, {40, 300}) << kToday;
        QTest::newRow("a day like the others") << usual(28, {44, 40}) << QDate();
        QTest::newRow("twice as much is no spike") << usual(28, {79, 40}) << QDate();
        QTest::newRow("eight days say nothing") << usual(8, {400, 40}) << QDate();
        std::vector<double> nights(18, 0);
        nights.insert(nights.end(), {300, 280, 310, 0, 290, 305, 300, 0, 310, 295, 305, 0});
        QTest::newRow("what it does every other night") << days(nights) << QDate();
        nights[nights.size() - 2] = 900;
        QTest::newRow("and three times as much of it") << days(nights) << kToday.addDays(-1);
        QTest::newRow("a week ago is no news") << usual(21, {400, 40, 40, 40, 40, 40, 40, 40}) << QDate();
        QTest::newRow("days that are not known are passed over")
            << usual(14, {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 400, 40}) << kToday.addDays(-1);
        std::vector<double> little(28, 0.1);
        little.insert(little.end(), {8, 0});
        QTest::newRow("below ten megabytes nobody cares") << days(little) << QDate();
        std::vector<double> wild;
        for (int i = 0; i < 28; ++i)
            wild.push_back(i % 2 ? 5 : 200);
        wild.insert(wild.end(), {400, 40});
        QTest::newRow("a line that always swings") << days(wild) << QDate();
        std::vector<double> once(28, 40);
        once[9] = 5'000;
        once.insert(once.end(), {400, 40});
        QTest::newRow("an earlier spike does not hide this one") << days(once) << kToday.addDays(-1);
    }

    void spikes()
    {
        QFETCH(RecentDays, days);
        QFETCH(QDate, day);
        const std::optional<Anomaly> found = findSpike(days, kToday);
        QCOMPARE(found.has_value(), day.isValid());
        if (found)
            QCOMPARE(found->day, day);
    }

    void aSpikeBringsItsNumbers()
    {
        const Anomaly found = *findSpike(usual(28, {400, 38}), kToday);
        QCOMPARE(found.value.bytes, 400 * base::kBytesPerMegabyte);
        QCOMPARE(found.median.bytes, 40 * base::kBytesPerMegabyte);
        QCOMPARE(found.spread.bytes, 2 * base::kBytesPerMegabyte);
        QCOMPARE(found.comparedDays, 28);
        QCOMPARE(found.days.size(), size_t(30));
        QCOMPARE(found.score, 9.0); // 360 over the usual, where 40 would have been the least
    }

    void silence_data()
    {
        QTest::addColumn<RecentDays>("days");
        QTest::addColumn<int>("silent");
        QTest::newRow("two silent days after use every day") << usual(28, {0, 0, 0}) << 2;
        QTest::newRow("today alone is not over") << usual(28, {40, 0}) << 0;
        QTest::newRow("one silent day happens") << usual(28, {0, 0}) << 0;
        QTest::newRow("usage today ends it") << usual(28, {0, 0, 0, 5}) << 0;
        QTest::newRow("a day that is not known is no silent one") << usual(28, {0, -1, 0, 0}) << 0;
        QTest::newRow("today need not be known") << usual(28, {0, 0, 0, -1}) << 3;
        QTest::newRow("too little is known") << usual(6, {0, 0, 0, 0}) << 0;
        std::vector<double> weekly;
        for (int i = 0; i < 28; ++i)
            weekly.push_back(i % 7 < 5 ? 40 : 0);
        std::vector<double> weekend = weekly;
        weekend.insert(weekend.end(), {0, 0, 0});
        QTest::newRow("a line that rests at weekends") << days(weekend) << 0;
        std::vector<double> gaps(28, 40);
        gaps[3] = gaps[10] = gaps[11] = 0;
        std::vector<double> four = gaps;
        four.insert(four.end(), {0, 0, 0, 0, 0});
        QTest::newRow("twice the longest pause is not yet silence") << days(four) << 0;
        gaps.insert(gaps.end(), {0, 0, 0, 0, 0, 0});
        QTest::newRow("more than twice is") << days(gaps) << 5;
    }

    void silence()
    {
        QFETCH(RecentDays, days);
        QFETCH(int, silent);
        const std::optional<Anomaly> found = findSilence(days, kToday);
        QCOMPARE(found ? found->silentDays : 0, silent);
        if (found)
            QCOMPARE(found->day, kToday.addDays(-silent));
    }

    void whatIsMoreUrgentComesFirst()
    {
        Anomaly device{.kind = AnomalyKind::DeviceChange};
        Anomaly spike{.kind = AnomalyKind::Spike, .score = 8};
        Anomaly higher{.kind = AnomalyKind::Spike, .score = 9};
        QVERIFY(isMoreUrgent(device, higher));
        QVERIFY(isMoreUrgent(higher, spike));
        QVERIFY(!isMoreUrgent(spike, spike));
    }

    void wordsComeBack()
    {
        for (const AnomalyKind kind : kAllAnomalies)
            QCOMPARE(anomalyFromWord(QString(anomalyWord(kind))), kind);
        QVERIFY(!anomalyFromWord(u"nonsense"));
    }
};

LINEDESK_TEST(TestAnomaly)
#include "tst_anomaly.moc"
