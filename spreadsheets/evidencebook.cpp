// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheets/workbooks.h"

#include <QFile>
#include <cstdio>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using domain::EvidenceCell;
using domain::EvidenceKind;

namespace spreadsheets {

namespace {

constexpr qsizetype kCellLimit = 32'767; // characters, Excel's own limit

//! A sheet a section, real dates and numbers; text is never a formula (T17).
class EvidenceBook
{
public:
    EvidenceBook(const QString &path, const domain::Evidence &evidence) : m_path(path), m_evidence(evidence) {}
    ~EvidenceBook()
    {
        if (m_book)
            workbook_close(m_book);
    }
    Q_DISABLE_COPY_MOVE(EvidenceBook)

    base::Status write()
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
        if (!m_book)
            return failure(u"cannot make the workbook"_s);
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_text = workbook_add_format(m_book);
        format_set_num_format(m_text, "@");
        m_time = workbook_add_format(m_book);
        format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
        m_day = workbook_add_format(m_book);
        format_set_num_format(m_day, "yyyy-mm-dd");
        m_volume = workbook_add_format(m_book);
        format_set_num_format(m_volume, "#,##0.000");
        m_money = workbook_add_format(m_book);
        format_set_num_format(m_money, "#,##0.0000##");
        if (base::Status status = writeAbout(); !status)
            return status;
        for (const domain::EvidenceSection &section : m_evidence.sections) {
            if (base::Status status = writeSection(section); !status)
                return status;
        }
        return close();
    }

private:
    base::Status addSheet(const QString &name)
    {
        m_sheet = workbook_add_worksheet(m_book, name.left(31).toUtf8().constData());
        m_row = 0;
        if (!m_sheet)
            return failure(u"cannot add the sheet "_s + name);
        m_sheets.push_back(m_sheet);
        return {};
    }

    //! What the bundle is of, and the hash of each sheet.
    base::Status writeAbout()
    {
        if (base::Status status = addSheet(m_evidence.aboutName); !status)
            return status;
        worksheet_set_column(m_sheet, 0, 0, 24, nullptr);
        worksheet_set_column(m_sheet, 1, 1, 70, nullptr);
        const auto line = [this](const QString &name, const QString &value) {
            putText(0, name, m_bold);
            putText(1, value, m_text);
            ++m_row;
        };
        line(m_evidence.title, {});
        for (const auto &[name, value] : m_evidence.about)
            line(name, value);
        for (const domain::EvidenceSection &section : m_evidence.sections)
            line(u"SHA-256, "_s + section.name, QString::fromLatin1(domain::hashOf(section)));
        line({}, m_evidence.howToCheck);
        return {};
    }

    base::Status writeSection(const domain::EvidenceSection &section)
    {
        if (base::Status status = addSheet(section.name); !status)
            return status;
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (size_t i = 0; i < section.columns.size(); ++i)
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i),
                                 section.columns[i].kind == EvidenceKind::Text ? 24 : 20, nullptr);
        for (size_t i = 0; i < section.columns.size(); ++i)
            putText(lxw_col_t(i), section.columns[i].title, m_bold);
        ++m_row;
        for (const std::vector<EvidenceCell> &row : section.rows) {
            for (size_t i = 0; i < row.size(); ++i)
                put(lxw_col_t(i), section.columns[i].kind, row[i]);
            ++m_row;
        }
        return m_error == LXW_NO_ERROR ? base::Status()
                                       : base::Status(failure(QString::fromUtf8(lxw_strerror(m_error))));
    }

    void put(lxw_col_t column, EvidenceKind kind, const EvidenceCell &cell)
    {
        if (kind == EvidenceKind::Text)
            return putText(column, cell.text, m_text);
        if (!cell.number)
            return;
        switch (kind) {
        case EvidenceKind::Time: {
            const exports::CivilTime t = exports::civilTime(*cell.number);
            lxw_datetime when{t.year, t.month, t.day, t.hour, t.minute, double(t.second)};
            return note(worksheet_write_datetime(m_sheet, m_row, column, &when, m_time));
        }
        case EvidenceKind::Day: {
            const QDate day = QDate::fromJulianDay(*cell.number);
            lxw_datetime when{day.year(), day.month(), day.day(), 0, 0, 0};
            return note(worksheet_write_datetime(m_sheet, m_row, column, &when, m_day));
        }
        case EvidenceKind::Volume:
            return note(worksheet_write_number(m_sheet, m_row, column,
                                               double(*cell.number) / double(base::kBytesPerMegabyte), m_volume));
        case EvidenceKind::Money:
            return note(worksheet_write_number(m_sheet, m_row, column, double(*cell.number) / 1e6, m_money));
        case EvidenceKind::Number:
        case EvidenceKind::Seconds:
        case EvidenceKind::Text: break;
        }
        note(worksheet_write_number(m_sheet, m_row, column, double(*cell.number), nullptr));
    }

    void putText(lxw_col_t column, const QString &text, lxw_format *format)
    {
        QString fit = domain::canonicalText(EvidenceKind::Text, {.text = text, .number = {}});
        fit.remove(QChar(u'\0'));
        if (fit.size() > kCellLimit)
            fit = fit.left(kCellLimit - 1) + u'…';
        if (!fit.isEmpty())
            note(worksheet_write_string(m_sheet, m_row, column, fit.toUtf8().constData(), format));
    }

    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    base::Status close()
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

    base::Error failure(const QString &detail) const
    {
        return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = m_path};
    }

    QString m_path;
    const domain::Evidence &m_evidence;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::vector<lxw_worksheet *> m_sheets;
    lxw_format *m_bold = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_time = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_volume = nullptr;
    lxw_format *m_money = nullptr;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

base::Status writeEvidenceBook(const QString &path, const domain::Evidence &evidence)
{
    return EvidenceBook(path, evidence).write();
}

} // namespace spreadsheets
