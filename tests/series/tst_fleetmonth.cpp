// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/dashboard.h"
#include "models/storage/billing.h"
#include "models/storage/messages.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using series::Measure;
using test::await;

namespace {

using Days = std::vector<std::optional<qint64>>;

const QDate kToday(2026, 11, 18);

domain::Message message(int id, const QDateTime &at, domain::MessageWay way = domain::MessageWay::ToLine)
{
    domain::Message message;
    message.id = QString::number(id);
    message.iccid = test::makeIccid(1);
    message.way = way;
    message.state = u"delivered"_s;
    message.acceptedAt = at;
    return message;
}

} // namespace

//! Sums over the whole account: this month, the last one, and what is to be expected.
class TestFleetMonth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDaysOfAllLinesAreAddedUp()
    {
        test::LightCache cache;
        cache.put({test::makeLine(1), test::makeLine(2)});
        const std::vector<std::optional<base::DataVolume>> days(20, base::DataVolume{100});
        (void)await(
            cache.usage.apply({{test::makeIccid(1), QDate(2026, 10, 30), days},
                               {test::makeIccid(2), QDate(2026, 11, 17), {base::DataVolume{7}, std::nullopt}}}));
        const auto month = series::readFleetMonth(cache.cache(), at(12), QTimeZone::utc());
        const series::MeasuredMonth &data = month->of(Measure::Data);
        QCOMPARE(data.days[15], std::optional<qint64>(100));
        QCOMPARE(data.days[16], std::optional<qint64>(107));
        QCOMPARE(data.soFar, std::optional<qint64>(1807));
        QCOMPARE(data.before.size(), size_t(31));
        QCOMPARE(data.beforeSum, std::optional<qint64>(200));
        QVERIFY(!data.isBeforeWhole); // what is not known is not zero
        QVERIFY(!data.before[3]);
        QCOMPARE(month->knownLines, qint64(2));
    }

    void theMonthIsTheOneOfTheAccountsZone() // D22
    {
        test::LightCache cache;
        const QDateTime late(QDate(2026, 11, 30), QTime(23, 30), Qt::UTC);
        storage::Messages messages(cache.cache());
        (void)await(messages.store(
            {message(1, late), message(2, late.addSecs(-7200)), message(3, late, domain::MessageWay::FromLine)}));
        const auto utc = series::readFleetMonth(cache.cache(), late, QTimeZone::utc());
        QCOMPARE(utc->today, QDate(2026, 11, 30));
        QCOMPARE(utc->of(Measure::Sms).soFar, std::optional<qint64>(2));
        const auto there = series::readFleetMonth(cache.cache(), late, QTimeZone("Europe/Amsterdam"));
        QCOMPARE(there->today, QDate(2026, 12, 1));
        QCOMPARE(there->of(Measure::Sms).soFar, std::optional<qint64>(1));
        QCOMPARE(there->of(Measure::Sms).beforeSum, std::optional<qint64>(1));
    }

    void aDayWithoutAChargeCostNothingBetweenDaysThatDid()
    {
        test::LightCache cache;
        storage::Billing billing(cache.cache());
        domain::Balance balance;
        balance.currency = u"USD"_s;
        balance.usage = {{QDate(2026, 11, 3), 5}, {QDate(2026, 11, 6), 7}};
        (void)await(billing.storeBalance(balance, at(12)));
        const auto month = series::readFleetMonth(cache.cache(), at(12), QTimeZone::utc());
        const series::MeasuredMonth &cost = month->of(Measure::Cost);
        QVERIFY(!cost.days[1] && !cost.days[6]);
        QCOMPARE(cost.days[3], std::optional<qint64>(0));
        QCOMPARE(cost.soFar, std::optional<qint64>(12));
    }

    void aWeekdayToComeIsExpectedToBeAsThoseBefore()
    {
        Days days(61);
        for (size_t at = 0; at < 31 + 17; ++at) // weekends use half
            days[at] = QDate(2026, 10, 1).addDays(qint64(at)).dayOfWeek() > 5 ? 50 : 100;
        days[31 + 17] = 40; // today, a Wednesday
        const series::MeasuredMonth month = series::measureMonth(days, kToday);
        QVERIFY(month.isBeforeWhole);
        QCOMPARE(month.coming[16], qint64(0));
        QCOMPARE(month.coming[17], qint64(60)); // today becomes what Wednesdays are
        QCOMPARE(month.coming[18], qint64(100));
        QCOMPARE(month.coming[20], qint64(50)); // Saturday
        QCOMPARE(*month.forecast, *month.soFar + 60 + 8 * 100 + 4 * 50);
    }

    void todayIsNeverExpectedToBecomeLess()
    {
        Days days(61);
        for (size_t at = 40; at < 48; ++at)
            days[at] = 10;
        days[48] = 25;
        const series::MeasuredMonth month = series::measureMonth(days, kToday);
        QCOMPARE(month.coming[17], qint64(0));
        QCOMPARE(*month.forecast, qint64(8 * 10 + 25 + 12 * 10));
    }

    void withoutAKnownDayThereIsNoForecast()
    {
        const series::MeasuredMonth none = series::measureMonth(Days(61), kToday);
        QVERIFY(!none.soFar && !none.forecast && !none.beforeSum && !none.isBeforeWhole);
        Days onlyToday(61);
        onlyToday[48] = 5;
        const series::MeasuredMonth today = series::measureMonth(onlyToday, kToday);
        QCOMPARE(today.soFar, std::optional<qint64>(5));
        QVERIFY(!today.forecast); // one morning says nothing of a month
    }

    void countsLeadToTheLinesTheyCount() // R185, R188, D28
    {
        test::LightCache cache;
        std::vector<domain::Line> fleet;
        for (int i = 0; i < 12; ++i) {
            domain::Line line = test::makeLine(i);
            line.status = i == 11 ? domain::LineStatus::Invalid : domain::LineStatus::Active;
            line.contract = i == 4 ? domain::Contract::Monthly : domain::Contract::Yearly;
            line.renewalDate = kToday.addDays(i < 3 ? -1 - i : i == 3 || i == 4 ? 28 : 29);
            line.lastSeen = at(12).addDays(i < 5 ? -8 : -1);
            fleet.push_back(line);
        }
        cache.put(fleet);
        const auto now = series::readFleetNow(cache.lines, at(12), QTimeZone::utc());
        QCOMPARE(now->lines, qint64(12));
        QCOMPARE(now->statuses.front(), std::pair(domain::LineStatus::Active, qint64(11)));
        QCOMPARE(now->overdue.lines, qint64(3));
        QCOMPARE(now->overdue.first, kToday.addDays(-3));
        QCOMPARE(now->soon.lines, qint64(1)); // the monthly one is invoiced, not renewed
        QCOMPARE(now->invalid.lines, qint64(1));
        QCOMPARE(now->silent.lines, qint64(5));
        for (const series::FoundLines *found : {&now->overdue, &now->soon, &now->invalid, &now->silent})
            QCOMPARE(*await(cache.lines.countMatching(*domain::parseLineFilter(found->filter), at(12))), found->lines);
    }

    void theLinesThatUsedMostComeFirst()
    {
        test::LightCache cache;
        std::vector<domain::DailyUsage> usage;
        for (int i = 0; i < 9; ++i)
            usage.push_back({test::makeIccid(i),
                             QDate(2026, 10, 31),
                             {base::DataVolume{1'000}, base::DataVolume{i}, base::DataVolume{i * 2}}});
        cache.put(test::makeFleet(9));
        (void)await(cache.usage.apply(usage));
        const storage::FleetSpan november{.first = QDate(2026, 11, 1), .days = 30, .zone = QTimeZone::utc()};
        const auto top = storage::findTopLines(cache.cache(), november, 3);
        QCOMPARE(top->size(), size_t(3));
        QCOMPARE(top->front().iccid, test::makeIccid(8).text);
        QCOMPARE(top->front().volume.bytes, qint64(24));
        QCOMPARE(top->back().volume.bytes, qint64(18));
        QCOMPARE(storage::findTopLines(cache.cache(), november, 100)->size(), size_t(8)); // one used nothing
    }

    void aQuestionThatIsGivenUpEndsAsCancelled()
    {
        test::LightCache cache;
        cache.put({test::makeLine(1)});
        const auto cancel = std::make_shared<std::atomic_bool>(true);
        const auto month = series::readFleetMonth(cache.cache(), at(12), QTimeZone::utc(), cancel);
        QVERIFY(!month);
        QCOMPARE(month.error().kind, base::ErrorKind::Cancelled);
    }

private:
    static QDateTime at(int hour) { return QDateTime(kToday, QTime(hour, 0), Qt::UTC); }
};

LINEDESK_TEST(TestFleetMonth)
#include "tst_fleetmonth.moc"
