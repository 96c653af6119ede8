// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/webhooks.h"
#include "tests/platform/company.h"
#include "tests/platform/receiver.h"
#include "tests/support/register.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;
using test::Company;
using test::Received;
using test::Receiver;
using test::Reply;

namespace {

QJsonObject hook(Company &company, const Receiver &receiver)
{
    const Reply made = company.post("webhooks", {{u"url"_s, receiver.url()}});
    if (made.status != 201)
        qFatal("%s", made.body.constData());
    return made.json();
}

QByteArray pathOf(const QJsonObject &webhook) { return "webhooks/" + webhook["id"_L1].toString().toLatin1(); }

//! The newest delivery.
QJsonObject delivery(Company &company) { return company.rows("webhook_deliveries").at(0).toObject(); }

//! The wall clock goes on, and with it what the owner signs with.
void wait(Company &company, int seconds)
{
    company.running.clock.advance(std::chrono::seconds(seconds));
    company.persons.owner().setTime(company.running.clock.now().toSecsSinceEpoch());
}

} // namespace

//! What the customer's own programs are told (R271, R274).
class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatArrivesIsSigned() // R271
    {
        Company company(10);
        Receiver receiver;
        const QJsonObject webhook = hook(company, receiver);
        const Reply sent = company.post(pathOf(webhook) + "/test");
        QCOMPARE(sent.status, 200);
        QTRY_COMPARE(receiver.count(), 1u);
        const Received got = receiver.at(0);
        QCOMPARE(got.start, "POST /hook HTTP/1.1");
        QCOMPARE(got.headers.value("content-type"), "application/json");
        const QByteArray id = sent.json()["delivery_id"_L1].toString().toLatin1();
        QCOMPARE(got.headers.value("x-linedesk-delivery"), id);
        const QJsonObject body = QJsonDocument::fromJson(got.body).object();
        QCOMPARE(body["id"_L1].toString().toLatin1(), id);
        QCOMPARE(body["event"_L1].toString(), u"webhook.test"_s);
        const QByteArray time = QByteArray::number(company.running.clock.now().toSecsSinceEpoch());
        const QByteArray hash = QMessageAuthenticationCode::hash(
            time + '.' + got.body, webhook["secret"_L1].toString().toUtf8(), QCryptographicHash::Sha256);
        QCOMPARE(got.headers.value("x-linedesk-signature"), "t=" + time + ",v1=" + hash.toHex());
        QTRY_COMPARE(delivery(company)["state"_L1].toString(), u"delivered"_s);
        QCOMPARE(delivery(company)["last_status"_L1].toInt(), 200);
    }

    void theSecretIsShownOnceAndCanBeChanged() // R271
    {
        Company company(10);
        Receiver receiver;
        const QJsonObject webhook = hook(company, receiver);
        QVERIFY(!company.rows("webhooks").at(0).toObject().contains("secret"_L1));
        const QString other = company.post(pathOf(webhook) + "/rotate_secret").json()["secret"_L1].toString();
        QVERIFY(!other.isEmpty() && other != webhook["secret"_L1].toString());
        QCOMPARE(company.post(pathOf(webhook) + "/test").status, 200);
        QTRY_COMPARE(receiver.count(), 1u);
        const QByteArray time = QByteArray::number(company.running.clock.now().toSecsSinceEpoch());
        const QByteArray hash = QMessageAuthenticationCode::hash(time + '.' + receiver.at(0).body, other.toUtf8(),
                                                                 QCryptographicHash::Sha256);
        QVERIFY(receiver.at(0).headers.value("x-linedesk-signature").endsWith(hash.toHex()));
    }

    void deliveriesAreKeptForThirtyDays() // R271
    {
        Company company(0);
        Receiver receiver;
        const QJsonObject webhook = hook(company, receiver);
        QCOMPARE(company.post(pathOf(webhook) + "/test").status, 200);
        QTRY_COMPARE(delivery(company)["state"_L1].toString(), u"delivered"_s);
        company.advanceDays(20);
        QCOMPARE(company.post(pathOf(webhook) + "/test").status, 200);
        company.advanceDays(9);
        QCOMPARE(company.rows("webhook_deliveries").size(), 2);
        company.advanceDays(2);
        QCOMPARE(company.rows("webhook_deliveries").size(), 1);
        QCOMPARE(delivery(company)["id"_L1].toString(), u"2"_s);
    }

    void aFiredRuleIsToldAtOnce() // R270, R271, R274
    {
        Company company(60);
        Receiver receiver;
        hook(company, receiver);
        company.persons.join(u"admin@northwind.example"_s, u"Company admin"_s);
        company.persons.join(u"group@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{2}}});
        QCOMPARE(company
                     .post("rules", {{u"name"_s, u"Tiny"_s},
                                     {u"limit"_s, u"0.001"_s},
                                     {u"unit"_s, u"MB"_s},
                                     {u"period"_s, u"day"_s},
                                     {u"status"_s, u"none"_s},
                                     {u"notify_mail"_s, true},
                                     {u"notify_webhook"_s, true}})
                     .status,
                 201);
        company.advanceDays(1);
        size_t fired = 0;
        const QJsonArray activity = company.rows("rule_activity");
        for (const QJsonValue &each : activity)
            fired += each["rule"_L1].toString() == "Tiny"_L1 ? 1 : 0;
        QVERIFY(fired > 5);
        QTRY_COMPARE_WITH_TIMEOUT(receiver.count(), fired, 20'000);
        const QJsonObject body = QJsonDocument::fromJson(receiver.at(0).body).object();
        QCOMPARE(body["event"_L1].toString(), u"rule.fired"_s);
        QCOMPARE(body["data"_L1]["rule"_L1].toString(), u"Tiny"_s);
        QVERIFY(!company.mails(u"owner@northwind.example"_s, u"alert"_s).isEmpty());
        QVERIFY(!company.mails(u"admin@northwind.example"_s, u"alert"_s).isEmpty());
        QVERIFY(company.mails(u"group@northwind.example"_s, u"alert"_s).isEmpty()); // sees no rules
    }

    void whatIsRefusedIsTriedAgainAndThenGivenUp() // R271
    {
        Company company(10);
        Receiver receiver;
        receiver.answerWith(500);
        QCOMPARE(company.post(pathOf(hook(company, receiver)) + "/test").status, 200);
        const QList<int> pauses{60, 300, 1800, 7200, 21600};
        for (int i = 0; i < pauses.size(); ++i) {
            QTRY_COMPARE(delivery(company)["attempts"_L1].toInt(), i + 1);
            const QJsonObject row = delivery(company);
            QCOMPARE(row["state"_L1].toString(), u"queued"_s);
            QCOMPARE(row["last_error"_L1].toString(), u"answered 500"_s);
            const QDateTime next = company.running.clock.now().addSecs(pauses[i]);
            QCOMPARE(row["next_try_at"_L1].toString(), next.toString(u"yyyy-MM-dd hh:mm:ss"_s));
            wait(company, pauses[i]);
        }
        QTRY_COMPARE(delivery(company)["state"_L1].toString(), u"failed"_s);
        QCOMPARE(receiver.count(), 6u);
        for (size_t i = 1; i < 6; ++i)
            QCOMPARE(receiver.at(i).body, receiver.at(0).body); // whoever gets it twice can tell
    }

    void aRedirectIsNotFollowed() // R271
    {
        Company company(10);
        Receiver receiver;
        receiver.answerWith(302);
        QCOMPARE(company.post(pathOf(hook(company, receiver)) + "/test").status, 200);
        QTRY_COMPARE(delivery(company)["last_status"_L1].toInt(), 302);
        QCOMPARE(delivery(company)["state"_L1].toString(), u"queued"_s);
        QCOMPARE(receiver.count(), 1u);
    }

    void oneThatIsSlowHoldsUpNoOther() // R274
    {
        Company company(10);
        Receiver slow;
        Receiver quick;
        slow.answerWith(0);
        const QByteArray first = pathOf(hook(company, slow));
        for (int i = 0; i < 6; ++i)
            QCOMPARE(company.post(first + "/test").status, 200);
        QTRY_COMPARE(slow.count(), 1u);
        QCOMPARE(company.post(pathOf(hook(company, quick)) + "/test").status, 200);
        QTRY_COMPARE(quick.count(), 1u);
        QCOMPARE(slow.count(), 1u); // in order: the others wait behind it
    }

    void whatWaitsSurvivesARestart() // R271
    {
        Company company(10);
        Receiver receiver;
        receiver.answerWith(503);
        QCOMPARE(company.post(pathOf(hook(company, receiver)) + "/test").status, 200);
        QTRY_COMPARE(delivery(company)["attempts"_L1].toInt(), 1);
        company.alter({});
        receiver.answerWith(204);
        wait(company, 60);
        QTRY_COMPARE(delivery(company)["state"_L1].toString(), u"delivered"_s);
        QCOMPARE(receiver.count(), 2u);
    }

    void aDisabledOneGetsNothingUntilItIsEnabled() // R271
    {
        Company company(10);
        Receiver receiver;
        receiver.answerWith(500);
        const QByteArray path = pathOf(hook(company, receiver));
        QCOMPARE(company.post(path + "/test").status, 200);
        QTRY_COMPARE(delivery(company)["attempts"_L1].toInt(), 1);
        QCOMPARE(company.post(path + "/disable").json()["enabled"_L1].toBool(true), false);
        QCOMPARE(company.post(path + "/test").errorCode(), u"state_conflict"_s);
        receiver.answerWith(200);
        wait(company, 60);
        QCOMPARE(company.post(path + "/enable").json()["enabled"_L1].toBool(), true);
        QTRY_COMPARE(delivery(company)["state"_L1].toString(), u"delivered"_s);
        receiver.answerWith(500);
        QCOMPARE(company.post(path + "/test").status, 200);
        QTRY_COMPARE(delivery(company)["attempts"_L1].toInt(), 1);
        QCOMPARE(company.post(path + "/delete").status, 200);
        QCOMPARE(delivery(company)["state"_L1].toString(), u"failed"_s);
        QVERIFY(company.rows("webhooks").isEmpty());
    }

    void twoServersDoNotSendOneTwice() // R271
    {
        Company company(10);
        company.running.server.stop();
        platform::Database database(company.running.target());
        QVERIFY(database.open());
        platform::Connection &connection = database.writer();
        const auto made = platform::insertWebhook(connection, 1, {.url = u"http://127.0.0.1:9/"_s});
        QVERIFY(made);
        QVERIFY(platform::queueDelivery(connection, 1, made->id, u"webhook.test"_s, "{}", 5));
        const auto due = platform::deliveriesToSend(connection, 1000);
        QVERIFY(due);
        QCOMPARE(due->size(), 1u);
        QCOMPARE(*platform::claimDelivery(connection, due->front(), 1060), true);
        QCOMPARE(*platform::claimDelivery(connection, due->front(), 1060), false);
        QVERIFY(platform::deliveriesToSend(connection, 1000)->empty());
        QCOMPARE(platform::deliveriesToSend(connection, 1060)->size(), 1u); // the one that took it was killed
    }

    void onlyWebAddressesAreTaken_data() // R271
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("taken");
        QTest::newRow("https is fine") << u"https://example.com/hook?a=b"_s << true;
        QTest::newRow("http is fine") << u"http://127.0.0.1:8080/"_s << true;
        QTest::newRow("files are none") << u"file:///etc/passwd"_s << false;
        QTest::newRow("ftp is none") << u"ftp://example.com/"_s << false;
        QTest::newRow("a password in it would be stored") << u"https://me:secret@example.com/"_s << false;
        QTest::newRow("a host is needed") << u"https:///hook"_s << false;
        QTest::newRow("a word is none") << u"hook"_s << false;
    }
    void onlyWebAddressesAreTaken()
    {
        QFETCH(QString, url);
        QFETCH(bool, taken);
        QCOMPARE(platform::isWebhookUrl(url), taken);
    }
};

LINEDESK_TEST(TestWebhooks)
#include "tst_webhooks.moc"
