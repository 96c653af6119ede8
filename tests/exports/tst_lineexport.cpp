// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/lineexport.h"
#include "models/exports/rowwriter.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<domain::LineColumn> allColumns()
{
    QList<domain::LineColumn> all;
    for (const domain::LineColumnInfo &info : domain::lineColumns())
        all << info.column;
    return all;
}

//! The file as another program reads it.
QJsonArray readBack(const QString &path)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {qEnvironmentVariable("LINEDESK_SOURCE") + "/tests/exports/read_back.py"_L1, path});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qWarning() << python.readAllStandardError();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace

class TestLineExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_cache = std::make_unique<test::LightCache>(); }

    void xlsxHasNumbersAsNumbersAndIdsAsText() // D35
    {
        m_cache->put(test::makeFleet(50));
        const QString path = write(exports::Format::Xlsx);
        const QJsonArray rows = readBack(path);
        QCOMPARE(rows.size(), 51);
        QCOMPARE(rows[0][0][1].toString(), u"iccid"_s);
        for (int i = 0; i < 50; ++i) {
            const domain::Line line = test::makeLine(i);
            const QJsonArray row = rows[i + 1].toArray();
            QCOMPARE(row[int(domain::LineColumn::Iccid)][0].toString(), u"text"_s);
            QCOMPARE(row[int(domain::LineColumn::Iccid)][1].toString(), line.iccid.text);
            QCOMPARE(row[int(domain::LineColumn::Imei)][1].toString(), line.imei);
            QCOMPARE(row[int(domain::LineColumn::Month)][0].toString(), u"number"_s);
            QVERIFY(qAbs(row[int(domain::LineColumn::Month)][1].toDouble() -
                         double(line.month->bytes) / double(base::kBytesPerMegabyte)) < 1e-9);
            QCOMPARE(row[int(domain::LineColumn::LastSeen)][0].toString(), line.lastSeen ? u"date"_s : u"none"_s);
            if (line.lastSeen)
                QCOMPARE(row[int(domain::LineColumn::LastSeen)][1].toString(),
                         line.lastSeen->toString(u"yyyy-MM-dd hh:mm:ss"_s));
            QCOMPARE(row[int(domain::LineColumn::Notes)][1].toString(), line.notes);
        }
    }

    void hostileTextIsNeverAFormula_data() // T17
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("csv");
        QTest::newRow("a formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("a link formula") << u"=HYPERLINK(\"http://x\")"_s << u"'=HYPERLINK(\"http://x\")"_s;
        QTest::newRow("an at sign") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("a plus with text") << u"+cmd|' /C calc'!A0"_s << u"'+cmd|' /C calc'!A0"_s;
        QTest::newRow("a minus with text") << u"-2+3+cmd"_s << u"'-2+3+cmd"_s;
        QTest::newRow("a tab before a formula") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("a phone number is unharmed") << u"+31612345678"_s << u"+31612345678"_s;
        QTest::newRow("a negative number is unharmed") << u"-5.5"_s << u"-5.5"_s;
        QTest::newRow("quotes, commas and lines") << u"say \"hi\", then\nleave"_s << u"say \"hi\", then\nleave"_s;
        QTest::newRow("an emoji") << u"\U0001F69A van"_s << u"\U0001F69A van"_s;
        QTest::newRow("right-to-left override") << u"\u202Egnp.exe"_s << u"\u202Egnp.exe"_s;
    }

    void hostileTextIsNeverAFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, csv);
        domain::Line line = test::makeLine(1);
        line.notes = line.subAccount = line.ratePlan = line.endUser = text;
        m_cache->put({line});
        const QJsonArray sheet = readBack(write(exports::Format::Xlsx));
        const QJsonArray table = readBack(write(exports::Format::Csv));
        for (const domain::LineColumn column :
             {domain::LineColumn::Notes, domain::LineColumn::SubAccount, domain::LineColumn::EndUser}) {
            QCOMPARE(sheet[1][int(column)][0].toString(), u"text"_s);
            QCOMPARE(sheet[1][int(column)][1].toString(), text);
            QCOMPARE(table[1][int(column)][1].toString(), csv);
        }
    }

    void jsonKeepsBytesAndNulls()
    {
        domain::Line line = test::makeLine(2);
        line.lastSeen.reset();
        m_cache->put({line});
        QFile file(write(exports::Format::Json));
        QVERIFY(file.open(QFile::ReadOnly));
        const QJsonObject row = QJsonDocument::fromJson(file.readAll())["lines"_L1][0].toObject();
        QCOMPARE(row["iccid"_L1].toString(), line.iccid.text);
        QCOMPARE(row["month_bytes"_L1].toInteger(), line.month->bytes);
        QVERIFY(row["last_seen"_L1].isNull());
    }

    void anExportIsWholeOrAbsent()
    {
        m_cache->put(test::makeFleet(5'000));
        exports::LineExportJob job(m_cache->lines, m_clock, request(exports::Format::Csv, m_cache->file(u"out.csv"_s)));
        std::optional<base::Result<qint64>> result;
        connect(&job, &exports::LineExportJob::finished, &job,
                [&](const base::Result<qint64> &rows) { result.emplace(rows); });
        connect(
            &job, &exports::LineExportJob::progressed, &job,
            [&](qint64 done) {
                if (done >= 1'000)
                    job.cancel();
            },
            Qt::DirectConnection);
        job.start();
        QTRY_VERIFY(result.has_value());
        QVERIFY(!result->isOk());
        QCOMPARE(result->error().kind, base::ErrorKind::Cancelled);
        QCOMPARE(QDir(m_cache->file(QString())).entryList({u"out*"_s}), QStringList());
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        exports::LineExportJob job(m_cache->lines, m_clock,
                                   request(exports::Format::Csv, u"/nonexistent/folder/x.csv"_s));
        const auto result = job.run();
        QVERIFY(!result.isOk());
        QCOMPARE(result.error().kind, base::ErrorKind::Storage);
        QCOMPARE(result.error().where, u"/nonexistent/folder"_s);
    }

    void onlyTheSelection()
    {
        const storage::ChangeSet changes = m_cache->put(test::makeFleet(20));
        exports::LineExportRequest wanted = request(exports::Format::Csv, m_cache->file(u"some.csv"_s));
        wanted.scope.only = storage::LineIds{changes.added[4], changes.added[2]};
        wanted.columns = {domain::LineColumn::Iccid};
        wanted.titles = {u"Card, number"_s};
        exports::LineExportJob job(m_cache->lines, m_clock, wanted);
        QCOMPARE(*job.run(), qint64(2));
        const QJsonArray rows = readBack(wanted.path);
        QCOMPARE(rows[0][0][1].toString(), u"Card, number"_s);
        QCOMPARE(rows[1][0][1].toString(), test::makeIccid(2).text);
        QCOMPARE(rows[2][0][1].toString(), test::makeIccid(4).text);
    }

private:
    exports::LineExportRequest request(exports::Format format, const QString &path) const
    {
        return {
            .scope = {}, .columns = allColumns(), .titles = {}, .format = format, .path = path, .source = u"test"_s};
    }
    QString write(exports::Format format)
    {
        const QString path = m_cache->file(u"export."_s + exports::formatWord(format));
        exports::LineExportJob job(m_cache->lines, m_clock, request(format, path));
        const auto rows = job.run();
        if (!rows)
            qWarning() << base::describe(rows.error());
        return path;
    }

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
};

LINEDESK_TEST(TestLineExport)
#include "tst_lineexport.moc"
