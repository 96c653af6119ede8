// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/lineimport.h"
#include "tests/support/register.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace exports;

namespace {

constexpr auto kA = "8901410321111851072";
constexpr auto kB = "8944538532046590417";

domain::Catalog catalog()
{
    domain::Catalog all;
    all.plans = {{{u"1"_s, u"PAYGO EU"_s}, u"PAYGO"_s, {}}};
    all.subAccounts = {{u"3"_s, u"Cold chain"_s}};
    all.groups = {{u"7"_s, u"Trailers"_s}};
    return all;
}

QString written(const QTemporaryDir &dir, const QByteArray &bytes)
{
    QFile file(dir.filePath(u"lines"_s));
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

//! A workbook made by another program than ours.
QString workbook(const QTemporaryDir &dir, const QByteArray &script)
{
    const QString path = dir.filePath(u"lines.xlsx"_s);
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromUtf8(script), path});
    return python.waitForFinished(60'000) && python.exitCode() == 0 ? path : QString();
}

} // namespace

//! What is read from files that people bring.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv_data();
    void csv();
    void badCsv_data();
    void badCsv();
    void encodings_data();
    void encodings();
    void guesses_data();
    void guesses();
    void rowsBecomeLines();
    void workbooksOfAnotherProgram();
    void badWorkbooks_data();
    void badWorkbooks();
    void missingFilesAreNamed();
};

void TestImport::csv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::vector<QStringList>>("rows");
    using Rows = std::vector<QStringList>;
    const auto row = [](const char *name, const char *bytes, const Rows &rows) {
        QTest::newRow(name) << QByteArray(bytes) << rows;
    };
    row("commas", "a,b\nc,d\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("semicolons, as spreadsheets of half of Europe write them", "a;b,c\r\nd;e\r\n",
        {{u"a"_s, u"b,c"_s}, {u"d"_s, u"e"_s}});
    row("tabs", "a\tb\n", {{u"a"_s, u"b"_s}});
    row("no end of line at the end", "a,b", {{u"a"_s, u"b"_s}});
    row("a quoted cell with separator, quote and line break", "\"a,\"\"b\"\"\nc\",d\n", {{u"a,\"b\"\nc"_s, u"d"_s}});
    row("a quote within a cell is a quote", "5\" pipe,b\n", {{u"5\" pipe"_s, u"b"_s}});
    row("a separator in a quoted title does not count", "\"a,b,c\";d\n", {{u"a,b,c"_s, u"d"_s}});
    row("an empty row keeps its number", "a\n\nb\n", {{u"a"_s}, {QString()}, {u"b"_s}});
    row("old Macintosh ends of line", "a\rb\r", {{u"a"_s}, {u"b"_s}});
    row("nothing", "", {});
}

void TestImport::csv()
{
    QFETCH(QByteArray, bytes);
    const base::Result<Sheet> sheet = parseCsv(bytes);
    QVERIFY(sheet.isOk());
    QTEST(sheet->rows, "rows");
}

void TestImport::badCsv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::newRow("a quote that never ends") << "a,b\n\"" + QByteArray(40'000, 'x') << u"row 2"_s;
    QTest::newRow("far too many columns") << QByteArray(2'000, ',') << u"row 1"_s;
}

void TestImport::badCsv()
{
    QFETCH(QByteArray, bytes);
    const base::Result<Sheet> sheet = parseCsv(bytes);
    QVERIFY(!sheet.isOk());
    QCOMPARE(sheet.error().kind, base::ErrorKind::Invalid);
    QTEST(sheet.error().where, "where");
}

void TestImport::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"Tromsø – 5 €\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("UTF-16 with a mark") << QByteArray("\xFF\xFE") +
                                               QByteArray(reinterpret_cast<const char *>(text.utf16()),
                                                          text.size() * 2);
    QTest::newRow("Windows-1252") << QByteArray("Troms\xF8 \x96 5 \x80\n");
}

void TestImport::encodings()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(parseCsv(bytes)->rows.at(0), QStringList{u"Tromsø – 5 €"_s});
}

void TestImport::guesses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("titles");
    QTest::addColumn<QList<int>>("fields");
    using F = ImportField;
    const auto row = [](const char *name, const QByteArray &bytes, bool titles, const std::vector<F> &fields) {
        QList<int> numbers;
        for (const F field : fields)
            numbers << int(field);
        QTest::newRow(name) << bytes << titles << numbers;
    };
    row("titles as people write them", "SIM number;Rate plan;Sub-account;Comment;Tags\n", true,
        {F::Iccid, F::Plan, F::SubAccount, F::Notes, F::Labels});
    row("numbers without titles", QByteArray("pump 1,") + kA + "\npump 2," + kB + "\n", false, {F::Ignored, F::Iccid});
    row("titles in a language we do not know", QByteArray("Karte,Plan\n") + kA + ",PAYGO EU\n", true,
        {F::Iccid, F::Plan});
    row("a second column of notes is not guessed", "ICCID,Name,Notes\n", true, {F::Iccid, F::Notes, F::Ignored});
    row("nothing that looks like a SIM", "a,b\n1,2\n", true, {F::Ignored, F::Ignored});
}

void TestImport::guesses()
{
    QFETCH(QByteArray, bytes);
    const ImportMapping mapping = guessMapping(*parseCsv(bytes));
    QTEST(mapping.hasTitles, "titles");
    QList<int> fields;
    for (const ImportField field : mapping.columns)
        fields << int(field);
    QTEST(fields, "fields");
}

void TestImport::rowsBecomeLines()
{
    const Sheet sheet = *parseCsv(QByteArray("ICCID,Plan,Sub-account,Group,Notes,Labels\n") + kA +
                                  ",paygo eu,Cold chain,Trailers,pump 1,\"crane, spare\"\n\n8944 5385 3204 6590 "
                                  "417F,Gold,,,,\n8.94453853204659E+18,,,,,\n");
    const std::vector<domain::NewLine> lines = newLinesFrom(
        sheet, guessMapping(sheet), {.plan = {u"1"_s, u"PAYGO EU"_s}, .subAccount = {}, .group = {}}, catalog());
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].row, 2);
    QCOMPARE(lines[0].plan.id, u"1"_s);
    QCOMPARE(lines[0].subAccount.id, u"3"_s);
    QCOMPARE(lines[0].group.id, u"7"_s);
    QCOMPARE(lines[0].labels, (QStringList{u"crane"_s, u"spare"_s}));
    QCOMPARE(lines[1].row, 4);
    QCOMPARE(lines[1].iccid.text, QString::fromLatin1(kB));
    QVERIFY2(lines[1].plan.isNone() && lines[1].plan.name == "Gold"_L1, "a plan that there is not keeps its name");
    QVERIFY2(lines[2].iccid.text.isEmpty(), "D21: a number that a spreadsheet has rounded is none");
    QCOMPARE(lines[2].iccidText, u"8.94453853204659E+18"_s);
    QCOMPARE(lines[2].plan.id, u"1"_s);
}

void TestImport::workbooksOfAnotherProgram()
{
    const QTemporaryDir dir;
    const QString path = workbook(dir, "import sys, openpyxl\n"
                                       "book = openpyxl.Workbook()\n"
                                       "sheet = book.active\n"
                                       "sheet['A1'] = 'ICCID'; sheet['C1'] = 'Notes'\n"
                                       "sheet['A2'] = '8901410321111851072'; sheet['C2'] = 'Харків ❄'\n"
                                       "sheet['A5'] = 12.5; sheet['B5'] = True\n"
                                       "book.create_sheet('other')['A1'] = 'no'\n"
                                       "book.save(sys.argv[1])\n");
    QVERIFY(!path.isEmpty());
    const base::Result<Sheet> sheet = readSheet(path);
    QVERIFY2(sheet.isOk(), sheet.isOk() ? "" : qPrintable(base::describe(sheet.error())));
    QCOMPARE(sheet->rows.size(), size_t(5));
    QCOMPARE(sheet->rows[0], (QStringList{u"ICCID"_s, {}, u"Notes"_s}));
    QCOMPARE(sheet->rows[1], (QStringList{QString::fromLatin1(kA), {}, u"Харків ❄"_s}));
    QVERIFY(sheet->rows[2].isEmpty());
    QCOMPARE(sheet->rows[4].at(0), u"12.5"_s);
}

void TestImport::badWorkbooks_data()
{
    QTest::addColumn<QByteArray>("script");
    const QByteArray zip = "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n";
    const QByteArray book = "z.writestr('xl/workbook.xml', '<workbook><sheets><sheet name=\"a\" r:id=\"r\" "
                            "xmlns:r=\"x\"/></sheets></workbook>')\n";
    const QByteArray sheet = "z.writestr('xl/worksheets/sheet1.xml', ";
    QTest::newRow("T20: a zip bomb") << zip + book + sheet + "' ' * (400 << 20))\nz.close()\n";
    QTest::newRow("T20: entities that explode")
        << zip + book + sheet +
               "'<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">' + ''.join(f'<!ENTITY {chr(98+i)} \"' + f'&{chr(97+i)};' * 10 "
               "+ '\">' for i in range(9)) + "
               "']><worksheet><sheetData><row r=\"1\"><c "
               "t=\"str\"><v>&j;</v></c></row></sheetData></worksheet>')\nz.close()\n";
    QTest::newRow("T20: rows that go back")
        << zip + book + sheet + "'<worksheet><row r=\"5\"/><row r=\"2\"/></worksheet>')\nz.close()\n";
    QTest::newRow("T20: a row far away") << zip + book + sheet +
                                                "'<worksheet><row r=\"4000000000\"/></worksheet>')\nz.close()\n";
    QTest::newRow("T20: XML that ends in the middle")
        << zip + book + sheet + "'<worksheet><row r=\"1\"><c r=\"A1\"><v>1')\nz.close()\n";
    QTest::newRow("a zip that is no workbook") << zip + "z.writestr('readme', 'hello')\nz.close()\n";
    QTest::newRow("a zip that is cut off")
        << zip + "z.writestr('xl/workbook.xml', 'x' * 5000)\nz.close()\nopen(sys.argv[1], 'r+b').truncate(60)\n";
}

void TestImport::badWorkbooks()
{
    QFETCH(QByteArray, script);
    const QTemporaryDir dir;
    const QString path = workbook(dir, script);
    QVERIFY(!path.isEmpty());
    const base::Result<Sheet> sheet = readSheet(path);
    QVERIFY(!sheet.isOk());
    QCOMPARE(sheet.error().kind, base::ErrorKind::Invalid);
    QVERIFY(!sheet.error().detail.isEmpty());
}

void TestImport::missingFilesAreNamed()
{
    const QTemporaryDir dir;
    const base::Result<Sheet> sheet = readSheet(dir.filePath(u"nothing.csv"_s));
    QVERIFY(!sheet.isOk());
    QCOMPARE(sheet.error().kind, base::ErrorKind::Storage);
    QVERIFY(sheet.error().where.contains("nothing.csv"_L1));
    QVERIFY(readSheet(written(dir, kA))->rows.at(0) == QStringList{QString::fromLatin1(kA)});
}

LINEDESK_TEST(TestImport)
#include "tst_import.moc"
