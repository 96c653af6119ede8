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
    ui::LineUsagePane &pane() { return *m_house->page().usage(); }

    std::unique_ptr<test::LineHouse> m_house;
};

LINEDESK_TEST(TestLineUsage)
#include "tst_lineusage.moc"
