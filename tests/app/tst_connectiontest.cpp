// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectiontest.h"
#include "models/api/keepgo/signer.h"
#include "tests/support/fixedclock.h"
#include "tests/support/register.h"
#include "tests/support/wireserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using app::ConnectionTest;
using base::ErrorKind;
using ui::TestState;
using ui::TestStep;

//! The live checks of a connection (T11, T13, D27).
class TestConnection : public QObject
{
    Q_OBJECT

    test::Identity m_identity = test::makeIdentity();
    test::FixedClock m_clock;
    QDateTime m_serverTime;

    //! Answers as a platform that checks the signature and the time.
    void serve(test::WireServer &server, qint64 tolerance = 900)
    {
        server.handler = [this, tolerance](QSslSocket &socket, const test::WireRequest &request) {
            const QByteArray date =
                "Date: " + QLocale::c().toString(m_serverTime, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT\r\n";
            const QByteArray timestamp = request.headers.value("timestamp");
            const bool isRight =
                request.headers.value("uuid") == "user-1" &&
                request.headers.value("hash") ==
                    api::keepgo::requestHash("the key", timestamp, "0123456789abcdef0123456789abcdef") &&
                qAbs(timestamp.toLongLong() - m_serverTime.toSecsSinceEpoch()) <= tolerance;
            if (!isRight)
                socket.write(test::httpAnswer(401, R"({"ack":"error","error":{"code":"unauthorized","message":"no"}})",
                                              "application/json", date));
            else if (request.target.endsWith("/"))
                socket.write(
                    test::httpAnswer(200, R"({"number":"1","name":"Acme","role":"Owner"})", "application/json", date));
            else
                socket.write(test::httpAnswer(200, R"({"data":[],"total":1284})", "application/json", date));
        };
    }

    ui::ConnectionForm form(const test::WireServer &server) const
    {
        return {.name = {},
                .apiLink = server.url().toString(),
                .userUuid = u" user-1 "_s,
                .sharedKey = u"the key"_s,
                .trust = ui::Trust::Pinned,
                .caFile = {},
                .fingerprint = api::formatFingerprint(m_identity.fingerprint())};
    }

    //! The last word on each step.
    static QMap<TestStep, ui::TestOutcome> run(ConnectionTest &tester, const ui::ConnectionForm &form, bool &ok)
    {
        QMap<TestStep, ui::TestOutcome> outcomes;
        const auto connection =
            QObject::connect(&tester, &ConnectionTest::changed, &tester,
                             [&](const ui::TestOutcome &outcome) { outcomes[outcome.step] = outcome; });
        QSignalSpy ended(&tester, &ConnectionTest::finished);
        tester.start(form);
        ok = (!ended.isEmpty() || ended.wait(20'000)) && ended.at(0).at(0).toBool();
        QObject::disconnect(connection);
        return outcomes;
    }

private Q_SLOTS:
    void init() { m_serverTime = m_clock.now(); }

    void everythingIsWell()
    {
        test::WireServer server(m_identity);
        serve(server);
        ConnectionTest tester(m_clock);
        bool ok = false;
        const auto outcomes = run(tester, form(server), ok);
        QVERIFY(ok);
        QCOMPARE(outcomes.size(), 6);
        for (const ui::TestOutcome &outcome : outcomes)
            QCOMPARE(outcome.state, TestState::Passed);
        QCOMPARE(outcomes[TestStep::Lines].value, 1284);
        QVERIFY(outcomes[TestStep::Account].text.contains(u"Acme"_s));
        QCOMPARE(tester.profile().name, u"Acme"_s);
        QCOMPARE(tester.profile().accountUuid, u"0123456789abcdef0123456789abcdef"_s);
        QCOMPARE(tester.profile().pinnedPem, m_identity.certificate);
        QCOMPARE(tester.profile().userUuid, u"user-1"_s);
    }

    void aWrongClockHealsAndIsNamed()
    {
        test::WireServer server(m_identity);
        serve(server);
        m_serverTime = m_clock.now().addSecs(3600);
        ConnectionTest tester(m_clock);
        bool ok = false;
        const auto outcomes = run(tester, form(server), ok);
        QVERIFY(ok);
        QCOMPARE(outcomes[TestStep::Clock].value, 3600);
    }

    void failures_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<TestStep>("step");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("sawARequest");
        QTest::newRow("an address that is none") << u"address"_s << TestStep::Address << ErrorKind::Invalid << false;
        QTest::newRow("nobody there") << u"nobody"_s << TestStep::Address << ErrorKind::Offline << false;
        QTest::newRow("another certificate than the pinned one (T13)")
            << u"pin"_s << TestStep::Certificate << ErrorKind::Certificate << false;
        QTest::newRow("a fingerprint that is none")
            << u"nopin"_s << TestStep::Certificate << ErrorKind::Invalid << false;
        QTest::newRow("a certificate that the system does not know (T13)")
            << u"system"_s << TestStep::Certificate << ErrorKind::Certificate << false;
        QTest::newRow("a CA file that cannot be read")
            << u"cafile"_s << TestStep::Certificate << ErrorKind::Certificate << false;
        QTest::newRow("a wrong key") << u"key"_s << TestStep::Key << ErrorKind::Unauthorized << true;
        QTest::newRow("a wrong key on a wrong clock (D27)")
            << u"clock"_s << TestStep::Clock << ErrorKind::Unauthorized << true;
    }

    void failures()
    {
        QFETCH(QString, what);
        QFETCH(TestStep, step);
        QFETCH(ErrorKind, kind);
        QFETCH(bool, sawARequest);
        test::WireServer server(m_identity);
        serve(server);
        ui::ConnectionForm asked = form(server);
        if (what == "address"_L1)
            asked.apiLink = u"http://127.0.0.1/api/0123456789abcdef/"_s;
        if (what == "nobody"_L1)
            server.close();
        if (what == "pin"_L1)
            asked.fingerprint = u"00"_s.repeated(32);
        if (what == "nopin"_L1)
            asked.fingerprint = u"hello"_s;
        if (what == "system"_L1)
            asked.trust = ui::Trust::SystemCas;
        if (what == "cafile"_L1) {
            asked.trust = ui::Trust::CaFile;
            asked.caFile = u"/nowhere/ca.pem"_s;
        }
        if (what == "key"_L1 || what == "clock"_L1)
            asked.sharedKey = u"another"_s;
        if (what == "clock"_L1)
            m_serverTime = m_clock.now().addSecs(-7200);
        ConnectionTest tester(m_clock);
        bool ok = true;
        const auto outcomes = run(tester, asked, ok);
        QVERIFY(!ok);
        QCOMPARE(outcomes[step].state, TestState::Failed);
        QCOMPARE(outcomes[step].error->kind, kind);
        QCOMPARE(server.bytesSeen() > 0, sawARequest);
        if (what == "clock"_L1)
            QCOMPARE(outcomes[step].value, -7200);
    }

    void aNewTestDropsTheRunningOne()
    {
        test::WireServer silent(m_identity);
        test::WireServer server(m_identity);
        serve(server);
        ConnectionTest tester(m_clock);
        tester.start(form(silent));
        QTRY_COMPARE(silent.requests(), 1);
        bool ok = false;
        const auto outcomes = run(tester, form(server), ok);
        QVERIFY(ok);
        QCOMPARE(outcomes[TestStep::Lines].value, 1284);
    }
};

LINEDESK_TEST(TestConnection)
#include "tst_connectiontest.moc"
