// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/lineclient.h"
#include "tests/support/register.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using test::LineClient;
using test::Reply;
using test::Running;

namespace {

constexpr int kHour = 3600;

} // namespace

//! Messages to and from devices, as a client sees them.
class TestSms : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;
    std::unique_ptr<LineClient> m_client;

    QByteArray active()
    {
        for (const QByteArray &iccid : m_client->with({{u"status"_s, u"Activated"_s}})) {
            const QJsonObject line = m_client->line(iccid);
            if (line["last_seen"_L1].toString() > u"2026-03-10"_s)
                return iccid;
        }
        qFatal("no line was seen today");
    }
    double balance() { return m_client->balance(); }
    QString stateOf(const QByteArray &id) { return m_client->get("sms/" + id).json()["state"_L1].toString(); }

private Q_SLOTS:
    void init()
    {
        m_running = std::make_unique<Running>(200, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(15, 30), QTimeZone::utc());
            options.quotaOverride = 1'000'000;
        });
        m_client = std::make_unique<LineClient>(*m_running);
        m_client->setBalance(u"500"_s);
    }
    void cleanup()
    {
        m_client.reset();
        m_running.reset();
    }

    void textsAreMeasuredInUnits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        QTest::newRow("R82: 70 characters are sent") << QString(70, u'x') << 201;
        QTest::newRow("R82: 71 are not") << QString(71, u'x') << 422;
        QTest::newRow("D17: an emoji is two units, 35 are sent") << u"\U0001F600"_s.repeated(35) << 201;
        QTest::newRow("D17: 35 and a half are not") << u"\U0001F600"_s.repeated(35) + u'x' << 422;
        QTest::newRow("R82: a message without text is none") << u""_s << 400;
    }
    void textsAreMeasuredInUnits()
    {
        QFETCH(QString, text);
        QFETCH(int, status);
        const Reply reply = m_client->act(active(), "sms", {{u"text"_s, text}});
        QCOMPARE(reply.status, status);
        if (status == 422)
            QCOMPARE(reply.errorCode(), u"sms_too_long"_s);
    }

    void onlyActiveLinesGetMessages_data()
    {
        QTest::addColumn<QString>("status");
        QTest::newRow("R81: a suspended line cannot be sent one") << u"Suspended"_s;
        QTest::newRow("R81: nor can a deactivated one") << u"Deactivated"_s;
        QTest::newRow("R81: nor one that was never used") << u"Activation Ready"_s;
    }
    void onlyActiveLinesGetMessages()
    {
        QFETCH(QString, status);
        const QByteArray iccid = m_client->one({{u"status"_s, status}});
        const double before = balance();
        QCOMPARE(m_client->act(iccid, "sms", {{u"text"_s, u"hello"_s}}).errorCode(), u"not_allowed_in_state"_s);
        QCOMPARE(balance(), before);
    }

    void oneCostsFiveCentsOnce() // R83
    {
        const QByteArray iccid = active();
        const double before = balance();
        const Reply first = m_client->act(iccid, "sms", {{u"text"_s, u"hello"_s}}, "Idempotency-Key: sms-1\r\n");
        const Reply again = m_client->act(iccid, "sms", {{u"text"_s, u"hello"_s}}, "Idempotency-Key: sms-1\r\n");
        QCOMPARE(first.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(first.json()["cost"_L1].toString(), u"0.05"_s);
        QVERIFY(qAbs(before - balance() - 0.05) < 1e-9);
        QCOMPARE(m_client->get("sim_card/" + iccid + "/sms?direction=MT").json()["total"_L1].toInt(), 1);
        QCOMPARE(m_client->audit(iccid, u"line.sms_sent"_s)["after"_L1], first.json()["id"_L1]);
    }

    void belowTheMinimumNothingIsSent() // R20, D17
    {
        const QByteArray iccid = active();
        m_client->setBalance(u"5.00"_s);
        const double minimum = m_client->get("").json()["minimum_balance"_L1].toDouble();
        m_client->setBalance(QString::number(minimum, 'f', 6));
        QCOMPARE(m_client->act(iccid, "sms", {{u"text"_s, u"last"_s}}).status, 201); // equal is not below
        QCOMPARE(m_client->line(iccid)["reason"_L1].toString(), u"balance"_s);       // and takes all lines below it
        m_client->setBalance(u"1.00"_s);
        QVERIFY(m_client->with({{u"status"_s, u"Activated"_s}}).isEmpty());
        m_client->setBalance(u"500"_s);
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), u"Activated"_s); // D4
    }

    void statesFollowThePlatformsClock() // R80
    {
        const QByteArray iccid = active();
        const QByteArray id =
            m_client->act(iccid, "sms", {{u"text"_s, u"hello"_s}}).json()["id"_L1].toString().toLatin1();
        QCOMPARE(stateOf(id), u"accepted"_s);
        m_client->advance(6);
        QVERIFY(stateOf(id) == "sent"_L1 || stateOf(id) == "delivered"_L1);
        m_client->advance(120);
        QCOMPARE(stateOf(id), u"delivered"_s);
        const QJsonObject message = m_client->get("sms/" + id).json();
        QVERIFY(message["accepted_at"_L1].toString() < message["sent_at"_L1].toString());
        QVERIFY(message["sent_at"_L1].toString() < message["settled_at"_L1].toString());
    }

    void aDeviceThatIsAwayDoesNotGetIt() // R80
    {
        QByteArray iccid;
        for (const QByteArray &each : m_client->with({{u"status"_s, u"Activated"_s}})) {
            const QString seen = m_client->line(each)["last_seen"_L1].toString();
            if (seen < u"2026-03-07"_s)
                iccid = each;
        }
        QVERIFY2(!iccid.isEmpty(), "every line was seen");
        const QByteArray id = m_client->act(iccid, "sms", {{u"text"_s, u"?"_s}}).json()["id"_L1].toString().toLatin1();
        m_client->advance(23 * kHour);
        QCOMPARE(stateOf(id), u"sent"_s);
        m_client->advance(2 * kHour);
        QCOMPARE(stateOf(id), u"failed"_s);
    }

    void listsAreFilteredAndTellWhatChanged() // R79, R80
    {
        m_client->advance(2 * 24 * kHour); // devices send some of their own
        const QByteArray iccid = active();
        m_client->act(iccid, "sms", {{u"text"_s, u"Ping 100%"_s}});
        const QJsonArray all = m_client->all("sms");
        const QJsonArray mo = m_client->all("sms?direction=MO");
        QVERIFY(!mo.isEmpty());
        QCOMPARE(all.size(), mo.size() + 1);
        for (const QJsonValue &message : mo) {
            QCOMPARE(message["state"_L1].toString(), u"received"_s);
            QCOMPARE(message["cost"_L1].toString(), u"0.00"_s);
        }
        QCOMPARE(m_client->all("sms?state=accepted").size(), 1);
        QCOMPARE(m_client->all("sms?text=ping%20100%25").size(), 1);
        QCOMPARE(m_client->all("sms?text=100%25%25").size(), 0);
        QCOMPARE(m_client->get("sms?direction=UP").status, 400);
        const QString since = m_client->get("sms").json()["server_time"_L1].toString();
        m_client->advance(600);
        const QJsonArray changed =
            m_client->all("sms?direction=MT&updated_since=" + since.toLatin1().replace(' ', "%20"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0]["state"_L1].toString(), u"delivered"_s);
    }
};

LINEDESK_TEST(TestSms)
#include "tst_sms.moc"
