// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/client.h"
#include "tests/api/clienthelp.h"
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/support/wireserver.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using api::http::Answer;
using api::http::Client;
using api::http::Method;
using base::ErrorKind;

//! The one client: exactly one POST, whole answers only, deadlines and caps (T4, trust.md).
class TestClient : public QObject
{
    Q_OBJECT

    test::Identity m_identity = test::makeIdentity();
    test::FixedClock m_clock;
    test::Pauses m_pauses;

    std::unique_ptr<Client> client(api::Limits limits = {}, domain::Quota quota = {})
    {
        return std::make_unique<Client>(test::pinned(m_identity), std::make_unique<test::TimeSigner>(), m_clock, quota,
                                        limits, m_pauses.tempo());
    }

    static QByteArray post() { return R"({"ask":"once"})"; }

private Q_SLOTS:
    void init() { m_pauses.taken.clear(); }

    void aWholeAnswerIsHandedOn()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, R"({"ok":1})", "application/json; charset=utf-8",
                                          "Date: Wed, 18 Nov 2026 14:33:00 GMT\r\n"));
        };
        const auto http = client();
        const auto answer = test::await(http->send({.url = server.url()}));
        QVERIFY2(answer.isOk(), qPrintable(answer.isOk() ? QString() : base::describe(answer.error())));
        QCOMPARE(answer->body, QByteArray(R"({"ok":1})"));
        QCOMPARE(*http->observedSkew(), std::chrono::seconds(60));
        QCOMPARE(server.all()[0].headers.value("accept-encoding"), QByteArray("identity"));
        QVERIFY(!server.all()[0].headers.contains("cookie"));
    }

    void onePostPerAttempt_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("atFirstByte");
        QTest::addColumn<bool>("keepAlive");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n";
        for (const bool keepAlive : {false, true}) {
            const QByteArray how = keepAlive ? " on a connection used before (T4)" : " on a new connection (T4)";
            QTest::newRow(("closed before the request was whole" + how).constData())
                << QByteArray() << true << keepAlive;
            QTest::newRow(("closed before a byte of the reply" + how).constData())
                << QByteArray() << false << keepAlive;
            QTest::newRow(("closed inside the status line" + how).constData())
                << QByteArray("HTTP/1.1 2") << false << keepAlive;
            QTest::newRow(("closed inside the reply's headers" + how).constData()) << head << false << keepAlive;
            QTest::newRow(("closed inside the reply's body" + how).constData())
                << head + "\r\n{\"half\":" << false << keepAlive;
        }
    }

    void onePostPerAttempt()
    {
        QFETCH(QByteArray, reply);
        QFETCH(bool, atFirstByte);
        QFETCH(bool, keepAlive);
        test::WireServer server(m_identity);
        const auto http = client();
        if (keepAlive) {
            server.handler = [](QSslSocket &socket, const test::WireRequest &) {
                socket.write(test::httpAnswer(200, "{}"));
            };
            QVERIFY(test::await(http->send({.url = server.url()})).isOk());
        }
        server.handler = [reply](QSslSocket &socket, const test::WireRequest &) {
            socket.write(reply);
            socket.disconnectFromHost();
        };
        if (atFirstByte)
            server.firstByte = [](QSslSocket &socket) { socket.abort(); };
        const auto answer = test::await(
            http->send({.method = Method::Post, .url = server.url(u"sim_card/1/deactivate"_s), .body = post()}));
        QVERIFY(!answer.isOk());
        QCOMPARE(answer.error().kind, ErrorKind::OutcomeUnknown);
        QTest::qWait(50); // a second POST would come now
        QCOMPARE(server.count("POST"), 1);
        QVERIFY(m_pauses.taken.empty());
    }

    void aPostArrivesWhole()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, R"({"ack":"success"})"));
        };
        const auto http = client();
        for (const Method method : {Method::Post, Method::Put}) {
            const auto answer = test::await(http->send({.method = method, .url = server.url(), .body = post()}));
            QVERIFY(answer.isOk());
        }
        QCOMPARE(server.requests(), 2);
        QCOMPARE(server.all()[0].method, QByteArray("POST"));
        QCOMPARE(server.all()[1].method, QByteArray("PUT"));
        QCOMPARE(server.all()[1].body, post());
        QCOMPARE(server.all()[0].headers.value("content-type"), QByteArray("application/json"));
    }

    void aRefusedPostIsNotUnknown()
    {
        const auto http = client();
        auto server = std::make_unique<test::WireServer>(m_identity);
        const QUrl url = server->url();
        server.reset();
        const auto answer = test::await(http->send({.method = Method::Post, .url = url, .body = post()}));
        QVERIFY(!answer.isOk());
        QCOMPARE(answer.error().kind, ErrorKind::Offline);
    }

    void aFileIsAWholePdfOrNone_data() // R38, T4
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("problem"); // -1: none
        const QByteArray pdf = "%PDF-1.4 and more";
        const int protocol = int(ErrorKind::Protocol);
        QTest::newRow("a PDF") << pdf << QByteArray("application/pdf") << -1;
        QTest::newRow("with parameters") << pdf << QByteArray("Application/PDF; v=1") << -1;
        QTest::newRow("JSON") << QByteArray("{}") << QByteArray("application/json") << protocol;
        QTest::newRow("a page that says it is one")
            << QByteArray("<html>") << QByteArray("application/pdf") << protocol;
        QTest::newRow("a PDF that says it is a page") << pdf << QByteArray("text/html") << protocol;
        QTest::newRow("nothing") << QByteArray() << QByteArray("application/pdf") << protocol;
        QTest::newRow("too large") << pdf + QByteArray(1000, 'x') << QByteArray("application/pdf") << protocol;
    }
    void aFileIsAWholePdfOrNone()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, problem);
        test::WireServer server(m_identity);
        server.handler = [body, type](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, body, type));
        };
        api::Limits limits;
        limits.fileBytes = 100;
        const auto http = client(limits);
        const auto answer = test::await(http->send({.url = server.url(), .size = api::http::AnswerSize::File}));
        QCOMPARE(answer.isOk() ? -1 : int(answer.error().kind), problem);
        if (answer)
            QCOMPARE(answer->body, body);
        QCOMPARE(server.all()[0].headers.value("accept"), QByteArray("application/pdf"));
    }

    void aPdfIsNoAnswerWhereJsonWasAskedFor()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, "%PDF-1.4", "application/pdf"));
        };
        QCOMPARE(test::await(client()->send({.url = server.url()})).error().kind, ErrorKind::Protocol);
    }

    void aRedirectIsAnErrorAndNothingFollowsIt()
    {
        test::WireServer other(m_identity);
        test::WireServer server(m_identity);
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) {
            socket.write(
                test::httpAnswer(302, "{}", "application/json", "Location: " + other.url().toEncoded() + "\r\n"));
        };
        const auto http = client();
        const auto answer = test::await(http->send({.url = server.url()}));
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QCOMPARE(answer.error().httpStatus, 302);
        QCOMPARE(other.connections(), 0);
    }

    void deadlines_data()
    {
        QTest::addColumn<int>("connectMs");
        QTest::addColumn<int>("idleMs");
        QTest::addColumn<int>("totalMs");
        QTest::addColumn<bool>("drips");
        QTest::newRow("a silent server runs into the idle deadline") << 5000 << 100 << 5000 << false;
        QTest::newRow("a server that drips bytes runs into the total deadline") << 5000 << 5000 << 300 << true;
    }

    void deadlines()
    {
        QFETCH(int, connectMs);
        QFETCH(int, idleMs);
        QFETCH(int, totalMs);
        QFETCH(bool, drips);
        test::WireServer server(m_identity);
        server.handler = [drips](QSslSocket &socket, const test::WireRequest &) {
            if (!drips)
                return;
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
            auto *timer = new QTimer(&socket);
            QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            timer->start(20);
        };
        using std::chrono::milliseconds;
        const auto http =
            client({.connect = milliseconds(connectMs), .idle = milliseconds(idleMs), .object = milliseconds(totalMs)});
        const auto answer = test::await(http->send({.url = server.url()}));
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    }

    void aHandshakeThatNeverEndsRunsIntoTheConnectDeadline()
    {
        test::WireServer server(m_identity, test::WireServer::Protocol::Plain); // takes the connection, says nothing
        const auto http = client({.connect = std::chrono::milliseconds(150)});
        const auto answer = test::await(http->send({.url = server.url()}));
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    }

    void caps_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("body");
        QTest::newRow("a body over the cap is given up") << QByteArray() << 5000;
        QTest::newRow("headers over the cap are given up") << "X-Long: " + QByteArray(5000, 'x') + "\r\n" << 10;
    }

    void caps()
    {
        QFETCH(QByteArray, headers);
        QFETCH(int, body);
        test::WireServer server(m_identity);
        server.handler = [=](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, QByteArray(body, ' '), "application/json", headers));
        };
        const auto http = client({.objectBytes = 1000, .headerBytes = 1000});
        const auto answer = test::await(http->send({.url = server.url()}));
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
    }

    void cancelledRequestsAnswerCancelled()
    {
        test::WireServer server(m_identity);
        const auto http = client({.parallel = 1});
        const auto first = http->send({.url = server.url()});
        const auto second = http->send({.url = server.url()});
        QTRY_COMPARE(server.requests(), 1);
        http->cancelAll();
        QCOMPARE(test::await(first).error().kind, ErrorKind::Cancelled);
        QCOMPARE(test::await(second).error().kind, ErrorKind::Cancelled);
    }

    void personsGoBeforeBackgroundWork()
    {
        test::WireServer server(m_identity);
        std::vector<QSslSocket *> open;
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) { open.push_back(&socket); };
        const auto http = client({.parallel = 1, .parallelBackground = 1});
        const auto first = http->send({.url = server.url(u"first"_s), .purpose = api::Purpose::Background});
        const auto background = http->send({.url = server.url(u"background"_s), .purpose = api::Purpose::Background});
        const auto person = http->send({.url = server.url(u"person"_s), .purpose = api::Purpose::Person});
        QTRY_COMPARE(server.requests(), 1);
        for (int answered = 0; answered < 3; ++answered) {
            QTRY_VERIFY(int(open.size()) > answered);
            open[size_t(answered)]->write(test::httpAnswer(200, "{}"));
        }
        QVERIFY(test::await(background).isOk());
        QVERIFY(server.all()[1].target.endsWith("person"));
        QVERIFY(server.all()[2].target.endsWith("background"));
    }

    void theLogTellsNoSecret()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, "{}"));
        };
        const auto http = client();
        QUrl url = server.url(u"sim_card/8901410321111851072/sessions"_s);
        url.setQuery(u"page=2&common_filter=my+secret+note"_s);
        QVERIFY(test::await(http->send({.url = url})).isOk());
        QCOMPARE(http->log().entries().size(), size_t(1));
        const auto &entry = http->log().entries().front();
        QCOMPARE(entry.path, u"/api/*/sim_card/*/sessions?page=2&common_filter=*"_s);
        QCOMPARE(entry.status, 200);
        QCOMPARE(entry.outcome, u"ok"_s);
        QCOMPARE(entry.bytes, 2);
    }
};

LINEDESK_TEST(TestClient)
#include "tst_client.moc"
