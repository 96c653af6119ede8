// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/lineclient.h"
#include "tests/platform/serverprocess.h"
#include "tests/support/register.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using test::LineClient;
using test::Persons;
using test::Reply;
using test::Running;

//! One action on many lines: every line has its outcome.
class TestJobs : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;
    std::unique_ptr<LineClient> m_client;

    static QJsonArray listOf(const QByteArrayList &iccids)
    {
        QJsonArray list;
        for (const QByteArray &iccid : iccids)
            list << QString::fromLatin1(iccid);
        return list;
    }
    static QJsonObject body(const QString &action, const QJsonObject &parameters, const QJsonArray &iccids)
    {
        return {{u"action"_s, action}, {u"parameters"_s, parameters}, {u"iccids"_s, iccids}};
    }
    //! The job when it is over.
    static QJsonObject finished(LineClient &client, const Reply &created)
    {
        if (created.status != 202)
            qFatal("%d %s", created.status, created.body.constData());
        const QByteArray self = created.json()["links"_L1]["self"_L1].toString().toLatin1();
        QJsonObject job;
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT((job = client.get(self).json())["state"_L1].toString() != "queued"_L1 &&
                                         job["state"_L1].toString() != "running"_L1,
                                     30'000);
        }();
        return job;
    }
    QJsonObject finished(const Reply &created) { return finished(*m_client, created); }
    static QMap<QString, qint64> versionsOf(test::HttpClient &client)
    {
        QMap<QString, qint64> versions;
        for (int page = 0; page < 3; ++page) {
            const QJsonObject rows =
                client.get("iot_sim_cards?limit=1000&offset=" + QByteArray::number(page * 1000)).json();
            for (const QJsonValue &row : rows["data"_L1].toArray())
                versions[row["iccid"_L1].toString()] = row["version"_L1].toInteger();
        }
        return versions;
    }
    QJsonArray results(const QJsonObject &job, const QByteArray &query = {})
    {
        return m_client->all(job["links"_L1]["results"_L1].toString().toLatin1() + query);
    }

private Q_SLOTS:
    void init()
    {
        m_running = std::make_unique<Running>(500, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
            options.quotaOverride = 1'000'000;
        });
        m_client = std::make_unique<LineClient>(*m_running);
        m_client->setBalance(u"1000"_s);
    }
    void cleanup()
    {
        m_client.reset();
        m_running.reset();
    }

    void everyActionWorksOnManyLines_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonObject>("parameters");
        QTest::addColumn<QJsonObject>("which");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const QJsonObject active{{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"PAYGO"_s}};
        const QJsonObject prepaid{{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"Prepaid"_s}};
        const auto row = [](const char *name, const QString &action, const QJsonObject &parameters,
                            const QJsonObject &which, const QString &field, const QJsonValue &value) {
            QTest::newRow(name) << action << parameters << which << field << value;
        };
        row("R76: lines are made ready", u"activate"_s, {}, {{u"status"_s, u"Deactivated"_s}}, u"status"_s,
            u"Activation Ready"_s);
        row("R76, D3: lines are deactivated the following day", u"deactivate"_s, {}, active, u"deactivation_date"_s,
            u"2026-03-11 00:00:00"_s);
        row("R100: a date is set", u"deactivation_date"_s, {{u"deactivation_date"_s, u"2026-05-01"_s}}, active,
            u"deactivation_date"_s, u"2026-05-01 00:00:00"_s);
        row("R100: dates are taken away", u"deactivation_date"_s, {{u"deactivation_date"_s, QJsonValue()}},
            {{u"status"_s, u"Deactivation Pending"_s}}, u"status"_s, u"Activated"_s);
        row("R78: lines are assigned to a sub-account", u"sub_account"_s, {{u"sub_account_id"_s, u"2"_s}}, active,
            u"sub_account_id"_s, u"2"_s);
        row("R192: lines are moved to a group", u"group"_s, {{u"group_id"_s, u"3"_s}}, active, u"group_id"_s, u"3"_s);
        row("R247: plans are changed", u"plan"_s, {{u"rate_plan_id"_s, u"5"_s}}, active, u"rate_plan_id"_s, u"5"_s);
        row("R69: notes are set", u"notes"_s, {{u"notes"_s, u"bulk"_s}}, active, u"notes"_s, u"bulk"_s);
        row("R249: end users are set", u"end_user"_s, {{u"end_user"_s, u"a@b.example"_s}}, active, u"end_user"_s,
            u"a@b.example"_s);
        row("R255: labels are set", u"labels"_s, {{u"labels"_s, QJsonArray{u"one"_s}}}, active, u"labels"_s,
            QJsonArray{u"one"_s});
        row("R261: data auto-refill is switched off", u"data_auto_refill"_s, {{u"enabled"_s, false}}, prepaid,
            u"data_auto_refill"_s, false);
        row("R190: renewals are confirmed", u"confirm_renewal"_s, {},
            {{u"status"_s, u"Activated"_s}, {u"contract"_s, u"yearly"_s}}, u"renewal_confirmed"_s, true);
    }
    void everyActionWorksOnManyLines()
    {
        QFETCH(QString, action);
        QFETCH(QJsonObject, parameters);
        QFETCH(QJsonObject, which);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const QByteArrayList iccids = m_client->with(which);
        QVERIFY(!iccids.isEmpty());
        const QJsonObject job = finished(m_client->post("jobs", body(action, parameters, listOf(iccids))));
        QCOMPARE(job["state"_L1].toString(), u"finished"_s);
        QCOMPARE(job["total"_L1].toInt(), iccids.size());
        QVERIFY2(job["done"_L1].toInt() == iccids.size(),
                 QJsonDocument(results(job, "?state=refused")).toJson().constData());
        QCOMPARE(m_client->line(iccids.first())[field], value);
        QCOMPARE(m_client->line(iccids.last())[field], value);
    }

    void whatOneLineRefusesOthersStillDo()
    {
        const QByteArray active = m_client->one({{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"PAYGO"_s}});
        const QByteArray blank = m_client->one({{u"status"_s, u"Blank"_s}});
        const QByteArray gone = m_client->one({{u"status"_s, u"Deactivated"_s}});
        const QByteArrayList iccids{blank, gone, "8900000000000000000", "rubbish", active, active};
        const QJsonObject job = finished(m_client->post("jobs", body(u"deactivate"_s, {}, listOf(iccids))));
        QCOMPARE(job["total"_L1].toInt(), 5); // the same line counts once
        QCOMPARE(job["done"_L1].toInt(), 1);
        QCOMPARE(job["refused"_L1].toInt(), 4);
        const QJsonArray rows = results(job);
        const QList<int> statuses{422, 409, 404, 404, 200};
        for (int i = 0; i < statuses.size(); ++i) {
            QCOMPARE(rows[i]["iccid"_L1].toString().toLatin1(), iccids[i]);
            QCOMPARE(rows[i]["status"_L1].toInt(), statuses[i]);
            QCOMPARE(rows[i]["code"_L1].toString().isEmpty(), statuses[i] == 200);
        }
        QCOMPARE(results(job, "?state=done").size(), 1);
        QCOMPARE(m_client->audit(active, u"line.status"_s)["actor"_L1].toString(), m_running->ready.ownerEmail);
    }

    void aFilterTakesAllThatMatch()
    {
        const QByteArrayList matching = m_client->with({{u"status"_s, u"Activated"_s}, {u"group_id"_s, u"1"_s}});
        const Reply created = m_client->post(
            "jobs", {{u"action"_s, u"labels"_s},
                     {u"parameters"_s, QJsonObject{{u"add"_s, QJsonArray{u"bulk"_s}}}},
                     {u"filter"_s, QJsonObject{{u"status"_s, u"Activated"_s}, {u"group_id"_s, u"1"_s}}}});
        const QJsonObject job = finished(created);
        QCOMPARE(job["done"_L1].toInt(), matching.size());
        const Reply removed =
            m_client->post("jobs", {{u"action"_s, u"labels"_s},
                                    {u"parameters"_s, QJsonObject{{u"remove"_s, QJsonArray{u"bulk"_s}}}},
                                    {u"filter"_s, QJsonObject{{u"label"_s, u"bulk"_s}}}});
        QCOMPARE(finished(removed)["done"_L1].toInt(), matching.size());
    }

    void moneyIsTakenOnceALine() // R83, and the ledger's effects per key
    {
        const QByteArrayList iccids = m_client->with({{u"status"_s, u"Activated"_s}}).mid(0, 250);
        const double before = m_client->balance();
        const QJsonObject wanted = body(u"send_sms"_s, {{u"text"_s, u"hello"_s}}, listOf(iccids));
        const QByteArray key = "Idempotency-Key: bulk-sms\r\n";
        const Reply first = m_client->post("jobs", wanted, key);
        const Reply again = m_client->post("jobs", wanted, key);
        QCOMPARE(again.json()["id"_L1], first.json()["id"_L1]); // the same key is one job
        QCOMPARE(finished(first)["done"_L1].toInt(), iccids.size());
        QCOMPARE(m_client->get("jobs").json()["total"_L1].toInt(), 1);
        QCOMPARE(m_client->get("sms?direction=MT").json()["total"_L1].toInt(), iccids.size());
        const double spent = before - m_client->balance();
        QVERIFY(qAbs(spent - 0.05 * double(iccids.size())) < 1e-6);
    }

    void whenTheMoneyEndsTheRestIsRefused() // R20, D17
    {
        const QByteArrayList iccids = m_client->with({{u"status"_s, u"Activated"_s}}).mid(0, 100);
        const double minimum = m_client->get("").json()["minimum_balance"_L1].toDouble();
        m_client->setBalance(QString::number(minimum + 0.5, 'f', 6));
        const QJsonObject job =
            finished(m_client->post("jobs", body(u"send_sms"_s, {{u"text"_s, u"hello"_s}}, listOf(iccids))));
        QCOMPARE(job["done"_L1].toInt(), 11); // ten down to the minimum, one to below it
        QCOMPARE(job["refused"_L1].toInt(), 89);
        QVERIFY(m_client->with({{u"status"_s, u"Activated"_s}}).isEmpty());
    }

    void whoAsksDecidesWhatMayBeDone() // R101, R226, D13
    {
        Persons persons(*m_running);
        const QJsonObject group =
            persons.join(u"group@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{1}}});
        const QJsonObject supervisor =
            persons.join(u"looks@northwind.example"_s, u"Group supervisor"_s, {{u"groups"_s, QJsonArray{1}}});
        const QJsonObject login = persons.join(u"sub@northwind.example"_s, u"Sub-account"_s, {{u"sub_account"_s, 1}});
        LineClient admin(*m_running, persons.readyOf(group));
        LineClient looks(*m_running, persons.readyOf(supervisor));
        LineClient sub(*m_running, persons.readyOf(login));
        const QByteArray own = admin.one({{u"status"_s, u"Activated"_s}});
        const QByteArray foreign = m_client->one({{u"status"_s, u"Activated"_s}, {u"group_id"_s, u"2"_s}});
        const QJsonObject notes{{u"notes"_s, u"x"_s}};
        const Reply created = admin.post("jobs", body(u"notes"_s, notes, listOf({own, foreign})));
        const QJsonObject job = finished(admin, created);
        QCOMPARE(job["done"_L1].toInt(), 1);
        QCOMPARE(job["refused"_L1].toInt(), 1);
        QCOMPARE(looks.post("jobs", body(u"notes"_s, notes, listOf({own}))).status, 403);
        QCOMPARE(
            sub.post("jobs", body(u"deactivation_date"_s, {{u"deactivation_date"_s, u"2026-05-01"_s}}, listOf({own})))
                .status,
            403);
        const QJsonObject everything{{u"action"_s, u"notes"_s}, {u"parameters"_s, notes}, {u"filter"_s, QJsonObject()}};
        const QJsonObject all = finished(sub, sub.post("jobs", everything));
        QCOMPARE(all["total"_L1].toInt(), sub.get("iot_sim_cards").json()["total"_L1].toInt());
        const QByteArray theirs = job["links"_L1]["self"_L1].toString().toLatin1();
        QCOMPARE(m_client->get(theirs).status, 200);
        QCOMPARE(sub.get(theirs.mid(theirs.indexOf("jobs/"))).status, 404);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        const QJsonObject notes{{u"notes"_s, u"x"_s}};
        QTest::newRow("an unknown action") << body(u"explode"_s, {}, {}) << u"action"_s;
        QTest::newRow("parameters without what the action needs") << body(u"notes"_s, {}, {}) << u"notes"_s;
        QTest::newRow("neither lines nor a filter")
            << QJsonObject{{u"action"_s, u"notes"_s}, {u"parameters"_s, notes}} << u"iccids"_s;
        QTest::newRow("a filter by a status that there is not")
            << QJsonObject{{u"action"_s, u"notes"_s},
                           {u"parameters"_s, notes},
                           {u"filter"_s, QJsonObject{{u"status"_s, u"Asleep"_s}}}}
            << u"filter"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, field);
        const Reply reply = m_client->post("jobs", body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()["error"_L1]["field"_L1].toString(), field);
    }

    void aKilledServerGoesOnWhereItWas() // every line's outcome is stored with its change
    {
        test::TestDatabase database;
        QStringList options{u"--lines"_s, u"3000"_s};
        if (!database.url().isEmpty())
            options << u"--database"_s << database.url();
        test::ServerProcess server(options);
        QVERIFY(server.start());
        QMap<QString, qint64> versions;
        QByteArray job;
        {
            test::ProcessClient client(server);
            versions = versionsOf(client);
            const Reply created =
                client.call("POST", "jobs", R"({"action":"labels","parameters":{"add":["once"]},"filter":{}})");
            QCOMPARE(created.status, 202);
            job = "jobs/" + created.json()["id"_L1].toString().toLatin1();
        }
        qint64 done = 0;
        for (int round = 0; round < 3; ++round) {
            test::ProcessClient client(server);
            const qint64 before = done;
            QTRY_VERIFY_WITH_TIMEOUT((done = client.get(job).json()["done"_L1].toInteger()) > before || done == 3000,
                                     60'000);
            server.kill();
            QVERIFY(server.start());
        }
        test::ProcessClient client(server);
        QTRY_COMPARE_WITH_TIMEOUT(client.get(job).json()["state"_L1].toString(), u"finished"_s, 60'000);
        QCOMPARE(client.get(job).json()["done"_L1].toInt(), 3000);
        QCOMPARE(client.get(job + "/results?state=pending").json()["total"_L1].toInt(), 0);
        const QMap<QString, qint64> after = versionsOf(client);
        QCOMPARE(after.size(), 3000);
        for (auto it = after.begin(); it != after.end(); ++it)
            QCOMPARE(it.value(), versions.value(it.key()) + 1); // once each
        QVERIFY(server.stop());
    }

    void aJobGoesOnAfterARestartAndCanBeCancelled()
    {
        const QJsonObject everything{{u"action"_s, u"notes"_s},
                                     {u"parameters"_s, QJsonObject{{u"notes"_s, u"after"_s}}},
                                     {u"filter"_s, QJsonObject()}};
        QByteArrayList ids;
        for (int i = 0; i < 30; ++i) {
            QJsonObject each = everything;
            each[u"parameters"_s] = QJsonObject{{u"notes"_s, u"after %1"_s.arg(i)}};
            ids << m_client->post("jobs", each).json()["id"_L1].toString().toLatin1();
        }
        const Reply cancelled = m_client->post("jobs/" + ids.last() + "/cancel");
        QVERIFY2(cancelled.status == 200, cancelled.body.constData());
        QCOMPARE(m_client->post("jobs/" + ids.last() + "/cancel").status, 409);
        m_client.reset();
        m_running->server.stop();
        m_running->start();
        m_client = std::make_unique<LineClient>(*m_running);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->get("jobs?state=finished").json()["total"_L1].toInt(), 29, 60'000);
        const QJsonArray rows = m_client->all("iot_sim_cards");
        for (const QJsonValue &row : rows)
            QCOMPARE(row["notes"_L1].toString(), u"after 28"_s);
        const QJsonObject last = m_client->get("jobs/" + ids.last()).json();
        QCOMPARE(last["state"_L1].toString(), u"cancelled"_s);
        QCOMPARE(last["cancelled"_L1].toInt() + last["done"_L1].toInt(), last["total"_L1].toInt());
        for (const QByteArray &id : ids.mid(0, 29))
            QCOMPARE(m_client->get("jobs/" + id).json()["done"_L1].toInt(), rows.size());
    }
};

LINEDESK_TEST(TestJobs)
#include "tst_jobs.moc"
