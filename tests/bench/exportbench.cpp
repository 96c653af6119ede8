// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/suites.h"

#include "models/exports/lineexport.h"
#include "models/storage/cachefile.h"
#include "tests/bench/data.h"
#include "tests/support/fixedclock.h"

#include <QFile>
#include <QProcess>
#include <sqlite3.h>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

const char *const kSelect =
    "SELECT iccid, notes, status, sub_account, rate_plan, last_seen, today_bytes, month_bytes, sms_sent, labels, imei, "
    "msisdn FROM lines ORDER BY iccid, id";

QList<domain::LineColumn> twelveColumns()
{
    QList<domain::LineColumn> columns;
    for (int i = 0; i < 12; ++i)
        columns << domain::lineColumns()[size_t(i)].column;
    return columns;
}

double ours(storage::LineStore &store, exports::Format format, const QString &path)
{
    const test::FixedClock clock;
    return milliseconds([&] {
        exports::LineExportJob job(
            store, clock,
            {.scope = {}, .columns = twelveColumns(), .titles = {}, .format = format, .path = path, .source = {}});
        const auto rows = job.run();
        if (!rows)
            qFatal("%s", qPrintable(base::describe(rows.error())));
    });
}

double sqliteProgram(const QString &cache, const QString &path)
{
    return milliseconds([&] {
        QProcess program;
        program.setStandardOutputFile(path);
        program.start(u"sqlite3"_s, {u"-readonly"_s, u"-csv"_s, u"-header"_s, cache, QString::fromLatin1(kSelect)});
        program.waitForFinished(-1);
    });
}

//! The smallest loop over libxlsxwriter: the same rows and types, nothing else.
double smallestXlsx(const QString &cache, const QString &path)
{
    return milliseconds([&] {
        sqlite3 *db = nullptr;
        sqlite3_open(QFile::encodeName(cache).constData(), &db);
        sqlite3_stmt *rows = nullptr;
        sqlite3_prepare_v2(db, kSelect, -1, &rows, nullptr);
        lxw_workbook_options options{};
        options.constant_memory = 1;
        lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        lxw_row_t row = 0;
        while (sqlite3_step(rows) == SQLITE_ROW) {
            if (row == 1'048'576) {
                sheet = workbook_add_worksheet(book, nullptr);
                row = 0;
            }
            for (int column = 0; column < 12; ++column) {
                if (sqlite3_column_type(rows, column) == SQLITE_INTEGER)
                    worksheet_write_number(sheet, row, lxw_col_t(column), double(sqlite3_column_int64(rows, column)),
                                           nullptr);
                else if (sqlite3_column_type(rows, column) == SQLITE_TEXT)
                    worksheet_write_string(sheet, row, lxw_col_t(column),
                                           reinterpret_cast<const char *>(sqlite3_column_text(rows, column)), nullptr);
            }
            ++row;
        }
        sqlite3_finalize(rows);
        sqlite3_close(db);
        workbook_close(book);
    });
}

} // namespace

void runExports(Report &report, const QString &cache, const QString &folder)
{
    auto file = std::move(*storage::CacheFile::open(cache));
    storage::LineStore store(*file);
    const QString csv = folder + "/export.csv"_L1;
    (void)sqliteProgram(cache, csv); // both find the cache in memory
    const double oursCsv = ours(store, exports::Format::Csv, csv);
    report.ratio(u"P8 CSV export"_s, oursCsv, sqliteProgram(cache, csv), 1.5);
    const QString xlsx = folder + "/export.xlsx"_L1;
    resetPeak();
    const double before = residentMegabytes();
    const double oursXlsx = ours(store, exports::Format::Xlsx, xlsx);
    const double grown = peakMegabytes() - before;
    report.ratio(u"P9 XLSX export"_s, oursXlsx, smallestXlsx(cache, xlsx), 1.15);
    report.limit(u"P9 peak memory above before"_s, grown, 32, u"MB"_s);
    QFile::remove(csv);
    QFile::remove(xlsx);
}

} // namespace bench
