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

//! People of an account, and what each may change about the own person.
class TestStaff : public QObject
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
    void inactivePeopleNeitherComeInNorGetMail() // R57, R170, R223
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

LINEDESK_TEST(TestStaff)
#include "tst_people_staff.moc"
