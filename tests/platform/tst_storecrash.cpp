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
        qint64 entries = 0; //!< of its audit log
        QString date;
        bool operator==(const Told &) const = default;
    };

    //! What a client that has been through it all expects.
    struct Expected
    {
        QMap<QByteArray, Told> lines;
        qint64 cents = 0; //!< of balance
        qint64 payments = 0;
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
        const QJsonObject log = client.get("sim_card/" + iccid + "/audit_log?limit=1").json();
        return {line.value("version"_L1).toInteger(), log.value("total"_L1).toInteger(),
                line.value("deactivation_date"_L1).toString()};
    }

    static Expected look(HttpClient &client, const QByteArrayList &lines)
    {
        Expected all;
        for (const QByteArray &line : lines)
            all.lines[line] = tell(client, line);
        const QJsonObject balance = client.get("current_balance").json();
        all.cents = qRound64(balance.value("current_balance"_L1).toVariant().toDouble() * 100);
        all.payments = client.get("balance_payments?limit=1").json().value("total"_L1).toInteger();
        return all;
    }

    //! Every third change pays, the others are to a line; each with a key, a date and an amount of its own.
    static bool pays(int number) { return number % 3 == 0; }
    static Reply change(HttpClient &client, const QByteArrayList &lines, int number)
    {
        if (!pays(number))
            return setDate(client, lineOf(lines, number), number);
        return client.call("POST", "add_funds", "{\"amount\":\"" + amountOf(number) + "\"}",
                           "Idempotency-Key: change-" + QByteArray::number(number) + "\r\n");
    }
    static QByteArray lineOf(const QByteArrayList &lines, int number) { return lines[number * 5 % lines.size()]; }
    static QByteArray amountOf(int number)
    {
        return QByteArray::number(10 + number / 100) + '.' + QByteArray::number(number % 100).rightJustified(2, '0');
    }

    static void count(Expected &expected, const QByteArrayList &lines, int number)
    {
        if (pays(number)) {
            expected.cents += 1000 + number;
            ++expected.payments;
            return;
        }
        Told &line = expected.lines[lineOf(lines, number)];
        line = {line.version + 1, line.entries + 1, dateOf(number)};
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

    static bool same(const Expected &a, const Expected &b)
    {
        return a.lines == b.lines && a.cents == b.cents && a.payments == b.payments;
    }

    //! Entries of the ledger that a change has left.
    static qint64 effects(HttpClient &client, int number)
    {
        const QByteArray key = "change-" + QByteArray::number(number);
        return client.get("ledger?idempotency_key=" + key).json().value("total"_L1).toInteger();
    }

    static void killSoon(pid_t pid, unsigned milliseconds)
    {
        // A moment that the server does not choose.
        std::promise<void>().get_future().wait_for(std::chrono::milliseconds(milliseconds));
        ::kill(pid, SIGKILL);
    }

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
        int number = 0;
        QByteArrayList lines;
        {
            ProcessClient client(server);
            lines = activeLines(client, 8);
            QCOMPARE(lines.size(), 8);
            for (const QByteArray &line : lines) // the first date changes the state as well
                QCOMPARE(setDate(client, line, 9000 + int(lines.indexOf(line))).status, 200);
        }
        for (int round = 0; round < 20; ++round) {
            ProcessClient before(server);
            Expected expected = look(before, lines);
            const int begin = number;
            auto killer = std::async(std::launch::async, killSoon, pid_t(server.processId()), 1 + random() % 60);
            ProcessClient client(server);
            int status = 200;
            while (status == 200 || status == 201) {
                status = change(client, lines, ++number).status;
                if (status == 200 || status == 201)
                    count(expected, lines, number);
            }
            QCOMPARE(status, 0); // the connection ended; nothing else is allowed to happen
            killer.get();
            server.kill();
            QVERIFY(server.start());

            ProcessClient next(server);
            const Expected found = look(next, lines);
            Expected whole = expected;
            count(whole, lines, number);
            QVERIFY(same(found, expected) || same(found, whole));
            const int again = change(next, lines, number).status; // the client asks again, with the same key
            QVERIFY(again == 200 || again == 201);
            QVERIFY(same(look(next, lines), whole));
            for (int each = begin + 1; each <= number; ++each) {
                if (pays(each))
                    QCOMPARE(effects(next, each), 1);
            }
        }
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
