// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linefilter.h"
#include "models/domain/lineview.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineColumn;

//! What a saved view may hold, and when two show the same; lists of lines in a filter.
class TestLineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewIsTakenOrRefusedByItsParts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("where");
        QTest::newRow("a plain view") << u"EU fleet"_s << u"status:active month>5MB"_s << 120 << QString();
        QTest::newRow("no name") << QString() << QString() << 0 << u"name"_s;
        QTest::newRow("a name with a line break") << u"EU\nfleet"_s << QString() << 0 << u"name"_s;
        QTest::newRow("a name that is too long") << QString(81, u'x') << QString() << 0 << u"name"_s;
        QTest::newRow("a filter that is none") << u"x"_s << u"month>heavy"_s << 0 << u"filter"_s;
        QTest::newRow("a filter that is too long") << u"x"_s << QString(4'001, u'x') << 0 << u"filter"_s;
        QTest::newRow("a column as wide as a wall") << u"x"_s << QString() << 5'000 << u"columns"_s;
    }
    void aViewIsTakenOrRefusedByItsParts()
    {
        QFETCH(QString, name);
        QFETCH(QString, filter);
        QFETCH(int, width);
        QFETCH(QString, where);
        domain::LineView view{.id = {}, .name = name, .filter = filter, .sort = {}};
        view.columns = {{.column = LineColumn::Iccid, .width = width}};
        const base::Status checked = domain::checkLineView(view);
        QCOMPARE(checked ? QString() : checked.error().where, where);
    }

    void aColumnTwiceOrAGroupOfManyValuesIsRefused()
    {
        domain::LineView view{.id = {}, .name = u"x"_s, .filter = {}, .sort = {}};
        view.columns = {{.column = LineColumn::Notes}, {.column = LineColumn::Notes}};
        QCOMPARE(domain::checkLineView(view).error().where, u"columns"_s);
        view.columns.clear();
        view.group = LineColumn::Imei;
        QCOMPARE(domain::checkLineView(view).error().where, u"group"_s);
        view.group = LineColumn::SubAccount;
        QVERIFY(domain::checkLineView(view));
    }

    void theSameLookHasManySpellings()
    {
        domain::LineView a{.id = u"1"_s, .name = u"A"_s, .filter = u"status:Activated  reefer"_s, .sort = {}};
        domain::LineView b{.id = u"2"_s, .name = u"B"_s, .filter = u"status:active reefer"_s, .sort = {}};
        QVERIFY(domain::isSameLook(a, b));
        b.columns = domain::usualColumns();
        QVERIFY(domain::isSameLook(a, b));
        b.columns.back().width = 200;
        QVERIFY(!domain::isSameLook(a, b));
        b.columns.clear();
        b.density = domain::RowDensity::Compact;
        QVERIFY(!domain::isSameLook(a, b));
    }

    void pinnedColumnsStandFirst()
    {
        const auto laid = domain::laidOut({{.column = LineColumn::Notes},
                                           {.column = LineColumn::Month, .width = 0, .isPinned = true},
                                           {.column = LineColumn::Status}});
        QList<LineColumn> order;
        for (const domain::ViewColumn &one : laid)
            order << one.column;
        QCOMPARE(order,
                 (QList<LineColumn>{LineColumn::Iccid, LineColumn::Month, LineColumn::Notes, LineColumn::Status}));
        QVERIFY(laid[0].isPinned && laid[1].isPinned && !laid[2].isPinned);
        QCOMPARE(domain::laidOut(laid), laid);
    }

    void aListOfLinesIsAFilterToo()
    {
        domain::LineFilter filter;
        filter.listed =
            domain::makeIccidList({{u"8944538532046590425"_s}, {u"8944538532046590417"_s}, {u"8944538532046590425"_s}});
        QCOMPARE(filter.listed->size(), size_t(2));
        QVERIFY(!filter.isEmpty());
        domain::Line line;
        line.iccid.text = u"8944538532046590417"_s;
        QVERIFY(domain::matches(line, filter, {}));
        line.iccid.text = u"8944538532046590433"_s;
        QVERIFY(!domain::matches(line, filter, {}));
    }
};

LINEDESK_TEST(TestLineView)
#include "tst_lineview.moc"
