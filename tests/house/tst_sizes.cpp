// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/tree.h"
#include "tests/support/register.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFileCeiling = 500;
constexpr qsizetype kFunctionCeiling = 60;

QStringList folders() { return house::kProgram + QStringList{u"tests"_s}; }

//! The project's format puts a function's braces on lines of their own, so they tell where it begins and ends.
QStringList longFunctions(const house::Source &source)
{
    static const QRegularExpression type(u"^\\s*(template|class|struct|union|enum|namespace|extern)\\b"_s);
    QStringList found;
    for (qsizetype begin = 1; begin < source.lines.size(); ++begin) {
        const QString &line = source.lines[begin];
        if (line.trimmed() != "{"_L1 || line.size() > 9 || type.match(source.lines[begin - 1]).hasMatch())
            continue;
        const QString closing = line.chopped(1) + u'}';
        qsizetype end = begin;
        while (end < source.lines.size() && !source.lines[end].startsWith(closing))
            ++end;
        if (end - begin + 1 > kFunctionCeiling)
            found << u"%1:%2 has %3 lines: %4"_s.arg(source.path)
                         .arg(begin)
                         .arg(end - begin + 1)
                         .arg(source.lines[begin - 1].trimmed());
    }
    return found;
}

} // namespace

class TestSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileIsOverTheCeiling()
    {
        QStringList wrong;
        for (const house::Source &source : house::sources(folders(), {u"*.cpp"_s, u"*.h"_s, u"*.py"_s})) {
            if (source.lines.size() > kFileCeiling)
                wrong << u"%1: %2 lines"_s.arg(source.path).arg(source.lines.size());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noFunctionIsOverTheCeiling()
    {
        QStringList wrong;
        for (const house::Source &source : house::sources(folders()))
            wrong << longFunctions(source);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theCounterSeesALongFunction()
    {
        house::Source source{u"x.cpp"_s, {u"void f()"_s, u"{"_s}};
        for (int i = 0; i < 80; ++i)
            source.lines << u"    g();"_s;
        source.lines << u"}"_s;
        QCOMPARE(longFunctions(source).size(), 1);
    }

    void theMainWindowStaysAFrame()
    {
        for (const house::Source &source : house::sources({u"ui"_s})) {
            if (source.path == "ui/mainwindow.cpp"_L1)
                QVERIFY(source.lines.size() < 400);
        }
    }

    void everyFileNamesItsLicence()
    {
        QStringList wrong;
        for (const house::Source &source :
             house::sources(folders(), {u"*.cpp"_s, u"*.h"_s, u"*.sql"_s, u"*.py"_s, u"CMakeLists.txt"_s})) {
            if (!source.lines.mid(0, 2).join(u'\n').contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
                wrong << source.path;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

LINEDESK_TEST(TestSizes)
#include "tst_sizes.moc"
