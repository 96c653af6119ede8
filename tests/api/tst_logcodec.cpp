// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/codec.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace api::keepgo;
using base::ErrorKind;

//! The logs of one line, from bodies to values (platform.md, section 1; R85, R86, R89).
class TestLogCodec : public QObject
{
    Q_OBJECT

    static QByteArray list(const QByteArray &rows) { return R"({"data":[)" + rows + R"(],"total":1})"; }

private Q_SLOTS:
    void aSessionOfTheBareDialect()
    {
        const auto answer = decodeSessions(list(
            R"({"iccid":"8901410321111851072","start_date":"2026-11-18 09:14:00","end_date":"2026-11-18 14:32:10",)"
            R"("billing_cycle":"2026-11","country_code":"nl","duration_sec":"19090","usage_kb":"192716.8"})"));
        QVERIFY2(answer.isOk(), qPrintable(answer.isOk() ? QString() : base::describe(answer.error())));
        const domain::Session &session = answer->page.items.at(0);
        QCOMPARE(session.start, QDateTime(QDate(2026, 11, 18), QTime(9, 14), Qt::UTC));
        QCOMPARE(*session.end, QDateTime(QDate(2026, 11, 18), QTime(14, 32, 10), Qt::UTC));
        QCOMPARE(*session.seconds, 19'090);
        QCOMPARE(session.country, u"NL"_s);
        QVERIFY(session.networkOperator.isEmpty());
        QCOMPARE(session.volume->bytes, 197'342'003);
    }

    void bytesSayMoreThanKilobytesAndAnOpenSessionHasNoEnd()
    {
        const auto answer = decodeSessions(list(
            R"({"usage_bytes":1025,"usage_kb":1,"start_date":"2026-11-18 09:14:00","end_date":null,"operator":"Acme",)"
            R"("radio":{"kind":["LTE"]}})"));
        QVERIFY2(answer.isOk(), qPrintable(answer.isOk() ? QString() : base::describe(answer.error())));
        const domain::Session &session = answer->page.items.at(0);
        QCOMPARE(session.volume->bytes, 1025);
        QVERIFY(!session.end);
        QVERIFY(!session.seconds);
        QCOMPARE(session.networkOperator, u"Acme"_s);
    }

    void aDestinationAndAnAuditEntry()
    {
        const auto destinations =
            decodeDestinations(list(R"({"country_code":"BE","usage_mb":"1.5","operator":"Proximus","tone":1})"));
        QCOMPARE(destinations->page.items.at(0),
                 (domain::Destination{u"BE"_s, u"Proximus"_s, base::DataVolume{1'572'864}}));
        const auto audit = decodeAuditLog(
            list(R"({"id":"17","at":"2026-11-03 16:20:18","actor_kind":"user","actor":"tom@example.com",)"
                 R"("action":"line.notes","object_kind":"line","object":"8901410321111851072","field":"notes",)"
                 R"("before":"Reefer 417","after":"Reefer 0417, Breda","reason":"manual","request_id":"r"})"));
        QCOMPARE(audit->page.items.at(0), (domain::AuditEntry{u"17"_s,
                                                              QDateTime(QDate(2026, 11, 3), QTime(16, 20, 18), Qt::UTC),
                                                              u"user"_s,
                                                              u"tom@example.com"_s,
                                                              u"line.notes"_s,
                                                              u"notes"_s,
                                                              u"Reefer 417"_s,
                                                              u"Reefer 0417, Breda"_s,
                                                              u"manual"_s,
                                                              {u"8901410321111851072"_s}}));
        const auto people = decodeAuditLog(list(R"({"id":"18","at":"2026-11-03 16:20:18","object":"7",)"
                                                R"("object_kind":"user","action":"user.role"})"));
        QVERIFY(people->page.items.at(0).iccid.text.isEmpty());
    }

    void whatIsWrongIsNamedByItsPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("no start") << list(R"({"usage_kb":1})") << u"data[0].start_date"_s;
        QTest::newRow("a start that is no time") << list(R"({"start_date":"yesterday"})") << u"data[0].start_date"_s;
        QTest::newRow("an end before the start")
            << list(R"({"start_date":"2026-11-18 09:14:00","end_date":"2026-11-18 09:13:59"})")
            << u"data[0].end_date"_s;
        QTest::newRow("a usage that is a list")
            << list(R"({"start_date":"2026-11-18 09:14:00","usage_kb":[1]})") << u"data[0].usage_kb"_s;
        QTest::newRow("a country that is none")
            << list(R"({"start_date":"2026-11-18 09:14:00","country_code":"Netherlands"})")
            << u"data[0].country_code"_s;
        QTest::newRow("no list at all") << QByteArray(R"({"total":1})") << u"data"_s;
    }
    void whatIsWrongIsNamedByItsPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto answer = decodeSessions(body);
        QVERIFY(!answer.isOk());
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QCOMPARE(answer.error().where, where);
    }
};

LINEDESK_TEST(TestLogCodec)
#include "tst_logcodec.moc"
