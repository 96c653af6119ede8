// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/httpclient.h"
#include "tests/platform/running.h"
#include "tests/platform/serverprocess.h"
#include "tests/support/register.h"

#include <QJsonArray>
#include <csignal>
#include <future>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::ProcessClient;
using test::Reply;
using test::Running;
using test::ServerProcess;

//! Requests are whole transactions: through kills, and beside others.
class TestStoreCrash : public QObject
{
    Q_OBJECT

    struct Told
    {
        qint64 version = 0;
        QString date;
        bool operator==(const Told &) const = default;
    };

    static QByteArrayList activeLines(HttpClient &client, int count)
    {
        QByteArrayList iccids;
        const Reply reply = client.get("iot_sim_cards?status_id=1&limit=" + QByteArray::number(count));
        for (const QJsonValue &row : reply.json().value("data"_L1).toArray())
            iccids << row.toObject().value("iccid"_L1).toString().toLatin1();
        return iccids;
    }

    static Told tell(HttpClient &client, const QByteArray &iccid)
    {
        const QJsonObject line = client.get("sim_card/" + iccid).json();
        return {line.value("version"_L1).toInteger(), line.value("deactivation_date"_L1).toString()};
    }

    static Reply setDate(HttpClient &client, const QByteArray &iccid, int number, const QByteArray &more = {})
    {
        const QByteArray date = dateOf(number).toLatin1();
        return client.call("POST", "sim_card/" + iccid + "/deactivation_date",
                           "{\"deactivation_date\":\"" + date + "\"}",
                           "Idempotency-Key: change-" + QByteArray::number(number) + "\r\n" + more);
    }

    //! Each change of this test has a date of its own.
    static QString dateOf(int number) { return QDate(2027, 1, 1).addDays(number).toString(u"yyyy-MM-dd 00:00:00"_s); }

private Q_SLOTS:
    //! What was acknowledged is there, what was not is there as a whole or not at all, and nothing is done twice.
    void twentyKillsLoseNothingAndDoubleNothing()
    {
        test::TestDatabase database;
        QStringList options{u"--lines"_s, u"40"_s};
        if (!database.url().isEmpty())
            options << u"--database"_s << database.url();
        ServerProcess server(options);
        QVERIFY(server.start());
        std::mt19937 random(20'261'118);
        QByteArrayList lines;
        QMap<QByteArray, Told> expected;
        {
            ProcessClient client(server);
            lines = activeLines(client, 8);
            QCOMPARE(lines.size(), 8);
            for (const QByteArray &line : lines)
                expected[line] = {tell(client, line).version, QString()};
        }
        int number = 0;
        int unanswered = 0;
        for (int round = 0; round < 20; ++round) {
            const auto patience = std::chrono::milliseconds(1 + random() % 60);
            auto killer = std::async(std::launch::async, [pid = pid_t(server.processId()), patience] {
                std::promise<void>().get_future().wait_for(patience); // a moment that the server does not choose
                ::kill(pid, SIGKILL);
            });
            ProcessClient client(server);
            Reply reply{.status = 200, .headers = {}, .body = {}};
            QByteArray line;
            while (reply.status == 200) {
                line = lines[qsizetype(random() % size_t(lines.size()))];
                reply = setDate(client, line, ++number);
                if (reply.status == 200)
                    expected[line] = {expected[line].version + 1, dateOf(number)};
            }
            QCOMPARE(reply.status, 0); // the connection ended; nothing else is allowed to happen
            killer.get();
            server.kill();
            ++unanswered;
            QVERIFY(server.start());

            ProcessClient next(server);
            const Told after{expected[line].version + 1, dateOf(number)};
            const Told found = tell(next, line);
            QVERIFY2(found == expected[line] || found == after, qPrintable(found.date));
            QCOMPARE(setDate(next, line, number).status, 200); // the client asks again, with the same key
            expected[line] = after;
            for (const QByteArray &each : lines)
                QCOMPARE(tell(next, each).version, expected[each].version);
            for (const QByteArray &each : lines)
                QCOMPARE(tell(next, each).date, expected[each].date);
        }
        QCOMPARE(unanswered, 20);
        QVERIFY2(number > 40, qPrintable(QString::number(number)));
        QVERIFY(server.stop());
    }

    void ofTwoWritersWithTheSameVersionOneWins()
    {
        Running running(100);
        HttpClient reader(running.ready);
        const QByteArray line = activeLines(reader, 1).first();
        for (int round = 0; round < 25; ++round) {
            const QByteArray tag = reader.get("sim_card/" + line).headers.value("etag");
            const auto write = [&running, &line, &tag](int number) {
                HttpClient client(running.ready);
                return setDate(client, line, number, "If-Match: " + tag + "\r\n");
            };
            auto first = std::async(std::launch::async, write, 2 * round + 1);
            auto second = std::async(std::launch::async, write, 2 * round + 2);
            const Reply a = first.get();
            const Reply b = second.get();
            QCOMPARE(QSet<int>({a.status, b.status}), QSet<int>({200, 409}));
            QCOMPARE((a.status == 409 ? a : b).errorCode(), u"version_conflict"_s);
            QCOMPARE(tell(reader, line).date, dateOf(2 * round + (a.status == 200 ? 1 : 2)));
        }
    }

    void fiftyClientsThatReadAndWriteSeeNoFailure()
    {
        Running running(600);
        HttpClient reader(running.ready);
        const QByteArrayList lines = activeLines(reader, 20);
        const auto versions = [&reader, &lines] {
            return std::accumulate(
                lines.begin(), lines.end(), qint64(0),
                [&reader](qint64 sum, const QByteArray &line) { return sum + tell(reader, line).version; });
        };
        const qint64 before = versions();
        std::vector<std::future<QMap<int, int>>> clients;
        for (int i = 0; i < 50; ++i) {
            clients.push_back(std::async(std::launch::async, [&running, &lines, i] {
                HttpClient client(running.ready);
                QMap<int, int> statuses;
                for (int n = 0; n < 12; ++n) {
                    const QByteArray &line = lines[(i * 5 + n) % lines.size()];
                    int status = 0;
                    if (n % 3 == 0)
                        status = setDate(client, line, 1000 + i * 100 + n).status;
                    else if (n % 3 == 1)
                        status = client.get("sim_card/" + line).status;
                    else
                        status = client.get("iot_sim_cards?limit=25&offset=" + QByteArray::number(i * 11)).status;
                    ++statuses[status];
                }
                return statuses;
            }));
        }
        QMap<int, int> all;
        for (auto &client : clients) {
            const QMap<int, int> statuses = client.get();
            for (auto it = statuses.begin(); it != statuses.end(); ++it)
                all[it.key()] += it.value();
        }
        QCOMPARE(all, (QMap<int, int>{{200, 600}}));
        QCOMPARE(versions(), before + 200); // each write found the one before it
    }
};

LINEDESK_TEST(TestStoreCrash)
#include "tst_storecrash.moc"
