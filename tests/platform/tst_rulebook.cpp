// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/wire.h"
#include "tests/platform/running.h"
#include "tests/support/register.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::Reply;
using test::Running;

//! Sentences of the source documents, each as one request and its answer.
class TestRulebook : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;
    std::unique_ptr<HttpClient> m_client;

private Q_SLOTS:
    void initTestCase()
    {
        m_running = std::make_unique<Running>(1000);
        m_client = std::make_unique<HttpClient>(m_running->ready);
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_running.reset();
    }

    void amountsThatAreAdded_data()
    {
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<int>("status");
        for (const char *amount : {"50", "100", "200", "300", "400", "500"})
            QTest::addRow("R11, D11: %s is offered", amount) << QByteArray(amount) << 201;
        QTest::newRow("D11: 10 is the least") << QByteArray("10.00") << 201;
        QTest::newRow("D11: 9.99 is too little") << QByteArray("9.99") << 422;
        QTest::newRow("D11: 123.45 has cents") << QByteArray("123.45") << 201;
        QTest::newRow("D11: 10,000 is the most") << QByteArray("10000") << 201;
        QTest::newRow("D11: 10,000.01 is too much") << QByteArray("10000.01") << 422;
    }
    void amountsThatAreAdded()
    {
        QFETCH(QByteArray, amount);
        QTEST(m_client->call("POST", "add_funds", R"({"amount":")" + amount + R"("})").status, "status");
    }

    void rulesThatAreMade_data()
    {
        QTest::addColumn<QJsonObject>("rule");
        QTest::addColumn<int>("status");
        const QJsonObject usage{{u"name"_s, u"Usage"_s}, {u"trigger"_s, u"data_usage"_s}, {u"limit"_s, u"500"_s}};
        const auto with = [usage](const QString &key, const QJsonValue &value) {
            QJsonObject rule = usage;
            rule.insert(key, value);
            return rule;
        };
        QTest::newRow("R112: a trigger is the cycle's data usage") << with(u"period"_s, u"month"_s) << 201;
        QTest::newRow("R114: it needs a condition") << with(u"limit"_s, QJsonValue()) << 422;
        QTest::newRow("R113: a trigger is another device")
            << QJsonObject{{u"name"_s, u"Stolen"_s}, {u"trigger"_s, u"imei_change"_s}, {u"status"_s, u"deactivated"_s}}
            << 201;
        QTest::newRow("R273: a trigger is another country")
            << QJsonObject{{u"name"_s, u"Away"_s}, {u"trigger"_s, u"country_change"_s}, {u"status"_s, u"suspended"_s}}
            << 201;
        QTest::newRow("R118: limits are in MB") << with(u"unit"_s, u"MB"_s) << 201;
        QTest::newRow("R118: limits are in dollars") << with(u"unit"_s, u"USD"_s) << 201;
        QTest::newRow("R118: in nothing else") << with(u"unit"_s, u"kg"_s) << 400;
        QTest::newRow("R116: the follow-up is off") << with(u"follow_up"_s, u"none"_s) << 201;
        QTest::newRow("R117: it comes at the next day") << with(u"follow_up"_s, u"next_day"_s) << 201;
        QTest::newRow("R122: it comes at the next month") << with(u"follow_up"_s, u"next_month"_s) << 201;
        QTest::newRow("R119: a rule is for a sub-account") << with(u"sub_accounts"_s, QJsonArray{u"1"_s}) << 201;
    }
    void rulesThatAreMade()
    {
        QFETCH(QJsonObject, rule);
        QTEST(m_client->call("POST", "rules", QJsonDocument(rule).toJson()).status, "status");
    }

    void moneyIsInDollars_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("R136: the balance") << QByteArray("balance");
        QTest::newRow("R166: what moved it") << QByteArray("transactions?limit=1");
    }
    void moneyIsInDollars()
    {
        QFETCH(QByteArray, target);
        QJsonObject answer = m_client->get(target).json();
        if (answer.contains("data"_L1))
            answer = answer["data"_L1][0].toObject();
        QCOMPARE(answer["currency"_L1].toString(), u"USD"_s);
    }

    void aThousandLinesHaveAHundredThousandRequests() // R145, D24
    {
        QCOMPARE(m_client->get("balance").headers.value("x-ratelimit-limit"), QByteArray("100000"));
    }

    void aMegabyteIs1024Times1024Bytes() // D19
    {
        const QJsonArray lines = m_client->get("iot_sim_cards?limit=1000").json()["data"_L1].toArray();
        QCOMPARE(lines.size(), 1000);
        for (const QJsonValue &line : lines) {
            const double megabytes = line["monthly_usage_mb"_L1].toVariant().toDouble();
            const double bytes = double(line["monthly_usage_bytes"_L1].toInteger());
            QVERIFY(qAbs(megabytes * 1024 * 1024 - bytes) < 10);
        }
    }

    void failuresHaveTheirStatus_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("status");
        QTest::newRow("R150: what goes wrong inside is 500") << u"disk I/O error"_s << 500;
        QTest::newRow("R151: a store that is busy for now is 503") << u"database is locked"_s << 503;
    }
    void failuresHaveTheirStatus()
    {
        QFETCH(QString, detail);
        const platform::Refusal refusal =
            platform::internalRefusal({.kind = base::ErrorKind::Storage, .detail = detail});
        QTEST(refusal.status, "status");
        QVERIFY(!refusal.message.contains(detail.toUtf8())); // that is for the log
    }

    void fundsNeedACard() // R9, R25
    {
        QCOMPARE(m_client->call("POST", "payment_method/delete", "{}").status, 200);
        QCOMPARE(m_client->call("POST", "add_funds", R"({"amount":"50"})").errorCode(), u"no_payment_method"_s);
        QCOMPARE(m_client->call("POST", "auto_refill", R"({"enabled":true})").errorCode(), u"no_payment_method"_s);
    }
};

LINEDESK_TEST(TestRulebook)
#include "tst_rulebook.moc"
