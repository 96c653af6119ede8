// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/apilink.h"
#include "models/api/keepgo/codec.h"
#include "models/api/keepgo/paging.h"
#include "models/api/keepgo/signer.h"
#include "tests/support/register.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace api::keepgo;
using api::parseApiLink;
using api::sameOrigin;
using base::ErrorKind;

//! Bodies of the Keepgo dialect to values, checked (platform.md, section 1; principle 7).
class TestCodec : public QObject
{
    Q_OBJECT

    static QByteArray list(const QByteArray &rows) { return R"({"data":[)" + rows + R"(],"total":"2"})"; }
    static QByteArray row(const QByteArray &more = {})
    {
        return R"({"iccid":"8901410321111851072","status":"Activated")" + (more.isEmpty() ? QByteArray() : "," + more) +
               "}";
    }

private Q_SLOTS:
    void theSignersVector()
    {
        QCOMPARE(requestHash("test_shared_key_0123456789abcdef", "1700000000", "0123456789abcdef0123456789abcdef"),
                 QByteArray("eWblRuXDPqUYgv51bN5LwzXkwA4="));
        const Signer signer("0123456789abcdef0123456789abcdef", "user", "test_shared_key_0123456789abcdef");
        const auto headers = signer.sign(QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC));
        QCOMPARE(headers,
                 (std::vector<api::http::Header>{
                     {"timestamp", "1700000000"}, {"uuid", "user"}, {"hash", "eWblRuXDPqUYgv51bN5LwzXkwA4="}}));
    }

    void aLineOfTheBareDialect()
    {
        const auto answer = decodeLines(list(
            R"({"status":"Activation Ready","iccid":"8901 4103 2111 1851 072F","account_name":"Cold chain","rate_plan":"IoT","billing_cycle":"2026-11",)"
            R"("daily_usage_mb":"0.5","monthly_usage_mb":312.4,"count_of_sessions":"12","sms_sent":3,"notes":null,"deactivation_date":"2026-12-01 00:00:00"})"));
        QVERIFY2(answer.isOk(), qPrintable(answer.isOk() ? QString() : base::describe(answer.error())));
        QCOMPARE(answer->page.total, 2);
        const domain::Line &line = answer->page.items.at(0);
        QCOMPARE(line.iccid.text, u"8901410321111851072"_s);
        QCOMPARE(line.status, domain::LineStatus::ActivationReady);
        QCOMPARE(line.statusRaw, u"Activation Ready"_s);
        QCOMPARE(line.today->bytes, 524'288);
        QCOMPARE(line.month->bytes, 327'575'142);
        QCOMPARE(*line.sessionCount, 12);
        QCOMPARE(*line.smsSent, 3);
        QVERIFY(line.notes.isEmpty());
        QCOMPARE(*line.deactivationDate, QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(line.inSession, domain::InSession::NotSupported);
        QVERIFY(line.extra.isEmpty());
    }

    void theExtrasOfALine()
    {
        const auto answer = decodeLines(list(row(
            R"("last_seen":"2026-11-18 14:00:01","imei":"356938035643809","msisdn":"882285000000001","eid":"89049032","labels":["a","b c"],)"
            R"("operator":"KPN","country_code":"NL","sim_type":"Prepaid","reason":"balance","status_by":"Ann","status_since":"2026-11-17 00:00:00",)"
            R"("group":"North","end_user":"x@example.org","data_left_bytes":12345678901,"days_left":9,"in_session":"yes","version":7,)"
            R"("updated_at":"2026-11-18 14:00:02","daily_usage_mb":"9","daily_usage_bytes":1234,"monthly_usage_bytes":"99999999999","links":{"self":"/x"})")));
        QVERIFY2(answer.isOk(), qPrintable(answer.isOk() ? QString() : base::describe(answer.error())));
        const domain::Line &line = answer->page.items.at(0);
        QCOMPARE(line.lastSeen->toSecsSinceEpoch(),
                 QDateTime(QDate(2026, 11, 18), QTime(14, 0, 1), Qt::UTC).toSecsSinceEpoch());
        QCOMPARE(line.labels, (QStringList{u"a"_s, u"b c"_s}));
        QCOMPARE(line.reason, domain::StatusReason::Balance);
        QCOMPARE(line.today->bytes, 1234); // bytes before megabytes
        QCOMPARE(line.month->bytes, 99'999'999'999);
        QCOMPARE(line.dataLeft->bytes, 12'345'678'901);
        QCOMPARE(*line.daysLeft, 9);
        QCOMPARE(line.inSession, domain::InSession::Yes);
        QCOMPARE(line.version, u"7"_s);
        QCOMPARE(line.msisdn, u"882285000000001"_s);
        QVERIFY(line.extra.isEmpty());
    }

    void whatIsNotKnownSurvives()
    {
        const auto answer = decodeLines(list(row(
            R"("status":"Hibernating","new_field" : { "a" : [1, 2.50, null], "b\u00e9":"c" },"other":"x","last_seen":"yesterday")")));
        QVERIFY(answer.isOk());
        const domain::Line &line = answer->page.items.at(0);
        QCOMPARE(line.status, domain::LineStatus::Unknown);
        QCOMPARE(line.statusRaw, u"Hibernating"_s);
        QCOMPARE(line.lastSeenRaw, u"yesterday"_s);
        QVERIFY(!line.lastSeen);
        const QJsonObject extra = QJsonDocument::fromJson(line.extra).object();
        QCOMPARE(extra.value("other"_L1).toString(), u"x"_s);
        QCOMPARE(extra.value("new_field"_L1).toObject().value(u"b\u00e9"_s).toString(), u"c"_s);
        QVERIFY(!line.extra.contains(' '));
    }

    void deletedRowsAndServerTime()
    {
        const auto answer = decodeLines(
            R"({"data":[{"iccid":"8901410321111851072","deleted":true},)" + row() +
            R"(],"total":2,"limit":1000,"offset":0,"links":{"self":"/a","next":null},"server_time":"2026-11-18 14:30:00"})");
        QVERIFY(answer.isOk());
        QCOMPARE(answer->page.deleted.size(), size_t(1));
        QCOMPARE(answer->page.items.size(), size_t(1));
        QVERIFY(answer->hasLinks);
        QVERIFY(answer->nextLink.isEmpty());
        QCOMPARE(answer->page.serverTime, QDateTime(QDate(2026, 11, 18), QTime(14, 30), Qt::UTC));
    }

    void wrongBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        const QByteArray good = row();
        QTest::newRow("a volume that is no number names its place")
            << list(good + "," + row(R"("monthly_usage_mb":"many")")) << u"data[1].monthly_usage_mb"_s;
        QTest::newRow("a negative volume") << list(row(R"("daily_usage_mb":-1)")) << u"data[0].daily_usage_mb"_s;
        QTest::newRow("a volume in an exponent") << list(row(R"("daily_usage_mb":1e3)")) << u"data[0].daily_usage_mb"_s;
        QTest::newRow("a volume that is an object")
            << list(row(R"("daily_usage_mb":{})")) << u"data[0].daily_usage_mb"_s;
        QTest::newRow("a count that is broken") << list(row(R"("sms_sent":1.5)")) << u"data[0].sms_sent"_s;
        QTest::newRow("a count out of range") << list(row(R"("sms_sent":99999999999)")) << u"data[0].sms_sent"_s;
        QTest::newRow("an ICCID as a bare number of 20 digits")
            << list(R"({"iccid":89014103211118510720,"status":"Activated"})") << u"data[0].iccid"_s;
        QTest::newRow("an ICCID as a bare number of 19 digits")
            << list(R"({"iccid":8901410321111851072,"status":"Activated"})") << u"data[0].iccid"_s;
        QTest::newRow("an IMEI as a bare number") << list(row(R"("imei":356938035643809)")) << u"data[0].imei"_s;
        QTest::newRow("an ICCID that is too short (D21)")
            << list(R"({"iccid":"89014","status":"Activated"})") << u"data[0].iccid"_s;
        QTest::newRow("a row without an ICCID") << list(R"({"status":"Activated"})") << u"data[0].iccid"_s;
        QTest::newRow("a row without a status") << list(R"({"iccid":"8901410321111851072"})") << u"data[0].status"_s;
        QTest::newRow("labels that are no list") << list(row(R"("labels":"a")")) << u"data[0].labels"_s;
        QTest::newRow("no data") << QByteArray(R"({"total":0})") << u"data"_s;
        QTest::newRow("a total that is no number") << QByteArray(R"({"data":[],"total":"x"})") << u"total"_s;
    }

    void wrongBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto answer = decodeLines(body);
        QVERIFY(!answer.isOk());
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QCOMPARE(answer.error().where, where);
    }

    void brokenBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("white space") << QByteArray("  \n");
        QTest::newRow("cut short") << list(row()).chopped(8);
        QTest::newRow("HTML") << QByteArray("<html><body>Please sign in</body></html>");
        QTest::newRow("a bare text") << QByteArray("\"data\"");
        QTest::newRow("an array where an object is due") << QByteArray("[]");
        QTest::newRow("data that is no list") << QByteArray(R"({"data":{"a":1},"total":1})");
        QTest::newRow("rows that are no objects") << QByteArray(R"({"data":[1,2],"total":2})");
        QTest::newRow("something after the JSON") << list(row()) + " {}";
        QTest::newRow("nested 65 deep in a field nobody knows")
            << list(row("\"x\":" + QByteArray(65, '[') + QByteArray(65, ']')));
        QTest::newRow("a text over 1 MiB") << list(row("\"notes\":\"" + QByteArray(1024 * 1024 + 1, 'x') + "\""));
        QTest::newRow("invalid UTF-8 in a text") << list(row("\"notes\":\"\xff\xfe\""));
        QTest::newRow("half a surrogate pair") << list(row(R"("notes":"\ud83d")"));
        QTest::newRow("a field nobody knows that is no JSON") << list(row(R"("x":[1 2])"));
        QTest::newRow("a control character in a field nobody knows") << list(row("\"x\":\"a\nb\""));
        QTest::newRow("brackets that do not match")
            << QByteArray(R"({"data":[{"iccid":"8901410321111851072","status":"a"],"total":1}})");
        QTest::newRow("only an opening quote") << QByteArray("{\"");
        QTest::newRow("a backslash at the end") << QByteArray("{\"a\\");
        QTest::newRow("NUL bytes") << QByteArray(64, '\0');
    }

    void brokenBodies()
    {
        QFETCH(QByteArray, body);
        const auto lines = decodeLines(body);
        QVERIFY(!lines.isOk());
        QCOMPARE(lines.error().kind, ErrorKind::Protocol);
        const auto usage = decodeDailyUsage(body);
        QVERIFY(!usage.isOk());
        QCOMPARE(usage.error().kind, ErrorKind::Protocol);
    }

    void everyMutationOfABodyEndsInAnAnswer()
    {
        const QByteArray good = list(row(
            R"("labels":["a"],"daily_usage_mb":"1.5","x":{"y":[1,2,{"z":null}]},"last_seen":"2026-11-18 14:00:01")"));
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const char c : {'\0', '"', '{', '}', '[', ']', '\\', ',', ':', '9', '\x80', ' '}) {
                QByteArray mutated = good;
                mutated[i] = c;
                const auto answer = decodeLines(mutated);
                QVERIFY(answer.isOk() || answer.error().kind == ErrorKind::Protocol);
            }
            (void)decodeLines(good.left(i)).isOk();
        }
    }

    void accounts()
    {
        const auto bare = decodeAccount(
            R"({"number":100200,"name":"Acme","current_balance":"412.80","minimum_balance":"5.00","is_exist_balance_history":true,"is_low_balance":false,"is_allowed_discount":false})");
        QVERIFY(bare.isOk());
        QCOMPARE(bare->account.number, u"100200"_s);
        QCOMPARE(bare->account.currentBalance->micros, 412'800'000);
        QCOMPARE(bare->account.timeZone, u"UTC"_s);
        QCOMPARE(bare->capabilities, api::Capabilities{});
        const auto rich = decodeAccount(
            R"({"number":"1","name":"A","time_zone":"Europe/Paris","role":"Owner","features":["updated_since","large_pages"],)"
            R"("links":{"lines":"/api/a/iot_sim_cards","line":"/api/a/sim_card/{iccid}","daily_usage":"/api/a/daily_usage","broken":5}})");
        QVERIFY(rich.isOk());
        QCOMPARE(
            rich->capabilities,
            (api::Capabilities{.updatedSince = true, .bulkDailyUsage = true, .singleLine = true, .maxPageSize = 1000}));
        QCOMPARE(rich->account.links.size(), 3);
        QCOMPARE(decodeAccount(R"({"number":"1"})").error().where, u"name"_s);
        QCOMPARE(decodeAccount("[]").error().kind, ErrorKind::Protocol);
    }

    void dailyUsage()
    {
        const auto answer = decodeDailyUsage(
            R"({"data":[{"iccid":"8901410321111851072","first_day":"2026-11-01","usage_bytes":[0,null,"5000000000"]}],"total":1})");
        QVERIFY(answer.isOk());
        const domain::DailyUsage &usage = answer->page.items.at(0);
        QCOMPARE(usage.firstDay, QDate(2026, 11, 1));
        QCOMPARE(usage.days.size(), size_t(3));
        QVERIFY(!usage.days[1]);
        QCOMPARE(usage.days[2]->bytes, 5'000'000'000);
        QCOMPARE(decodeDailyUsage(R"({"data":[{"iccid":"8901410321111851072","usage_bytes":[]}]})").error().where,
                 u"data[0].first_day"_s);
    }

    void dailyStatistics()
    {
        const domain::Iccid iccid{u"8901410321111851072"_s};
        const auto answer = decodeDailyStatistics(
            R"([{"date":"2026-11-03","usage_kb":"2.5"},{"date":"2026-11-01 00:00:00","usage_kb":1}])", iccid);
        QVERIFY(answer.isOk());
        QCOMPARE(answer->firstDay, QDate(2026, 11, 1));
        QCOMPARE(answer->days.size(), size_t(3));
        QCOMPARE(answer->days[0]->bytes, 1024);
        QVERIFY(!answer->days[1]);
        QCOMPARE(answer->days[2]->bytes, 2560);
        QVERIFY(decodeDailyStatistics("[]", iccid)->days.empty());
        QCOMPARE(decodeDailyStatistics(R"([{"usage_kb":1}])", iccid).error().where, u"[0].date"_s);
        QCOMPARE(
            decodeDailyStatistics(R"([{"date":"0001-01-01","usage_kb":1},{"date":"2026-01-01","usage_kb":1}])", iccid)
                .error()
                .kind,
            ErrorKind::Protocol);
    }

    void apiLinks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("base");
        QTest::newRow("as the portal shows it")
            << u"https://platform.example/api/0123456789ab/"_s << u"https://platform.example/api/0123456789ab/"_s;
        QTest::newRow("without a slash, with white space")
            << u" https://127.0.0.1:8443/api/0123456789ab "_s << u"https://127.0.0.1:8443/api/0123456789ab/"_s;
        QTest::newRow("plain HTTP is refused (T13)") << u"http://platform.example/api/0123456789ab/"_s << QString();
        QTest::newRow("no account") << u"https://platform.example/"_s << QString();
        QTest::newRow("a user and password in it") << u"https://a:b@platform.example/api/0123456789ab/"_s << QString();
        QTest::newRow("a query") << u"https://platform.example/api/0123456789ab/?x=1"_s << QString();
        QTest::newRow("no address") << u"hello"_s << QString();
    }

    void apiLinks()
    {
        QFETCH(QString, text);
        QFETCH(QString, base);
        const auto link = parseApiLink(text);
        QCOMPARE(link.isOk(), !base.isEmpty());
        if (link) {
            QCOMPARE(link->base.toString(), base);
            QCOMPARE(link->account, u"0123456789ab"_s);
            QCOMPARE(link->resource(u"sim_card/1/sessions"_s).toString(), base + u"sim_card/1/sessions"_s);
        }
    }

    void linksStayOnTheirOrigin()
    {
        const QUrl base(u"https://platform.example/api/a/"_s);
        QCOMPARE(sameOrigin(base, u"/api/a/x?y=1"_s), QUrl(u"https://platform.example/api/a/x?y=1"_s));
        QCOMPARE(sameOrigin(base, u"https://platform.example:443/z"_s).path(), u"/z"_s);
        for (const QString &foreign :
             {u"https://evil.example/x"_s, u"http://platform.example/x"_s, u"//evil.example/x"_s,
              u"https://platform.example:444/x"_s, u"https://u:p@platform.example/x"_s, u""_s})
            QVERIFY(sameOrigin(base, foreign).isEmpty());
    }

    void cursors()
    {
        QCOMPARE(nextCursor(Cursor::parse({}, false), 25, 60, 25), u"page:2:25:25"_s);
        QCOMPARE(nextCursor(Cursor::parse(u"page:2:25:25"_s, false), 3, 60, 25),
                 u"page:3:28:25"_s); // short, but not the last (D23)
        QCOMPARE(nextCursor(Cursor::parse(u"page:5:40:25"_s, false), 10, 60, 25),
                 u"page:6:50:25"_s); // a platform of 10 a page
        QCOMPARE(nextCursor(Cursor::parse(u"page:2:25:25"_s, true), 25, 60, 1000),
                 u"page:3:50:25"_s); // more at once became possible meanwhile
        QVERIFY(nextCursor(Cursor::parse(u"page:6:50"_s, false), 10, 60, 25).isEmpty());
        QVERIFY(nextCursor(Cursor::parse(u"page:3:50"_s, false), 0, 60, 25).isEmpty());
        QCOMPARE(nextCursor(Cursor::parse({}, true), 990, 5000, 1000), u"offset:990"_s);
        QVERIFY(nextCursor(Cursor::parse(u"offset:4000"_s, true), 1000, 5000, 1000).isEmpty());
        QCOMPARE(Cursor::parse(u"link:/api/a?b=1"_s, true).link, u"/api/a?b=1"_s);
        QCOMPARE(Cursor::parse(u"link://evil.example/"_s, true).kind, Cursor::Kind::Offset);
        QCOMPARE(Cursor::parse(u"page:-4"_s, false).number, 1);
    }
};

LINEDESK_TEST(TestCodec)
#include "tst_codec.moc"
