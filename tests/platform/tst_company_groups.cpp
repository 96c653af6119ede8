// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/company.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::Company;
using test::HttpClient;
using test::Persons;
using test::Reply;

//! Groups, sub-groups, their users and the map (R198–R213, D1, D32).
class TestCompanyGroups : public QObject
{
    Q_OBJECT

    static QByteArray made(Company &company, const QJsonObject &body)
    {
        const Reply reply = company.post("groups", body);
        if (reply.status != 201)
            qFatal("%s", reply.body.constData());
        return "groups/" + reply.json()["id"_L1].toString().toLatin1();
    }
    static QStringList emails(const QJsonObject &list)
    {
        QStringList all;
        const QJsonArray rows = list["data"_L1].toArray();
        for (const QJsonValue &row : rows)
            all << row["email"_L1].toString();
        return all;
    }

private Q_SLOTS:
    void aGroupIsMadeEditedAndDeleted() // R198, R203
    {
        Company company(60);
        const QByteArray group = made(company, {{u"name"_s, u"Harbour"_s}, {u"reference"_s, u"CC-1"_s}});
        QJsonObject json = company.get(group);
        QCOMPARE(json["reference"_L1].toString(), u"CC-1"_s);
        QCOMPARE(json["active"_L1].toBool(), true);
        QCOMPARE(json["lines_count"_L1].toInt(-1), 0);
        QCOMPARE(company.post("groups", {{u"name"_s, u"HARBOUR"_s}}).errorCode(), u"name_taken"_s);
        QCOMPARE(company.post(group + "/update", {{u"active"_s, false}, {u"reference"_s, u"CC-2"_s}}).status, 200);
        json = company.get(group);
        QCOMPARE(json["active"_L1].toBool(true), false);
        QCOMPARE(json["name"_L1].toString(), u"Harbour"_s);
        const Reply late =
            company.persons.owner().call("POST", group + "/update", "{\"name\":\"Port\"}", "If-Match: \"1\"\r\n");
        QCOMPARE(late.errorCode(), u"version_conflict"_s);
        QCOMPARE(company.post("groups/1/delete").errorCode(), u"group_not_empty"_s);
        QCOMPARE(company.post(group + "/delete").status, 200);
        QCOMPARE(company.persons.owner().get(group).status, 404);
    }

    void aGroupIsActiveByItsLines() // R199, R201
    {
        Company company(60);
        const QByteArray empty = made(company, {{u"name"_s, u"Empty"_s}});
        company.alter({{u"UPDATE line SET status_id = 2 WHERE group_id = 2"_s, {}},
                       {u"UPDATE line SET status_id = 1 WHERE group_id = 3"_s, {}}});
        QStringList active;
        for (const QJsonValue &row : company.rows("groups?filter=active"))
            active << row["id"_L1].toString();
        QVERIFY(!active.contains(u"2"_s) && active.contains(u"3"_s));
        QVERIFY(!active.contains(QString::fromLatin1(empty.mid(7))));
        const QJsonObject three = company.get("groups/3");
        QVERIFY(three["lines_count"_L1].toInt() > 0);
        QCOMPARE(three["active_lines"_L1].toInt(), three["lines_count"_L1].toInt());
        QCOMPARE(company.get("groups/2")["active_lines"_L1].toInt(-1), 0);
    }

    void linesDueWithinFourWeeksAreCounted() // R202
    {
        Company company(60);
        const int today = int(QDate(1970, 1, 1).daysTo(QDate(2026, 11, 18)));
        company.alter({{u"UPDATE line SET contract = 'yearly', renewal_day = ?, status_id = 1"_s, {today + 29}},
                       {u"UPDATE line SET renewal_day = ? WHERE line_no <= 9"_s, {today + 28}},
                       {u"UPDATE line SET renewal_day = ? WHERE line_no = 1"_s, {today - 1}},
                       {u"UPDATE line SET group_id = 2 WHERE line_no <= 9"_s, {}}});
        QCOMPARE(company.get("groups/2")["due_soon"_L1].toInt(), 8);
        QCOMPARE(company.iccids("renewals?group_id=2&badge=soon").size(), 8);
    }

    void subGroupsCountWithTheirGroup() // R208, R209
    {
        Company company(60);
        const int two = company.get("groups/2")["lines_count"_L1].toInt();
        const int three = company.get("groups/3")["lines_count"_L1].toInt();
        QCOMPARE(company.post("groups/3/update", {{u"parent"_s, u"2"_s}}).status, 200);
        QCOMPARE(company.get("groups/2")["lines_count"_L1].toInt(), two + three);
        QCOMPARE(company.get("groups/2")["own_lines"_L1].toInt(), two);
        QCOMPARE(company.get("groups/3")["parent"_L1]["id"_L1].toString(), u"2"_s);
        QCOMPARE(company.rows("groups?parent_id=2").size(), 1);
        QCOMPARE(company.post("groups/2/update", {{u"parent"_s, u"3"_s}}).errorCode(), u"group_circle"_s);
        QCOMPARE(company.post("groups/2/update", {{u"parent"_s, u"2"_s}}).errorCode(), u"group_circle"_s);
        QCOMPARE(company.post("groups/2/update", {{u"parent"_s, u"999"_s}}).errorCode(), u"unknown_group"_s);
        QCOMPARE(company.post("groups/3/update", {{u"parent"_s, 0}}).status, 200);
        QVERIFY(company.get("groups/3")["parent"_L1].isNull());
    }

    void usersAreSetInOneSubmit() // R204, R206, R207, R212, R213
    {
        Company company(20);
        auto &persons = company.persons;
        const QJsonObject kim =
            persons.join(u"kim@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{3}}});
        persons.join(u"jo@northwind.example"_s, u"User"_s);
        persons.join(u"sub@northwind.example"_s, u"Sub-account"_s, {{u"sub_account"_s, 1}});
        const QString kimId = QString::fromLatin1(persons.idOf(u"kim@northwind.example"_s));
        const QString joId = QString::fromLatin1(persons.idOf(u"jo@northwind.example"_s));
        const QString subId = QString::fromLatin1(persons.idOf(u"sub@northwind.example"_s));
        QCOMPARE(emails(company.get("groups/2/candidates?q=NORTHWIND")),
                 (QStringList{u"owner@northwind.example"_s, u"kim@northwind.example"_s, u"jo@northwind.example"_s}));
        QCOMPARE(emails(company.get("groups/2/candidates?q=jo@")), QStringList{u"jo@northwind.example"_s});
        // One who cannot be in a group: nothing of the whole list is applied.
        QCOMPARE(company.post("groups/2/users", {{u"users"_s, QJsonArray{kimId, subId}}}).errorCode(),
                 u"unknown_user"_s);
        QVERIFY(emails(company.get("groups/2/users")).isEmpty());
        const Reply set = company.post("groups/2/users", {{u"users"_s, QJsonArray{kimId, joId}}});
        QCOMPARE(emails(set.json()), (QStringList{u"kim@northwind.example"_s, u"jo@northwind.example"_s}));
        HttpClient seen = company.as(kim);
        QCOMPARE(seen.get("groups").json()["total"_L1].toInt(), 2); // at once (R226)
        QCOMPARE(company.post("groups/2/users/remove", {{u"user"_s, joId}}).status, 200);
        QCOMPARE(company.post("groups/2/users/add", {{u"user"_s, joId}}).status, 200);
        QCOMPARE(emails(company.post("groups/2/users", {{u"users"_s, QJsonArray{}}}).json()), QStringList());
        QCOMPARE(seen.get("groups").json()["total"_L1].toInt(), 1);
        QCOMPARE(company.post("groups/2/users").status, 400);
    }

    void peopleOfAGroupSeeItAlone() // R226, R227
    {
        Company company(20);
        HttpClient kim = company.as(
            company.persons.join(u"kim@northwind.example"_s, u"Group supervisor"_s, {{u"groups"_s, QJsonArray{3}}}));
        QCOMPARE(kim.get("groups/3").status, 200);
        QCOMPARE(kim.get("groups/2").status, 404);
        QCOMPARE(kim.get("groups/2/users").status, 404);
        QCOMPARE(kim.call("POST", "groups/3/update", "{}").status, 403);
    }

    void theMapIsOffUntilAskedFor() // R205, D32
    {
        Company company(60);
        QVERIFY(!company.get("")["links"_L1].toObject().contains("map"_L1));
        QCOMPARE(company.persons.owner().get("map").errorCode(), u"map_not_requested"_s);
        QCOMPARE(company.post("map_request").status, 200);
        QCOMPARE(company.post("map_request").status, 409);
        QVERIFY(company.get("")["links"_L1].toObject().contains("map"_L1));
        qint64 lines = 0;
        for (const QJsonValue &place : company.rows("map")) {
            lines += place["lines"_L1].toInt();
            QVERIFY(qAbs(place["latitude"_L1].toDouble()) > 1);
        }
        qint64 seen = 0;
        for (const QJsonValue &line : company.rows("iot_sim_cards"))
            seen += line["last_seen"_L1].isNull() || line["country_code"_L1].toString().isEmpty() ? 0 : 1;
        QCOMPARE(lines, seen);
        HttpClient kim = company.as(
            company.persons.join(u"kim@northwind.example"_s, u"Group supervisor"_s, {{u"groups"_s, QJsonArray{3}}}));
        qint64 theirs = 0;
        for (const QJsonValue &place : kim.get("map").json()["data"_L1].toArray())
            theirs += place["lines"_L1].toInt();
        QVERIFY(theirs > 0 && theirs < lines);
    }
};

LINEDESK_TEST(TestCompanyGroups)
#include "tst_company_groups.moc"
