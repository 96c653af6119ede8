// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/database.h"
#include "tests/platform/persons.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::kPassword;
using test::Persons;
using test::Reply;
using test::Running;

//! Invitations and forgotten passwords: what is followed from a mail.
class TestInvitations : public QObject
{
    Q_OBJECT

    static QStringList emails(const Reply &reply)
    {
        QStringList all;
        for (const QJsonValue &row : reply.json().value("data"_L1).toArray())
            all << row.toObject().value("email"_L1).toString();
        return all;
    }

    static void advance(Persons &persons, qint64 seconds)
    {
        QCOMPARE(persons.post("/simulate/advance", {{u"seconds"_s, seconds}}).status, 200);
    }

private Q_SLOTS:
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
        advance(persons, seconds);
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
        advance(persons, 8 * 86'400);
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

    void aForgottenPasswordIsSetAnew() // D40
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
        advance(persons, seconds);
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
};

LINEDESK_TEST(TestInvitations)
#include "tst_people_invitations.moc"
