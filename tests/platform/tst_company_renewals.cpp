// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/company.h"
#include "tests/support/register.h"

#include <QDate>

using namespace Qt::StringLiterals;
using test::Company;
using test::HttpClient;
using test::Reply;

namespace {

const QDate kToday(2026, 11, 18);

int dayOf(const QDate &date) { return int(QDate(1970, 1, 1).daysTo(date)); }

//! Nobody's contract but that of line 1, an active line of group 2.
void contract(Company &company, const QString &word, const QVariant &day)
{
    company.alter({{u"UPDATE line SET contract = 'monthly', renewal_day = NULL, renewal_confirmed = 0"_s, {}},
                   {u"UPDATE line SET contract = ?, renewal_day = ?, group_id = 2, status_id = 1, reason = '', "
                    "deactivation_date = NULL WHERE line_no = 1"_s,
                    {word, day}}});
}

QByteArray lineOne(Company &company)
{
    return "sim_card/" + company.iccids("iot_sim_cards?limit=1").value(0).toLatin1();
}

QString renewalDate(Company &company)
{
    const QJsonArray rows = company.rows("renewals");
    return rows.size() == 1 ? rows[0]["renewal_date"_L1].toString() : QString();
}

} // namespace

//! Renewals: who is told, what is confirmed, what goes on by itself (R184–R190, D28, D29).
class TestCompanyRenewals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesGoOutFourTimesToThoseConcerned() // R186, R206, D28, D29
    {
        Company company(40);
        auto &persons = company.persons;
        persons.join(u"admin@northwind.example"_s, u"Company admin"_s);
        persons.join(u"user@northwind.example"_s, u"User"_s);
        persons.join(u"two@northwind.example"_s, u"Group supervisor"_s, {{u"groups"_s, QJsonArray{2}}});
        persons.join(u"three@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{3}}});
        persons.join(u"gone@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{2}}});
        QCOMPARE(company.post("staff/" + persons.idOf(u"gone@northwind.example"_s) + "/deactivate").status, 200);
        contract(company, u"yearly"_s, dayOf(kToday.addDays(30)));
        company.advanceDays(31);
        const QStringList expected{u"2026-12-11"_s, u"2026-12-04"_s, u"2026-11-27"_s, u"2026-11-20"_s};
        for (const QString &to :
             {u"owner@northwind.example"_s, u"admin@northwind.example"_s, u"two@northwind.example"_s}) {
            QStringList days;
            for (const QJsonObject &mail : company.mails(to, u"renewal"_s))
                days << mail["created_at"_L1].toString().left(10);
            QCOMPARE(days, expected);
        }
        for (const QString &to :
             {u"user@northwind.example"_s, u"three@northwind.example"_s, u"gone@northwind.example"_s})
            QVERIFY2(company.mails(to, u"renewal"_s).isEmpty(), qPrintable(to));
    }

    void peopleOfTheGroupAboveAreTold() // R206, R208
    {
        Company company(40);
        company.persons.join(u"above@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{3}}});
        QCOMPARE(company.post("groups/2/update", {{u"parent"_s, u"3"_s}}).status, 200);
        contract(company, u"yearly"_s, dayOf(kToday.addDays(10)));
        company.advanceDays(5);
        QCOMPARE(company.mails(u"above@northwind.example"_s, u"renewal"_s).size(), 1);
    }

    void whatIsConfirmedNeedsNoNotice() // R190
    {
        Company company(40);
        contract(company, u"yearly"_s, dayOf(kToday.addDays(30)));
        QCOMPARE(company.post(lineOne(company) + "/confirm_renewal").status, 200);
        company.advanceDays(29);
        QVERIFY(company.mails(u"owner@northwind.example"_s, u"renewal"_s).isEmpty());
    }

    void badgesFollowTheDate_data() // R185, R187, R188, D28
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("badge");
        QTest::newRow("a date 29 days away has no badge (R187)") << u"yearly"_s << 29 << u"none"_s;
        QTest::newRow("a date 28 days away is orange (R185)") << u"yearly"_s << 28 << u"soon"_s;
        QTest::newRow("the date itself is orange (D28)") << u"quarterly"_s << 0 << u"soon"_s;
        QTest::newRow("the day after is red (R188)") << u"yearly"_s << -1 << u"overdue"_s;
        QTest::newRow("an unknown contract has a word of its own (D28)") << u"unknown"_s << 5 << u"unknown"_s;
    }
    void badgesFollowTheDate()
    {
        QFETCH(QString, word);
        QFETCH(int, days);
        QFETCH(QString, badge);
        Company company(20);
        contract(company, word, dayOf(kToday.addDays(days)));
        const QJsonArray all = company.rows("renewals");
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0]["badge"_L1].toString(), badge);
        QCOMPARE(all[0]["days_left"_L1].toInt(), days);
        const QString iccid = all[0]["iccid"_L1].toString();
        for (const QByteArray each : {"soon", "overdue", "none", "unknown"})
            QCOMPARE(company.iccids("renewals?badge=" + each).contains(iccid), badge == QString::fromLatin1(each));
        QCOMPARE(company.iccids("renewals?group_id=2"), QStringList{iccid});
        QVERIFY(company.iccids("renewals?group_id=3").isEmpty());
    }

    void renewalsGoOnAsTheyWereDecided_data() // R189, R190, D28
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("confirm");
        QTest::addColumn<bool>("deactivate");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("date");
        const auto iso = [](const QDate &date) { return date.toString(Qt::ISODate); };
        const QDate date = kToday.addDays(3);
        QTest::newRow("a confirmed year begins on its date (R190)")
            << u"yearly"_s << true << false << 4 << iso(date.addYears(1));
        QTest::newRow("a confirmed quarter goes on for a quarter (R190)")
            << u"quarterly"_s << true << false << 4 << iso(date.addMonths(3));
        QTest::newRow("an overdue one waits to be decided (R188)") << u"yearly"_s << false << false << 20 << iso(date);
        QTest::newRow("an overdue one goes on for a year in the end (R189)")
            << u"quarterly"_s << false << false << 34 << iso(date.addYears(1));
        QTest::newRow("a line that is to end is not renewed (R188)") << u"yearly"_s << false << true << 34 << QString();
    }
    void renewalsGoOnAsTheyWereDecided()
    {
        QFETCH(QString, word);
        QFETCH(bool, confirm);
        QFETCH(bool, deactivate);
        QFETCH(int, days);
        QFETCH(QString, date);
        Company company(20);
        contract(company, word, dayOf(kToday.addDays(3)));
        const QByteArray line = lineOne(company);
        if (confirm)
            QCOMPARE(company.post(line + "/confirm_renewal").status, 200);
        if (deactivate) {
            const QString day = kToday.addDays(3).toString(Qt::ISODate);
            QCOMPARE(company.post(line + "/deactivation_date", {{u"deactivation_date"_s, day}}).status, 200);
        }
        company.advanceDays(days);
        QCOMPARE(renewalDate(company), date);
    }

    void whatCannotBeConfirmedIsRefused() // R184, R190
    {
        Company company(20);
        contract(company, u"monthly"_s, QVariant(QMetaType::fromType<int>()));
        const QByteArray line = lineOne(company);
        QCOMPARE(company.post(line + "/confirm_renewal").errorCode(), u"no_renewal"_s); // R184
        QVERIFY(company.rows("renewals").isEmpty());
        contract(company, u"yearly"_s, dayOf(kToday.addDays(9)));
        QCOMPARE(company.post(line + "/confirm_renewal").status, 200);
        QCOMPARE(company.post(line + "/confirm_renewal").errorCode(), u"state_conflict"_s);
        HttpClient three = company.as(
            company.persons.join(u"three@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{3}}}));
        QCOMPARE(three.call("POST", line + "/confirm_renewal", "{}").status, 404);
        QVERIFY(three.get("renewals").json()["data"_L1].toArray().isEmpty());
    }
};

LINEDESK_TEST(TestCompanyRenewals)
#include "tst_company_renewals.moc"
