// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/logins.h"
#include "tests/platform/persons.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::kPassword;
using test::Persons;
using test::Reply;
using test::Running;

//! Coming in: passwords, locks, new accounts.
class TestSignIn : public QObject
{
    Q_OBJECT

    static QStringList emails(const Reply &reply)
    {
        QStringList all;
        for (const QJsonValue &row : reply.json().value("data"_L1).toArray())
            all << row.toObject().value("email"_L1).toString();
        return all;
    }

private Q_SLOTS:
    void theReadyLinesPasswordSignsIn() // R2, D40
    {
        Running running(3);
        Persons persons(running);
        const Reply reply = persons.signIn(running.ready.ownerEmail, running.ready.ownerPassword);
        QCOMPARE(reply.status, 200);
        const QJsonObject session = reply.json();
        QCOMPARE(session.value("shared_key"_L1).toString(), running.ready.sharedKey);
        QCOMPARE(session.value("user_uuid"_L1).toString(), running.ready.userUuid);
        QCOMPARE(session.value("account_uuid"_L1).toString(), running.ready.accountUuid);
        QCOMPARE(session.value("url"_L1).toString(), running.ready.url);
        QCOMPARE(session.value("user"_L1).toObject().value("role"_L1).toString(), u"Owner"_s);
        QVERIFY(session.value("permissions"_L1).toArray().contains(u"staff.manage"_s));
        QCOMPARE(HttpClient(persons.readyOf(session)).get("me").status, 200);
    }

    void thePasswordIsStoredByScryptAlone()
    {
        Running running(3);
        Persons persons(running);
        QCOMPARE(
            persons.post("me", {{u"new_password"_s, kPassword}, {u"password"_s, running.ready.ownerPassword}}).status,
            200);
        running.server.stop();
        platform::Database database(running.target());
        QVERIFY(database.open());
        const auto login = platform::findLogin(database.writer(), 1, 1);
        QVERIFY(login && login->has_value());
        QVERIFY((*login)->password.startsWith("scrypt$32768$8$1$"_L1));
        QVERIFY(!(*login)->password.contains(kPassword));
    }

    void aChosenPasswordIsNotInTheReadyLine()
    {
        Running running(3);
        {
            Persons persons(running);
            QCOMPARE(persons.post("me", {{u"new_password"_s, kPassword}, {u"password"_s, running.ready.ownerPassword}})
                         .status,
                     200);
        }
        running.start();
        QCOMPARE(running.ready.ownerPassword, QString());
        Persons persons(running);
        QCOMPARE(persons.signIn(running.ready.ownerEmail).status, 200);
    }

    void wrongSignIns_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto both = [](const char *email, const char *password) {
            return QByteArray("{\"email\":\"") + email + "\",\"password\":\"" + password + "\"}";
        };
        QTest::newRow("a wrong password is 401")
            << both("owner@northwind.example", "something else") << 401 << u"sign_in_failed"_s;
        QTest::newRow("an unknown address gets the same answer")
            << both("nobody@northwind.example", "something else") << 401 << u"sign_in_failed"_s;
        QTest::newRow("no password is 400")
            << QByteArray(R"({"email":"owner@northwind.example"})") << 400 << u"invalid_body"_s;
        QTest::newRow("an empty password is 400") << both("owner@northwind.example", "") << 400 << u"invalid_body"_s;
        QTest::newRow("a number is no password")
            << QByteArray(R"({"email":"owner@northwind.example","password":12})") << 400 << u"invalid_body"_s;
        QTest::newRow("a list is no body") << QByteArray("[1]") << 400 << u"invalid_json"_s;
        QTest::newRow("half a body is 400") << QByteArray("{\"email\":") << 400 << u"invalid_json"_s;
        QTest::newRow("an address that is none is 400") << both("owner", "x") << 400 << u"invalid_body"_s;
        QTest::newRow("a password of a megabyte is refused before it is hashed")
            << "{\"email\":\"owner@northwind.example\",\"password\":\"" + QByteArray(900'000, 'x') + "\"}" << 400
            << u"invalid_body"_s;
        QTest::newRow("NUL in an address is refused")
            << both("owner\\u0000@northwind.example", "x") << 400 << u"invalid_body"_s;
        QTest::newRow("half a character is refused")
            << both("owner@northwind.example", "\\ud800 and more") << 400 << u"invalid_body"_s;
    }
    void wrongSignIns()
    {
        QFETCH(QByteArray, body);
        static Running running(3);
        HttpClient client(running.ready);
        const Reply reply = client.call("POST", "/auth/sign_in", body);
        QTEST(reply.status, "status");
        QTEST(reply.errorCode(), "code");
        QVERIFY(!reply.body.contains("shared_key"));
    }

    void fiveWrongTriesLockForFiveMinutes_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("an address that somebody has") << u"owner@northwind.example"_s;
        QTest::newRow("an address that nobody has is locked the same way") << u"nobody@northwind.example"_s;
        QTest::newRow("upper and lower case are one address") << u"OWNER@Northwind.example"_s;
    }
    void fiveWrongTriesLockForFiveMinutes()
    {
        QFETCH(QString, email);
        Running running(3);
        Persons persons(running);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(persons.signIn(email, u"wrong password %1"_s.arg(i)).status, 401);
        const Reply locked = persons.signIn(email, running.ready.ownerPassword);
        QCOMPARE(locked.status, 429);
        QCOMPARE(locked.errorCode(), u"sign_in_locked"_s);
        QCOMPARE(locked.headers.value("retry-after"), QByteArray("300"));
        running.clock.advance(std::chrono::seconds(299));
        QCOMPARE(persons.signIn(email, running.ready.ownerPassword).headers.value("retry-after"), QByteArray("1"));
        running.clock.advance(std::chrono::seconds(1));
        const int expected = email.startsWith("nobody"_L1) ? 401 : 200;
        QCOMPARE(persons.signIn(email, running.ready.ownerPassword).status, expected);
    }

    void aRightPasswordForgivesWrongOnes()
    {
        Running running(3);
        Persons persons(running);
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 4; ++i)
                QCOMPARE(persons.signIn(running.ready.ownerEmail, u"wrong password"_s).status, 401);
            QCOMPARE(persons.signIn(running.ready.ownerEmail, running.ready.ownerPassword).status, 200);
        }
    }

    void aLockOutlivesTheServer()
    {
        Running running(3);
        {
            Persons persons(running);
            for (int i = 0; i < 5; ++i)
                QCOMPARE(persons.signIn(running.ready.ownerEmail, u"wrong password"_s).status, 401);
        }
        running.start();
        Persons persons(running);
        QCOMPARE(persons.signIn(running.ready.ownerEmail, running.ready.ownerPassword).status, 429);
    }

    void aFloodOfSignInsLeavesRoomForOthers() // T12
    {
        Running running(3);
        HttpClient good(running.ready);
        QCOMPARE(good.get("").status, 200);
        std::vector<std::unique_ptr<HttpClient>> flood;
        for (int i = 0; i < 40; ++i) {
            flood.push_back(std::make_unique<HttpClient>(running.ready));
            QVERIFY(flood.back()->connectToServer());
        }
        for (size_t i = 0; i < flood.size(); ++i) {
            const QJsonObject body{{u"email"_s, u"somebody%1@x.example"_s.arg(i)}, {u"password"_s, u"guess"_s}};
            flood[i]->send(flood[i]->request("POST", "/auth/sign_in", Persons::json(body)));
        }
        for (int i = 0; i < 20; ++i)
            QCOMPARE(good.get("").status, 200);
        QMap<QString, int> codes;
        for (const auto &client : flood) {
            const Reply reply = client->receive();
            ++codes[reply.errorCode()];
            if (reply.status == 429)
                QCOMPARE(reply.headers.value("retry-after"), QByteArray("1"));
        }
        QCOMPARE(codes.value(u"sign_in_failed"_s) + codes.value(u"too_many_sign_ins"_s), 40);
        QVERIFY(codes.value(u"sign_in_failed"_s) > 0 && codes.value(u"too_many_sign_ins"_s) > 0);
    }

    void manyTriesAtOnceCountAsWell()
    {
        Running running(3);
        std::vector<std::unique_ptr<HttpClient>> crowd;
        for (int i = 0; i < 30; ++i) {
            crowd.push_back(std::make_unique<HttpClient>(running.ready));
            QVERIFY(crowd.back()->connectToServer());
        }
        const QByteArray body = Persons::json({{u"email"_s, running.ready.ownerEmail}, {u"password"_s, u"a guess"_s}});
        int judged = 0;
        for (int round = 0; round < 3; ++round) {
            for (const auto &client : crowd)
                client->send(client->request("POST", "/auth/sign_in", body));
            for (const auto &client : crowd)
                judged += client->receive().status == 401 ? 1 : 0;
        }
        QVERIFY(judged <= 5);
    }

    void signingUpMakesAnAccountOfItsOwn() // R4, R139, R156, D40
    {
        Running running(30);
        Persons persons(running);
        const Reply reply = persons.post("/auth/sign_up", {{u"email"_s, u"Jo@Fresh.example"_s},
                                                           {u"password"_s, kPassword},
                                                           {u"name"_s, u"Jo Fresh"_s},
                                                           {u"account_name"_s, u"Fresh Ltd"_s},
                                                           {u"time_zone"_s, u"Europe/Amsterdam"_s}});
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json().value("account_uuid"_L1).toString() != running.ready.accountUuid);
        HttpClient jo(persons.readyOf(reply.json()));
        const QJsonObject account = jo.get("").json();
        QCOMPARE(account.value("name"_L1).toString(), u"Fresh Ltd"_s);
        QCOMPARE(account.value("lines_count"_L1).toInt(-1), 0);
        QCOMPARE(account.value("plan"_L1).toString(), u"professional"_s);
        QCOMPARE(account.value("role"_L1).toString(), u"Owner"_s);
        QCOMPARE(account.value("time_zone"_L1).toString(), u"Europe/Amsterdam"_s);
        QCOMPARE(jo.get("iot_sim_cards").json().value("total"_L1).toInt(-1), 0);
        QVERIFY(jo.get("prices").json().value("total"_L1).toInt() > 10);
        QVERIFY(!jo.get("sim_card_filter_data").json().value("rate_plans"_L1).toArray().isEmpty());
        QCOMPARE(emails(jo.get("staff")), QStringList{u"Jo@fresh.example"_s});
        // Neither sees the other.
        QCOMPARE(emails(persons.owner().get("staff")), QStringList{running.ready.ownerEmail});
        platform::ReadyInfo foreign = persons.readyOf(reply.json());
        foreign.url = running.ready.url;
        foreign.accountUuid = running.ready.accountUuid;
        QCOMPARE(HttpClient(foreign).get("").status, 401);
        QCOMPARE(persons.signIn(u"jo@fresh.example"_s).status, 200);
    }

    void signUpsThatAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, int status,
                            const QString &code) { QTest::newRow(name) << key << value << status << code; };
        row("one address is one person on the whole server", u"email"_s, u"owner@northwind.example"_s, 409,
            u"email_taken"_s);
        row("whatever its case", u"email"_s, u"OWNER@NORTHWIND.example"_s, 409, u"email_taken"_s);
        row("letters that look the same to computers are one address", u"email"_s, u"ｏｗｎｅｒ@northwind.example"_s,
            409, u"email_taken"_s);
        row("nine characters are too few", u"password"_s, u"x7!Kq0pLz"_s, 422, u"weak_password"_s);
        row("an obvious password is refused", u"password"_s, u"Password2026!"_s, 422, u"weak_password"_s);
        row("a row of keys is refused", u"password"_s, u"qwertyuiop"_s, 422, u"weak_password"_s);
        row("a row of digits is refused", u"password"_s, u"1234567890"_s, 422, u"weak_password"_s);
        row("one character many times is refused", u"password"_s, u"aaaaaaaaaaaaaa"_s, 422, u"weak_password"_s);
        row("an obvious word twice is refused", u"password"_s, u"letmeinletmein"_s, 422, u"weak_password"_s);
        row("the address is no password", u"password"_s, u"someone@fresh.example"_s, 422, u"weak_password"_s);
        row("a zone that does not exist", u"time_zone"_s, u"Mars/Olympus"_s, 400, u"invalid_body"_s);
        row("a plan that does not exist", u"plan"_s, u"gold"_s, 400, u"invalid_body"_s);
        row("a name is needed", u"name"_s, u"  "_s, 400, u"invalid_body"_s);
        row("a name of several rows is refused", u"name"_s, u"Jo\r\nBcc: all@x.example"_s, 400, u"invalid_body"_s);
        row("a very long name is refused", u"account_name"_s, QString(5000, u'x'), 400, u"invalid_body"_s);
        row("an address with a second row is refused", u"email"_s, u"a@b.example\r\nBcc: c@d.example"_s, 400,
            u"invalid_body"_s);
        row("an address with a blank is refused", u"email"_s, u"a b@c.example"_s, 400, u"invalid_body"_s);
        row("two addresses are refused", u"email"_s, u"a@b.example,c@d.example"_s, 400, u"invalid_body"_s);
        row("an address with a display name is refused", u"email"_s, u"Jo <a@b.example>"_s, 400, u"invalid_body"_s);
        row("characters that nobody sees are refused", u"email"_s, u"a\u200bb@c.example"_s, 400, u"invalid_body"_s);
        row("an address that turns around is refused", u"email"_s, u"a\u202eb@c.example"_s, 400, u"invalid_body"_s);
        row("an address of 300 characters is refused", u"email"_s, QString(290, u'a') + "@b.example"_L1, 400,
            u"invalid_body"_s);
        row("a list of addresses is refused", u"email"_s, QJsonArray{u"a@b.example"_s}, 400, u"invalid_body"_s);
    }
    void signUpsThatAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        static Running running(3);
        Persons persons(running);
        QJsonObject body{{u"email"_s, u"someone@fresh.example"_s},
                         {u"password"_s, kPassword},
                         {u"name"_s, u"Some One"_s},
                         {u"account_name"_s, u"Fresh"_s}};
        body.insert(key, value);
        const Reply reply = persons.post("/auth/sign_up", body);
        QTEST(reply.status, "status");
        QTEST(reply.errorCode(), "code");
        QCOMPARE(persons.signIn(u"someone@fresh.example"_s, u"a password that nobody has"_s).status / 100, 4);
    }

    void addressesOfEveryLanguageAreFine_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("letters of other languages") << u"jürgen@müller.example"_s;
        QTest::newRow("letters that are no Latin ones") << u"用户@例子.example"_s;
        QTest::newRow("a plus and dots") << u"first.last+tag@sub.domain.example"_s;
    }
    void addressesOfEveryLanguageAreFine()
    {
        QFETCH(QString, email);
        static Running running(3);
        Persons persons(running);
        QCOMPARE(
            persons
                .post(
                    "/auth/sign_up",
                    {{u"email"_s, email}, {u"password"_s, kPassword}, {u"name"_s, u"X"_s}, {u"account_name"_s, u"Y"_s}})
                .status,
            200);
        QCOMPARE(persons.signIn(email).status, 200);
    }
};

LINEDESK_TEST(TestSignIn)
#include "tst_people_signin.moc"
