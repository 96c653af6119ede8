// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/running.h"
#include "tests/support/register.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::Reply;
using test::Running;

// T12: right status, bounded memory, others still served.
class TestHostile : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;

    //! Peak resident memory of a process, in KiB.
    static qint64 peakMemory(qint64 pid)
    {
        QFile file(u"/proc/%1/status"_s.arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &row : file.readAll().split('\n')) {
            if (row.startsWith("VmHWM:"))
                return row.mid(6).simplified().split(' ').first().toLongLong();
        }
        return -1;
    }

    void othersAreServed() const
    {
        HttpClient other(m_running->ready);
        QCOMPARE(other.get("iot_sim_cards").status, 200);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_running = std::make_unique<Running>(50, [](platform::Options &options) {
            options.limits.header = std::chrono::milliseconds(1500);
            options.limits.handshake = std::chrono::milliseconds(1500);
        });
    }
    void cleanupTestCase() { m_running.reset(); }

    void rawBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // HOST stands for the server's own address
        QTest::addColumn<int>("status");
        const QByteArray get = "GET /health HTTP/1.1\r\nHost: HOST\r\n";
        const QByteArray post = "POST /health HTTP/1.1\r\nHost: HOST\r\n";
        QTest::newRow("a plain request is answered") << get + "\r\n" << 200;
        QTest::newRow("a negative Content-Length is 400") << post + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("a Content-Length that is no number is 400") << post + "Content-Length: ten\r\n\r\n" << 400;
        QTest::newRow("a huge Content-Length is 413") << post + "Content-Length: 99999999999\r\n\r\n" << 413;
        QTest::newRow("one beyond 64 bits is 400") << post + "Content-Length: 99999999999999999999999\r\n\r\n" << 400;
        QTest::newRow("two different lengths are 400")
            << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab" << 400;
        QTest::newRow("a body over 1 MiB is 413") << post + "Content-Length: 1048577\r\n\r\n" << 413;
        QTest::newRow("headers over 32 KiB are 431") << get + "X: " + QByteArray(40'000, 'x') + "\r\n\r\n" << 431;
        QTest::newRow("a target over 32 KiB is 431")
            << "GET /" + QByteArray(40'000, 'x') + " HTTP/1.1\r\nHost: HOST\r\n\r\n"
            << 431;
        QTest::newRow("garbage is 400") << QByteArray("\x01\x02\x03\xff garbage\r\n\r\n") << 400;
        QTest::newRow("another protocol is 400") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << 400;
        QTest::newRow("another major version is 505") << QByteArray("GET / HTTP/3.0\r\nHost: HOST\r\n\r\n") << 505;
        QTest::newRow("a header without a colon is 400") << get + "nonsense\r\n\r\n" << 400;
        QTest::newRow("a request without Host is 400") << QByteArray("GET /health HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("a foreign Host is 421")
            << QByteArray("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 421;
        QTest::newRow("a Host with another port is 421")
            << QByteArray("GET /health HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n") << 421;
        QTest::newRow("a Host that only begins like ours is 421")
            << QByteArray("GET /health HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n") << 421;
        QTest::newRow("a foreign Origin is 403") << get + "Origin: https://evil.example\r\n\r\n" << 403;
        QTest::newRow("an opaque Origin is 403") << get + "Origin: null\r\n\r\n" << 403;
        QTest::newRow("our own Origin is fine") << get + "Origin: https://HOST\r\n\r\n" << 200;
        QTest::newRow("an unknown method is 405") << QByteArray("BREW /health HTTP/1.1\r\nHost: HOST\r\n\r\n") << 405;
        QTest::newRow("CONNECT is 400") << QByteArray("CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n\r\n") << 400;
        QTest::newRow("an absolute target is 400")
            << QByteArray("GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n") << 400;
        QTest::newRow("a path out of the tree leads to no file: who asks must sign first")
            << QByteArray("GET /api/../../etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n") << 401;
        QTest::newRow("a hidden NUL is 400") << QByteArray("GET /health%00 HTTP/1.1\r\nHost: HOST\r\n\r\n") << 400;
    }
    void rawBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpClient client(m_running->ready);
        QVERIFY(client.connectToServer());
        client.send(bytes.replace("HOST", client.host()));
        const Reply reply = client.receive();
        QCOMPARE(reply.status, status);
        QVERIFY(!reply.headers.value("date").isEmpty());
        if (status >= 400)
            QCOMPARE(reply.json().value("ack"_L1).toString(), u"error"_s);
        othersAreServed();
    }

    void signedRequests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        const QByteArray path = "/simulate/traffic";
        QTest::newRow("a body of another type is 415 (R137)")
            << QByteArray("POST") << path << QByteArray("{}") << QByteArray("Content-Type: text/xml\r\n") << 415;
        QTest::newRow("JSON nested 100,000 deep is 400")
            << QByteArray("POST") << path << QByteArray(100'000, '[') << QByteArray() << 400;
        QTest::newRow("a cut body of JSON is 400")
            << QByteArray("POST") << path << QByteArray("{\"add\":") << QByteArray() << 400;
        QTest::newRow("an array for an object is 400")
            << QByteArray("POST") << path << QByteArray("[]") << QByteArray() << 400;
        QTest::newRow("a number too large is 400")
            << QByteArray("POST") << path << QByteArray("{\"add\":99999999999}") << QByteArray() << 400;
        QTest::newRow("a year and a day ahead is 422") << QByteArray("POST") << QByteArray("/simulate/advance")
                                                       << QByteArray("{\"seconds\":31708800}") << QByteArray() << 422;
        QTest::newRow("DELETE is 405 (R143)") << QByteArray("DELETE") << QByteArray("iot_sim_cards") << QByteArray()
                                       << QByteArray() << 405;
        QTest::newRow("a negative offset is 400")
            << QByteArray("GET") << QByteArray("iot_sim_cards?offset=-1") << QByteArray() << QByteArray() << 400;
        QTest::newRow("an offset beyond the end is an empty page")
            << QByteArray("GET") << QByteArray("iot_sim_cards?offset=999999999") << QByteArray() << QByteArray() << 200;
        QTest::newRow("SQL in a filter finds nothing")
            << QByteArray("GET") << QByteArray("iot_sim_cards?common_filter=%27%20OR%201=1--") << QByteArray()
            << QByteArray() << 200;
        QTest::newRow("SQL in an ICCID finds nothing")
            << QByteArray("GET") << QByteArray("sim_card/%27%20OR%201=1--") << QByteArray() << QByteArray() << 404;
        QTest::newRow("a mark that is none is 400")
            << QByteArray("GET") << QByteArray("iot_sim_cards?updated_since=2026-01-01&after=x_y_z") << QByteArray()
            << QByteArray() << 400;
    }
    void signedRequests()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, headers);
        HttpClient client(m_running->ready);
        QTEST(client.call(method, target, body, headers).status, "status");
        QCOMPARE(client.get("").status, 200); // the connection is still in step
    }

    void headHasNoBody()
    {
        HttpClient client(m_running->ready);
        const Reply head = client.call("HEAD", "");
        QCOMPARE(head.status, 200);
        QVERIFY(head.headers.value("content-length").toInt() > 100);
        QCOMPARE(client.get("").headers.value("content-length"), head.headers.value("content-length"));
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        HttpClient client(m_running->ready);
        QVERIFY(client.connectToServer());
        QByteArray all;
        for (int i = 0; i < 20; ++i)
            all += client.request("GET", "iot_sim_cards?limit=1&offset=" + QByteArray::number(i));
        client.send(all);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.receive().json().value("offset"_L1).toInt(), i);
    }

    void connectionCloseIsObeyed()
    {
        HttpClient client(m_running->ready);
        QCOMPARE(client.call("GET", "", {}, "Connection: close\r\n").status, 200);
        QVERIFY(client.waitForClose());
    }

    void plainHttpToTheTlsPortGetsNothing() // R133
    {
        HttpClient client(m_running->ready);
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, client.host().split(':').last().toUShort());
        QVERIFY(socket.waitForConnected());
        socket.write("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 15'000);
        QVERIFY(!socket.readAll().contains("HTTP/1.1 200"));
    }

    void twoHundredSlowSendersHoldNobodyUp()
    {
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        std::vector<std::unique_ptr<HttpClient>> slow;
        for (int i = 0; i < 150; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(u"127.0.0.1"_s,
                                         HttpClient(m_running->ready).host().split(':').last().toUShort());
        }
        for (int i = 0; i < 50; ++i) {
            slow.push_back(std::make_unique<HttpClient>(m_running->ready));
            QVERIFY(slow.back()->connectToServer());
            slow.back()->send("GET /health HTTP/1.1\r\nHost: ");
        }
        othersAreServed();
        for (const auto &socket : silent)
            QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 30'000);
        for (const auto &client : slow)
            QTRY_COMPARE_WITH_TIMEOUT(client->socket().state(), QAbstractSocket::UnconnectedState, 30'000);
        othersAreServed();
    }

    void overTheCapTheSlowestHasToGo()
    {
        Running running(5, [](platform::Options &options) { options.limits.connections = 10; });
        HttpClient first(running.ready);
        QCOMPARE(first.get("").status, 200);
        std::vector<std::unique_ptr<HttpClient>> slow;
        for (int i = 0; i < 30; ++i) {
            slow.push_back(std::make_unique<HttpClient>(running.ready));
            QVERIFY(slow.back()->connectToServer());
            slow.back()->send("GET /hea");
            QCOMPARE(first.get("").status, 200); // whoever is served stays
        }
        HttpClient late(running.ready);
        QCOMPARE(late.get("").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(slow.front()->socket().state(), QAbstractSocket::UnconnectedState, 15'000);
    }

    void thirtyMegabytesOfHeadersCostNoMemory()
    {
        QTemporaryDir folder;
        QProcess program;
        program.start(qEnvironmentVariable("LINEDESK_BIN") + "/linedesk-platform"_L1,
                      {u"serve"_s, u"--data"_s, folder.path(), u"--lines"_s, u"100"_s, u"--insecure-http"_s});
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 30'000);
        const QJsonObject line = QJsonDocument::fromJson(program.readLine()).object();
        platform::ReadyInfo ready;
        ready.url = line.value("url"_L1).toString();
        const qint64 before = peakMemory(program.processId());
        const QByteArray piece = "X-Filler: " + QByteArray(60'000, 'x') + "\r\n";
        for (int round = 0; round < 3; ++round) {
            HttpClient client(ready);
            QVERIFY(client.connectToServer());
            client.send("GET /health HTTP/1.1\r\nHost: " + client.host() + "\r\n");
            for (int i = 0; i < 500 && client.socket().state() == QAbstractSocket::ConnectedState; ++i) {
                client.send(piece);
                client.socket().waitForBytesWritten(5'000);
            }
            QCOMPARE(client.receive().status, 431);
        }
        QVERIFY(before > 0);
        QVERIFY(peakMemory(program.processId()) - before < 16 * 1024);
        HttpClient other(ready);
        QVERIFY(other.connectToServer());
        other.send("GET /health HTTP/1.1\r\nHost: " + other.host() + "\r\n\r\n");
        QCOMPARE(other.receive().status, 200);
        program.terminate();
        QVERIFY(program.waitForFinished(10'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
};

LINEDESK_TEST(TestHostile)
#include "tst_hostile.moc"
