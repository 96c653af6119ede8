// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/running.h"
#include "tests/support/register.h"

#include <QJsonArray>
#include <QSet>
#include <future>

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::Reply;
using test::Running;

class TestServer : public QObject
{
    Q_OBJECT

    static QStringList iccids(const Reply &reply)
    {
        QStringList all;
        for (const QJsonValue &row : reply.json().value("data"_L1).toArray())
            all << row.toObject().value("iccid"_L1).toString();
        return all;
    }

    static QByteArray everything(Running &running)
    {
        HttpClient client(running.ready);
        QByteArray all;
        for (const char *path :
             {"", "iot_sim_cards?limit=1000", "daily_usage?limit=1000", "balance_history", "balance_payments",
              "balance_usages?limit=1000", "accounts", "prices?limit=50", "sim_card_filter_data"})
            all += client.get(path).body + '\n';
        for (const QString &iccid : iccids(client.get("iot_sim_cards?limit=20"))) {
            for (const char *leaf : {"", "/sessions?limit=1000", "/daily_statistics", "/destination_log"})
                all += client.get("sim_card/" + iccid.toLatin1() + leaf).body + '\n';
        }
        return all;
    }

private Q_SLOTS:
    void theSameSeedServesTheSameBytes()
    {
        Running a(120);
        Running b(120);
        Running c(120, [](platform::Options &options) { options.seed = 2; });
        const QByteArray first = everything(a);
        QVERIFY(first.size() > 100'000);
        QCOMPARE(first, everything(b));
        QVERIFY(first != everything(c));
        const QByteArray step = R"({"seconds":200000})";
        for (Running *running : {&a, &b})
            QCOMPARE(HttpClient(running->ready).call("POST", "/simulate/advance", step).status, 200);
        const QByteArray later = everything(a);
        QVERIFY(later != first);
        QCOMPARE(later, everything(b));
    }

    void pagesAreTheSameHoweverTheyAreCut()
    {
        Running running(257);
        HttpClient client(running.ready);
        const QStringList whole = iccids(client.get("iot_sim_cards?limit=1000"));
        QCOMPARE(whole.size(), 257);
        QCOMPARE(QSet<QString>(whole.begin(), whole.end()).size(), 257);
        for (const int size : {1, 7, 25, 100, 256, 257, 1000}) {
            for (int offset = 0; offset < 257; offset += qMax(size, 19)) {
                const QByteArray limit = QByteArray::number(size);
                const QStringList expected = whole.mid(offset, size);
                QCOMPARE(iccids(client.get("iot_sim_cards?limit=" + limit + "&offset=" + QByteArray::number(offset))),
                         expected);
                QCOMPARE(
                    iccids(client.get("iot_sim_cards?per_page=" + limit + "&offset=" + QByteArray::number(offset))),
                    expected);
                if (offset % size == 0)
                    QCOMPARE(iccids(client.get("iot_sim_cards?per_page=" + limit +
                                               "&page=" + QByteArray::number(offset / size + 1))),
                             expected);
            }
        }
        QStringList followed;
        QByteArray next = "iot_sim_cards?limit=50";
        while (!next.isEmpty()) {
            const Reply page = client.get(next);
            followed += iccids(page);
            next = page.json().value("links"_L1).toObject().value("next"_L1).toString().toLatin1();
        }
        QCOMPARE(followed, whole);
    }

    void statesAndTextsPageTheSameWay()
    {
        Running running(600);
        HttpClient client(running.ready);
        for (const QByteArray &filter : {QByteArray("status_id=1"), QByteArray("status_id=4"),
                                         QByteArray("common_filter=breda"), QByteArray("common_filter=8")}) {
            const Reply all = client.get("iot_sim_cards?limit=1000&" + filter);
            const QStringList whole = iccids(all);
            QCOMPARE(qint64(whole.size()), all.json().value("total"_L1).toInteger());
            QVERIFY(!whole.isEmpty());
            for (int offset = 0; offset < whole.size(); offset += 9)
                QCOMPARE(
                    iccids(client.get("iot_sim_cards?limit=9&offset=" + QByteArray::number(offset) + '&' + filter)),
                    whole.mid(offset, 9));
        }
    }

    void changesSinceATimeAreExactlyTheChanges()
    {
        Running running(500);
        HttpClient client(running.ready);
        const auto all = [&client] {
            QMap<QString, QJsonObject> rows;
            for (const QJsonValue &row : client.get("iot_sim_cards?limit=1000").json().value("data"_L1).toArray())
                rows.insert(row.toObject().value("iccid"_L1).toString(), row.toObject());
            return rows;
        };
        QByteArray since = client.get("iot_sim_cards?limit=1").json().value("server_time"_L1).toString().toLatin1();
        QCOMPARE(iccids(client.get("iot_sim_cards?updated_since=" + since.toPercentEncoding())), QStringList());
        for (const QByteArray &body : {QByteArray(R"({"changes":30,"add":4,"remove":5})"), QByteArray("{}")}) {
            const QMap<QString, QJsonObject> before = all();
            running.clock.advance(std::chrono::seconds(3600));
            client.setTime(running.clock.now().toSecsSinceEpoch());
            QCOMPARE(client.call("POST", "/simulate/traffic", body).status, 200);
            const QMap<QString, QJsonObject> after = all();
            QMap<QString, QJsonObject> synced = before;
            QByteArray next = "iot_sim_cards?limit=7&updated_since=" + since.toPercentEncoding();
            int told = 0;
            while (!next.isEmpty()) {
                const QJsonObject page = client.get(next).json();
                for (const QJsonValue &value : page.value("data"_L1).toArray()) {
                    const QJsonObject row = value.toObject();
                    const QString iccid = row.value("iccid"_L1).toString();
                    ++told;
                    if (row.value("deleted"_L1).toBool()) {
                        QVERIFY(!after.contains(iccid));
                        synced.remove(iccid);
                    } else {
                        QVERIFY(before.value(iccid) != row || body == "{}");
                        synced.insert(iccid, row);
                    }
                }
                next = page.value("links"_L1).toObject().value("next"_L1).toString().toLatin1();
            }
            QCOMPARE(synced, after);
            QVERIFY(told < 500);
        }
    }

    void aRestartKeepsEverything()
    {
        Running running(80);
        HttpClient before(running.ready);
        QCOMPARE(before.call("POST", "/simulate/advance", R"({"until":"2026-11-20 08:00:00"})").status, 200);
        const QString iccid = iccids(before.get("iot_sim_cards?status_id=1&limit=1")).first();
        QCOMPARE(before.call("POST", "sim_card/" + iccid.toLatin1() + "/deactivate", "{}").status, 200);
        const QByteArray told = everything(running);
        const platform::ReadyInfo old = running.ready;
        running.server.stop();
        running.options.lines = 999; // only a first start makes lines
        running.start();
        QCOMPARE(running.ready.sharedKey, old.sharedKey);
        QCOMPARE(running.ready.ownerPassword, old.ownerPassword);
        QCOMPARE(running.ready.certificateSha256, old.certificateSha256);
        QCOMPARE(everything(running), told);
    }

    void twoServersDoNotShareAFolder()
    {
        Running running(5);
        platform::Server second;
        const base::Result<platform::ReadyInfo> refused = second.start(running.options);
        QVERIFY(!refused.isOk());
        QCOMPARE(refused.error().kind, base::ErrorKind::Storage);
    }

    void aBadOptionIsNamed()
    {
        Running running(1);
        platform::Options options = running.options;
        options.zone = u"Mars/Olympus"_s;
        platform::Server second;
        const base::Result<platform::ReadyInfo> refused = second.start(options);
        QVERIFY(!refused.isOk());
        QCOMPARE(refused.error().where, u"--zone"_s);
    }

    void withoutSimulateTimeCannotBeMoved()
    {
        Running running(5, [](platform::Options &options) { options.simulate = false; });
        HttpClient client(running.ready);
        QCOMPARE(client.call("POST", "/simulate/advance", R"({"seconds":5})").status, 404);
        QCOMPARE(client.call("POST", "simulate/advance", R"({"seconds":5})").status, 404);
        QVERIFY(!client.get("").json().value("links"_L1).toObject().contains("simulate_advance"_L1));
    }

    void theLastRequestOfTheDayIsFollowedBy429()
    {
        Running running(5, [](platform::Options &options) { options.quotaOverride = 3; });
        HttpClient client(running.ready);
        for (int left = 2; left >= 0; --left)
            QCOMPARE(client.get("").headers.value("x-ratelimit-remaining").toInt(), left);
        const Reply refused = client.get("");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.errorCode(), u"quota_exceeded"_s);
        QCOMPARE(refused.headers.value("retry-after").toInt(), 86'400 - (14 * 3600 + 32 * 60));
        QCOMPARE(client.get("/health").status, 200);
        running.clock.advance(std::chrono::hours(10));
        client.setTime(running.clock.now().toSecsSinceEpoch());
        QCOMPARE(client.get("").status, 200);
    }

    void anIdempotencyKeyIsAnsweredOnce()
    {
        Running running(200);
        HttpClient client(running.ready);
        const QStringList lines = iccids(client.get("iot_sim_cards?status_id=1&limit=2"));
        const QByteArray path = "sim_card/" + lines[0].toLatin1() + "/deactivate";
        QCOMPARE(client.call("POST", path, "{}", "Idempotency-Key: k1\r\n").status, 200);
        const Reply again = client.call("POST", path, "{}", "Idempotency-Key: k1\r\n");
        QCOMPARE(again.status, 200);
        QCOMPARE(again.headers.value("idempotent-replayed"), QByteArray("true"));
        QCOMPARE(client.get("sim_card/" + lines[0].toLatin1()).json().value("status"_L1).toString(),
                 u"Deactivation Pending"_s); // D3
        const Reply other =
            client.call("POST", "sim_card/" + lines[1].toLatin1() + "/deactivate", "{}", "Idempotency-Key: k1\r\n");
        QCOMPARE(other.status, 409);
        QCOMPARE(other.errorCode(), u"idempotency_key_reused"_s);
        QCOMPARE(client.call("POST", path, "{}", "Idempotency-Key: k2\r\n").errorCode(), u"state_conflict"_s);
    }

    void aLineThatChangedMeanwhileIsAConflict()
    {
        Running running(100);
        HttpClient client(running.ready);
        const QByteArray path =
            "sim_card/" + iccids(client.get("iot_sim_cards?status_id=1&limit=1")).first().toLatin1();
        const QByteArray tag = client.get(path).headers.value("etag");
        const QByteArray date = R"({"deactivation_date":"2027-01-01"})";
        QCOMPARE(client.call("PUT", path + "/deactivation_date", date, "If-Match: " + tag + "\r\n").status, 200);
        const Reply late = client.call("POST", path + "/deactivate", "{}", "If-Match: " + tag + "\r\n");
        QCOMPARE(late.status, 409);
        QCOMPARE(late.errorCode(), u"version_conflict"_s);
        const QJsonObject current = late.json().value("error"_L1).toObject().value("current"_L1).toObject();
        QCOMPARE(current.value("status"_L1).toString(), u"Deactivation Pending"_s);
        const QByteArray version = '"' + QByteArray::number(current.value("version"_L1).toInteger()) + '"';
        QCOMPARE(client.call("POST", path + "/deactivate", "{}", "If-Match: " + version + "\r\n").status, 200);
    }

    void withoutMoneyNoLineIsMadeReady()
    {
        Running running(300);
        HttpClient client(running.ready);
        const QByteArray path =
            "sim_card/" + iccids(client.get("iot_sim_cards?status_id=2&limit=1")).first().toLatin1();
        QCOMPARE(client.call("POST", "/simulate/traffic", R"({"balance":"4.99"})").status, 200);
        QCOMPARE(client.call("POST", path + "/activation_ready", "{}").status, 402);
        QVERIFY(client.get("").json().value("is_low_balance"_L1).toBool());
        QCOMPARE(client.call("POST", "/simulate/traffic", R"({"balance":"5000"})").status, 200);
        QCOMPARE(client.call("POST", path + "/activation_ready", "{}").status, 200);
        const Reply blank = client.get("iot_sim_cards?status_id=8&limit=1");
        if (!iccids(blank).isEmpty())
            QCOMPARE(client.call("POST", "sim_card/" + iccids(blank).first().toLatin1() + "/deactivate", "{}").status,
                     422);
    }

    void fiftyClientsAtOnceAreAllServed()
    {
        Running running(400);
        std::vector<std::future<int>> clients;
        for (int i = 0; i < 50; ++i) {
            clients.push_back(std::async(std::launch::async, [&running, i] {
                HttpClient client(running.ready);
                int served = 0;
                for (int n = 0; n < 20; ++n) {
                    const bool writes = i % 10 == 0 && n % 5 == 0;
                    const Reply reply =
                        writes ? client.call("POST", "/simulate/traffic", R"({"changes":3})")
                               : client.get("iot_sim_cards?limit=50&offset=" + QByteArray::number((i * 7 + n) % 350));
                    served += reply.status == 200 ? 1 : 0;
                }
                return served;
            }));
        }
        for (std::future<int> &client : clients)
            QCOMPARE(client.get(), 20);
    }
};

LINEDESK_TEST(TestServer)
#include "tst_server.moc"
