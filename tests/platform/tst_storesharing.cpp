// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/running.h"
#include "tests/platform/serverprocess.h"
#include "tests/support/register.h"

#include <QJsonArray>
#include <future>

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::ProcessClient;
using test::Reply;
using test::Running;
using test::ServerProcess;

//! Two servers on one PostgreSQL, which serve the same account.
class TestStoreSharing : public QObject
{
    Q_OBJECT

    //! Two processes on one database.
    struct Pair
    {
        explicit Pair(const QString &lines) : options{u"--lines"_s, lines, u"--database"_s, database.url()} {}
        bool start()
        {
            a.launch();
            b.launch(); // both find the database empty
            return a.waitUntilReady() && b.waitUntilReady();
        }
        test::TestDatabase database;
        QStringList options;
        ServerProcess a{options};
        ServerProcess b{options};
    };

    //! A second server in this process, on the database of the first.
    struct Second
    {
        explicit Second(const Running &first) : options(first.options)
        {
            options.dataFolder = folder.path() + "/data"_L1;
            const auto started = server.start(options);
            if (!started)
                qFatal("%s", qPrintable(base::describe(started.error())));
            ready = *started;
        }
        QTemporaryDir folder;
        platform::Options options;
        platform::Server server;
        platform::ReadyInfo ready;
    };

    static QJsonArray rows(HttpClient &client, const QByteArray &target)
    {
        return client.get(target).json().value("data"_L1).toArray();
    }

    static QByteArrayList iccids(HttpClient &client, const QByteArray &target)
    {
        QByteArrayList all;
        for (const QJsonValue &row : rows(client, target))
            all << row.toObject().value("iccid"_L1).toString().toLatin1();
        return all;
    }

    static qint64 total(HttpClient &client, const QByteArray &target)
    {
        return client.get(target).json().value("total"_L1).toInteger();
    }

    //! All that an account has to tell of its lines and its money.
    static QByteArray everything(HttpClient &client)
    {
        QByteArray all;
        for (const char *path :
             {"iot_sim_cards?limit=1000", "daily_usage?limit=1000", "current_balance", "balance_history?limit=100",
              "balance_payments", "balance_usages?limit=1000", "accounts"})
            all += QJsonDocument(rows(client, path)).toJson() + client.get("current_balance").body + '\n';
        return all;
    }

    static int advance(HttpClient &client, const QByteArray &body)
    {
        return client.call("POST", "/simulate/advance", body).status;
    }

private Q_SLOTS:
    void twoServersThatStartAtOnceMakeOneFleet()
    {
        Pair pair(u"300"_s);
        QVERIFY(pair.start());
        QCOMPARE(pair.a.ready().sharedKey, pair.b.ready().sharedKey);
        QCOMPARE(pair.a.ready().accountUuid, pair.b.ready().accountUuid);
        ProcessClient a(pair.a);
        ProcessClient b(pair.b);
        QCOMPARE(total(a, "iot_sim_cards?limit=1"), 300);
        QCOMPARE(everything(a), everything(b));
    }

    void whatOneChangesTheOtherShowsAtOnce()
    {
        Pair pair(u"200"_s);
        QVERIFY(pair.start());
        ProcessClient a(pair.a);
        ProcessClient b(pair.b);
        const QByteArrayList lines = iccids(a, "iot_sim_cards?status_id=1&limit=20");
        const qint64 active = total(b, "iot_sim_cards?status_id=1&limit=1");
        const QByteArray since = b.get("iot_sim_cards?limit=1").json().value("server_time"_L1).toString().toUtf8();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            HttpClient &writer = i % 2 == 0 ? static_cast<HttpClient &>(a) : b;
            HttpClient &reader = i % 2 == 0 ? static_cast<HttpClient &>(b) : a;
            QCOMPARE(writer.call("POST", "sim_card/" + lines[i] + "/deactivate", "{}").status, 200);
            const QByteArray line = reader.get("sim_card/" + lines[i]).body;
            QCOMPARE(line, writer.get("sim_card/" + lines[i]).body);
            QVERIFY(!line.contains("\"Activated\""));
            QCOMPARE(total(reader, "iot_sim_cards?status_id=1&limit=1"), active - i - 1);
            QVERIFY(!iccids(reader, "iot_sim_cards?status_id=1&limit=1000").contains(lines[i]));
            QVERIFY(iccids(reader, "iot_sim_cards?limit=1000&updated_since=" + since.toPercentEncoding())
                        .contains(lines[i]));
            QCOMPARE(iccids(reader, "iot_sim_cards?common_filter=" + lines[i]), QByteArrayList{lines[i]});
        }
        const QJsonObject moved = a.call("POST", "/simulate/traffic", R"({"add":7,"remove":3})").json();
        QVERIFY(moved.value("removed"_L1).toInt() > 0);
        QCOMPARE(total(b, "iot_sim_cards?limit=1"), 207 - moved.value("removed"_L1).toInt());
        QCOMPARE(everything(a), everything(b));
        QCOMPARE(b.call("POST", "/simulate/traffic", R"({"add":0,"remove":0,"balance":"77.5"})").status, 200);
        QCOMPARE(a.get("current_balance").json().value("current_balance"_L1).toDouble(), 77.5);
    }

    void twoServersLiveTheSameLifeAsOne()
    {
        Pair pair(u"150"_s);
        QVERIFY(pair.start());
        test::ServerProcess single({u"--lines"_s, u"150"_s}); // on SQLite
        QVERIFY(single.start());
        ProcessClient a(pair.a);
        ProcessClient b(pair.b);
        ProcessClient one(single);
        QCOMPARE(everything(a), everything(one));
        for (int step = 0; step < 6; ++step) { // alternately
            const QByteArray body = R"({"seconds":20000})";
            QCOMPARE(advance(step % 2 == 0 ? static_cast<HttpClient &>(a) : b, body), 200);
            QCOMPARE(advance(one, body), 200);
        }
        QCOMPARE(everything(b), everything(one));
        const QDateTime start(QDate(2026, 11, 20), QTime(6, 0), Qt::UTC);
        for (int step = 0; step < 6; ++step) { // both at once to the same time: the work is done once
            const QByteArray body =
                "{\"until\":\"" + start.addSecs(step * 30'000).toString(u"yyyy-MM-dd hh:mm:ss"_s).toLatin1() + "\"}";
            const auto run = [&body](const ServerProcess &server) {
                ProcessClient client(server);
                return advance(client, body);
            };
            auto first = std::async(std::launch::async, run, std::cref(pair.a));
            auto second = std::async(std::launch::async, run, std::cref(pair.b));
            const QSet<int> answers{first.get(), second.get()};
            QVERIFY(answers.contains(200) && !answers.contains(500) && !answers.contains(503));
            QCOMPARE(advance(one, body), 200);
        }
        QCOMPARE(everything(a), everything(one));
        QCOMPARE(everything(b), everything(one));
    }

    void bothSchedulersTogetherDoTheWorkOnce()
    {
        const auto scheduled = [](platform::Options &options) {
            options.simulate = false;
            options.schedulerLook = std::chrono::milliseconds(5);
        };
        Running first(120, scheduled);
        Second second(first);
        Running single(120, [&scheduled](platform::Options &options) {
            scheduled(options);
            options.database.clear();
        });
        HttpClient a(first.ready);
        HttpClient b(second.ready);
        HttpClient one(single.ready);
        for (int hour = 0; hour < 30; hour += 5) {
            const QByteArray before = everything(one);
            first.clock.advance(std::chrono::hours(5));
            single.clock.advance(std::chrono::hours(5));
            for (HttpClient *client : {&a, &b, &one})
                client->setTime(single.clock.now().toSecsSinceEpoch());
            QTRY_VERIFY_WITH_TIMEOUT(everything(one) != before, 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(everything(a), everything(one), 20'000);
            QCOMPARE(everything(b), everything(one));
        }
    }

    void ofTwoWritersOnTwoServersOneWins()
    {
        Pair pair(u"60"_s);
        QVERIFY(pair.start());
        ProcessClient reader(pair.a);
        const QByteArray line = iccids(reader, "iot_sim_cards?status_id=1&limit=1").first();
        for (int round = 0; round < 15; ++round) {
            const QByteArray tag = reader.get("sim_card/" + line).headers.value("etag");
            const auto write = [&](const ServerProcess &server, int day) {
                ProcessClient client(server);
                return client
                    .call("POST", "sim_card/" + line + "/deactivation_date",
                          "{\"deactivation_date\":\"2027-01-" + QByteArray::number(day) + "\"}",
                          "If-Match: " + tag + "\r\n")
                    .status;
            };
            auto first = std::async(std::launch::async, write, std::cref(pair.a), 10 + round % 10);
            auto second = std::async(std::launch::async, write, std::cref(pair.b), 20 + round % 10);
            QCOMPARE(QSet<int>({first.get(), second.get()}), QSet<int>({200, 409}));
        }
    }

    void anIdempotencyKeyIsAnsweredOnceByBoth()
    {
        Pair pair(u"60"_s);
        QVERIFY(pair.start());
        ProcessClient a(pair.a);
        const QByteArray line = iccids(a, "iot_sim_cards?status_id=1&limit=1").first();
        const qint64 version = a.get("sim_card/" + line).json().value("version"_L1).toInteger();
        const auto write = [&line](const ServerProcess &server) {
            ProcessClient client(server);
            return client.call("POST", "sim_card/" + line + "/deactivate", "{}", "Idempotency-Key: once\r\n").status;
        };
        auto first = std::async(std::launch::async, write, std::cref(pair.a));
        auto second = std::async(std::launch::async, write, std::cref(pair.b));
        QCOMPARE(first.get(), 200);
        QCOMPARE(second.get(), 200);
        QCOMPARE(a.get("sim_card/" + line).json().value("version"_L1).toInteger(), version + 1);
    }

    void bothTogetherNeverAllowMoreThanTheQuota()
    {
        Running first(5, [](platform::Options &options) { options.quotaOverride = 200; });
        Second second(first);
        std::vector<std::future<int>> clients;
        for (const platform::ReadyInfo *ready : {&first.ready, &second.ready, &first.ready, &second.ready}) {
            clients.push_back(std::async(std::launch::async, [ready] {
                HttpClient client(*ready);
                int allowed = 0;
                while (client.get("").status == 200)
                    ++allowed;
                return allowed;
            }));
        }
        int allowed = 0;
        for (auto &client : clients)
            allowed += client.get();
        QVERIFY2(allowed <= 200 && allowed >= 195, qPrintable(QString::number(allowed)));
    }

    void aServerThatIsKilledInTheMiddleHoldsNobodyUp()
    {
        Pair pair(u"2000"_s);
        QVERIFY(pair.start());
        auto doomed = std::async(std::launch::async, [&pair] {
            ProcessClient client(pair.a);
            return advance(client, R"({"seconds":2000000})");
        });
        ProcessClient b(pair.b);
        std::promise<void>().get_future().wait_for(std::chrono::milliseconds(150)); // somewhere in its work
        pair.a.kill();
        QCOMPARE(doomed.get(), 0);
        QCOMPARE(advance(b, R"({"seconds":3600})"), 200);
        QVERIFY(pair.a.start());
        ProcessClient again(pair.a);
        QCOMPARE(everything(again), everything(b));
    }
};

//! Registered where there is a database to share: ctest's tst_platform_postgresql.
static const bool registered = [] {
    if (test::TestDatabase::isPostgreSql())
        test::registry().push_back({"TestStoreSharing", [] { return std::make_unique<TestStoreSharing>(); }});
    return true;
}();

#include "tst_storesharing.moc"
