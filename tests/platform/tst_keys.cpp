// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/lineclient.h"
#include "tests/support/register.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using test::LineClient;
using test::Reply;
using test::Running;

//! What a client needs to send a change exactly once: keys that can be asked about, and versions to insist on.
class TestKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;
    std::unique_ptr<LineClient> m_client;

    QByteArray active() { return m_client->one({{u"status"_s, u"Activated"_s}}); }
    QString notes(const QByteArray &iccid) { return m_client->line(iccid)["notes"_L1].toString(); }

private Q_SLOTS:
    void init()
    {
        m_running = std::make_unique<Running>(100, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
        });
        m_client = std::make_unique<LineClient>(*m_running);
        m_client->setBalance(u"1000"_s);
    }
    void cleanup()
    {
        m_client.reset();
        m_running.reset();
    }

    void aKeyTellsWhatBecameOfItsRequest() // trust.md: an unknown outcome is asked for, never sent again blindly
    {
        const QByteArray line = active();
        QCOMPARE(m_client->get("idempotency_keys/one").status, 404);
        QCOMPARE(
            m_client->post("sim_card/" + line + "/notes", {{u"notes"_s, u"x"_s}}, "Idempotency-Key: one\r\n").status,
            200);
        const QJsonObject done = m_client->get("idempotency_keys/one").json();
        QCOMPARE(done["status"_L1].toInt(), 200);
        QCOMPARE(done["code"_L1].toString(), QString());
        QVERIFY(done["job"_L1].isNull());

        m_client->post("sim_card/" + line + "/refill", {}, "Idempotency-Key: two\r\n");
        const QJsonObject refused = m_client->get("idempotency_keys/two").json();
        QVERIFY(refused["status"_L1].toInt() == 200 || refused["code"_L1].toString() == "not_prepaid"_L1);
    }

    void aKeyOfAJobLeadsToTheJob()
    {
        const QJsonObject body{{u"action"_s, u"notes"_s},
                               {u"parameters"_s, QJsonObject{{u"notes"_s, u"x"_s}}},
                               {u"iccids"_s, QJsonArray{QString::fromLatin1(active())}}};
        const Reply started = m_client->post("jobs", body, "Idempotency-Key: bulk\r\n");
        QCOMPARE(started.status, 202);
        const QJsonObject outcome = m_client->get("idempotency_keys/bulk").json();
        QCOMPARE(outcome["job"_L1].toString(), started.json()["id"_L1].toString());
        QCOMPARE(outcome["status"_L1].toInt(), 202);
    }

    void linesThatHaveChangedAreLeftAloneByAJobThatInsists()
    {
        const QByteArrayList lines = m_client->with({{u"status"_s, u"Activated"_s}}).mid(0, 3);
        const QString version = QString::number(m_client->line(lines[0])["version"_L1].toInteger());
        const QJsonObject body{{u"action"_s, u"notes"_s},
                               {u"parameters"_s, QJsonObject{{u"notes"_s, u"by the job"_s}}},
                               {u"iccids"_s, QJsonArray{QString::fromLatin1(lines[0]), QString::fromLatin1(lines[1]),
                                                        QString::fromLatin1(lines[2])}},
                               {u"versions"_s, QJsonArray{version, u"999999"_s, u"0"_s}}};
        const QByteArray job = m_client->post("jobs", body).json()["links"_L1]["self"_L1].toString().toLatin1();
        QTRY_COMPARE(m_client->get(job).json()["state"_L1].toString(), u"finished"_s);
        QCOMPARE(notes(lines[0]), u"by the job"_s);
        QVERIFY(notes(lines[1]) != "by the job"_L1);
        QCOMPARE(notes(lines[2]), u"by the job"_s);
        const QJsonArray refused = m_client->all(job + "/results?state=refused");
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0]["code"_L1].toString(), u"version_conflict"_s);
        QCOMPARE(refused[0]["iccid"_L1].toString(), QString::fromLatin1(lines[1]));
    }

    void versionsThatDoNotFitTheListAreRefused_data()
    {
        QTest::addColumn<QJsonArray>("versions");
        QTest::newRow("too few") << QJsonArray{};
        QTest::newRow("too many") << QJsonArray{u"1"_s, u"2"_s};
        QTest::newRow("no number") << QJsonArray{u"new"_s};
        QTest::newRow("negative") << QJsonArray{u"-1"_s};
    }

    void versionsThatDoNotFitTheListAreRefused()
    {
        QFETCH(QJsonArray, versions);
        const QJsonObject body{{u"action"_s, u"notes"_s},
                               {u"parameters"_s, QJsonObject{{u"notes"_s, u"x"_s}}},
                               {u"iccids"_s, QJsonArray{QString::fromLatin1(active())}},
                               {u"versions"_s, versions}};
        const Reply reply = m_client->post("jobs", body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()["error"_L1]["field"_L1].toString(), u"versions"_s);
    }

    void linksSayWhatMayBeDoneToALine() // D25
    {
        const QJsonObject links = m_client->get("").json()["links"_L1].toObject();
        for (const char *name : {"line_activate", "line_notes", "line_send_sms", "line_confirm_renewal", "line_add"})
            QVERIFY2(links.contains(QLatin1StringView(name)), name);
        const QString notes = links["line_notes"_L1].toString().replace("{iccid}"_L1, QString::fromLatin1(active()));
        QCOMPARE(m_client->post(notes.toLatin1(), {{u"notes"_s, u"y"_s}}).status, 200);
    }
};

LINEDESK_TEST(TestKeys)
#include "tst_keys.moc"
