// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/company.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::Company;
using test::HttpClient;

//! What asks for somebody's attention, and whether somebody has seen it (D15).
class TestAlerts : public QObject
{
    Q_OBJECT

    static void alert(Company &company)
    {
        const QString sql = u"INSERT INTO alert (account_id, alert_id, at, kind, iccid, rule_id, message, read_at, "
                            "read_by) SELECT account_id, CAST(? AS BIGINT), 1763476320, CAST(? AS TEXT), "
                            "CAST(? AS TEXT), 0, 'Look', NULL, '' FROM account"_s;
        const QStringList iccids = company.iccids("iot_sim_cards");
        company.alter({{u"UPDATE line SET group_id = 2 WHERE line_no = 1"_s, {}},
                       {u"UPDATE line SET group_id = 3 WHERE line_no = 2"_s, {}},
                       {sql, {1, u"rule"_s, iccids[0]}},
                       {sql, {2, u"rule"_s, iccids[1]}},
                       {sql, {3, u"lines_suspended"_s, QString()}}});
    }
    static int count(HttpClient &client, const QByteArray &target = "alerts?unread=1")
    {
        return client.get(target).json()["total"_L1].toInt(-1);
    }

private Q_SLOTS:
    void aFiredRuleLeavesAnUnreadAlert() // R272, D15
    {
        Company company(60);
        QCOMPARE(company
                     .post("rules", {{u"name"_s, u"Tiny"_s},
                                     {u"limit"_s, u"0.001"_s},
                                     {u"unit"_s, u"MB"_s},
                                     {u"period"_s, u"day"_s},
                                     {u"status"_s, u"suspended"_s}})
                     .status,
                 201);
        company.advanceDays(1);
        const QJsonArray all = company.rows("alerts?unread=1");
        QVERIFY(all.size() > 5);
        QVERIFY(all[0]["message"_L1].toString().contains(all[0]["iccid"_L1].toString()));
    }

    //! R270, R274: whoever is told by e-mail gets one for each rule and hour, not one for each line.
    void theLinesOfAnHourAreInOneMail()
    {
        Company company(60);
        QCOMPARE(company
                     .post("rules", {{u"name"_s, u"Tiny"_s},
                                     {u"limit"_s, u"0.001"_s},
                                     {u"unit"_s, u"MB"_s},
                                     {u"period"_s, u"day"_s},
                                     {u"status"_s, u"none"_s},
                                     {u"notify_mail"_s, true}})
                     .status,
                 201);
        company.advanceDays(1);
        company.advance(3600); // the last hour has gone as well
        QMap<QString, QStringList> hours;
        const QJsonArray fired = company.rows("rule_activity");
        for (const QJsonValue &each : fired) {
            if (each["rule"_L1].toString() == "Tiny"_L1)
                hours[each["at"_L1].toString().left(13)] << each["iccid"_L1].toString();
        }
        hours.remove(company.get("iot_sim_cards?limit=1")["server_time"_L1].toString().left(13)); // not over yet
        QList<QJsonObject> mails;
        const QList<QJsonObject> all = company.mails(company.running.ready.ownerEmail, u"alert"_s);
        for (const QJsonObject &mail : all) {
            if (mail["subject"_L1].toString().startsWith("Rule fired: Tiny"_L1))
                mails << mail;
        }
        QVERIFY(std::any_of(hours.begin(), hours.end(), [](const QStringList &lines) { return lines.size() > 1; }));
        QCOMPARE(mails.size(), hours.size());
        auto hour = hours.end();
        for (const QJsonObject &mail : mails) { // both newest first
            --hour;
            const QString body = company.get("mail/" + mail["id"_L1].toString().toLatin1())["body"_L1].toString();
            for (const QString &iccid : *hour)
                QVERIFY2(body.contains(iccid), qPrintable(body));
            QCOMPARE(body.count(u'\n'), hour->size() + 1);
        }
    }

    void oneIsReadOrAll() // D15
    {
        Company company(20);
        alert(company);
        HttpClient &owner = company.persons.owner();
        QCOMPARE(count(owner), 3);
        QCOMPARE(company.post("alerts/1/read").status, 200);
        QCOMPARE(count(owner), 2);
        QCOMPARE(company.post("alerts/1/read").status, 200);
        QCOMPARE(company.post("alerts/99/read").status, 404);
        QCOMPARE(company.rows("alerts").at(2)["read_by"_L1].toString(), u"owner@northwind.example"_s);
        QCOMPARE(company.post("alerts/read_all", {{u"up_to"_s, u"2"_s}}).json()["changed"_L1].toInt(), 1);
        QCOMPARE(count(owner), 1);
        QCOMPARE(company.post("alerts/read_all").json()["changed"_L1].toInt(), 1);
        QCOMPARE(count(owner), 0);
        QCOMPARE(count(owner, "alerts"), 3);
    }

    void peopleOfGroupsSeeTheAlertsOfTheirLines() // R226, R227
    {
        Company company(20);
        alert(company);
        HttpClient two = company.as(
            company.persons.join(u"two@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{2}}}));
        HttpClient admin = company.as(company.persons.join(u"admin@northwind.example"_s, u"Company admin"_s));
        QCOMPARE(count(two), 1);
        QCOMPARE(count(admin), 2); // no money (D13)
        QCOMPARE(two.call("POST", "alerts/2/read", "{}").status, 404);
        QCOMPARE(two.call("POST", "alerts/read_all", "{}").json()["changed"_L1].toInt(), 1);
        QCOMPARE(count(company.persons.owner()), 2);
    }
};

LINEDESK_TEST(TestAlerts)
#include "tst_alerts.moc"
