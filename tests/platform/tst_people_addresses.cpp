// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/database.h"
#include "tests/platform/persons.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::Persons;
using test::Reply;
using test::Running;

//! One address, one person on the whole server, whatever happens in the same instant.
class TestPeopleAddresses : public QObject
{
    Q_OBJECT

    //! From then on somebody else takes each address in the instant before it is given to anybody, as another server
    //! could: the owner does.
    static void takeEveryAddress(Running &running)
    {
        running.server.stop();
        {
            const QString taking = u"INSERT INTO login (email_key, account_id, user_id) VALUES (NEW.email_key, 1, 1) "
                                   "ON CONFLICT DO NOTHING"_s;
            QStringList statements{u"CREATE TRIGGER meanwhile BEFORE INSERT ON login WHEN NEW.user_id <> 1 BEGIN "_s +
                                   taking + u"; END"_s};
            if (test::TestDatabase::isPostgreSql())
                statements = {
                    u"CREATE FUNCTION taken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.user_id <> "
                    "1 THEN "_s +
                        taking + u"; END IF; RETURN NEW; END $$"_s,
                    u"CREATE TRIGGER meanwhile BEFORE INSERT ON login FOR EACH ROW EXECUTE FUNCTION taken()"_s};
            platform::Database database(running.target());
            QVERIFY(database.open());
            for (const QString &statement : statements)
                QVERIFY2(database.writer().execute(statement), qPrintable(statement));
        }
        running.start();
    }

private Q_SLOTS:
    void anInvitationToAnAddressThatIsTakenMeanwhile() // R54: 409, and nobody has joined
    {
        Running running(3);
        Persons persons(running);
        const QString email = u"kim@northwind.example"_s;
        QCOMPARE(persons.invite(email, u"User"_s).status, 201);
        const QString code = persons.codeFor(email);
        takeEveryAddress(running);
        persons.reconnect();
        const Reply reply = persons.accept(code);
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.errorCode(), u"email_taken"_s);
        QCOMPARE(persons.owner().get("staff").json()["total"_L1].toInt(), 1);
    }

    void anOwnAddressThatIsTakenMeanwhile() // 409, and everything is as it was
    {
        Running running(3);
        Persons persons(running);
        const QJsonObject session = persons.join(u"kim@northwind.example"_s, u"User"_s);
        takeEveryAddress(running);
        platform::ReadyInfo kim = persons.readyOf(session);
        kim.url = running.ready.url;
        HttpClient client(kim);
        const Reply reply = client.call(
            "POST", "me",
            Persons::json(
                {{u"email"_s, u"jo@northwind.example"_s}, {u"name"_s, u"Jo"_s}, {u"password"_s, test::kPassword}}));
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.errorCode(), u"email_taken"_s);
        const QJsonObject me = client.get("me").json();
        QCOMPARE(me["email"_L1].toString(), u"kim@northwind.example"_s);
        QCOMPARE(me["name"_L1].toString(), u"Kim Vos"_s);
    }
};

LINEDESK_TEST(TestPeopleAddresses)
#include "tst_people_addresses.moc"
