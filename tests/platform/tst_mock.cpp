// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mock.h"
#include "tests/platform/persons.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::kPassword;
using test::Persons;
using test::Reply;
using test::Running;

//! Basic accounts: mock answers, marked as such (R44, R45, D26).
class TestMock : public QObject
{
    Q_OBJECT

    static platform::ReadyInfo basic(Persons &persons, const QString &email)
    {
        const Reply reply = persons.post("/auth/sign_up", {{u"email"_s, email},
                                                           {u"password"_s, kPassword},
                                                           {u"name"_s, u"Bo Basic"_s},
                                                           {u"account_name"_s, u"Basic Ltd"_s},
                                                           {u"plan"_s, u"basic"_s}});
        if (reply.status != 200)
            qFatal("sign_up: %s", reply.body.constData());
        return persons.readyOf(reply.json());
    }

    static QByteArray firstLine(HttpClient &client)
    {
        const QJsonArray lines = client.get("iot_sim_cards").json().value("data"_L1).toArray();
        return lines.first().toObject().value("iccid"_L1).toString().toLatin1();
    }

private Q_SLOTS:
    void theWholeDialectAnswersMarked_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isObject");
        for (const char *path : {"", "iot_sim_cards", "daily_usage", "sim_card_filter_data", "accounts",
                                 "current_balance", "balance_history", "balance_payments", "balance_usages", "prices",
                                 "sim_card/{iccid}", "sim_card/{iccid}/sessions", "sim_card/{iccid}/destination_log",
                                 "sim_card/{iccid}/usage_summary", "sim_card/{iccid}/bill_cycle_list"})
            QTest::newRow(qPrintable("GET "_L1 + QLatin1String(path) + " is marked in header and body"_L1))
                << QByteArray(path) << true;
        QTest::newRow("a bare array is marked by its header alone")
            << QByteArray("sim_card/{iccid}/daily_statistics") << false;
    }
    void theWholeDialectAnswersMarked()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, isObject);
        static Running running(40);
        static Persons persons(running);
        static const platform::ReadyInfo ready = basic(persons, u"bo@basic.example"_s);
        HttpClient client(ready);
        path.replace("{iccid}", firstLine(client));
        const Reply reply = client.get(path);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("x-mock"), QByteArray("true"));
        QCOMPARE(reply.json().value("mock"_L1).toBool(), isObject);
        QCOMPARE(client.get(path).body, reply.body);
        const Reply real = persons.owner().get("");
        QVERIFY(!real.headers.contains("x-mock"));
        QVERIFY(!real.json().contains("mock"_L1));
    }

    void theSameForEverybodyAtAnyTime()
    {
        QByteArray first;
        for (const qint64 lines : {10, 50}) {
            Running running(lines, [lines](platform::Options &options) { options.seed = quint64(lines); });
            Persons persons(running);
            const platform::ReadyInfo a = basic(persons, u"a@basic.example"_s);
            const platform::ReadyInfo b = basic(persons, u"b@basic.example"_s);
            const auto lists = [](const platform::ReadyInfo &ready) {
                QByteArray all;
                HttpClient client(ready);
                for (const char *path : {"iot_sim_cards?limit=100", "balance_history", "balance_usages?limit=100"})
                    all += client.get(path).body;
                return all.replace(ready.accountUuid.toLatin1(), "ACCOUNT");
            };
            const QByteArray seen = lists(a);
            QCOMPARE(lists(b), seen);
            QCOMPARE(persons.post("/simulate/advance", {{u"seconds"_s, 100'000}}).status, 200);
            QCOMPARE(lists(a), seen);
            QVERIFY(first.isEmpty() || first == seen);
            first = seen;
        }
        QCOMPARE(first.count("\"iccid\"") > 25, true);
    }

    void writesAreAcknowledgedAndComeToNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("leaf");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("deactivate") << QByteArray("POST") << QByteArray("/deactivate") << QByteArray("{}");
        QTest::newRow("make ready") << QByteArray("POST") << QByteArray("/activation_ready") << QByteArray("{}");
        QTest::newRow("set a date") << QByteArray("PUT") << QByteArray("/deactivation_date")
                                    << QByteArray(R"({"deactivation_date":"2030-01-01"})");
    }
    void writesAreAcknowledgedAndComeToNothing()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, leaf);
        QFETCH(QByteArray, body);
        static Running running(4);
        static Persons persons(running);
        static const platform::ReadyInfo ready = basic(persons, u"bo@basic.example"_s);
        HttpClient client(ready);
        const QByteArray line = "sim_card/" + firstLine(client);
        const QByteArray before = client.get(line).body;
        const Reply reply = client.call(method, line + leaf, body);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray(R"({"mock":true,"ack":"success"})"));
        QCOMPARE(reply.headers.value("x-mock"), QByteArray("true"));
        QCOMPARE(client.get(line).body, before);
        QCOMPARE(client.call(method, "sim_card/8900000000000000000" + leaf, body).errorCode(), u"line_not_found"_s);
        QCOMPARE(client.call(method, line + leaf, "[]").errorCode(), u"invalid_json"_s);
    }

    void theRestIsForProfessionals()
    {
        QCOMPARE(platform::basicAccess("rules"), platform::BasicAccess::Closed);
        QCOMPARE(platform::basicAccess("sim_card/{iccid}/sms"), platform::BasicAccess::Closed);
        QCOMPARE(platform::basicAccess("staff/{id}/update"), platform::BasicAccess::Real);
        QCOMPARE(platform::basicAccess("sim_card/{iccid}/sessions"), platform::BasicAccess::Mock);
        Running running(4);
        Persons persons(running);
        HttpClient bo(basic(persons, u"bo@basic.example"_s));
        const QJsonObject account = bo.get("").json();
        QCOMPARE(account.value("name"_L1).toString(), u"Basic Ltd"_s);
        QCOMPARE(account.value("plan"_L1).toString(), u"basic"_s);
        QCOMPARE(account.value("lines_count"_L1).toInt(), 25);
        for (const QJsonValue &link : account.value("links"_L1).toObject())
            QVERIFY(link.toString().startsWith("/api/"_L1));
        QCOMPARE(bo.get("me").headers.contains("x-mock"), false);
        QCOMPARE(bo.get("staff").json().value("total"_L1).toInt(), 1);
    }

    void theOwnerChangesThePlan() // R45, R157
    {
        Running running(7);
        Persons persons(running);
        HttpClient kim(persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s)));
        QCOMPARE(kim.call("POST", "account/plan", R"({"plan":"basic"})").status, 403);
        QCOMPARE(persons.post("account/plan", {{u"plan"_s, u"gold"_s}}).status, 400);
        QCOMPARE(persons.owner().get("iot_sim_cards").json().value("total"_L1).toInt(), 7);
        QCOMPARE(persons.post("account/plan", {{u"plan"_s, u"basic"_s}}).status, 200);
        QCOMPARE(persons.owner().get("iot_sim_cards").json().value("total"_L1).toInt(), 25);
        QCOMPARE(kim.get("iot_sim_cards").headers.value("x-mock"), QByteArray("true"));
        QCOMPARE(persons.post("account/plan", {{u"plan"_s, u"professional"_s}}).status, 200);
        QCOMPARE(persons.owner().get("iot_sim_cards").json().value("total"_L1).toInt(), 7);
        QVERIFY(!kim.get("iot_sim_cards").headers.contains("x-mock"));
    }
};

LINEDESK_TEST(TestMock)
#include "tst_mock.moc"
