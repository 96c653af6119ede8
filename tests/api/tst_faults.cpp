// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/connector.h"
#include "tests/api/clienthelp.h"
#include "tests/support/await.h"
#include "tests/support/faultproxy.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorKind;
using test::Fault;

//! Every way a network can spoil an answer, times every class of endpoint (T3).
class TestFaults : public QObject
{
    Q_OBJECT

    test::Identity m_identity = test::makeIdentity();
    test::FixedClock m_clock;
    test::Pauses m_pauses;

    static QByteArray platformAnswer(const test::WireRequest &request)
    {
        if (request.target.endsWith("/"))
            return test::httpAnswer(
                200,
                R"({"number":"1","name":"Acme","links":{"lines":"/api/0123456789abcdef0123456789abcdef/iot_sim_cards",)"
                R"("daily_usage":"/api/0123456789abcdef0123456789abcdef/daily_usage"}})");
        if (request.target.contains("daily_statistics"))
            return test::httpAnswer(200, R"([{"date":"2026-11-01","usage_kb":"12.5"}])");
        if (request.target.contains("daily_usage"))
            return test::httpAnswer(
                200,
                R"({"data":[{"iccid":"8901410321111851072","first_day":"2026-11-01","usage_bytes":[1,2]}],"total":1})");
        return test::httpAnswer(
            200, R"({"data":[{"iccid":"8901410321111851072","status":"Activated","notes":"a pump"}],"total":1})");
    }

    std::unique_ptr<api::keepgo::Connector> connector(const test::FaultProxy &proxy, bool isImpatient = false)
    {
        using std::chrono::milliseconds;
        api::Limits limits{.listBytes = 2 * 1024 * 1024};
        if (isImpatient) {
            limits.idle = milliseconds(150);
            limits.object = limits.list = milliseconds(400);
        }
        const auto link = api::parseApiLink(proxy.url().toString());
        return std::make_unique<api::keepgo::Connector>(
            api::Credentials{.link = *link, .userUuid = u"user"_s, .sharedKey = "key"}, test::pinned(m_identity),
            m_clock, domain::Quota{.limit = 100'000}, limits, m_pauses.tempo());
    }

    //! The answers of all endpoint classes, one after the other.
    static std::vector<std::optional<base::Error>> askEverything(api::keepgo::Connector &platform)
    {
        const auto errorOf = [](const auto &result) {
            return result.isOk() ? std::nullopt : std::optional(result.error());
        };
        const domain::Iccid iccid{u"8901410321111851072"_s};
        const auto person = api::Purpose::Person;
        std::vector<std::optional<base::Error>> all;
        all.push_back(errorOf(test::await(platform.fetchLines({.cursor = {}, .since = {}, .purpose = person}))));
        all.push_back(errorOf(test::await(
            platform.fetchDailyUsage({.cursor = {}, .from = QDate(2026, 11, 1), .since = {}, .purpose = person}))));
        all.push_back(errorOf(test::await(platform.fetchLineDailyUsage(iccid, person))));
        all.push_back(errorOf(test::await(platform.fetchLine(iccid, person))));
        all.push_back(errorOf(test::await(platform.fetchAccount(person))));
        return all;
    }

private Q_SLOTS:
    void faults_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a reset is a lost connection") << Fault::Reset << ErrorKind::Offline;
        QTest::newRow("a close before the answer") << Fault::EarlyClose << ErrorKind::Offline;
        QTest::newRow("silence") << Fault::Stall << ErrorKind::Timeout;
        QTest::newRow("a byte now and then") << Fault::Drip << ErrorKind::Timeout;
        QTest::newRow("cut in the status line") << Fault::CutInStatusLine << ErrorKind::Offline;
        QTest::newRow("cut in the headers") << Fault::CutInHeaders << ErrorKind::Offline;
        QTest::newRow("cut in the body") << Fault::CutInBody << ErrorKind::Offline;
        QTest::newRow("cut in a chunk") << Fault::CutInChunk << ErrorKind::Offline;
        QTest::newRow("a length longer than the body") << Fault::LengthTooLong << ErrorKind::Offline;
        QTest::newRow("a length shorter than the body") << Fault::LengthTooShort << ErrorKind::Protocol;
        QTest::newRow("no length and a body cut short") << Fault::NoLength << ErrorKind::Protocol;
        QTest::newRow("another content type") << Fault::WrongType << ErrorKind::Protocol;
        QTest::newRow("a captive portal") << Fault::CaptivePortal << ErrorKind::Protocol;
        QTest::newRow("a captive portal's redirect") << Fault::CaptiveRedirect << ErrorKind::Protocol;
        QTest::newRow("an empty body") << Fault::Empty << ErrorKind::Protocol;
        QTest::newRow("204 without a body") << Fault::NoContent << ErrorKind::Protocol;
        QTest::newRow("malformed JSON") << Fault::Malformed << ErrorKind::Protocol;
        QTest::newRow("values of other types") << Fault::WrongTypes << ErrorKind::Protocol;
        QTest::newRow("deep nesting") << Fault::Deep << ErrorKind::Protocol;
        QTest::newRow("a huge body") << Fault::Huge << ErrorKind::Protocol;
        QTest::newRow("huge headers") << Fault::HugeHeaders << ErrorKind::Protocol;
        QTest::newRow("an encoding that was not asked for") << Fault::Gzip << ErrorKind::Protocol;
        QTest::newRow("400") << Fault::Status400 << ErrorKind::Invalid;
        QTest::newRow("401") << Fault::Status401 << ErrorKind::Unauthorized;
        QTest::newRow("403") << Fault::Status403 << ErrorKind::Forbidden;
        QTest::newRow("404") << Fault::Status404 << ErrorKind::NotFound;
        QTest::newRow("429") << Fault::Status429 << ErrorKind::RateLimited;
        QTest::newRow("500") << Fault::Status500 << ErrorKind::Server;
        QTest::newRow("502 in HTML") << Fault::Status502 << ErrorKind::Server;
        QTest::newRow("503") << Fault::Status503 << ErrorKind::Server;
        QTest::newRow("504 in HTML") << Fault::Status504 << ErrorKind::Server;
        QTest::newRow("a redirect") << Fault::Redirect << ErrorKind::Protocol;
        QTest::newRow("a redirect to another host") << Fault::RedirectElsewhere << ErrorKind::Protocol;
    }

    void faults()
    {
        QFETCH(Fault, fault);
        QFETCH(ErrorKind, kind);
        test::FaultProxy proxy(m_identity, platformAnswer);
        const auto patient = connector(proxy);
        const auto impatient = connector(proxy, true);
        const auto &platform = kind == ErrorKind::Timeout ? impatient : patient;
        QTRY_VERIFY(test::await(platform->fetchAccount(api::Purpose::Person)).isOk());
        proxy.setFault(fault);
        const auto errors = askEverything(*platform);
        for (size_t i = 0; i < errors.size(); ++i) {
            QVERIFY2(errors[i], qPrintable(u"endpoint %1 gave an answer"_s.arg(i)));
            QVERIFY2(errors[i]->kind == kind, qPrintable(u"endpoint %1: "_s.arg(i) + base::describe(*errors[i])));
        }
        proxy.setFault(Fault::None);
        (void)test::await(patient->fetchAccount(api::Purpose::Person));
        for (const std::optional<base::Error> &error : askEverything(*patient))
            QVERIFY2(!error, qPrintable(error ? base::describe(*error) : QString())); // and it is well again
    }

    void garbageIsNoAnswer()
    {
        test::FaultProxy proxy(m_identity, platformAnswer);
        const auto platform = connector(proxy);
        QVERIFY(test::await(platform->fetchAccount(api::Purpose::Person)).isOk());
        proxy.setFault(Fault::Garbage);
        for (const std::optional<base::Error> &error : askEverything(*platform)) {
            QVERIFY(error);
            QVERIFY(error->kind == ErrorKind::Protocol || error->kind == ErrorKind::Offline);
        }
    }

    void passingFaultsAreSleptOver_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("a delay") << Fault::Delay;
        QTest::newRow("one reset") << Fault::Reset;
        QTest::newRow("one cut body") << Fault::CutInBody;
        QTest::newRow("one 503") << Fault::Status503;
        QTest::newRow("one 429") << Fault::Status429;
        QTest::newRow("one 401 in the middle") << Fault::Status401;
    }

    void passingFaultsAreSleptOver()
    {
        QFETCH(Fault, fault);
        test::FaultProxy proxy(m_identity, platformAnswer);
        const auto platform = connector(proxy);
        QVERIFY(test::await(platform->fetchAccount(api::Purpose::Person)).isOk());
        proxy.setFault(fault, 1);
        const auto page =
            test::await(platform->fetchLines({.cursor = {}, .since = {}, .purpose = api::Purpose::Person}));
        QVERIFY(page.isOk());
        QCOMPARE(page->items.size(), size_t(1));
        QCOMPARE(proxy.spoilt(), 1);
    }

    void nobodyThere()
    {
        auto proxy = std::make_unique<test::FaultProxy>(m_identity, platformAnswer);
        const auto platform = connector(*proxy);
        proxy.reset();
        for (const std::optional<base::Error> &error : askEverything(*platform)) {
            QVERIFY(error);
            QVERIFY(error->kind == ErrorKind::Offline || error->kind == ErrorKind::Unsupported);
        }
    }

    void itForwardsToAServerBehindIt()
    {
        const test::Identity behind = test::makeIdentity();
        test::WireServer server(behind);
        server.handler = [](QSslSocket &socket, const test::WireRequest &request) {
            socket.write(platformAnswer(request));
            socket.disconnectFromHost();
        };
        test::FaultProxy proxy(m_identity, server.url(), behind.certificate);
        const auto platform = connector(proxy);
        QVERIFY(test::await(platform->fetchAccount(api::Purpose::Person)).isOk());
        QCOMPARE(server.all().back().headers.value("uuid"), QByteArray("user"));
        proxy.setFault(Fault::CutInBody);
        QCOMPARE(test::await(platform->fetchAccount(api::Purpose::Person)).error().kind, ErrorKind::Offline);
    }

    void aNextLinkToAnotherOriginIsNotFollowed()
    {
        test::FaultProxy proxy(m_identity, [](const test::WireRequest &) {
            const QByteArray foreign = "https://evil.example/api/x";
            return test::httpAnswer(200, R"({"data":[],"total":5,"links":{"next":")" + foreign +
                                             R"("},"number":"1","name":"A"})");
        });
        const auto platform = connector(proxy);
        const auto page =
            test::await(platform->fetchLines({.cursor = u"offset:0"_s, .since = {}, .purpose = api::Purpose::Person}));
        QCOMPARE(page.error().kind, ErrorKind::Protocol);
        QCOMPARE(page.error().where, u"links.next"_s);
    }

    void aListGoesOnInTheSizeItBeganWith() // D23: what the platform can do became known between two of its pages
    {
        test::FaultProxy proxy(m_identity, [](const test::WireRequest &request) {
            return request.target.contains("iot_sim_cards")
                       ? test::httpAnswer(
                             200, R"({"data":[{"iccid":"8901410321111851072","status":"Activated"}],"total":30})")
                       : test::httpAnswer(200, R"({"number":"1","name":"A","features":["large_pages"],"links":)"
                                               R"({"lines":"/api/a/iot_sim_cards"}})");
        });
        const auto platform = connector(proxy);
        const auto first =
            test::await(platform->fetchLines({.cursor = {}, .since = {}, .purpose = api::Purpose::Person}));
        QVERIFY(proxy.all().back().target.endsWith("page=1&per_page=25"));
        QVERIFY(test::await(platform->fetchAccount(api::Purpose::Person)).isOk());
        QCOMPARE(platform->capabilities().maxPageSize, 1000);
        (void)test::await(platform->fetchLines({.cursor = first->next, .since = {}, .purpose = api::Purpose::Person}));
        QVERIFY2(proxy.all().back().target.endsWith("page=2&per_page=25"), proxy.all().back().target.constData());
        (void)test::await(platform->fetchLines({.cursor = {}, .since = {}, .purpose = api::Purpose::Person}));
        QVERIFY2(proxy.all().back().target.endsWith("limit=1000&offset=0"), proxy.all().back().target.constData());
    }

    void theBareDialectIsPagedByNumber()
    {
        test::FaultProxy proxy(m_identity, [](const test::WireRequest &request) {
            return request.target.endsWith("/")
                       ? test::httpAnswer(200, R"({"number":"1","name":"A"})")
                       : test::httpAnswer(
                             200, R"({"data":[{"iccid":"8901410321111851072","status":"Activated"}],"total":30})");
        });
        const auto platform = connector(proxy);
        QVERIFY(test::await(platform->fetchAccount(api::Purpose::Person)).isOk());
        const auto first =
            test::await(platform->fetchLines({.cursor = {}, .since = {}, .purpose = api::Purpose::Person}));
        QCOMPARE(first->next, u"page:2:1:25"_s);
        QVERIFY(proxy.all().back().target.endsWith("iot_sim_cards?page=1&per_page=25"));
        QTRY_COMPARE(platform->quota().limit, 3000); // 100 a line (R144)
        const auto last =
            test::await(platform->fetchLines({.cursor = u"page:2:29"_s, .since = {}, .purpose = api::Purpose::Person}));
        QVERIFY(proxy.all().back().target.endsWith("page=2&per_page=25"));
        QVERIFY(last->next.isEmpty());
        const auto changes =
            test::await(platform->fetchLines({.cursor = {}, .since = m_clock.now(), .purpose = api::Purpose::Person}));
        QCOMPARE(changes.error().kind, ErrorKind::Unsupported);
        const auto line =
            test::await(platform->fetchLine(domain::Iccid{u"8901410321111851072"_s}, api::Purpose::Person));
        QVERIFY(line.isOk());
        QVERIFY(proxy.all().back().target.contains("common_filter=8901410321111851072"));
        const auto none =
            test::await(platform->fetchLine(domain::Iccid{u"8901410321111850000"_s}, api::Purpose::Person));
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }
};

LINEDESK_TEST(TestFaults)
#include "tst_faults.moc"
