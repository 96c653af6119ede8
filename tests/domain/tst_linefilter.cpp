// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linefilter.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestLineFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("the example of the manual") << u"status:active sub:\"Cold chain\" month>50MB seen<7d reefer"_s
                                                   << u"status:active sub:\"Cold chain\" month>50MB seen<7d reefer"_s;
        QTest::newRow("several values mean any of them")
            << u"status:Active,Suspended"_s << u"status:active,suspended"_s;
        QTest::newRow("Activated of the dialect is active (D2)") << u"status:activated"_s << u"status:active"_s;
        QTest::newRow("a minus turns a term round") << u"-label:test -spare"_s << u"-label:test -spare"_s;
        QTest::newRow("an empty value means not set") << u"sub:\"\""_s << u"sub:\"\""_s;
        QTest::newRow("a comma inside quotes belongs to the value")
            << u"sub:\"Retail, north\",Ports"_s << u"sub:\"Retail, north\",Ports"_s;
        QTest::newRow("quotes inside a value survive") << u"notes:\"7\\\" pipe\""_s << u"notes:\"7\\\" pipe\""_s;
        QTest::newRow("a quoted text that looks like a field stays text")
            << u"\"status:active\""_s << u"\"status:active\""_s;
        QTest::newRow("a time of day is text, not a field") << u"12:30"_s << u"12:30"_s;
        QTest::newRow("volumes are written in the shortest unit")
            << u"month>=1536MB today<=0.5kb"_s << u"month>=1.5GB today<=512B"_s;
        QTest::newRow("never seen") << u"seen:never"_s << u"seen:never"_s;
        QTest::newRow("ages in hours") << u"seen>36h"_s << u"seen>36h"_s;
        QTest::newRow("dates") << u"seen<2026-11-01"_s << u"seen<2026-11-01"_s;
        QTest::newRow("renewals before a date and up to it (D28)")
            << u"renewal<2026-11-22 renewal<=2026-12-20"_s << u"renewal<2026-11-22 renewal<=2026-12-20"_s;
        QTest::newRow("counts") << u"sms>3 sessions<=10 days<5"_s << u"sms>3 sessions<=10 days<5"_s;
        QTest::newRow("blanks around are nothing") << u"   "_s << u""_s;
    }

    void roundTrip()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const base::Result<domain::LineFilter> filter = domain::parseLineFilter(text);
        QVERIFY2(filter.isOk(), filter.isOk() ? "" : qPrintable(base::describe(filter.error())));
        QCOMPARE(domain::formatLineFilter(*filter), canonical);
        const base::Result<domain::LineFilter> again = domain::parseLineFilter(canonical);
        QVERIFY(again.isOk());
        QCOMPARE(domain::formatLineFilter(*again), canonical);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        QTest::newRow("an unknown field is named") << u"reefer statsu:active"_s << u"unknown_field"_s << u"7,13"_s;
        QTest::newRow("an unknown status is named") << u"status:asleep"_s << u"unknown_status"_s << u"0,13"_s;
        QTest::newRow("a volume needs its unit") << u"month>50"_s << u"bad_volume"_s << u"0,8"_s;
        QTest::newRow("a renewal is compared with a date") << u"renewal<28d"_s << u"bad_date"_s << u"0,11"_s;
        QTest::newRow("a renewal has no list of values") << u"renewal:overdue"_s << u"bad_operator"_s << u"0,15"_s;
        QTest::newRow("an age needs its unit") << u"seen<7"_s << u"bad_age"_s << u"0,6"_s;
        QTest::newRow("a count is a number") << u"sms>many"_s << u"bad_number"_s << u"0,8"_s;
        QTest::newRow("a field without a value") << u"sub:"_s << u"missing_value"_s << u"0,4"_s;
        QTest::newRow("names cannot be compared") << u"plan>PAYGO"_s << u"bad_operator"_s << u"0,10"_s;
        QTest::newRow("an open quote") << u"sub:\"Cold chain"_s << u"unclosed_quote"_s << u"0,15"_s;
    }

    void errors()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QString, where);
        const base::Result<domain::LineFilter> filter = domain::parseLineFilter(text);
        QVERIFY(!filter.isOk());
        QCOMPARE(filter.error().fields.value(u"code"_s), code);
        QCOMPARE(filter.error().where, where);
    }

    void completion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("valuesOf");
        QTest::addColumn<int>("begin");
        QTest::newRow("the start of a field word") << u"sta"_s << 3 << u"sta"_s << u""_s << 0;
        QTest::newRow("after the colon its values") << u"x status:ac"_s << 11 << u"ac"_s << u"status"_s << 9;
        QTest::newRow("after a comma the next value") << u"sub:Ports,Co"_s << 12 << u"Co"_s << u"sub"_s << 10;
        QTest::newRow("inside quotes the blank belongs to the value")
            << u"sub:\"Cold c"_s << 11 << u"Cold c"_s << u"sub"_s << 4;
        QTest::newRow("after a blank everything is possible") << u"status:active "_s << 14 << u""_s << u""_s << 14;
    }

    void completion()
    {
        QFETCH(QString, text);
        QFETCH(int, cursor);
        QFETCH(QString, prefix);
        QFETCH(QString, valuesOf);
        QFETCH(int, begin);
        const domain::FilterCompletion found = domain::completionAt(text, cursor);
        QCOMPARE(found.prefix, prefix);
        QCOMPARE(found.valuesOf ? QString(domain::filterFieldWord(*found.valuesOf)) : QString(), valuesOf);
        QCOMPARE(int(found.begin), begin);
    }
};

LINEDESK_TEST(TestLineFilter)
#include "tst_linefilter.moc"
