// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "ui/widgets/lineusagepane.h"

using namespace Qt::StringLiterals;
using ui::LineTab;

//! The Usage tab: today by hour, the month by country, the limits of rules (R84, R112, R118).
class TestLineUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::LineHouse>();
        const QDateTime morning(QDate(2026, 11, 18), QTime(9, 30), Qt::UTC);
        m_house->program.connector.sessions = {{.start = morning,
                                                .end = morning.addSecs(3600),
                                                .seconds = 3600,
                                                .country = u"NL"_s,
                                                .networkOperator = u"KPN"_s,
                                                .volume = base::DataVolume{10 * base::kBytesPerMegabyte}}};
        m_house->program.connector.destinations = {{u"BE"_s, u"Proximus"_s, base::DataVolume{base::kBytesPerMegabyte}},
                                                   {u"NL"_s, u"KPN"_s, base::DataVolume{2 * base::kBytesPerMegabyte}},
                                                   {u"NL"_s, u"Odido"_s, base::DataVolume{base::kBytesPerMegabyte}}};
    }
    void cleanup() { m_house.reset(); }

    void aSessionIsSpreadOverItsHours()
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Usage));
        QTRY_COMPARE(pane().hours().size(), size_t(24));
        QTRY_COMPARE(pane().hours()[9], 5.0);
        QCOMPARE(pane().hours()[10], 5.0);
        QCOMPARE(pane().hours()[11], 0.0);
        QCOMPARE(m_house->label(u"usageHoursAge"_s), u"Updated 14:32"_s);
    }

    void theCountriesOfTheMonthTheMostFirst()
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Usage));
        QTRY_COMPARE(pane().countries().rowCount(), 2);
        QCOMPARE(pane().countries().index(0, 0).data().toString(), u"Netherlands"_s);
        QCOMPARE(pane().countries().index(0, 2).data().toString(), u"3.0"_s);
        QCOMPARE(pane().countries().index(0, 1).data(tables::LogShareRole).toDouble(), 0.75);
    }

    void theRulesThatLimitTheLineStandBesideTheChart() // R112, R118, R119
    {
        domain::Line line = test::makeLine(1);
        line.subAccount = u"Cold chain"_s;
        line.today = base::DataVolume{250 * base::kBytesPerMegabyte};
        line.monthlyCost = base::Money{.micros = 50'000'000};
        m_house->program.facts.rules = {
            {.id = 1, .name = u"Daily cap"_s, .limit = 500 * base::kBytesPerMegabyte},
            {.id = 2,
             .name = u"Monthly cost"_s,
             .unit = domain::RuleUnit::Dollars,
             .period = domain::RulePeriod::Month,
             .limit = 200'000'000},
            {.id = 3, .name = u"Of others"_s, .limit = base::kBytesPerMegabyte, .subAccounts = {2}},
            {.id = 4, .name = u"Another device"_s, .trigger = domain::RuleTrigger::ImeiChange}};
        QVERIFY(m_house->open(line, LineTab::Usage));
        QStringList rules;
        for (const QLabel *label : pane().findChildren<QLabel *>(u"usageRule"_s))
            rules << label->text();
        QCOMPARE(rules, (QStringList{u"Daily cap, 500.0 MB a day: 50%"_s, u"Monthly cost, $200.00 a month: 25%"_s}));
        QCOMPARE(pane().chart()->limits().size(), size_t(1)); // money is no MB: it has no line in the chart
        QCOMPARE(pane().chart()->limits().at(0).words, u"Daily cap, 500.0 MB a day"_s);
    }

    void rulesThatHaveNoLimitSayWhatTheyDo() // R254, D15
    {
        m_house->program.facts.rules = {{.id = 4,
                                         .name = u"Stolen"_s,
                                         .trigger = domain::RuleTrigger::ImeiChange,
                                         .status = domain::RuleStatus::Suspended,
                                         .followUp = domain::RuleFollowUp::NextDay}};
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Usage));
        QCOMPARE(m_house->label(u"usageOtherRule"_s), u"Stolen"_s);
        QCOMPARE(m_house->label(u"usageRuleText"_s), u"Another device: suspended, active again the next day"_s);
    }

    void whatStandsOutIsToldWithItsEvidenceAndOpensIt() // 03a
    {
        m_house->program.open(3);
        writeDays(21, 150, 290);
        test::FakeConnector &platform = m_house->program.connector;
        platform.sessions.clear();
        for (int back = 1; back <= 17; ++back) { // of this month, newest first
            if (back <= 6)
                platform.sessions.push_back(session(back, u"DE"_s, u"Telekom"_s, 140));
            platform.sessions.push_back(session(back, u"NL"_s, u"KPN"_s, 150));
        }
        platform.devices = {
            {.imei = u"860000000000011"_s, .since = m_house->program.clock.now().addDays(-3), .until = {}},
            {.imei = u"352656100417338"_s, .since = {}, .until = m_house->program.clock.now().addDays(-3)}};
        m_house->window = std::make_unique<ui::MainWindow>(m_house->program);
        m_house->window->resize(1440, 900);
        m_house->window->show();
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Usage));
        QTRY_COMPARE(texts(u"standoutTitle"_s), (QStringList{u"Usage doubled since 12 Nov"_s, u"First use in Germany"_s,
                                                             u"Moved to another device on 15 Nov"_s}));
        QCOMPARE(texts(u"standoutText"_s).at(0),
                 u"From 150.0 MB to 290.0 MB a day. All of the growth went over Germany, Telekom."_s);
        QCOMPARE(texts(u"standoutText"_s).at(1), u"12 Nov, 840.0 MB in 6 h."_s);
        QCOMPARE(texts(u"standoutText"_s).at(2), u"IMEI 860000000000011, before 352656100417338."_s);
        const QList<LineTab> tabs{LineTab::Destinations, LineTab::Connections, LineTab::Sim};
        for (int i = 0; i < tabs.size(); ++i) {
            m_house->page().showTab(LineTab::Usage);
            shown<QAbstractButton>(u"standoutLink"_s).at(i)->click();
            QCOMPARE(m_house->page().tab(), tabs.at(i));
        }
    }

    void whereNothingStandsOutThatIsSaid()
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Usage));
        QTRY_VERIFY(m_house->window->isSettled());
        QVERIFY(texts(u"standoutTitle"_s).isEmpty());
        QCOMPARE(texts(u"standoutNone"_s), QStringList{m_house->page().usage()->standouts().isConclusive()
                                                           ? u"Nothing stands out in %1 days."_s.arg(
                                                                 m_house->page().usage()->standouts().knownDays)
                                                           : u"No day of it is known yet."_s});
    }

    void theRenewalStandsWithItsBadgeAndTickets() // D28, R196
    {
        domain::Line line = test::makeLine(1);
        line.contract = domain::Contract::Yearly;
        line.renewalDate = QDate(2026, 12, 3);
        line.renewalConfirmed = true;
        m_house->program.connector.tickets = {{.id = u"7"_s,
                                               .iccid = line.iccid,
                                               .kind = u"technical"_s,
                                               .subject = u"No data"_s,
                                               .state = u"open"_s,
                                               .openedBy = {},
                                               .createdAt = m_house->program.clock.now().addDays(-2),
                                               .updatedAt = {},
                                               .closedAt = {}}};
        QVERIFY(m_house->open(line, LineTab::Usage));
        QCOMPARE(m_house->label(u"usageTerm"_s), u"Yearly"_s);
        QCOMPARE(m_house->label(u"usageRenews"_s), u"3 Dec, in 15 days, confirmed"_s);
        QTRY_COMPARE(m_house->label(u"usageTickets"_s), u"1 ticket, 1 open"_s);
    }

    void withoutAConnectionTheCacheAnswersWithItsAge() // principle 1
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Usage));
        QTRY_COMPARE(pane().countries().rowCount(), 2);
        m_house->program.connector.fault = [](const QString &) {
            return base::Error{.kind = base::ErrorKind::Offline};
        };
        m_house->program.clock.advance(std::chrono::hours(2));
        m_house->page().showTab(LineTab::Daily);
        m_house->page().showTab(LineTab::Usage);
        QTRY_COMPARE(m_house->label(u"usageCountriesAge"_s), u"As of 14:32, 2 hours ago"_s);
        QTRY_COMPARE(m_house->label(u"usageHoursAge"_s), u"As of 14:32, 2 hours ago"_s);
        QCOMPARE(pane().countries().rowCount(), 2);
    }

    void theFactsOfTheHeaderGoOnInASecondRowWhereTheWindowIsSmall()
    {
        domain::Line line = test::makeLine(1);
        line.imei = u"352656100417338"_s;
        QVERIFY(m_house->open(line, LineTab::Usage));
        m_house->window->resize(1120, 700);
        QTRY_VERIFY(m_house->window->isSettled());
        for (const QString &name : {u"lineIccid"_s, u"linePlan"_s, u"lineSeen"_s, u"lineImei"_s}) {
            const auto *label = m_house->window->findChild<ui::TextLabel *>(name);
            QVERIFY2(!label || (!label->isShortened() && label->visibleRegion().boundingRect().size() == label->size()),
                     qPrintable(name));
        }
    }

private:
    //! Days of the line: `count` of the one, then up to yesterday of the other.
    void writeDays(int count, int before, int after)
    {
        const QDate today(2026, 11, 18);
        domain::DailyUsage usage{.iccid = test::makeLine(1).iccid, .firstDay = today.addDays(-count - 6), .days = {}};
        for (int i = 0; i < count + 6; ++i)
            usage.days.push_back(base::DataVolume{(i < count ? before : after) * base::kBytesPerMegabyte});
        m_house->program.write({test::makeLine(1)});
        QVERIFY(test::await(m_house->program.workspace()->usage.apply({usage})).isOk());
        m_house->program.connector.usage = {usage};
    }
    static domain::Session session(int daysBack, const QString &country, const QString &network, int megabytes)
    {
        const QDateTime start(QDate(2026, 11, 18).addDays(-daysBack), QTime(country == "DE"_L1 ? 10 : 8, 0), Qt::UTC);
        return {.start = start,
                .end = start.addSecs(3600),
                .seconds = 3600,
                .country = country,
                .networkOperator = network,
                .volume = base::DataVolume{megabytes * base::kBytesPerMegabyte}};
    }
    template<typename T>
    QList<T *> shown(const QString &name)
    {
        QList<T *> all = pane().findChildren<T *>(name);
        all.removeIf([](const T *each) { return each->isHidden() || each->parentWidget()->isHidden(); });
        return all;
    }
    QStringList texts(const QString &name)
    {
        QStringList all;
        for (const QLabel *label : shown<QLabel>(name))
            all << label->text();
        return all;
    }

    ui::LineUsagePane &pane() { return *m_house->page().usage(); }

    std::unique_ptr<test::LineHouse> m_house;
};

LINEDESK_TEST(TestLineUsage)
#include "tst_lineusage.moc"
