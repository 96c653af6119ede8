// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/evidencejob.h"
#include "tests/support/register.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::EvidenceCell;
using domain::EvidenceKind;

namespace {

constexpr int kSessions = 400;

domain::Evidence makeEvidence()
{
    domain::Evidence evidence;
    evidence.title = u"Evidence on line 8944538532046590417"_s;
    evidence.iccid = {u"8944538532046590417"_s};
    evidence.about = {{u"Account"_s, u"Northwind IoT"_s}, {u"Time zone"_s, u"Europe/Amsterdam"_s}};
    evidence.aboutName = u"About"_s;
    evidence.foot = u"8944538532046590417, times in Europe/Amsterdam, page %8 of %9"_s;
    evidence.howToCheck = u"How to check it"_s;
    evidence.zone = QTimeZone("Europe/Amsterdam");
    const qint64 start = QDateTime(QDate(2026, 11, 1), QTime(23, 30), Qt::UTC).toSecsSinceEpoch();
    domain::EvidenceSection sessions{.name = u"Sessions"_s,
                                     .title = u"Connection log"_s,
                                     .state = u"As the platform told it on 18 Nov 2026, 14:32."_s,
                                     .columns = {{u"Start (UTC)"_s, EvidenceKind::Time},
                                                 {u"Seconds"_s, EvidenceKind::Seconds},
                                                 {u"Country"_s},
                                                 {u"Data MB"_s, EvidenceKind::Volume},
                                                 {u"Cost"_s, EvidenceKind::Money}},
                                     .rows = {},
                                     .charts = {}};
    for (int i = 0; i < kSessions; ++i)
        sessions.rows.push_back({{.text = {}, .number = start + i * 3601},
                                 {.text = {}, .number = i % 7 == 0 ? std::nullopt : std::optional<qint64>(i)},
                                 {.text = i == 3 ? u"=HYPERLINK(\"http://x\")"_s : u"Côte d'Ivoire"_s, .number = {}},
                                 {.text = {}, .number = qint64(i) * 1'234'567},
                                 {.text = {}, .number = qint64(i) * 1'205}});
    domain::EvidenceSection usage{.name = u"Daily usage"_s,
                                  .title = u"Daily statistics"_s,
                                  .state = u"Never fetched."_s,
                                  .columns = {{u"Date"_s, EvidenceKind::Day}, {u"Data MB"_s, EvidenceKind::Volume}},
                                  .rows = {},
                                  .charts = {}};
    domain::EvidenceChart chart{.title = u"MB a day"_s, .labels = {}, .values = {}};
    for (int i = 0; i < 18; ++i) {
        usage.rows.push_back(
            {{.text = {}, .number = QDate(2026, 11, 1 + i).toJulianDay()}, {.text = {}, .number = qint64(i) << 20}});
        chart.labels << u"%1 Nov"_s.arg(1 + i);
        chart.values.push_back(i == 5 ? std::nullopt : std::optional<double>(i));
    }
    usage.charts.push_back(chart);
    evidence.sections = {usage, sessions};
    return evidence;
}

QJsonObject readBack(const QString &bundle)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {qEnvironmentVariable("LINEDESK_SOURCE") + "/tests/exports/read_evidence.py"_L1, bundle});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qWarning() << python.readAllStandardError();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace

//! A bundle, read back with pdftotext, openpyxl and sha256sum.
class TestEvidence : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    base::Result<qint64> make(QString *path = nullptr)
    {
        exports::EvidenceJob job(
            {.read = [] { return makeEvidence(); }, .folder = m_folder->path(), .name = u"bundle"_s});
        const base::Result<qint64> rows = job.run();
        if (path)
            *path = job.path();
        return rows;
    }

    QStringList left() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFilesAreThereAndTheirHashesAreRight()
    {
        QString path;
        const base::Result<qint64> rows = make(&path);
        QVERIFY2(rows.isOk(), qPrintable(rows ? QString() : base::describe(rows.error())));
        QCOMPARE(*rows, qint64(kSessions + 18));
        QCOMPARE(path, m_folder->filePath(u"bundle"_s));
        const QJsonObject read = readBack(path);
        QCOMPARE(read[u"files"_s].toArray(), (QJsonArray{u"SHA256SUMS"_s, u"evidence.pdf"_s, u"evidence.xlsx"_s}));
        QCOMPARE(read[u"checked"_s].toInt(-1), 0); // sha256sum -c
        QVERIFY(read[u"sums_right"_s][u"evidence.pdf"_s].toBool());
        QVERIFY(read[u"sums_right"_s][u"evidence.xlsx"_s].toBool());
        QCOMPARE(read[u"mode"_s].toString(), u"0o600"_s);
    }

    void theHashOfEachSheetIsPrintedAndCanBeRecomputedFromTheWorkbook()
    {
        QString path;
        QVERIFY(make(&path).isOk());
        const QJsonObject read = readBack(path);
        QString text;
        for (const QJsonValue &page : read[u"pages"_s].toArray())
            text += page.toString();
        for (const domain::EvidenceSection &section : makeEvidence().sections) {
            const QString hash = read[u"sheets"_s][section.name][u"sha256"_s].toString();
            QCOMPARE(hash, QString::fromLatin1(domain::hashOf(section)));
            QVERIFY2(text.contains(hash), qPrintable(section.name));
            QCOMPARE(read[u"sheets"_s][u"About"_s][u"cells"_s][u"SHA-256, "_s + section.name].toString(), hash);
        }
    }

    void theWorkbookHasDatesAndNumbersAndNoFormula() // T17
    {
        QString path;
        QVERIFY(make(&path).isOk());
        const QJsonObject sheet = readBack(path)[u"sheets"_s][u"Sessions"_s].toObject();
        QCOMPARE(sheet[u"rows"_s].toInt(), kSessions);
        QCOMPARE(sheet[u"formulas"_s].toInt(-1), 0);
        const QJsonArray types = sheet[u"types"_s].toArray();
        QCOMPARE(types[0].toString(), u"datetime"_s);
        QCOMPARE(types[1].toString(), u"NoneType"_s); // not known is no zero
        QCOMPARE(types[2].toString(), u"str"_s);
        QVERIFY(types[3].toString() == "int"_L1 || types[3].toString() == "float"_L1);
    }

    void theDocumentBreaksItsTablesWellAndCountsItsPages()
    {
        QString path;
        QVERIFY(make(&path).isOk());
        const QJsonArray pages = readBack(path)[u"pages"_s].toArray();
        QVERIFY(pages.size() >= 6);
        int rows = 0;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString page = pages[i].toString();
            QVERIFY(page.contains(u"page %1 of %2"_s.arg(i + 1).arg(pages.size())));
            QVERIFY(page.contains(u"times in Europe/Amsterdam"_s));
            const qsizetype here = page.count(u"Ivoire"_s);
            rows += int(here);
            if (here > 0)
                QVERIFY(page.contains(u"Country"_s)); // the head stands on each page again
        }
        QCOMPARE(rows, kSessions - 1);
        QVERIFY(pages[0].toString().contains(u"MB a day"_s));
    }

    void theDocumentsTimesAreThoseOfTheAccountsZone() // D22
    {
        QString path;
        QVERIFY(make(&path).isOk());
        QString text;
        for (const QJsonValue &page : readBack(path)[u"pages"_s].toArray())
            text += page.toString();
        QVERIFY(text.contains(u"2026-11-02 00:30:00"_s)); // 23:30 UTC of the day before
        QVERIFY(text.contains(u"–"_s));
    }

    void aNameThatIsTakenGetsANumberAndTheOldBundleStays()
    {
        QString first;
        QString second;
        QVERIFY(make(&first).isOk());
        QVERIFY(make(&second).isOk());
        QCOMPARE(second, m_folder->filePath(u"bundle (2)"_s));
        QVERIFY(QFile::exists(first + "/evidence.pdf"_L1));
    }

    void aBundleThatIsCancelledLeavesNothing()
    {
        exports::EvidenceJob *running = nullptr;
        exports::EvidenceJob job({.read =
                                      [&running] {
                                          running->cancel();
                                          return makeEvidence();
                                      },
                                  .folder = m_folder->path(),
                                  .name = u"bundle"_s});
        running = &job;
        const base::Result<qint64> rows = job.run();
        QVERIFY(!rows.isOk());
        QCOMPARE(rows.error().kind, base::ErrorKind::Cancelled);
        QVERIFY(left().isEmpty());
    }

    void aFullDiskLeavesNothing() // T7
    {
        int refused = 0;
        for (int level = 0; level < 20; ++level) {
            const base::Result<qint64> rows = [&] {
                const test::SmallDisk disk(level * 3'000);
                return make();
            }();
            if (rows.isOk())
                continue;
            ++refused;
            QCOMPARE(rows.error().kind, base::ErrorKind::Storage);
            QCOMPARE(rows.error().where, m_folder->path());
            QVERIFY(left().isEmpty());
        }
        QVERIFY(refused >= 5);
    }

    void aFolderThatIsGoneIsNamed()
    {
        const QString gone = m_folder->filePath(u"none"_s);
        exports::EvidenceJob job({.read = [] { return makeEvidence(); }, .folder = gone, .name = u"bundle"_s});
        const base::Result<qint64> rows = job.run();
        QVERIFY(!rows.isOk());
        QCOMPARE(rows.error().kind, base::ErrorKind::Storage);
        QCOMPARE(rows.error().where, gone);
    }
};

LINEDESK_TEST(TestEvidence)
#include "tst_evidence.moc"
