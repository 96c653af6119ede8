// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/lineclient.h"
#include "tests/support/register.h"

#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;
using test::LineClient;
using test::Persons;
using test::Reply;
using test::Running;

namespace {

constexpr qint64 kDay = 24 * 3600;

//! Control of lines by what their end users have paid (R263–R268, D38), and the deep link to a line (R169).
class TestLinePayments : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;
    std::unique_ptr<LineClient> m_client;
    QByteArray paygo() { return m_client->fresh({{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"PAYGO"_s}}); }
    QJsonValue of(const QByteArray &iccid, QLatin1StringView field) { return m_client->line(iccid)[field]; }
    QString status(const QByteArray &iccid) { return of(iccid, "status"_L1).toString(); }
    qint64 usage(const QByteArray &iccid)
    {
        qint64 bytes = 0;
        const QJsonArray rows = m_client->all("daily_usage");
        for (const QJsonValue &row : rows) {
            if (row["iccid"_L1].toString().toLatin1() != iccid)
                continue;
            const QJsonArray days = row["usage_bytes"_L1].toArray();
            for (const QJsonValue &day : days)
                bytes += day.toInteger();
        }
        return bytes;
    }
    QDate today()
    {
        const QString time = m_client->get("iot_sim_cards?limit=1").json()["server_time"_L1].toString();
        return QDate::fromString(time.left(10), Qt::ISODate);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_running = std::make_unique<Running>(400, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
            options.quotaOverride = 1'000'000;
        });
        m_client = std::make_unique<LineClient>(*m_running);
        m_client->setBalance(u"500"_s);
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_running.reset();
    }

    //! R263–R268: the whole way of an end user who renews and of one who does not.
    void whoRenewsStaysLiveWhoDoesNotStopsAndCostsLess()
    {
        QByteArrayList busy; // two lines that use something every day
        for (const QByteArray &iccid : m_client->with({{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"PAYGO"_s}})) {
            if (busy.size() < 2 && of(iccid, "monthly_cost"_L1).toString().toDouble() > 0.1)
                busy << iccid;
        }
        QCOMPARE(busy.size(), 2);
        const QByteArray &renewed = busy[0];
        const QByteArray &late = busy[1];
        const QString until = today().addDays(1).toString(Qt::ISODate);
        for (const QByteArray &iccid : busy)
            QCOMPARE(m_client->act(iccid, "paid_until", {{u"paid_until"_s, until}}).json()["payment"_L1].toString(),
                     u"paid"_s);
        m_client->advance(2 * kDay);
        QCOMPARE(of(renewed, "payment"_L1).toString(), u"due"_s);
        QCOMPARE(status(late), u"Activated"_s); // nothing happens by itself (D38)
        const QString next = today().addDays(30).toString(Qt::ISODate);
        QCOMPARE(m_client->act(renewed, "paid_until", {{u"paid_until"_s, next}}).status, 200);
        QCOMPARE(of(renewed, "payment"_L1).toString(), u"paid"_s);
        QCOMPARE(status(renewed), u"Activated"_s); // R266: nothing to do

        const Reply stopped = m_client->act(late, "suspend", {{u"reason"_s, u"payment"_s}, {u"note"_s, u"October"_s}});
        QVERIFY2(stopped.status == 200, stopped.body.constData());
        QCOMPARE(stopped.json()["status"_L1].toString(), u"Suspended"_s); // R267: OFFLINE
        QCOMPARE(stopped.json()["reason"_L1].toString(), u"payment"_s);
        const qint64 usedBefore = usage(late);
        const QString costBefore = of(late, "monthly_cost"_L1).toString();
        const QString costOfOther = of(renewed, "monthly_cost"_L1).toString();
        m_client->advance(5 * kDay);
        QCOMPARE(usage(late), usedBefore); // it can no longer connect
        QCOMPARE(of(late, "in_session"_L1).toBool(), false);
        QCOMPARE(of(late, "monthly_cost"_L1).toString(), costBefore); // R268
        QVERIFY(of(renewed, "monthly_cost"_L1).toString() != costOfOther);

        m_client->act(late, "paid_until", {{u"paid_until"_s, next}});
        QCOMPARE(m_client->act(late, "resume").json()["status"_L1].toString(), u"Activated"_s);
        m_client->advance(3 * kDay);
        QVERIFY(usage(late) > usedBefore);
    }

    void whoStoppedALineAndWhyIsWrittenDown() // R89, R267
    {
        const QByteArray iccid = paygo();
        m_client->act(iccid, "suspend", {{u"reason"_s, u"payment"_s}, {u"note"_s, u"Invoice 7 is open"_s}});
        const QJsonObject entry = m_client->audit(iccid, u"line.status"_s);
        QCOMPARE(entry["actor"_L1].toString(), m_running->ready.ownerEmail);
        QCOMPARE(entry["before"_L1].toString(), u"Activated"_s);
        QCOMPARE(entry["after"_L1].toString(), u"Suspended"_s);
        QCOMPARE(entry["reason"_L1].toString(), u"payment"_s);
        QCOMPARE(m_client->audit(iccid, u"line.status_note"_s)["after"_L1].toString(), u"Invoice 7 is open"_s);
        QCOMPARE(of(iccid, "status_by"_L1).toString(), m_running->ready.ownerEmail);
    }

    void whoMaySuspendAndWhat_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QByteArray>("leaf");
        QTest::addColumn<int>("answer");
        QTest::newRow("R267: an active line is suspended") << u"Activated"_s << QByteArray("suspend") << 200;
        QTest::newRow("R267: a line that waits for its first use")
            << u"Activation Ready"_s << QByteArray("suspend") << 200;
        QTest::newRow("R267: one that is about to end") << u"Deactivation Pending"_s << QByteArray("suspend") << 200;
        QTest::newRow("R239: a blank SIM has no line to suspend") << u"Blank"_s << QByteArray("suspend") << 422;
        QTest::newRow("R267: a deactivated one is stopped already") << u"Deactivated"_s << QByteArray("suspend") << 422;
        QTest::newRow("R266: an active line need not be resumed") << u"Activated"_s << QByteArray("resume") << 409;
        QTest::newRow("R266: a deactivated one is activated, not resumed")
            << u"Deactivated"_s << QByteArray("resume") << 422;
    }
    void whoMaySuspendAndWhat()
    {
        QFETCH(QString, status);
        QFETCH(QByteArray, leaf);
        QFETCH(int, answer);
        const QByteArray iccid = m_client->fresh({{u"status"_s, status}});
        const QJsonObject before = m_client->line(iccid);
        QCOMPARE(m_client->act(iccid, leaf).status, answer);
        if (answer != 200) {
            QCOMPARE(this->status(iccid), status);
            return;
        }
        QCOMPARE(of(iccid, "reason"_L1).toString(), u"manual"_s);
        QCOMPARE(m_client->act(iccid, leaf).status, 409);
        QCOMPARE(m_client->act(iccid, "resume").status, 200); // as it was
        QCOMPARE(this->status(iccid), status);
        QCOMPARE(of(iccid, "deactivation_date"_L1), before["deactivation_date"_L1]);
    }

    void aLineStoppedByHandStaysSoWhateverIsRefilled_data() // D4
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("D4: by hand") << u"manual"_s;
        QTest::newRow("D4: for payment") << u"payment"_s;
    }
    void aLineStoppedByHandStaysSoWhateverIsRefilled()
    {
        QFETCH(QString, reason);
        const QByteArray prepaid = m_client->fresh({{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"Prepaid"_s}});
        const QByteArray other = paygo();
        QCOMPARE(m_client->act(prepaid, "suspend", {{u"reason"_s, reason}}).status, 200);
        QCOMPARE(m_client->act(prepaid, "refill").status, 200);
        QCOMPARE(status(prepaid), u"Suspended"_s);
        m_client->setBalance(u"1"_s);
        QCOMPARE(of(other, "reason"_L1).toString(), u"balance"_s);
        QCOMPARE(of(prepaid, "reason"_L1).toString(), reason);
        QCOMPARE(m_client->act(prepaid, "resume").status, 402);
        QCOMPARE(m_client->act(other, "resume").status, 402);
        QCOMPARE(m_client->act(other, "suspend", {{u"reason"_s, reason}}).status, 200); // now it stays
        m_client->setBalance(u"500"_s);
        QCOMPARE(status(prepaid), u"Suspended"_s);
        QCOMPARE(status(other), u"Suspended"_s);
        QCOMPARE(m_client->act(prepaid, "resume").status, 200);
        QCOMPARE(m_client->act(other, "resume").status, 200);
    }

    void aStoppedLineEndsOnItsDateAllTheSame() // D3, R99
    {
        const QByteArray iccid = paygo();
        m_client->act(iccid, "deactivation_date", {{u"deactivation_date"_s, today().addDays(2).toString(Qt::ISODate)}});
        m_client->act(iccid, "suspend");
        m_client->advance(3 * kDay);
        QCOMPARE(status(iccid), u"Deactivated"_s);
    }

    void aPrepaidLineWithoutDataIsRefilledBeforeItIsResumed() // R231
    {
        const QByteArray iccid = paygo();
        QCOMPARE(m_client->act(iccid, "plan", {{u"rate_plan_id"_s, u"3"_s}}).status, 200);
        QCOMPARE(m_client->act(iccid, "suspend").status, 200);
        const Reply reply = m_client->act(iccid, "resume");
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.errorCode(), u"no_data_left"_s);
    }

    void oneVersionOneKey() // the lost update, and a repeated request
    {
        const QByteArray iccid = paygo();
        const QByteArray old = "If-Match: \"" + QByteArray::number(of(iccid, "version"_L1).toInteger()) + "\"\r\n";
        const QByteArray key = "Idempotency-Key: suspend-1\r\n";
        const Reply first = m_client->act(iccid, "suspend", {}, old + key);
        QCOMPARE(first.status, 200);
        QCOMPARE(m_client->act(iccid, "suspend", {}, old + key).body, first.body);
        QCOMPARE(m_client->act(iccid, "resume", {}, old).errorCode(), u"version_conflict"_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("leaf");
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("R263: no other reason than by hand or payment")
            << QByteArray("suspend") << QJsonObject{{u"reason"_s, u"balance"_s}};
        QTest::newRow("R264: a day is needed") << QByteArray("paid_until") << QJsonObject{{u"paid_until"_s, u"soon"_s}};
        QTest::newRow("R264: or nothing, said plainly") << QByteArray("paid_until") << QJsonObject{};
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, leaf);
        QFETCH(QJsonObject, body);
        static const QByteArray iccid = paygo();
        const Reply reply = m_client->act(iccid, leaf, body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errorCode(), u"invalid_body"_s);
    }

    void rolesDecideWhoStopsLines() // D13
    {
        Persons persons(*m_running);
        LineClient looking(*m_running, persons.readyOf(persons.join(u"look@northwind.example"_s, u"Group supervisor"_s,
                                                                    {{u"groups"_s, QJsonArray{1, 2, 3}}})));
        const QByteArray iccid = looking.one({{u"status"_s, u"Activated"_s}});
        for (const QByteArray &leaf : {"suspend", "resume", "paid_until"})
            QCOMPARE(looking.act(iccid, leaf, {{u"paid_until"_s, QJsonValue()}}).status, 403);
        LineClient sub(*m_running, persons.readyOf(persons.join(u"sub@northwind.example"_s, u"Sub-account"_s,
                                                                {{u"sub_account"_s, 1}})));
        const QByteArray own = sub.one({{u"status"_s, u"Activated"_s}});
        QCOMPARE(sub.act(own, "suspend").status, 200);
        QCOMPARE(sub.act(own, "resume").status, 200);
    }

    void whoHasPaidIsListed() // R264
    {
        int counted = 0;
        for (const QString &word : {u"unknown"_s, u"paid"_s, u"due"_s}) {
            const QJsonArray rows = m_client->all("iot_sim_cards?payment=" + word.toLatin1());
            for (const QJsonValue &row : rows)
                QCOMPARE(row["payment"_L1].toString(), word);
            QVERIFY2(!rows.isEmpty(), qPrintable(word)); // the fleet has all three
            counted += int(rows.size());
        }
        QCOMPARE(counted, m_client->all("iot_sim_cards").size());
        const QByteArray one = m_client->with({{u"payment"_s, u"due"_s}}).first();
        QCOMPARE(m_client->all("iot_sim_cards?payment=due&common_filter=" + one).size(), 1);
        QCOMPARE(m_client->all("iot_sim_cards?payment=paid&common_filter=" + one).size(), 0);
        const QString status = of(one, "status"_L1).toString();
        if (status == "Activated"_L1)
            QVERIFY(!m_client->all("iot_sim_cards?payment=due&status_id=1").isEmpty());
        QCOMPARE(m_client->get("iot_sim_cards?payment=rich").status, 400);
    }

    void allThatAreDueAreStoppedByOneJob() // R263, R267: bulk
    {
        QByteArrayList due;
        for (const QByteArray &iccid : m_client->with({{u"payment"_s, u"due"_s}, {u"status"_s, u"Activated"_s}}))
            due << iccid;
        QVERIFY(!due.isEmpty());
        const QJsonObject filter{{u"payment"_s, u"due"_s}, {u"status"_s, u"Activated"_s}};
        run({{u"action"_s, u"suspend"_s},
             {u"parameters"_s, QJsonObject{{u"reason"_s, u"payment"_s}}},
             {u"filter"_s, filter}},
            due.size());
        for (const QByteArray &iccid : due)
            QCOMPARE(of(iccid, "reason"_L1).toString(), u"payment"_s);
        QJsonArray names;
        for (const QByteArray &iccid : due)
            names << QString::fromLatin1(iccid);
        const QString until = today().addDays(30).toString(Qt::ISODate);
        run({{u"action"_s, u"paid_until"_s},
             {u"parameters"_s, QJsonObject{{u"paid_until"_s, until}}},
             {u"iccids"_s, names}},
            due.size());
        run({{u"action"_s, u"resume"_s}, {u"iccids"_s, names}}, due.size());
        for (const QByteArray &iccid : due) {
            QCOMPARE(status(iccid), u"Activated"_s);
            QCOMPARE(of(iccid, "payment"_L1).toString(), u"paid"_s);
        }
    }
    void run(const QJsonObject &job, qsizetype done)
    {
        const Reply asked = m_client->post("jobs", job);
        QVERIFY2(asked.status == 202, asked.body.constData());
        const QByteArray address = "jobs/" + asked.json()["id"_L1].toString().toLatin1();
        QTRY_COMPARE(m_client->get(address).json()["state"_L1].toString(), u"finished"_s);
        QCOMPARE(m_client->get(address).json()["done"_L1].toInteger(), done);
    }

    void everyLineHasALinkToItsWindow() // R169: the quick link straight to the device's page
    {
        const QJsonArray rows = m_client->get("iot_sim_cards?limit=3").json()["data"_L1].toArray();
        for (const QJsonValue &row : rows) {
            const QString iccid = row["iccid"_L1].toString();
            const QString link = row["links"_L1]["asset"_L1].toString();
            QCOMPARE(link, u"linedesk://line/"_s + iccid);
            QCOMPARE(QUrl(link, QUrl::StrictMode).scheme(), u"linedesk"_s);
            QCOMPARE(m_client->line(iccid.toLatin1())["links"_L1]["asset"_L1].toString(), link);
        }
    }
};

} // namespace

LINEDESK_TEST(TestLinePayments)
#include "tst_line_payments.moc"
