// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/jsonreader.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersMayBeTextAndTextMayBeNumbers() // the dialect mixes both
    {
        base::JsonReader reader = *base::JsonReader::parse(R"({"a":"12","b":12,"c":true,"d":null})");
        QCOMPARE(reader.integer("a"_L1), qint64(12));
        QCOMPARE(reader.text("b"_L1), u"12"_s);
        QVERIFY(reader.boolean("c"_L1));
        QCOMPARE(reader.optionalText("d"_L1), QString());
        QVERIFY(!reader.optionalInteger("missing"_L1).has_value());
        QVERIFY(!reader.error().has_value());
    }

    void aWrongFieldIsNamedByItsPath_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("a missing number is no zero") << QByteArray(R"({"line":{}})") << u"line.count"_s;
        QTest::newRow("a word is no number") << QByteArray(R"({"line":{"count":"many"}})") << u"line.count"_s;
        QTest::newRow("half a thing is no whole number") << QByteArray(R"({"line":{"count":1.5}})") << u"line.count"_s;
        QTest::newRow("an array is no object") << QByteArray(R"({"line":[]})") << u"line.count"_s;
    }

    void aWrongFieldIsNamedByItsPath()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        base::JsonReader line = base::JsonReader::parse(body)->child("line"_L1);
        (void)line.integer("count"_L1);
        QVERIFY(line.error().has_value());
        QCOMPARE(line.error()->kind, base::ErrorKind::Protocol);
        QCOMPARE(line.error()->where, where);
    }

    void bodiesThatAreNoJsonAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a login page") << QByteArray("<html>Sign in</html>");
        QTest::newRow("cut off in the middle") << QByteArray(R"({"a":1)");
        QTest::newRow("something behind the end") << QByteArray(R"({"a":1} x)");
        QTest::newRow("nested deeper than 64") << QByteArray("[").repeated(65) + QByteArray("]").repeated(65);
    }

    void bodiesThatAreNoJsonAreRefused()
    {
        QFETCH(QByteArray, body);
        const base::Result<base::JsonReader> reader = base::JsonReader::parse(body);
        QVERIFY(!reader.isOk());
        QCOMPARE(reader.error().kind, base::ErrorKind::Protocol);
    }

    void bracketsInsideTextDoNotNest()
    {
        QVERIFY(base::JsonReader::parse("{\"a\":\"" + QByteArray("[").repeated(200) + "\"}").isOk());
    }
};

LINEDESK_TEST(TestJsonReader)
#include "tst_jsonreader.moc"
