// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheets/workbooks.h"

#include <QFile>
#include <cstdio>
#include <vector>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace spreadsheets {

using exports::RowWriter;
using exports::TableShape;

namespace {

constexpr lxw_row_t kRowsASheet = 1'048'576; // Excel's own limit; more rows go on in the next sheet
constexpr qsizetype kCellLimit = 32'767;     // characters in a cell, likewise

//! Constant memory: each row is on disk before the next. ICCID, IMEI and MSISDN are text, numbers numbers, dates dates
//! (D35).
class XlsxWriter : public RowWriter
{
public:
    XlsxWriter(const QString &path, TableShape shape) : m_path(path), m_shape(std::move(shape)) {}

    ~XlsxWriter() override
    {
        if (m_book)
            workbook_close(m_book);
    }

    base::Status begin() override
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = nullptr;
        m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
        if (!m_book)
            return base::Error{
                .kind = base::ErrorKind::Storage, .detail = u"cannot make the workbook"_s, .where = m_path};
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_date = workbook_add_format(m_book);
        format_set_num_format(m_date, "yyyy-mm-dd hh:mm:ss");
        m_volume = workbook_add_format(m_book);
        format_set_num_format(m_volume, "#,##0.000");
        m_text = workbook_add_format(m_book);
        format_set_num_format(m_text, "@");
        QByteArray comments = m_shape.source.toUtf8();
        lxw_doc_properties properties{};
        properties.comments = comments.data();
        workbook_set_properties(m_book, &properties);
        return addSheet();
    }

    base::Status write(const std::vector<storage::RawCell> &row) override
    {
        if (m_row == kRowsASheet) {
            if (base::Status status = addSheet(); !status)
                return status;
        }
        for (size_t i = 0; i < row.size(); ++i) {
            const lxw_error rc = put(lxw_col_t(i), row[i]);
            if (rc != LXW_NO_ERROR)
                return failure(rc);
        }
        ++m_row;
        // The library does not look whether its own file could be written (T7).
        return std::ferror(m_sheet->optimize_tmpfile) ? base::Status(failure(LXW_ERROR_CREATING_TMPFILE))
                                                      : base::Status();
    }

    base::Status end() override
    {
        std::vector<qint64> rowBytes; // of each sheet
        for (lxw_worksheet *sheet : m_sheets) {
            lxw_worksheet_write_single_row(sheet); // the last one, which is still in memory
            if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile))
                return failure(LXW_ERROR_CREATING_TMPFILE);
            rowBytes.push_back(std::ftell(sheet->optimize_tmpfile));
        }
        const lxw_error rc = workbook_close(std::exchange(m_book, nullptr));
        return rc == LXW_NO_ERROR ? checkWorkbook(m_path, rowBytes) : failure(rc);
    }

private:
    base::Status addSheet()
    {
        m_sheet = workbook_add_worksheet(m_book, nullptr);
        if (!m_sheet)
            return base::Error{.kind = base::ErrorKind::Storage, .detail = u"cannot add a sheet"_s, .where = m_path};
        m_sheets.push_back(m_sheet);
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (qsizetype i = 0; i < m_shape.titles.size(); ++i) {
            const auto column = lxw_col_t(i);
            worksheet_set_column(m_sheet, column, column, width(m_shape.columns[i]), nullptr);
        }
        for (qsizetype i = 0; i < m_shape.titles.size(); ++i)
            worksheet_write_string(m_sheet, 0, lxw_col_t(i), m_shape.titles[i].toUtf8().constData(), m_bold);
        m_row = 1;
        return {};
    }

    static double width(domain::LineColumn column)
    {
        switch (domain::lineColumnInfo(column).kind) {
        case domain::ValueKind::Digits: return 22;
        case domain::ValueKind::DateTime: return 20;
        case domain::ValueKind::Text: return 18;
        case domain::ValueKind::Number:
        case domain::ValueKind::Volume: return 12;
        }
        return 12;
    }

    lxw_error put(lxw_col_t column, const storage::RawCell &cell)
    {
        if (!cell.known)
            return LXW_NO_ERROR;
        switch (cell.kind) {
        case domain::ValueKind::Text:
            return putText(column, cell.text, nullptr); // a string cell is never a formula (T17)
        case domain::ValueKind::Digits: return putText(column, cell.text, m_text);
        case domain::ValueKind::Number:
            return worksheet_write_number(m_sheet, m_row, column, double(cell.number), nullptr);
        case domain::ValueKind::Volume:
            return worksheet_write_number(m_sheet, m_row, column, double(cell.number) / double(base::kBytesPerMegabyte),
                                          m_volume);
        case domain::ValueKind::DateTime: {
            const exports::CivilTime t = exports::civilTime(cell.number);
            lxw_datetime when{t.year, t.month, t.day, t.hour, t.minute, double(t.second)};
            return worksheet_write_datetime(m_sheet, m_row, column, &when, m_date);
        }
        }
        return LXW_NO_ERROR;
    }

    lxw_error putText(lxw_col_t column, QByteArrayView text, lxw_format *format)
    {
        if (text.size() <= kCellLimit && !text.contains('\0')) // bytes are never fewer than characters
            return worksheet_write_string(m_sheet, m_row, column, text.data(), format);
        const QString whole = QString::fromUtf8(text).remove(QChar(u'\0'));
        const QString fit = whole.size() > kCellLimit ? whole.left(kCellLimit - 1) + u'…' : whole;
        return worksheet_write_string(m_sheet, m_row, column, fit.toUtf8().constData(), format);
    }

    base::Error failure(lxw_error rc) const
    {
        return base::Error{
            .kind = base::ErrorKind::Storage, .detail = QString::fromUtf8(lxw_strerror(rc)), .where = m_path};
    }

    QString m_path;
    TableShape m_shape;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::vector<lxw_worksheet *> m_sheets;
    lxw_format *m_bold = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_volume = nullptr;
    lxw_format *m_text = nullptr;
    lxw_row_t m_row = 0;
};

} // namespace

std::unique_ptr<exports::RowWriter> makeXlsxWriter(const QString &path, exports::TableShape shape)
{
    return std::make_unique<XlsxWriter>(path, std::move(shape));
}

} // namespace spreadsheets
