// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/dailyseries.h"
#include "models/series/monthseries.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

namespace {

//! A line in service, as the cache has it.
domain::Line lineIn(test::LightCache &cache)
{
    domain::Line line = test::makeLine(1);
    line.status = domain::LineStatus::Active;
    line.id = cache.put({line}).added.front();
    return line;
}

} // namespace

class TestDailySeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMonthOfTheAccountsZone() // D22
    {
        test::LightCache cache;
        const domain::Line line = lineIn(cache);
        test::FixedClock clock;
        clock.set(QDateTime(QDate(2026, 11, 30), QTime(23, 30), Qt::UTC));
        const series::DailySeries daily(cache.usage, clock);
        QCOMPARE(await(daily.loadMonth(line, u"UTC"_s))->days.front().day, QDate(2026, 11, 1));
        QCOMPARE(await(daily.loadMonth(line, u"Europe/Amsterdam"_s))->days.front().day, QDate(2026, 12, 1));
        QCOMPARE(await(daily.loadMonth(line, u"nonsense"_s))->today, QDate(2026, 11, 30));
    }

    void forecastGoesOnAsTheLastWeekDid()
    {
        test::LightCache cache;
        const domain::Line line = lineIn(cache);
        const test::FixedClock clock; // 18 November
        std::vector<std::optional<base::DataVolume>> days(17, base::DataVolume{10});
        (void)await(cache.usage.apply({{test::makeIccid(1), QDate(2026, 11, 1), days}}));
        const series::DailySeries daily(cache.usage, clock);
        const auto month = await(daily.loadMonth(line, u"UTC"_s));
        QCOMPARE(month->soFar.bytes, qint64(170));
        QCOMPARE(month->forecast->bytes, qint64(300));
        QVERIFY(!month->days[20].volume.has_value());
    }

    void aLineThatIsOffHasNoForecast()
    {
        test::LightCache cache;
        domain::Line line = lineIn(cache);
        const test::FixedClock clock;
        (void)await(cache.usage.apply({{test::makeIccid(1), QDate(2026, 11, 1), {base::DataVolume{10}}}}));
        const series::DailySeries daily(cache.usage, clock);
        line.status = domain::LineStatus::DeactivationPending;
        QVERIFY(await(daily.loadMonth(line, u"UTC"_s))->forecast.has_value());
        line.status = domain::LineStatus::Suspended;
        QVERIFY(!await(daily.loadMonth(line, u"UTC"_s))->forecast.has_value());
    }

    void monthsAreSumsOfTheirKnownDays() // R84
    {
        test::LightCache cache;
        const domain::Line line = lineIn(cache);
        const test::FixedClock clock; // 18 November
        const std::vector<std::optional<base::DataVolume>> days{base::DataVolume{3}, std::nullopt, base::DataVolume{4}};
        (void)await(
            cache.usage.apply({{test::makeIccid(1), QDate(2025, 12, 30), days}})); // 30 and 31 December, 1 January
        (void)await(cache.usage.apply({{test::makeIccid(1), QDate(2026, 11, 18), {base::DataVolume{5}}}}));
        const auto months = await(series::loadMonths(cache.usage, clock, line.id, u"UTC"_s, 12));
        QCOMPARE(months->size(), size_t(12));
        QCOMPARE(months->front().month, QDate(2025, 12, 1));
        QCOMPARE(months->front().volume->bytes, qint64(3));
        QCOMPARE(months->front().knownDays, 1);
        QCOMPARE((*months)[1].volume->bytes, qint64(4));
        QVERIFY(!(*months)[2].volume.has_value()); // not known is not zero
        QCOMPARE(months->back().month, QDate(2026, 11, 1));
        QCOMPARE(months->back().volume->bytes, qint64(5));
    }

    void withoutAKnownDayThereIsNoForecast()
    {
        test::LightCache cache;
        const domain::Line line = lineIn(cache);
        const test::FixedClock clock;
        QVERIFY(!await(series::DailySeries(cache.usage, clock).loadMonth(line, u"UTC"_s))->forecast.has_value());
    }
};

LINEDESK_TEST(TestDailySeries)
#include "tst_dailyseries.moc"
