// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/lineclient.h"
#include "tests/support/register.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using test::LineClient;
using test::Persons;
using test::Reply;
using test::Running;

namespace {

constexpr int kDay = 24 * 3600;

} // namespace

//! What there is to know about one line, its past included; and lines that are new.
class TestLinesReading : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;
    std::unique_ptr<LineClient> m_client;

    static bool fits(const QString &pattern, const QJsonValue &text)
    {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text.toString()).hasMatch();
    }
    QByteArray busy()
    {
        for (const QByteArray &iccid : m_client->with({{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"PAYGO"_s}})) {
            if (m_client->line(iccid)["count_of_sessions"_L1].toInt() > 20)
                return iccid;
        }
        qFatal("no line is busy");
    }
    qint64 sum(const QByteArray &target, const QString &field)
    {
        qint64 total = 0;
        const QJsonArray rows = m_client->all(target);
        for (const QJsonValue &row : rows)
            total += row[field].toInteger();
        return total;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_running = std::make_unique<Running>(1200, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
            options.quotaOverride = 1'000'000;
        });
        m_client = std::make_unique<LineClient>(*m_running);
        m_client->setBalance(u"5000"_s);
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_running.reset();
    }

    void secretsAreShownOnRequestAndEachReadingIsWrittenDown() // R91, R244, D37
    {
        for (const QByteArray &iccid : m_client->with({{u"status"_s, u"Activated"_s}}).mid(0, 20)) {
            const QJsonObject line = m_client->line(iccid);
            QVERIFY(!line.contains("pin"_L1) && !line.contains("imsi"_L1) && !line.contains("activation_code"_L1));
            const QJsonObject secrets = m_client->get("sim_card/" + iccid + "/secrets").json();
            QVERIFY(fits(u"[0-9]{4}"_s, secrets["pin"_L1]));
            QVERIFY(fits(u"[0-9]{8}"_s, secrets["puk"_L1]));
            QVERIFY(fits(u"[0-9]{15}"_s, secrets["imsi"_L1]));
            if (line["eid"_L1].toString().isEmpty())
                QVERIFY(secrets["activation_code"_L1].isNull());
            else
                QVERIFY(fits(u"LPA:1\\$[a-z.]+\\$[0-9A-F]{16}"_s, secrets["activation_code"_L1]));
            QCOMPARE(m_client->get("sim_card/" + iccid + "/secrets").json(), secrets);
            const QByteArray log = "sim_card/" + iccid + "/audit_log?action=line.secrets_read";
            QCOMPARE(m_client->get(log).json()["total"_L1].toInt(), 2);
        }
        Persons persons(*m_running);
        const QJsonObject session =
            persons.join(u"looks@northwind.example"_s, u"Group supervisor"_s, {{u"groups"_s, QJsonArray{1}}});
        LineClient looks(*m_running, persons.readyOf(session));
        const QByteArray iccid = looks.one({{u"status"_s, u"Activated"_s}});
        QCOMPARE(looks.get("sim_card/" + iccid + "/secrets").status, 403);
    }

    void apnSettingsAreThereForEveryTechnology() // R92, R93
    {
        const QByteArray iccid = busy();
        const QJsonObject settings = m_client->get("sim_card/" + iccid + "/apn").json();
        QStringList technologies;
        for (const QJsonValue &each : settings["settings"_L1].toArray())
            technologies << each["technology"_L1].toString();
        QCOMPARE(technologies, (QStringList{u"2G"_s, u"3G"_s, u"LTE"_s}));
        const Reply white = m_client->get("sim_card/" + iccid + "/apn?white_label=1");
        QVERIFY(!white.body.toLower().contains("linedesk") && !white.body.toLower().contains("keepgo"));
        QCOMPARE(white.json()["settings"_L1].toArray().size(), 3);
    }

    void whereNothingIsKnownItIsNotAvailable() // R237, R245, D33
    {
        const QByteArray iccid = m_client->one({{u"status"_s, u"Not available"_s}});
        QCOMPARE(m_client->line(iccid)["in_session"_L1].toString(), u"N/A"_s);
        QVERIFY(m_client->line(busy())["in_session"_L1].isBool());
    }

    void theLineTellsItsTerms() // R184, R187, R251, D28
    {
        const QByteArray yearly = m_client->one({{u"status"_s, u"Activated"_s}, {u"contract"_s, u"yearly"_s}});
        const QJsonObject line = m_client->line(yearly);
        QVERIFY(fits(u"\\d{4}-\\d\\d-\\d\\d"_s, line["renewal_date"_L1]));
        QVERIFY(fits(u"none|soon|overdue"_s, line["renewal_badge"_L1]));
        const QJsonObject monthly = m_client->line(busy());
        QVERIFY(monthly["renewal_date"_L1].isNull());
        QCOMPARE(monthly["renewal_badge"_L1].toString(), u"none"_s);
    }

    void whatIsWrittenOfUsageAgrees() // R85, R86, R87
    {
        const QByteArray line = "sim_card/" + busy();
        const qint64 month = m_client->get(line).json()["monthly_usage_bytes"_L1].toInteger();
        QCOMPARE(sum(line + "/sessions", u"usage_bytes"_s), month);
        QCOMPARE(sum(line + "/destination_log", u"usage_bytes"_s), month);
        QCOMPARE(sum(line + "/cdrs", u"usage_bytes"_s), month);
        const QJsonArray destinations = m_client->all(line + "/destination_log");
        QVERIFY(!destinations[0]["operator"_L1].toString().isEmpty());
    }

    void recordsAreThereForTwoMonths_data()
    {
        QTest::addColumn<QByteArray>("month");
        QTest::addColumn<int>("status");
        QTest::newRow("R195: of the current month") << QByteArray("2026-03") << 200;
        QTest::newRow("R195: of the last month") << QByteArray("2026-02") << 200;
        QTest::newRow("D31: not of the one before") << QByteArray("2026-01") << 422;
        QTest::newRow("D31: nor of the next one") << QByteArray("2026-04") << 422;
        QTest::newRow("a month is a year and a month") << QByteArray("March") << 400;
    }
    void recordsAreThereForTwoMonths()
    {
        QFETCH(QByteArray, month);
        QFETCH(int, status);
        QCOMPARE(m_client->get("sim_card/" + busy() + "/cdrs?month=" + month).status, status);
    }

    void aRecordCostsWhatTheMonthCosts() // R236
    {
        const QByteArray line = "sim_card/" + busy();
        qint64 micros = 0;
        const QJsonArray records = m_client->all(line + "/cdrs");
        for (const QJsonValue &record : records) {
            if (record["kind"_L1].toString() == "data"_L1)
                micros += qRound64(record["cost"_L1].toString().toDouble() * 1e6);
        }
        QCOMPARE(micros, qRound64(m_client->get(line).json()["monthly_cost"_L1].toString().toDouble() * 1e6));
    }

    void noSessionIsShownOfTheTimesALineWasStopped() // R85
    {
        const QByteArray iccid = busy();
        QCOMPARE(m_client->act(iccid, "deactivation_date", {{u"deactivation_date"_s, u"2026-03-11"_s}}).status, 200);
        m_client->advance(3 * kDay); // stopped at 00:00 of the 11th
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), u"Deactivated"_s);
        QCOMPARE(m_client->act(iccid, "activation_ready").status, 200);
        m_client->advance(2 * kDay); // its first use makes it active again
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), u"Activated"_s);
        const QJsonArray sessions = m_client->all("sim_card/" + iccid + "/sessions");
        qint64 bytes = 0;
        bool after = false;
        for (const QJsonValue &session : sessions) {
            const QString end = session["end_date"_L1].toString();
            QVERIFY2(end <= u"2026-03-11 00:00:00"_s || end > u"2026-03-13 09:30:00"_s, qPrintable(end));
            after = after || end > u"2026-03-13 09:30:00"_s;
            bytes += session["usage_bytes"_L1].toInteger();
        }
        QVERIFY(after);
        QCOMPARE(bytes, m_client->line(iccid)["monthly_usage_bytes"_L1].toInteger());
    }

    void devicesAreRemembered() // R90, D16
    {
        m_client->advance(20 * kDay);
        const QJsonArray changes = m_client->all("audit_log?action=line.imei");
        QVERIFY(!changes.isEmpty());
        const QByteArray iccid = changes[0]["object"_L1].toString().toLatin1();
        const QJsonArray devices = m_client->all("sim_card/" + iccid + "/imei_history");
        QVERIFY(devices.size() >= 2);
        QCOMPARE(devices[0]["imei"_L1], m_client->line(iccid)["imei"_L1]);
        QVERIFY(devices[0]["until"_L1].isNull());
        QCOMPARE(devices[1]["until"_L1], devices[0]["since"_L1]);
    }

    void theLogIsFiltered() // R89
    {
        const QByteArray iccid = busy();
        m_client->act(iccid, "notes", {{u"notes"_s, u"for the log"_s}});
        const QJsonArray all = m_client->all("audit_log?action=line.notes&object=" + iccid);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0]["after"_L1].toString(), u"for the log"_s);
        QCOMPARE(m_client->all("audit_log?object=" + iccid + "&actor=nobody").size(), 0);
        const QByteArray newest = all[0]["id"_L1].toString().toLatin1();
        QCOMPARE(m_client->all("audit_log?after_id=" + newest).size(), 0);
        QVERIFY(m_client->all("audit_log?after_id=" + QByteArray::number(newest.toLongLong() - 1)).size() == 1);
        const QJsonObject page = m_client->get("audit_log?limit=5").json();
        QVERIFY(page["data"_L1][0]["id"_L1].toString().toLongLong() >
                page["data"_L1][4]["id"_L1].toString().toLongLong());
    }

    void aNewLineBecomesReadyByItself() // R66, R174, R177, R258
    {
        const QJsonObject wanted{{u"iccid"_s, u"8988228 6660 0099 9999F"_s},
                                 {u"rate_plan_id"_s, u"1"_s},
                                 {u"sub_account_id"_s, u"2"_s},
                                 {u"group_id"_s, u"3"_s},
                                 {u"notes"_s, u"new"_s},
                                 {u"labels"_s, QJsonArray{u"lab"_s}}};
        const int total = m_client->get("iot_sim_cards").json()["total"_L1].toInt();
        const Reply added = m_client->post("iot_sim_cards", wanted, "Idempotency-Key: add-1\r\n");
        QVERIFY2(added.status == 201, added.body.constData());
        QCOMPARE(added.json()["status"_L1].toString(), u"Activation Pending"_s);
        QCOMPARE(added.json()["iccid"_L1].toString(), u"8988228666000999999"_s);
        QCOMPARE(m_client->post("iot_sim_cards", wanted, "Idempotency-Key: add-1\r\n").body, added.body);
        QCOMPARE(m_client->get("iot_sim_cards").json()["total"_L1].toInt(), total + 1);
        QCOMPARE(m_client->audit("8988228666000999999", u"line.added"_s)["after"_L1].toString(),
                 u"Activation Pending"_s);
        m_client->advance(3 * kDay);
        const QString status = m_client->line("8988228666000999999")["status"_L1].toString();
        QVERIFY2(status == "Activation Ready"_L1 || status == "Activated"_L1, qPrintable(status));
    }

    void aSimBelongsToOneAccount() // R160
    {
        const QByteArray taken = busy();
        const QJsonObject wanted{{u"iccid"_s, QString::fromLatin1(taken)}, {u"rate_plan_id"_s, u"1"_s}};
        QCOMPARE(m_client->post("iot_sim_cards", wanted).errorCode(), u"iccid_taken"_s);
        Persons persons(*m_running);
        const Reply signedUp = persons.post("/auth/sign_up", {{u"email"_s, u"bo@other.example"_s},
                                                              {u"password"_s, test::kPassword},
                                                              {u"name"_s, u"Bo"_s},
                                                              {u"account_name"_s, u"Other"_s},
                                                              {u"plan"_s, u"professional"_s}});
        QVERIFY2(signedUp.status == 200 || signedUp.status == 201, signedUp.body.constData());
        LineClient other(*m_running, persons.readyOf(signedUp.json()));
        const Reply refused = other.post("iot_sim_cards", wanted);
        QVERIFY2(refused.status == 402 || refused.status == 409 || refused.status == 422, refused.body.constData());
        QCOMPARE(other.get("iot_sim_cards").json()["total"_L1].toInt(), 0);
    }

    void newLinesAreChecked_data()
    {
        QTest::addColumn<QString>("iccid");
        QTest::addColumn<int>("plan");
        QTest::addColumn<int>("status");
        QTest::newRow("D21: 18 digits are too few") << u"898822866600099999"_s << 1 << 400;
        QTest::newRow("D21: 21 digits are too many") << u"898822866600099999912"_s << 1 << 400;
        QTest::newRow("D21: a wrong check digit is no reason to refuse") << u"8988228666000888880"_s << 1 << 201;
        QTest::newRow("D21: 20 digits will do") << u"89882286660007777701"_s << 1 << 201;
        QTest::newRow("R66: the plan has to be one of ours") << u"8988228666000666660"_s << 99 << 422;
        QTest::newRow("R66: a plan is needed") << u"8988228666000666660"_s << 0 << 400;
    }
    void newLinesAreChecked()
    {
        QFETCH(QString, iccid);
        QFETCH(int, plan);
        QFETCH(int, status);
        QCOMPARE(m_client->post("iot_sim_cards", {{u"iccid"_s, iccid}, {u"rate_plan_id"_s, plan}}).status, status);
    }
};

LINEDESK_TEST(TestLinesReading)
#include "tst_lines_reading.moc"
