// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheets/bookwriter.h"

#include <QFile>
#include <cstdio>

using namespace Qt::StringLiterals;
using domain::EvidenceCell;
using domain::EvidenceKind;

namespace spreadsheets {

namespace {

constexpr qsizetype kCellLimit = 32'767; // characters, Excel's own limit

} // namespace

BookWriter::BookWriter(const QString &path, const QByteArray &money) : m_path(path), m_moneyFormat(money) {}

BookWriter::~BookWriter()
{
    if (m_book)
        workbook_close(m_book);
}

base::Status BookWriter::open()
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
    if (!m_book)
        return failure(u"cannot make the workbook"_s);
    makeFormats(m_plain, false);
    makeFormats(m_bold, true);
    return {};
}

void BookWriter::makeFormats(Formats &formats, bool isBold)
{
    const auto make = [this, isBold](const char *pattern) {
        lxw_format *format = workbook_add_format(m_book);
        if (pattern)
            format_set_num_format(format, pattern);
        if (isBold)
            format_set_bold(format);
        return format;
    };
    formats = {.text = make("@"),
               .number = make(nullptr),
               .time = make("yyyy-mm-dd hh:mm:ss"),
               .day = make("yyyy-mm-dd"),
               .volume = make("#,##0.000"),
               .money = make(m_moneyFormat.constData())};
}

base::Status BookWriter::addSheet(const QString &name)
{
    m_sheet = workbook_add_worksheet(m_book, name.left(31).toUtf8().constData());
    m_row = 0;
    if (!m_sheet)
        return failure(u"cannot add the sheet "_s + name);
    m_sheets.push_back(m_sheet);
    return {};
}

base::Status BookWriter::addSection(const domain::EvidenceSection &section)
{
    if (base::Status status = addSheet(section.name); !status)
        return status;
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (size_t i = 0; i < section.columns.size(); ++i)
        setWidth(int(i), section.columns[i].kind == EvidenceKind::Text ? 24 : 20);
    for (size_t i = 0; i < section.columns.size(); ++i)
        putText(int(i), section.columns[i].title, true);
    ++m_row;
    for (size_t place = 0; place < section.rows.size(); ++place) {
        const std::vector<EvidenceCell> &row = section.rows[place];
        const bool isTotal = place + size_t(section.totals) >= section.rows.size();
        for (size_t i = 0; i < row.size(); ++i)
            put(int(i), section.columns[i].kind, row[i], isTotal ? m_bold : m_plain);
        ++m_row;
    }
    return m_error == LXW_NO_ERROR ? base::Status() : base::Status(failure(QString::fromUtf8(lxw_strerror(m_error))));
}

void BookWriter::put(int place, EvidenceKind kind, const EvidenceCell &cell, const Formats &formats)
{
    const auto column = lxw_col_t(place);
    if (kind == EvidenceKind::Text)
        return putText(place, cell.text, &formats == &m_bold);
    if (!cell.number)
        return;
    switch (kind) {
    case EvidenceKind::Time: {
        const exports::CivilTime t = exports::civilTime(*cell.number);
        lxw_datetime when{t.year, t.month, t.day, t.hour, t.minute, double(t.second)};
        return note(worksheet_write_datetime(m_sheet, m_row, column, &when, formats.time));
    }
    case EvidenceKind::Day: {
        const QDate day = QDate::fromJulianDay(*cell.number);
        lxw_datetime when{day.year(), day.month(), day.day(), 0, 0, 0};
        return note(worksheet_write_datetime(m_sheet, m_row, column, &when, formats.day));
    }
    case EvidenceKind::Volume:
        return note(worksheet_write_number(m_sheet, m_row, column,
                                           double(*cell.number) / double(base::kBytesPerMegabyte), formats.volume));
    case EvidenceKind::Money:
        return note(worksheet_write_number(m_sheet, m_row, column, double(*cell.number) / 1e6, formats.money));
    case EvidenceKind::Number:
    case EvidenceKind::Seconds:
    case EvidenceKind::Text: break;
    }
    note(worksheet_write_number(m_sheet, m_row, column, double(*cell.number), formats.number));
}

void BookWriter::putText(int column, const QString &text, bool isBold)
{
    QString fit = domain::canonicalText(EvidenceKind::Text, {.text = text, .number = {}});
    fit.remove(QChar(u'\0'));
    if (fit.size() > kCellLimit)
        fit = fit.left(kCellLimit - 1) + u'…';
    if (!fit.isEmpty())
        note(worksheet_write_string(m_sheet, m_row, lxw_col_t(column), fit.toUtf8().constData(),
                                    isBold ? m_bold.text : m_plain.text));
}

void BookWriter::setWidth(int column, double characters)
{
    worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), characters, nullptr);
}

void BookWriter::note(lxw_error error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

base::Status BookWriter::close()
{
    std::vector<qint64> rowBytes; // the library does not look whether its own files could be written (T7)
    for (lxw_worksheet *sheet : m_sheets) {
        lxw_worksheet_write_single_row(sheet);
        if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile))
            return failure(u"a sheet could not be written"_s);
        rowBytes.push_back(std::ftell(sheet->optimize_tmpfile));
    }
    const lxw_error rc = workbook_close(std::exchange(m_book, nullptr));
    return rc == LXW_NO_ERROR ? checkWorkbook(m_path, rowBytes)
                              : base::Status(failure(QString::fromUtf8(lxw_strerror(rc))));
}

base::Error BookWriter::failure(const QString &detail) const
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = m_path};
}

} // namespace spreadsheets
