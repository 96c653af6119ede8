// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/client.h"
#include "models/api/http/tlsprobe.h"
#include "tests/api/clienthelp.h"
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/support/wireserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using api::Trust;
using api::TrustMode;
using api::http::Client;
using base::ErrorKind;

Q_DECLARE_METATYPE(Trust)
Q_DECLARE_METATYPE(test::Identity)

//! Whom the client talks to (T13): nobody it does not trust sees a byte of a request.
class TestTrust : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    test::Pauses m_pauses;

    base::Result<api::http::Answer> ask(const Trust &trust, const QUrl &url)
    {
        Client client(trust, std::make_unique<test::TimeSigner>(), m_clock, {}, {}, m_pauses.tempo());
        return test::await(client.send({.url = url}));
    }

    static void answerAll(test::WireServer &server)
    {
        server.handler = [](QSslSocket &socket, const test::WireRequest &) {
            socket.write(test::httpAnswer(200, "{}"));
        };
    }

private Q_SLOTS:
    void trusted_data()
    {
        QTest::addColumn<test::Identity>("identity");
        QTest::addColumn<Trust>("trust");
        const test::Identity self = test::makeIdentity();
        QTest::newRow("a self-signed certificate that is pinned") << self << test::pinned(self);
        const test::Identity ca = test::makeIdentity();
        const test::Identity leaf = test::makeIdentitySignedBy(ca);
        QTest::newRow("a certificate of an authority in the CA file")
            << leaf << Trust{.mode = TrustMode::CaFile, .certificates = ca.certificate};
        QTest::newRow("an authority's certificate pinned with its chain")
            << leaf
            << Trust{.mode = TrustMode::Pinned,
                     .certificates = leaf.certificate + ca.certificate,
                     .pin = leaf.fingerprint()};
    }

    void trusted()
    {
        QFETCH(test::Identity, identity);
        QFETCH(Trust, trust);
        test::WireServer server(identity);
        answerAll(server);
        Client client(trust, std::make_unique<test::TimeSigner>(), m_clock, {}, {}, m_pauses.tempo());
        for (int i = 0; i < 3; ++i) { // also on further connections of the same client
            const auto first = client.send({.url = server.url()});
            const auto second = client.send({.url = server.url()});
            QVERIFY2(test::await(first).isOk(),
                     qPrintable(test::await(first).isOk() ? QString() : base::describe(test::await(first).error())));
            QVERIFY(test::await(second).isOk());
        }
    }

    void refused_data()
    {
        QTest::addColumn<test::Identity>("identity");
        QTest::addColumn<Trust>("trust");
        const test::Identity self = test::makeIdentity();
        const test::Identity other = test::makeIdentity();
        QTest::newRow("a self-signed certificate that nobody knows") << self << Trust{};
        QTest::newRow("another certificate than the pinned one") << self << test::pinned(other);
        QTest::newRow("the pinned chain but another leaf")
            << self
            << Trust{.mode = TrustMode::Pinned,
                     .certificates = self.certificate + other.certificate,
                     .pin = other.fingerprint()};
        QTest::newRow("a pin that is no fingerprint")
            << self << Trust{.mode = TrustMode::Pinned, .certificates = self.certificate, .pin = "x"};
        QTest::newRow("a CA file without a certificate")
            << self << Trust{.mode = TrustMode::CaFile, .certificates = "nothing"};
        const test::Identity expired = test::makeIdentity({.validFromDays = -30, .validToDays = -1});
        QTest::newRow("an expired certificate, though it is pinned") << expired << test::pinned(expired);
        const test::Identity early = test::makeIdentity({.validFromDays = 2});
        QTest::newRow("a certificate that is not valid yet") << early << test::pinned(early);
        const test::Identity elsewhere = test::makeIdentity({.subjectAltName = "DNS:elsewhere.example"});
        QTest::newRow("a certificate for another host, though it is pinned") << elsewhere << test::pinned(elsewhere);
        const test::Identity ca = test::makeIdentity();
        QTest::newRow("an authority's certificate that has expired")
            << test::makeIdentitySignedBy(ca, {.validFromDays = -9, .validToDays = -2})
            << Trust{.mode = TrustMode::CaFile, .certificates = ca.certificate};
    }

    void refused()
    {
        QFETCH(test::Identity, identity);
        QFETCH(Trust, trust);
        test::WireServer server(identity);
        answerAll(server);
        const auto answer = ask(trust, server.url());
        QVERIFY(!answer.isOk());
        QCOMPARE(answer.error().kind, ErrorKind::Certificate);
        QCOMPARE(server.bytesSeen(), 0);
        QVERIFY(m_pauses.taken.empty());
    }

    void oldProtocolsAreRefused()
    {
        const test::Identity identity = test::makeIdentity();
        test::WireServer server(identity);
        answerAll(server);
        server.tls().setProtocol(QSsl::AnyProtocol);
        server.tls().setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        server.tls().setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1.1"));
        server.tls().setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
        const auto answer = ask(test::pinned(identity), server.url());
        QVERIFY(!answer.isOk());
        QVERIFY(answer.error().kind == ErrorKind::Certificate || answer.error().kind == ErrorKind::Offline);
        QCOMPARE(server.bytesSeen(), 0);
    }

    void plainHttpIsRefusedWithoutAConnection()
    {
        test::WireServer server(test::makeIdentity(), test::WireServer::Protocol::Plain);
        QUrl url = server.url();
        url.setScheme(u"http"_s);
        const auto answer = ask({}, url);
        QCOMPARE(answer.error().kind, ErrorKind::Certificate);
        QCOMPARE(server.connections(), 0);
    }

    void aPlainServerBehindHttpsSeesNoRequest()
    {
        test::WireServer server(test::makeIdentity(), test::WireServer::Protocol::Plain);
        server.firstByte = [](QSslSocket &socket) {
            socket.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            socket.disconnectFromHost();
        };
        const auto answer = ask({}, server.url());
        QCOMPARE(answer.error().kind, ErrorKind::Certificate);
        QCOMPARE(server.count("GET"), 0);
    }

    void aProbeShowsTheCertificateAndSendsNothing()
    {
        const test::Identity identity = test::makeIdentity();
        test::WireServer server(identity);
        const auto shown = test::await(api::http::fetchServerCertificate(server.url(), std::chrono::seconds(5)));
        QVERIFY(shown.isOk());
        QCOMPARE(shown->fingerprint, identity.fingerprint());
        QCOMPARE(shown->chainPem, identity.certificate);
        QVERIFY(!shown->problems.isEmpty());
        QCOMPARE(server.bytesSeen(), 0);
    }

    void aProbeOfNothingIsOffline()
    {
        auto server = std::make_unique<test::WireServer>(test::makeIdentity());
        const QUrl url = server->url();
        server.reset();
        const auto shown = test::await(api::http::fetchServerCertificate(url, std::chrono::seconds(5)));
        QCOMPARE(shown.error().kind, ErrorKind::Offline);
    }

    void fingerprints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("ok");
        QTest::newRow("plain digits") << u"ab"_s.repeated(32) << true;
        QTest::newRow("with colons and capitals") << u"AB:"_s.repeated(31) + u"AB"_s << true;
        QTest::newRow("too short") << u"ab"_s.repeated(31) << false;
        QTest::newRow("not hexadecimal") << u"xy"_s.repeated(32) << false;
    }

    void fingerprints()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        const auto parsed = api::parseFingerprint(text);
        QCOMPARE(parsed.isOk(), ok);
        if (ok)
            QCOMPARE(api::formatFingerprint(*parsed), u"ab"_s.repeated(32));
    }
};

LINEDESK_TEST(TestTrust)
#include "tst_trust.moc"
