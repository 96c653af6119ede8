// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/personcodec.h"
#include "models/base/wipe.h"
#include "tests/support/register.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace api::keepgo;
using base::ErrorKind;

//! Who is signed in, from bodies to values and back.
class TestPersonCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonWithWhatIsAllowed() // R173, D13
    {
        const auto read = decodePerson(
            R"({"id":"2","email":"kim@northwind.example","name":"Kim Vos","role":"Group admin","status":"active",)"
            R"("groups":[{"id":"2","name":"Fleet West"},{"id":"3","name":"Fleet East"}],"sub_account":null,)"
            R"("permissions":["lines.view","sms.send","of.tomorrow"],"account":{"number":"180300","name":"N",)"
            R"("time_zone":"UTC"},"updated_at":"2026-11-18 14:32:00","version":7,"links":{"self":"/x"}})");
        QVERIFY2(read.isOk(), qPrintable(read.isOk() ? QString() : base::describe(read.error())));
        const domain::Person expected{.name = u"Kim Vos"_s,
                                      .email = u"kim@northwind.example"_s,
                                      .role = u"Group admin"_s,
                                      .permissions = domain::Permission::ViewLines | domain::Permission::SendSms,
                                      .groups = {u"Fleet West"_s, u"Fleet East"_s},
                                      .subAccount = {},
                                      .version = u"7"_s};
        QCOMPARE(*read, expected);
    }

    void aSubAccountsOwnLogin()
    {
        const auto read = decodePerson(
            R"({"email":"a@b.example","name":null,"role":"Sub-account","sub_account":{"id":"4","name":"E-bikes"}})");
        QVERIFY(read.isOk());
        QCOMPARE(read->subAccount, u"E-bikes"_s);
        QVERIFY(read->name.isEmpty() && read->version.isEmpty());
    }

    void whatIsMissingOrOfAnotherKindIsNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("no address") << QByteArray(R"({"name":"K","role":"User"})") << u"email"_s;
        QTest::newRow("a name that is a list")
            << QByteArray(R"({"name":["K"],"email":"k@x.example","role":"User"})") << u"name"_s;
        QTest::newRow("permissions that are a word")
            << QByteArray(R"({"name":"K","email":"k@x.example","role":"User","permissions":"all"})")
            << u"permissions"_s;
    }
    void whatIsMissingOrOfAnotherKindIsNamed()
    {
        QFETCH(QByteArray, body);
        const auto read = decodePerson(body);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Protocol);
        QTEST(read.error().where, "where");
    }

    void onlyWhatChangesIsSent() // R7
    {
        QCOMPARE(personBody({.name = u"Kim"_s, .email = {}, .newPassword = {}, .password = u"not needed"_s}),
                 QByteArray(R"({"name":"Kim"})"));
        const domain::PersonChange change{.name = u"Kim \"K\" \\ Vös\n\U0001F600"_s,
                                          .email = u"k@x.example"_s,
                                          .newPassword = u"tab\tand \"quotes\""_s,
                                          .password = u"\\u0041 is no A"_s};
        const QJsonObject body = QJsonDocument::fromJson(personBody(change)).object();
        QCOMPARE(body.keys(), (QStringList{u"email"_s, u"name"_s, u"new_password"_s, u"password"_s}));
        QCOMPARE(body["name"_L1].toString(), change.name);
        QCOMPARE(body["email"_L1].toString(), change.email);
        QCOMPARE(body["new_password"_L1].toString(), change.newPassword);
        QCOMPARE(body["password"_L1].toString(), change.password);
    }

    void wipingReachesEveryCopyOfTheSameMemory() // T14
    {
        const QString secret = QString(20, u'x');
        domain::PersonChange change{.name = {}, .email = {}, .newPassword = secret, .password = u"a literal stays"_s};
        change.wipe();
        QVERIFY(change.newPassword.isEmpty() && change.password.isEmpty());
        QCOMPARE(secret, QString(20, QChar()));
        QByteArray body(20, 'x');
        const QByteArray shared = body;
        base::wipe(body);
        QCOMPARE(shared, QByteArray(20, '\0'));
    }
};

LINEDESK_TEST(TestPersonCodec)
#include "tst_personcodec.moc"
