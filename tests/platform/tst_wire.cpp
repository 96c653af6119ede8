// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/auth.h"
#include "platform/linerow.h"
#include "platform/pagecache.h"
#include "platform/wire.h"
#include "tests/support/register.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace platform;

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHashHasThePublishedVector()
    {
        QCOMPARE(dialectHash("test_shared_key_0123456789abcdef", "1700000000", "0123456789abcdef0123456789abcdef"),
                 QByteArray("eWblRuXDPqUYgv51bN5LwzXkwA4="));
    }

    void comparing_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("equal texts are equal") << QByteArray("abc") << QByteArray("abc") << true;
        QTest::newRow("a last byte that differs is seen") << QByteArray("abc") << QByteArray("abd") << false;
        QTest::newRow("a prefix is not enough") << QByteArray("abc") << QByteArray("ab") << false;
        QTest::newRow("nothing equals nothing") << QByteArray() << QByteArray() << true;
    }
    void comparing()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QTEST(sameInConstantTime(a, b), "same");
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("a time without a zone is UTC (D22)")
            << QByteArray("2026-11-18 14:32:00") << true << qint64(1795012320);
        QTest::newRow("a date is its midnight") << QByteArray("2026-11-18") << true << qint64(1794960000);
        QTest::newRow("ISO 8601 is understood") << QByteArray("2026-11-18T14:32:00Z") << true << qint64(1795012320);
        QTest::newRow("a leap day") << QByteArray("2028-02-29 00:00:00") << true << qint64(1835395200);
        QTest::newRow("a day that does not exist is refused")
            << QByteArray("2026-02-29 00:00:00") << false << qint64(0);
        QTest::newRow("words are refused") << QByteArray("yesterday") << false << qint64(0);
        QTest::newRow("nothing is refused") << QByteArray() << false << qint64(0);
    }
    void times()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, ok);
        QFETCH(qint64, seconds);
        const std::optional<Seconds> time = parseWireTime(text);
        QCOMPARE(time.has_value(), ok);
        if (!ok)
            return;
        QCOMPARE(*time, seconds);
        QCOMPARE(wireTime(seconds),
                 QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-dd hh:mm:ss"_s).toLatin1());
    }

    void daysFollowTheZone()
    {
        const Calendar amsterdam(QTimeZone("Europe/Amsterdam"));
        const Seconds lateEvening = *parseWireTime("2026-11-18 23:30:00");
        QCOMPARE(wireDay(amsterdam.dayOf(lateEvening)), QByteArray("2026-11-19"));
        QCOMPARE(wireTime(amsterdam.startOf(*parseWireDay("2026-11-19"))), QByteArray("2026-11-18 23:00:00"));
        QCOMPARE(wireDay(Calendar::nextMonth(*parseWireDay("2026-12-31"))), QByteArray("2027-01-01"));
        QCOMPARE(weekday(*parseWireDay("2026-11-18")), 2);
    }

    void megabytesKeepEveryByte()
    {
        for (const qint64 bytes :
             {qint64(0), qint64(1), qint64(128), qint64(1048575), qint64(1048576), qint64(987654321012)}) {
            const double back = megabytes(bytes).toDouble() * 1048576;
            QCOMPARE(qRound64(back), bytes);
        }
        QCOMPARE(megabytes(1048576), QByteArray("1"));
        QCOMPARE(megabytes(1048576 + 524288), QByteArray("1.5"));
        QCOMPARE(kilobytes(128), QByteArray("0.125"));
        QCOMPARE(moneyText(-50'000), QByteArray("-0.05"));
        QCOMPARE(moneyText(412'800'000), QByteArray("412.80"));
    }

    void textsAreEscaped()
    {
        JsonWriter json;
        json.beginObject()
            .text("note", u"\"\\ \n\t\x01 ü 電 😀"_s)
            .boolean("b", true)
            .null("c")
            .number("d", -5)
            .endObject();
        const QJsonObject read = QJsonDocument::fromJson(json.take()).object();
        QCOMPARE(read.value("note"_L1).toString(), u"\"\\ \n\t\x01 ü 電 😀"_s);
        QCOMPARE(read.value("d"_L1).toInt(), -5);
        QVERIFY(read.value("c"_L1).isNull());
    }

    void targets_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a plain path") << QByteArray("/a/b") << true << QByteArray("/a/b") << QByteArray();
        QTest::newRow("percent signs are decoded once")
            << QByteArray("/a%2520b?x=%2520") << true << QByteArray("/a%20b") << QByteArray("%20");
        QTest::newRow("a plus in a value is a space")
            << QByteArray("/a?x=1+2") << true << QByteArray("/a") << QByteArray("1 2");
        QTest::newRow("the last of two values counts")
            << QByteArray("/?x=1&x=2") << true << QByteArray("/") << QByteArray("2");
        QTest::newRow("half a percent sign is refused") << QByteArray("/a%2") << false << QByteArray() << QByteArray();
        QTest::newRow("a hidden NUL is refused") << QByteArray("/a%00") << false << QByteArray() << QByteArray();
        QTest::newRow("an absolute address is refused")
            << QByteArray("http://x/") << false << QByteArray() << QByteArray();
    }
    void targets()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, ok);
        Request request;
        QCOMPARE(parseTarget(target, request), ok);
        if (!ok)
            return;
        QTEST(request.path, "path");
        QTEST(request.parameter("x").value_or(QByteArray()), "value");
    }

    void daysArePackedWithoutLoss()
    {
        UsageDays days{.firstDay = 20'000, .bytes = {0, 128, 127 * 128, 128 * 128, 0, qint64(7) << 40, 0}};
        QCOMPARE(unpackDays(20'000, packDays(days)).bytes, days.bytes);
        days.add(20'009, 256);
        QCOMPARE(days.on(20'009), qint64(256));
        QCOMPARE(days.on(20'008), qint64(0));
        QCOMPARE(days.sum(20'001, 20'002), qint64(128 + 127 * 128));
    }

    void aChangeMakesCachedPagesStale()
    {
        PageCache cache(1000);
        cache.put(1, 25, 1, {"rows", 25});
        QCOMPARE(cache.find(1, 25, 1)->rows, QByteArray("rows"));
        QVERIFY(!cache.find(1, 26, 1));
        QVERIFY(!cache.find(1, 25, 2));
        for (int i = 0; i < 10; ++i)
            cache.put(i, i, 2, {QByteArray(200, 'x'), 1});
        QVERIFY(!cache.find(0, 0, 2));
        QVERIFY(cache.find(9, 9, 2));
    }
};

LINEDESK_TEST(TestWire)
#include "tst_wire.moc"
