// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standouts.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDate kToday(2026, 11, 18);

//! `count` days of about `megabytes`, a little up and down.
void add(RecentDays &days, int count, double megabytes)
{
    for (int i = 0; i < count; ++i) {
        const double wave = 1 + 0.05 * ((i * 7) % 5 - 2);
        days.push_back(base::DataVolume{qint64(megabytes * wave * double(base::kBytesPerMegabyte))});
    }
}

Session sessionOn(const QDate &day, const QString &country, const QString &network, int megabytes)
{
    const QDateTime start(day, QTime(8, 0), Qt::UTC);
    return {.start = start,
            .end = start.addSecs(3600),
            .seconds = 3600,
            .country = country,
            .networkOperator = network,
            .volume = base::DataVolume{megabytes * base::kBytesPerMegabyte}};
}

StandoutFacts facts(RecentDays days)
{
    StandoutFacts facts;
    facts.today = kToday;
    facts.days = std::move(days);
    return facts;
}

std::vector<StandoutKind> kindsOf(const Standouts &all)
{
    std::vector<StandoutKind> kinds;
    for (const Standout &found : all.found)
        kinds.push_back(found.kind);
    return kinds;
}

} // namespace

//! What stands out on one line, with its evidence.
class TestStandouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data()
    {
        QTest::addColumn<RecentDays>("days");
        QTest::addColumn<QDate>("since");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        const auto row = [](const char *name, std::vector<std::pair<int, double>> parts, QDate since, double before,
                            double after) {
            RecentDays days;
            for (const auto &[count, megabytes] : parts)
                add(days, count, megabytes);
            QTest::newRow(name) << days << since << before << after;
        };
        row("twice as much since the 12th, today is not over", {{21, 150}, {6, 290}, {1, 20}}, QDate(2026, 11, 12), 150,
            290);
        row("half of it", {{21, 100}, {8, 45}, {1, 1}}, QDate(2026, 11, 10), 100, 45);
        row("from nothing", {{20, 0}, {5, 30}, {1, 0}}, QDate(2026, 11, 13), 0, 30);
        row("as ever", {{28, 150}, {1, 150}}, {}, 0, 0);
        row("a third more is no other level", {{21, 150}, {7, 200}, {1, 0}}, {}, 0, 0);
        row("twice as much of next to nothing", {{21, 4}, {7, 8}, {1, 0}}, {}, 0, 0);
        row("two days are too few", {{21, 150}, {2, 400}, {1, 0}}, {}, 0, 0);
        row("so are six before", {{6, 150}, {7, 400}, {1, 0}}, {}, 0, 0);
        row("longer ago it is no news", {{20, 150}, {24, 400}, {1, 0}}, {}, 0, 0);
    }
    void levels()
    {
        QFETCH(RecentDays, days);
        QFETCH(QDate, since);
        QFETCH(double, before);
        QFETCH(double, after);
        const std::optional<Standout> found = findLevelChange(facts(days));
        QCOMPARE(found.has_value(), since.isValid());
        if (!found)
            return;
        QCOMPARE(found->day, since);
        const auto isAbout = [](const base::DataVolume &volume, double megabytes) {
            return std::abs(double(volume.bytes) - megabytes * double(base::kBytesPerMegabyte)) <=
                   megabytes * 0.1 * double(base::kBytesPerMegabyte);
        };
        QVERIFY(isAbout(found->before, before) && isAbout(found->after, after));
    }

    void daysThatDoBothNowAndThenAreNoNewLevel()
    {
        RecentDays days;
        for (int i = 0; i < 28; ++i)
            add(days, 1, i % 4 == 0 ? 300 : 100);
        add(days, 5, 220);
        add(days, 1, 0);
        QVERIFY(!findLevelChange(facts(days)));
    }

    void whereTheGrowthWentIsSaid()
    {
        RecentDays days;
        add(days, 21, 150);
        add(days, 6, 290);
        add(days, 1, 0);
        StandoutFacts known = facts(days);
        for (int back = 1; back <= 27; ++back) { // newest first
            const QDate day = kToday.addDays(-back);
            if (back <= 6)
                known.sessions.push_back(sessionOn(day, u"DE"_s, u"Telekom"_s, 140));
            known.sessions.push_back(sessionOn(day, u"NL"_s, u"KPN"_s, 150));
        }
        const std::optional<Standout> found = findLevelChange(known);
        QVERIFY(found);
        QCOMPARE(found->country, u"DE"_s);
        QCOMPARE(found->network, u"Telekom"_s);
        QCOMPARE(found->share, 100);
        known.sessions.resize(8); // of the days before nothing is known
        QVERIFY(findLevelChange(known)->country.isEmpty());
    }

    void growthOfSeveralPlacesIsOfNone()
    {
        RecentDays days;
        add(days, 21, 150);
        add(days, 6, 290);
        add(days, 1, 0);
        StandoutFacts known = facts(days);
        for (int back = 1; back <= 27; ++back) {
            known.sessions.push_back(sessionOn(kToday.addDays(-back), u"DE"_s, u"Telekom"_s, back <= 6 ? 145 : 75));
            known.sessions.push_back(sessionOn(kToday.addDays(-back), u"NL"_s, u"KPN"_s, back <= 6 ? 145 : 75));
        }
        QVERIFY(findLevelChange(known)->country.isEmpty());
    }

    void aCountryIsNewOnceTheOnesBeforeAreKnown()
    {
        StandoutFacts known = facts({});
        known.sessions = {sessionOn(kToday, u"DE"_s, u"Telekom"_s, 100),
                          sessionOn(kToday.addDays(-1), u"DE"_s, u"Telekom"_s, 54),
                          sessionOn(kToday.addDays(-2), u"NL"_s, u"KPN"_s, 10),
                          sessionOn(kToday.addDays(-12), u"NL"_s, u"KPN"_s, 10)};
        const std::vector<Standout> found = findNewCountries(known);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].country, u"DE"_s);
        QCOMPARE(found[0].day, kToday.addDays(-1));
        QCOMPARE(found[0].volume.bytes, 154 * base::kBytesPerMegabyte);
        QCOMPARE(found[0].seconds, 7200);
        known.sessions.pop_back(); // three days of it say nothing of what is usual
        QVERIFY(findNewCountries(known).empty());
        known.sessions = {sessionOn(kToday.addDays(-20), u"DE"_s, u"Telekom"_s, 1),
                          sessionOn(kToday.addDays(-40), u"NL"_s, u"KPN"_s, 1)};
        QVERIFY2(findNewCountries(known).empty(), "three weeks ago is no news");
    }

    void anotherDeviceAndARuleThatActedAreTold() // D16, D15
    {
        StandoutFacts known = facts({});
        add(known.days, 28, 50);
        const QDateTime at(kToday.addDays(-3), QTime(10, 12), Qt::UTC);
        known.devices = {{.imei = u"860000000000011"_s, .since = at, .until = {}},
                         {.imei = u"352656100417338"_s, .since = at.addYears(-1), .until = at}};
        const AuditEntry acted{.id = u"1"_s,
                               .at = at,
                               .actorKind = u"rule"_s,
                               .actor = u"Daily cap"_s,
                               .action = u"line.status"_s,
                               .field = u"status"_s,
                               .before = u"Activated"_s,
                               .after = u"Deactivated"_s,
                               .reason = u"rule"_s};
        AuditEntry earlier = acted;
        earlier.at = at.addDays(-2);
        AuditEntry byHand = acted;
        byHand.actorKind = u"user"_s;
        known.audit = {acted, earlier, byHand};
        const Standouts all = findStandouts(known);
        QCOMPARE(kindsOf(all), (std::vector{StandoutKind::DeviceChange, StandoutKind::RuleActed}));
        QCOMPARE(all.found[0].textBefore, u"352656100417338"_s);
        QCOMPARE(all.found[1].textBefore, u"Daily cap"_s);
        QCOMPARE(all.found[1].at, at);                // the last time alone
        known.devices[1].imei = u"860000000000012"_s; // the check digit alone differs
        known.audit.clear();
        QVERIFY(findStandouts(known).found.empty());
    }

    void silenceAndSpikesAreThoseOfTheRadar()
    {
        RecentDays silent;
        add(silent, 28, 50);
        for (int i = 0; i < 5; ++i)
            silent.push_back(base::DataVolume{0});
        const Standouts quiet = findStandouts(facts(silent));
        QCOMPARE(kindsOf(quiet), std::vector{StandoutKind::Silence});
        QCOMPARE(quiet.found[0].days, 4);
        RecentDays high;
        add(high, 28, 50);
        add(high, 1, 500);
        QCOMPARE(kindsOf(findStandouts(facts(high))), std::vector{StandoutKind::Spike});
    }

    void tooFewDaysSayNothing()
    {
        RecentDays days;
        add(days, 9, 50);
        QVERIFY(!findStandouts(facts(days)).isConclusive());
        add(days, 1, 50);
        QVERIFY(findStandouts(facts(days)).isConclusive());
        QVERIFY(findStandouts(facts({})).found.empty());
    }
};

LINEDESK_TEST(TestStandouts)
#include "tst_standouts.moc"
