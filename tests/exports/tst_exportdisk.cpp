// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/bookjob.h"
#include "models/exports/importing.h"
#include "models/exports/lineexport.h"
#include "models/exports/textexport.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 1'200;
constexpr int kLevels = 50;

} // namespace

//! T7: exports on a disk that runs full. The export of before stays byte for byte, and nothing is left beside it.
class TestExportDisk : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;

    base::Result<qint64> write(bool isText, exports::Format format, const QString &path)
    {
        if (!isText) {
            QList<domain::LineColumn> columns;
            for (const domain::LineColumnInfo &info : domain::lineColumns())
                columns << info.column;
            exports::LineExportJob job(
                m_cache->lines, m_clock,
                {.scope = {}, .columns = columns, .titles = {}, .format = format, .path = path, .source = u"test"_s});
            return job.run();
        }
        exports::TextExportRequest request;
        request.titles = {u"ICCID"_s, u"Result"_s};
        request.rows = [](const std::function<bool(const QStringList &)> &each) -> base::Status {
            for (int i = 0; i < kLines; ++i) {
                if (!each({test::makeIccid(i).text, u"The line is Suspended, number %1"_s.arg(i * 7919)}))
                    break;
            }
            return {};
        };
        request.total = kLines;
        request.format = format;
        request.path = path;
        exports::TextExportJob job(request);
        std::optional<base::Result<qint64>> result;
        connect(&job, &exports::TextExportJob::finished, &job,
                [&](const base::Result<qint64> &rows) { result.emplace(rows); });
        job.start();
        return QTest::qWaitFor([&] { return result.has_value(); }, 30'000)
                   ? *result
                   : base::Result<qint64>(base::Error{.kind = base::ErrorKind::Timeout});
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! A sheet of lines and what they cost.
    static base::Result<domain::Workbook> aCycle()
    {
        domain::EvidenceSection sheet{
            .name = u"SIM usage"_s, .title = {}, .state = {}, .columns = {}, .rows = {}, .charts = {}};
        sheet.columns = {{u"ICCID"_s, domain::EvidenceKind::Text}, {u"Amount"_s, domain::EvidenceKind::Money}};
        for (int i = 0; i < kLines; ++i)
            sheet.rows.push_back({{.text = test::makeIccid(i).text, .number = {}}, {.text = {}, .number = i * 7'919}});
        return domain::Workbook{.currency = u"USD"_s, .sheets = {sheet}};
    }

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_cache->put(test::makeFleet(kLines));
    }

    void aFullDiskAtFiftyLevels_data() // T7
    {
        using exports::Format;
        QTest::addColumn<bool>("isText");
        QTest::addColumn<Format>("format");
        QTest::newRow("lines to CSV") << false << Format::Csv;
        QTest::newRow("lines to XLSX") << false << Format::Xlsx;
        QTest::newRow("lines to JSON") << false << Format::Json;
        QTest::newRow("results to CSV") << true << Format::Csv;
        QTest::newRow("results to XLSX") << true << Format::Xlsx;
    }

    void aFullDiskAtFiftyLevels()
    {
        QFETCH(bool, isText);
        QFETCH(exports::Format, format);
        const QString folder = m_cache->file(u"exports"_s);
        QDir().mkpath(folder);
        const QString path = folder + u"/fleet."_s + exports::formatWord(format);
        QCOMPARE(*write(isText, format, path), kLines);
        const QByteArray before = bytesOf(path);
        // The rows of a workbook pass through a file of its library's, unpacked, where the disk may be full, too.
        const qint64 most = before.size() * (format == exports::Format::Xlsx ? 8 : 1);
        int refused = 0;
        for (int level = 0; level < kLevels; ++level) {
            base::Result<qint64> rows = base::Error();
            {
                const test::SmallDisk disk(most * level / kLevels);
                rows = write(isText, format, path);
            }
            QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QFileInfo(path).fileName()});
            if (rows) { // a workbook that fitted: whole
                QCOMPARE(format, exports::Format::Xlsx);
                QCOMPARE(*rows, kLines);
                const auto sheet = test::await(exports::readSheetSoon(path));
                QVERIFY(sheet.isOk());
                QCOMPARE((*sheet)->rows.size(), size_t(kLines + 1));
                QFile back(path);
                QVERIFY(back.open(QFile::WriteOnly) && back.write(before) == before.size());
                continue;
            }
            ++refused;
            QCOMPARE(rows.error().kind, base::ErrorKind::Storage);
            QCOMPARE(rows.error().where, path);
            QVERIFY2(bytesOf(path) == before, qPrintable(u"level %1"_s.arg(level)));
        }
        QVERIFY2(refused >= (format == exports::Format::Xlsx ? 5 : kLevels), qPrintable(QString::number(refused)));
        QCOMPARE(*write(isText, format, path), kLines); // and with room again
    }

    void aWorkbookOfACycleOnAFullDiskLeavesTheOneOfBefore() // T7, R40
    {
        const QString folder = m_cache->file(u"books"_s);
        QDir().mkpath(folder);
        const QString path = folder + "/billing.xlsx"_L1;
        QCOMPARE(*exports::BookJob({.read = aCycle, .path = path}).run(), kLines);
        const QByteArray before = bytesOf(path);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        int refused = 0;
        for (int level = 0; level < kLevels; ++level) {
            const test::SmallDisk disk(before.size() * 8 * level / kLevels);
            const base::Result<qint64> rows = exports::BookJob({.read = aCycle, .path = path}).run();
            refused += rows ? 0 : 1;
            if (!rows) {
                QCOMPARE(rows.error().kind, base::ErrorKind::Storage);
                QCOMPARE(rows.error().where, path);
                QVERIFY(bytesOf(path) == before);
            }
            QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"billing.xlsx"_s});
        }
        QVERIFY(refused > 0);
    }
};

LINEDESK_TEST(TestExportDisk)
#include "tst_exportdisk.moc"
