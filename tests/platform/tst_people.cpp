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

//! Who may come in: invitations, passwords, keys, ownership.
class TestPeople : public QObject
{
    Q_OBJECT

    static QStringList emails(const Reply &reply)
    {
        QStringList all;
        for (const QJsonValue &row : reply.json().value("data"_L1).toArray())
            all << row.toObject().value("email"_L1).toString();
        return all;
    }

    static void advance(Running &running, Persons &persons, qint64 seconds)
    {
        QCOMPARE(persons.post("/simulate/advance", {{u"seconds"_s, seconds}}).status, 200);
        Q_UNUSED(running)
    }

private Q_SLOTS:
    void theReadyLinesPasswordSignsIn()
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

    void signingUpMakesAnAccountOfItsOwn()
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

    void anInvitationBringsSomebodyIn() // R51, R60
    {
        Running running(3);
        Persons persons(running);
        const Reply invited = persons.invite(u"kim@northwind.example"_s, u"User"_s, {{u"name"_s, u"Kim"_s}});
        QCOMPARE(invited.status, 201);
        QCOMPARE(invited.json().value("state"_L1).toString(), u"open"_s);
        QVERIFY(!invited.body.contains(persons.codeFor(u"kim@northwind.example"_s).toLatin1()));
        QCOMPARE(emails(persons.owner().get("staff/invitations")), QStringList{u"kim@northwind.example"_s});
        const QString code = persons.codeFor(u"kim@northwind.example"_s);
        const Reply session = persons.accept(code);
        QCOMPARE(session.status, 200);
        QCOMPARE(session.json().value("user"_L1).toObject().value("role"_L1).toString(), u"User"_s);
        QCOMPARE(HttpClient(persons.readyOf(session.json())).get("me").status, 200);
        QCOMPARE(persons.signIn(u"kim@northwind.example"_s).status, 200);
        QCOMPARE(emails(persons.owner().get("staff")),
                 (QStringList{running.ready.ownerEmail, u"kim@northwind.example"_s}));
        QCOMPARE(persons.accept(code).errorCode(), u"token_invalid"_s); // single use
    }

    void anInvitationEndsAfterSevenDays_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("status");
        QTest::newRow("a second before it is good") << qint64(7 * 86'400 - 1) << 200;
        QTest::newRow("at that second it is over") << qint64(7 * 86'400) << 422;
    }
    void anInvitationEndsAfterSevenDays()
    {
        QFETCH(qint64, seconds);
        Running running(3);
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        const QString code = persons.codeFor(u"kim@northwind.example"_s);
        advance(running, persons, seconds);
        QTEST(persons.accept(code).status, "status");
        const QJsonObject row =
            persons.owner().get("staff/invitations").json().value("data"_L1).toArray().first().toObject();
        QCOMPARE(row.value("state"_L1).toString(), seconds < 7 * 86'400 ? u"accepted"_s : u"expired"_s);
    }

    void anInvitationIsRevokedAndSentAgain()
    {
        Running running(3);
        Persons persons(running);
        const QByteArray id =
            persons.invite(u"kim@northwind.example"_s, u"User"_s).json().value("id"_L1).toString().toLatin1();
        const QString first = persons.codeFor(u"kim@northwind.example"_s);
        QCOMPARE(persons.invite(u"KIM@northwind.example"_s, u"User"_s).errorCode(), u"invitation_open"_s);
        QCOMPARE(persons.post("staff/invitations/" + id + "/resend", {}).status, 200);
        const QString second = persons.codeFor(u"kim@northwind.example"_s);
        QVERIFY(second != first);
        QCOMPARE(persons.accept(first).errorCode(), u"token_invalid"_s);
        QCOMPARE(persons.post("staff/invitations/" + id + "/revoke", {}).status, 200);
        QCOMPARE(persons.accept(second).errorCode(), u"token_invalid"_s);
        QCOMPARE(persons.post("staff/invitations/" + id + "/revoke", {}).status, 409);
        QCOMPARE(persons.post("staff/invitations/" + id + "/resend", {}).status, 409);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
    }

    void anExpiredInvitationIsGoodAgainWhenSentAgain()
    {
        Running running(3);
        Persons persons(running);
        const QByteArray id =
            persons.invite(u"kim@northwind.example"_s, u"User"_s).json().value("id"_L1).toString().toLatin1();
        advance(running, persons, 8 * 86'400);
        QCOMPARE(persons.post("staff/invitations/" + id + "/revoke", {}).status, 409);
        QCOMPARE(persons.post("staff/invitations/" + id + "/resend", {}).status, 200);
        QCOMPARE(persons.accept(persons.codeFor(u"kim@northwind.example"_s)).status, 200);
    }

    void invitationsThatAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QString kim = u"kim@northwind.example"_s;
        QTest::newRow("a second owner (R50)")
            << QJsonObject{{u"email"_s, kim}, {u"role"_s, u"Owner"_s}} << 422 << u"one_owner"_s;
        QTest::newRow("a role that does not exist")
            << QJsonObject{{u"email"_s, kim}, {u"role"_s, u"King"_s}} << 400 << u"invalid_body"_s;
        QTest::newRow("no role") << QJsonObject{{u"email"_s, kim}} << 400 << u"invalid_body"_s;
        QTest::newRow("two at a time (R60)")
            << QJsonObject{{u"email"_s, QJsonArray{kim, u"jo@x.example"_s}}, {u"role"_s, u"User"_s}} << 400
            << u"invalid_body"_s;
        QTest::newRow("a group admin of no group (R226)")
            << QJsonObject{{u"email"_s, kim}, {u"role"_s, u"Group admin"_s}} << 422 << u"groups_needed"_s;
        QTest::newRow("a group admin of a group that is not there")
            << QJsonObject{{u"email"_s, kim}, {u"role"_s, u"Group admin"_s}, {u"groups"_s, QJsonArray{999}}} << 422
            << u"unknown_group"_s;
        QTest::newRow("groups that are no ids")
            << QJsonObject{{u"email"_s, kim}, {u"role"_s, u"Group admin"_s}, {u"groups"_s, QJsonArray{u"all"_s}}} << 400
            << u"invalid_body"_s;
        QTest::newRow("a sub-account's login of none")
            << QJsonObject{{u"email"_s, kim}, {u"role"_s, u"Sub-account"_s}} << 422 << u"sub_account_needed"_s;
        QTest::newRow("a sub-account's login of one that is not there")
            << QJsonObject{{u"email"_s, kim}, {u"role"_s, u"Sub-account"_s}, {u"sub_account"_s, u"999"_s}} << 422
            << u"unknown_sub_account"_s;
        QTest::newRow("somebody who belongs to the account already")
            << QJsonObject{{u"email"_s, u"Owner@northwind.example"_s}, {u"role"_s, u"User"_s}} << 409
            << u"already_member"_s;
        QTest::newRow("an address with a header in it")
            << QJsonObject{{u"email"_s, u"kim@x.example\nBcc: all@x.example"_s}, {u"role"_s, u"User"_s}} << 400
            << u"invalid_body"_s;
    }
    void invitationsThatAreRefused()
    {
        QFETCH(QJsonObject, body);
        static Running running(3);
        Persons persons(running);
        const Reply reply = persons.post("staff/invite", body);
        QTEST(reply.status, "status");
        QTEST(reply.errorCode(), "code");
        QCOMPARE(persons.owner().get("mail").json().value("total"_L1).toInt(-1), 0);
        QCOMPARE(persons.owner().get("staff/invitations").json().value("total"_L1).toInt(-1), 0);
    }

    void anAddressTakenMeanwhileCannotJoin()
    {
        Running running(3);
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        QCOMPARE(persons
                     .post("/auth/sign_up", {{u"email"_s, u"kim@northwind.example"_s},
                                             {u"password"_s, kPassword},
                                             {u"name"_s, u"X"_s},
                                             {u"account_name"_s, u"Y"_s}})
                     .status,
                 200);
        QCOMPARE(persons.accept(persons.codeFor(u"kim@northwind.example"_s)).errorCode(), u"email_taken"_s);
    }

    void aForgottenPasswordIsSetAnew()
    {
        Running running(3);
        Persons persons(running);
        const platform::ReadyInfo kim = persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s));
        const QByteArray known = persons.post("/auth/forgot_password", {{u"email"_s, u"Kim@northwind.example"_s}}).body;
        const QByteArray unknown = persons.post("/auth/forgot_password", {{u"email"_s, u"x@y.example"_s}}).body;
        QCOMPARE(known, unknown);
        const QString code = persons.codeFor(u"Kim@northwind.example"_s);
        QCOMPARE(code.size(), 64);
        const auto reset = [&](const QString &password) {
            return persons.post("/auth/reset_password", {{u"token"_s, code}, {u"password"_s, password}});
        };
        QCOMPARE(reset(u"1234567890"_s).errorCode(), u"weak_password"_s);
        QCOMPARE(reset(u"another fine phrase"_s).status, 200);
        QCOMPARE(reset(u"yet another phrase"_s).errorCode(), u"token_invalid"_s);
        QCOMPARE(persons.signIn(u"kim@northwind.example"_s, kPassword).status, 401);
        QCOMPARE(persons.signIn(u"kim@northwind.example"_s, u"another fine phrase"_s).status, 200);
        QCOMPARE(HttpClient(kim).get("me").status, 401); // and is signed out everywhere
    }

    void aResetCodeLastsAnHour_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("status");
        QTest::newRow("a second before it is good") << qint64(3599) << 200;
        QTest::newRow("at that second it is over") << qint64(3600) << 422;
    }
    void aResetCodeLastsAnHour()
    {
        QFETCH(qint64, seconds);
        Running running(3);
        Persons persons(running);
        const QString email = running.ready.ownerEmail;
        QCOMPARE(persons.post("/auth/forgot_password", {{u"email"_s, email}}).status, 200);
        const QString code = persons.codeFor(email);
        advance(running, persons, seconds);
        QTEST(persons.post("/auth/reset_password", {{u"token"_s, code}, {u"password"_s, kPassword}}).status, "status");
    }

    void mailsForForgottenPasswordsAreFew()
    {
        Running running(3);
        Persons persons(running);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(persons.post("/auth/forgot_password", {{u"email"_s, running.ready.ownerEmail}}).status, 200);
        QCOMPARE(persons.owner().get("mail").json().value("total"_L1).toInt(), 5);
    }

    void tokensAreNotKeptInTheClear()
    {
        Running running(3);
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        const QString code = persons.codeFor(u"kim@northwind.example"_s);
        running.server.stop();
        platform::Database database(running.target());
        QVERIFY(database.open());
        auto found = database.writer().run(u"SELECT token_hash FROM token"_s);
        QVERIFY(found && (*found)->next());
        QVERIFY((*found)->value(0).toString() != code);
        (*found)->finish();
    }

    void inactivePeopleNeitherComeInNorGetMail() // R57, R223
    {
        Running running(3);
        Persons persons(running);
        HttpClient kim(persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s)));
        const QByteArray id = persons.idOf(u"kim@northwind.example"_s);
        QCOMPARE(kim.get("me").status, 200);
        QCOMPARE(persons.post("staff/" + id + "/deactivate", {}).status, 200);
        QCOMPARE(kim.get("me").errorCode(), u"user_inactive"_s);
        QCOMPARE(persons.signIn(u"kim@northwind.example"_s).status, 401);
        const int mails = persons.owner().get("mail").json().value("total"_L1).toInt();
        QCOMPARE(persons.post("/auth/forgot_password", {{u"email"_s, u"kim@northwind.example"_s}}).status, 200);
        QCOMPARE(persons.owner().get("mail").json().value("total"_L1).toInt(), mails);
        QCOMPARE(persons.post("staff/" + id + "/deactivate", {}).status, 409);
        QCOMPARE(persons.post("staff/" + id + "/activate", {}).status, 200);
        QCOMPARE(persons.post("staff/" + id + "/activate", {}).status, 409);
        QCOMPARE(kim.get("me").status, 200);
        QCOMPARE(persons.signIn(u"kim@northwind.example"_s).status, 200);
    }

    void deletedPeopleAreGone() // R59
    {
        Running running(3);
        Persons persons(running);
        HttpClient kim(persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s)));
        const QByteArray id = persons.idOf(u"kim@northwind.example"_s);
        const QByteArray since = persons.owner().get("staff").json().value("server_time"_L1).toString().toLatin1();
        QCOMPARE(persons.post("staff/" + id + "/delete", {}).status, 200);
        QCOMPARE(kim.get("me").status, 401);
        QCOMPARE(persons.signIn(u"kim@northwind.example"_s).status, 401);
        QCOMPARE(persons.owner().get("staff/" + id).errorCode(), u"staff_not_found"_s);
        QCOMPARE(persons.post("staff/" + id + "/activate", {}).status, 404);
        QCOMPARE(emails(persons.owner().get("staff")), QStringList{running.ready.ownerEmail});
        const Reply changes = persons.owner().get("staff?updated_since=" + since.toPercentEncoding());
        QVERIFY(changes.body.contains("{\"id\":\"" + id + "\",\"deleted\":true}"));
        // The address is free again.
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        QCOMPARE(persons.accept(persons.codeFor(u"kim@northwind.example"_s)).status, 200);
        QVERIFY(persons.idOf(u"kim@northwind.example"_s) != id);
    }

    void theOwnerStaysUntilOwnershipIsTransferred_data() // R50, D14
    {
        QTest::addColumn<QByteArray>("leaf");
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("the owner cannot be deactivated") << QByteArray("deactivate") << QJsonObject{};
        QTest::newRow("the owner cannot be deleted") << QByteArray("delete") << QJsonObject{};
        QTest::newRow("the owner cannot become a User") << QByteArray("update") << QJsonObject{{u"role"_s, u"User"_s}};
    }
    void theOwnerStaysUntilOwnershipIsTransferred()
    {
        QFETCH(QByteArray, leaf);
        QFETCH(QJsonObject, body);
        static Running running(3);
        Persons persons(running);
        const Reply reply = persons.post("staff/" + persons.idOf(running.ready.ownerEmail) + '/' + leaf, body);
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.errorCode(), u"one_owner"_s);
    }

    void ownershipIsTransferred() // R58, D14
    {
        Running running(3);
        Persons persons(running);
        HttpClient kim(persons.readyOf(persons.join(u"kim@northwind.example"_s, u"Company admin"_s)));
        const QByteArray id = persons.idOf(u"kim@northwind.example"_s);
        const QByteArray target = "staff/" + id + "/transfer_ownership";
        QCOMPARE(persons.post(target, {}).status, 400);
        QCOMPARE(persons.post(target, {{u"password"_s, u"not the password"_s}}).errorCode(), u"wrong_password"_s);
        QCOMPARE(kim.get("me").json().value("role"_L1).toString(), u"Company admin"_s);
        QCOMPARE(persons.post(target, {{u"password"_s, running.ready.ownerPassword}}).status, 200);
        QCOMPARE(kim.get("me").json().value("role"_L1).toString(), u"Owner"_s);
        QCOMPARE(persons.owner().get("me").json().value("role"_L1).toString(), u"User"_s);
        QCOMPARE(persons.post(target, {{u"password"_s, running.ready.ownerPassword}}).status, 403);
        int owners = 0;
        for (const QJsonValue &row : kim.get("staff").json().value("data"_L1).toArray())
            owners += row.toObject().value("role"_L1).toString() == "Owner"_L1 ? 1 : 0;
        QCOMPARE(owners, 1);
        QCOMPARE(kim.get("mail").json().value("total"_L1).toInt(), 3); // the invitation and one to each
    }

    void nobodyUnfitBecomesOwner()
    {
        Running running(3);
        Persons persons(running);
        persons.join(u"sub@northwind.example"_s, u"Sub-account"_s, {{u"sub_account"_s, 1}});
        persons.join(u"idle@northwind.example"_s, u"User"_s);
        const QJsonObject body{{u"password"_s, running.ready.ownerPassword}};
        QCOMPARE(
            persons.post("staff/" + persons.idOf(u"sub@northwind.example"_s) + "/transfer_ownership", body).errorCode(),
            u"not_eligible"_s);
        const QByteArray idle = persons.idOf(u"idle@northwind.example"_s);
        QCOMPARE(persons.post("staff/" + idle + "/deactivate", {}).status, 200);
        QCOMPARE(persons.post("staff/" + idle + "/transfer_ownership", body).errorCode(), u"state_conflict"_s);
        QCOMPARE(persons.owner().get("me").json().value("role"_L1).toString(), u"Owner"_s);
    }

    void nameAddressAndPasswordAreChangedByTheirOwner() // R7
    {
        Running running(3);
        Persons persons(running);
        HttpClient kim(persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s)));
        const auto change = [&kim](const QJsonObject &body) { return kim.call("POST", "me", Persons::json(body)); };
        QCOMPARE(change({{u"name"_s, u"Kim de Vos"_s}}).status, 200);
        QCOMPARE(kim.get("me").json().value("name"_L1).toString(), u"Kim de Vos"_s);
        QCOMPARE(change({{u"email"_s, u"kim@vos.example"_s}}).status, 400); // needs the password
        QCOMPARE(change({{u"email"_s, u"kim@vos.example"_s}, {u"password"_s, u"not the password"_s}}).status, 422);
        QCOMPARE(change({{u"email"_s, u"kim@vos.example"_s}, {u"password"_s, kPassword}}).status, 200);
        QCOMPARE(persons.signIn(u"kim@northwind.example"_s).status, 401);
        QCOMPARE(persons.signIn(u"kim@vos.example"_s).status, 200);
        QCOMPARE(change({{u"email"_s, running.ready.ownerEmail}, {u"password"_s, kPassword}}).errorCode(),
                 u"email_taken"_s);
        QCOMPARE(change({{u"new_password"_s, u"short"_s}, {u"password"_s, kPassword}}).errorCode(), u"weak_password"_s);
        QCOMPARE(change({{u"new_password"_s, u"another fine phrase"_s}}).status, 400);
        QCOMPARE(change({{u"new_password"_s, u"another fine phrase"_s}, {u"password"_s, kPassword}}).status, 200);
        QCOMPARE(persons.signIn(u"kim@vos.example"_s, u"another fine phrase"_s).status, 200);
        QCOMPARE(change({}).status, 400);
        QCOMPARE(
            persons.owner().get("mail").json().value("data"_L1).toArray().first().toObject().value("to"_L1).toString(),
            u"kim@northwind.example"_s); // the old address is told
    }

    void aStaleVersionIsAConflict()
    {
        Running running(3);
        Persons persons(running);
        HttpClient &owner = persons.owner();
        const int version = owner.get("me").json().value("version"_L1).toInt();
        const QByteArray match = "If-Match: \"" + QByteArray::number(version) + "\"\r\n";
        QCOMPARE(owner.call("POST", "me", R"({"name":"A"})", match).status, 200);
        const Reply conflict = owner.call("POST", "me", R"({"name":"B"})", match);
        QCOMPARE(conflict.status, 409);
        QCOMPARE(
            conflict.json().value("error"_L1).toObject().value("current"_L1).toObject().value("name"_L1).toString(),
            u"A"_s);
    }

    void aNewKeyEndsEverySession()
    {
        Running running(3);
        Persons persons(running);
        const platform::ReadyInfo first = persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s));
        const Reply rotated = HttpClient(first).call("POST", "credentials/rotate", "{}");
        QCOMPARE(rotated.status, 200);
        QCOMPARE(HttpClient(first).get("me").status, 401);
        platform::ReadyInfo second = first;
        second.sharedKey = rotated.json().value("shared_key"_L1).toString();
        QCOMPARE(HttpClient(second).get("me").status, 200);
        QCOMPARE(HttpClient(second).call("POST", "auth/sign_out_everywhere", "{}").body,
                 QByteArray("{\"ack\":\"success\"}"));
        QCOMPARE(HttpClient(second).get("me").status, 401);
        const Reply session = persons.signIn(u"kim@northwind.example"_s);
        QCOMPARE(HttpClient(persons.readyOf(session.json())).get("me").status, 200);
        QCOMPARE(persons.owner().get("me").status, 200); // nobody else is touched
    }

    void theSharedKeyIsShownToThoseWhoMaySeeIt() // R43, R46, R47
    {
        Running running(3);
        Persons persons(running);
        const QJsonObject mine = persons.owner().get("credentials").json();
        QCOMPARE(mine.value("shared_key"_L1).toString(), running.ready.sharedKey);
        QCOMPARE(mine.value("user_uuid"_L1).toString(), running.ready.userUuid);
        QCOMPARE(mine.value("account_uuid"_L1).toString(), running.ready.accountUuid);
        HttpClient kim(persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s)));
        QVERIFY(kim.get("credentials").json().value("shared_key"_L1).isNull());
    }

    void everyChangeIsInTheAuditLog()
    {
        Running running(3);
        Persons persons(running);
        persons.join(u"kim@northwind.example"_s, u"User"_s);
        const QByteArray staff = "staff/" + persons.idOf(u"kim@northwind.example"_s);
        for (const char *leaf : {"/deactivate", "/activate", "/delete"})
            QCOMPARE(persons.post(staff + leaf, {}).status, 200);
        running.server.stop();
        platform::Database database(running.target());
        QVERIFY(database.open());
        auto found = database.writer().run(u"SELECT action, actor FROM audit_entry WHERE action LIKE 'staff.%' "
                                           "ORDER BY entry_id"_s);
        QVERIFY(found);
        QStringList actions;
        while ((*found)->next())
            actions << (*found)->value(0).toString() + u' ' + (*found)->value(1).toString();
        (*found)->finish();
        const QString owner = u' ' + running.ready.ownerEmail;
        QCOMPARE(actions, (QStringList{"staff.invited"_L1 + owner, u"staff.joined kim@northwind.example"_s,
                                       "staff.deactivated"_L1 + owner, "staff.activated"_L1 + owner,
                                       "staff.deleted"_L1 + owner}));
    }
};

LINEDESK_TEST(TestPeople)
#include "tst_people.moc"
