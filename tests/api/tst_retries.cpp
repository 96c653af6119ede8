// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/client.h"
#include "models/api/quotatext.h"
#include "tests/api/clienthelp.h"
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/support/wireserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using api::http::Client;
using api::http::Method;
using base::ErrorKind;
using std::chrono::milliseconds;

//! When a read is sent again, what a 401 does, and what the daily quota allows (trust.md, T11, D24, D27).
class TestRetries : public QObject
{
    Q_OBJECT

    test::Identity m_identity = test::makeIdentity();
    test::FixedClock m_clock;
    test::Pauses m_pauses;

    std::unique_ptr<Client> client(domain::Quota quota = {.limit = 100'000})
    {
        return std::make_unique<Client>(test::pinned(m_identity), std::make_unique<test::TimeSigner>(), m_clock, quota,
                                        api::Limits{}, m_pauses.tempo());
    }

    static QByteArray dateHeader(const QDateTime &when)
    {
        return "Date: " + QLocale::c().toString(when, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT\r\n";
    }

private Q_SLOTS:
    void init() { m_pauses = {}; }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("requests");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("400 is not sent again") << 400 << 1 << ErrorKind::Invalid;
        QTest::newRow("402 is not sent again") << 402 << 1 << ErrorKind::InsufficientBalance;
        QTest::newRow("403 is not sent again") << 403 << 1 << ErrorKind::Forbidden;
        QTest::newRow("404 is not sent again") << 404 << 1 << ErrorKind::NotFound;
        QTest::newRow("405 is not sent again") << 405 << 1 << ErrorKind::Unsupported;
        QTest::newRow("408 is sent three times") << 408 << 3 << ErrorKind::Timeout;
        QTest::newRow("409 is not sent again") << 409 << 1 << ErrorKind::Conflict;
        QTest::newRow("418 is not sent again") << 418 << 1 << ErrorKind::Protocol;
        QTest::newRow("422 is not sent again") << 422 << 1 << ErrorKind::Invalid;
        QTest::newRow("425 is sent three times") << 425 << 3 << ErrorKind::Server;
        QTest::newRow("429 is sent three times") << 429 << 3 << ErrorKind::RateLimited;
        QTest::newRow("500 is sent three times") << 500 << 3 << ErrorKind::Server;
        QTest::newRow("502 is sent three times") << 502 << 3 << ErrorKind::Server;
        QTest::newRow("503 is sent three times") << 503 << 3 << ErrorKind::Server;
        QTest::newRow("504 is sent three times") << 504 << 3 << ErrorKind::Server;
    }

    void statuses()
    {
        QFETCH(int, status);
        QFETCH(int, requests);
        QFETCH(ErrorKind, kind);
        test::WireServer server(m_identity);
        server.handler = [status](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(
                status,
                R"({"ack":"error","error":{"code":"a_code","message":"words","field":"iccid","request_id":"r-1"}})"));
        };
        const auto http = client();
        const auto answer = test::await(http->send({.url = server.url()}));
        QCOMPARE(answer.error().kind, kind);
        QCOMPARE(answer.error().httpStatus, status);
        QCOMPARE(answer.error().requestId, u"r-1"_s);
        QCOMPARE(answer.error().detail, u"a_code: words"_s);
        QCOMPARE(answer.error().fields.value(u"iccid"_s), u"words"_s);
        QCOMPARE(server.requests(), requests);
    }

    void aWriteIsNeverSentAgain()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(503, "{}"));
        };
        const auto http = client();
        const auto answer = test::await(http->send({.method = Method::Post, .url = server.url(), .body = "{}"}));
        QCOMPARE(answer.error().kind, ErrorKind::Server);
        QCOMPARE(server.requests(), 1);
    }

    void aGatewaysWordAboutAWriteIsUnknown()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(504, "{}"));
        };
        const auto http = client();
        const auto answer = test::await(http->send({.method = Method::Post, .url = server.url(), .body = "{}"}));
        QCOMPARE(answer.error().kind, ErrorKind::OutcomeUnknown);
    }

    void theSecondAttemptMayWork()
    {
        test::WireServer server(m_identity);
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(server.requests() == 1 ? 503 : 200, "{}"));
        };
        const auto http = client();
        QVERIFY(test::await(http->send({.url = server.url()})).isOk());
        QCOMPARE(m_pauses.taken, std::vector{milliseconds(100)}); // half of 0.2 s: full jitter with 0.5
    }

    void pausesGrowAndAreCapped()
    {
        QCOMPARE(api::http::backoffDelay(1, 0.999).count(), 199);
        QCOMPARE(api::http::backoffDelay(2, 0.999).count(), 399);
        QCOMPARE(api::http::backoffDelay(3, 0.5).count(), 400);
        QCOMPARE(api::http::backoffDelay(30, 0.5).count(), 10'000);
        QCOMPARE(api::http::backoffDelay(1, 0.0).count(), 0);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds");
        QTest::newRow("seconds") << QByteArray("7") << 7;
        QTest::newRow("a date") << QByteArray("Wed, 18 Nov 2026 14:32:30 GMT") << 30;
        QTest::newRow("a past date is now") << QByteArray("Wed, 18 Nov 2026 14:00:00 GMT") << 0;
        QTest::newRow("an hour is capped at five minutes") << QByteArray("3600") << 300;
        QTest::newRow("nonsense is none") << QByteArray("soon") << -1;
        QTest::newRow("nothing is none") << QByteArray() << -1;
    }

    void retryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        const auto parsed = api::http::parseRetryAfter(value, m_clock.now());
        QCOMPARE(parsed ? int(parsed->count()) : -1, seconds);
    }

    void aShortRetryAfterIsWaitedFor()
    {
        test::WireServer server(m_identity);
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) {
            socket.write(server.requests() == 1 ? test::httpAnswer(429, "{}", "application/json", "Retry-After: 4\r\n")
                                                : test::httpAnswer(200, "{}"));
        };
        const auto http = client();
        QVERIFY(test::await(http->send({.url = server.url()})).isOk());
        QCOMPARE(m_pauses.taken, std::vector{milliseconds(4000)});
    }

    void aLongRetryAfterHoldsEveryRequestBack()
    {
        test::WireServer server(m_identity);
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) {
            socket.write(server.requests() == 1
                             ? test::httpAnswer(429, "{}", "application/json", "Retry-After: 900\r\n")
                             : test::httpAnswer(200, "{}"));
        };
        const auto http = client();
        const auto first = test::await(http->send({.url = server.url()}));
        QCOMPARE(first.error().kind, ErrorKind::RateLimited);
        QCOMPARE(first.error().retryAfter->count(), 300);
        const auto held = test::await(http->send({.url = server.url()}));
        QCOMPARE(held.error().kind, ErrorKind::RateLimited);
        QCOMPARE(server.requests(), 1);
        m_clock.advance(std::chrono::seconds(301));
        QVERIFY(test::await(http->send({.url = server.url()})).isOk());
    }

    void aDeadServerSeesFewRetries()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(503, "{}"));
        };
        const auto http = client();
        constexpr int kAsked = 60;
        for (int i = 0; i < kAsked; ++i)
            QVERIFY(!test::await(http->send({.url = server.url()})).isOk());
        QVERIFY2(server.requests() * 10 <= kAsked * 12, qPrintable(QString::number(server.requests())));
    }

    void aWrongClockHealsItselfOnce()
    {
        test::WireServer server(m_identity);
        const QDateTime serverTime = m_clock.now().addDays(1).addSecs(90);
        server.handler = [&](QSslSocket &socket, const test::WireRequest &request) {
            const bool isRight =
                qAbs(request.headers.value("timestamp").toLongLong() - serverTime.toSecsSinceEpoch()) < 60;
            socket.write(test::httpAnswer(isRight ? 200 : 401, "{}", "application/json", dateHeader(serverTime)));
        };
        const auto http = client();
        std::vector<base::Future<api::http::Answer>> futures;
        for (int i = 0; i < 10; ++i)
            futures.push_back(http->send({.url = server.url()}));
        for (const auto &future : futures)
            QVERIFY(test::await(future).isOk());
        QVERIFY2(server.requests() <= 10 + 4,
                 qPrintable(QString::number(server.requests()))); // only those on the wire are sent twice
        QVERIFY(test::await(http->send({.url = server.url()})).isOk());
    }

    void aRefusedSignatureNamesTheSkew()
    {
        test::WireServer server(m_identity);
        const QDateTime serverTime = m_clock.now().addSecs(-600);
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(401, "{}", "application/json", dateHeader(serverTime)));
        };
        const auto http = client();
        std::vector<base::Future<api::http::Answer>> futures;
        for (int i = 0; i < 20; ++i)
            futures.push_back(http->send({.url = server.url()}));
        for (const auto &future : futures) {
            const auto answer = test::await(future);
            QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
            QVERIFY(answer.error().detail.contains(u"clock skew -600 s"_s));
            QCOMPARE(answer.error().fields.value(u"clock_skew_seconds"_s), u"-600"_s);
        }
        QVERIFY2(server.requests() <= 5, qPrintable(QString::number(server.requests()))); // the rest was not even sent
    }

    void aLateRefusalSharesTheOutcome_data()
    {
        QTest::addColumn<bool>("isHealed");
        QTest::addColumn<int>("requests");
        QTest::newRow("the new signature was refused as well") << false << 3;
        QTest::newRow("the new signature was right") << true << 4;
    }
    void aLateRefusalSharesTheOutcome()
    {
        QFETCH(const bool, isHealed);
        test::WireServer server(m_identity);
        const QByteArray refusal = test::httpAnswer(401, "{}", "application/json", dateHeader(m_clock.now()));
        QPointer<QSslSocket> early;
        QPointer<QSslSocket> late; // answered after the new signature has been
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) {
            if (server.requests() == 1) {
                early = &socket;
            } else if (server.requests() == 2) {
                late = &socket;
                early->write(refusal);
            } else {
                socket.write(isHealed ? test::httpAnswer(200, "{}") : refusal);
            }
        };
        const auto http = client();
        const std::array both{http->send({.url = server.url()}), http->send({.url = server.url()})};
        QTRY_VERIFY(both[0].isFinished() || both[1].isFinished());
        late->write(refusal);
        for (const auto &future : both)
            QCOMPARE(test::await(future).isOk(), isHealed);
        QTEST(server.requests(), "requests");
    }

    void a401InTheMiddleIsHealedOnce()
    {
        test::WireServer server(m_identity);
        server.handler = [&](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(server.requests() == 2 ? 401 : 200, "{}"));
        };
        const auto http = client();
        QVERIFY(test::await(http->send({.url = server.url()})).isOk());
        QVERIFY(test::await(http->send({.url = server.url()})).isOk());
        QCOMPARE(server.requests(), 3);
    }

    void backgroundWorkLeavesAFifth()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, "{}"));
        };
        const auto http = client({.day = m_clock.now().date(), .limit = 10, .used = 7});
        QVERIFY(test::await(http->send({.url = server.url(), .purpose = api::Purpose::Background})).isOk());
        const auto refused = test::await(http->send({.url = server.url(), .purpose = api::Purpose::Background}));
        QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
        QCOMPARE(refused.error().retryAfter->count(),
                 m_clock.now().secsTo(QDateTime(m_clock.now().date().addDays(1), QTime(0, 0), Qt::UTC)));
        QVERIFY(test::await(http->send({.url = server.url(), .purpose = api::Purpose::Person})).isOk());
        QVERIFY(test::await(http->send({.url = server.url(), .purpose = api::Purpose::Person})).isOk());
        QCOMPARE(test::await(http->send({.url = server.url(), .purpose = api::Purpose::Person})).error().kind,
                 ErrorKind::RateLimited);
        QCOMPARE(server.requests(), 3);
        m_clock.advance(std::chrono::hours(10)); // past 00:00 UTC
        QVERIFY(test::await(http->send({.url = server.url(), .purpose = api::Purpose::Background})).isOk());
        QCOMPARE(http->quota().used, 1);
    }

    void thePlatformsOwnCountWins()
    {
        test::WireServer server(m_identity);
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, "{}", "application/json",
                                          "X-RateLimit-Limit: 5000\r\nX-RateLimit-Remaining: 4000\r\n"));
        };
        const auto http = client();
        QVERIFY(test::await(http->send({.url = server.url()})).isOk());
        QCOMPARE(http->quota().limit, 5000);
        QCOMPARE(http->quota().used, 1000);
        http->noteLines(20);
        QCOMPARE(http->quota().limit, 5000);
    }

    void quotaText()
    {
        const domain::Quota quota{.day = QDate(2026, 11, 18), .limit = 1000, .used = 37};
        QCOMPARE(api::formatQuota(quota), u"2026-11-18 1000 37"_s);
        QCOMPARE(*api::parseQuota(u"2026-11-18 1000 37"_s), quota);
        for (const QString &broken :
             {u""_s, u"2026-11-18 1000"_s, u"x 1 2"_s, u"2026-11-18 0 2"_s, u"2026-11-18 5 -2"_s})
            QVERIFY(!api::parseQuota(broken));
    }
};

LINEDESK_TEST(TestRetries)
#include "tst_retries.moc"
