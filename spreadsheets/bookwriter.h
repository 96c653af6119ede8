// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spreadsheets/workbooks.h"

#include <xlsxwriter.h>

namespace spreadsheets {

//! A workbook of several sheets, written in constant memory: real dates and numbers; text is never a formula (T17).
class BookWriter
{
public:
    //! `money` is the number format of amounts.
    BookWriter(const QString &path, const QByteArray &money);
    ~BookWriter();
    Q_DISABLE_COPY_MOVE(BookWriter)

    base::Status open();
    base::Status addSheet(const QString &name);
    //! A sheet of a section: bold titles that stay, then its rows, of which the last `totals` are bold.
    base::Status addSection(const domain::EvidenceSection &section);
    //! Text in the current row.
    void putText(int column, const QString &text, bool isBold);
    void setWidth(int column, double characters);
    void nextRow() { ++m_row; }
    base::Status close();

private:
    //! Formats of cells as they are, and of sums.
    struct Formats
    {
        lxw_format *text = nullptr;
        lxw_format *number = nullptr;
        lxw_format *time = nullptr;
        lxw_format *day = nullptr;
        lxw_format *volume = nullptr;
        lxw_format *money = nullptr;
    };

    void makeFormats(Formats &formats, bool isBold);
    void put(int column, domain::EvidenceKind kind, const domain::EvidenceCell &cell, const Formats &formats);
    void note(lxw_error error);
    base::Error failure(const QString &detail) const;

    QString m_path;
    QByteArray m_moneyFormat;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::vector<lxw_worksheet *> m_sheets;
    Formats m_plain;
    Formats m_bold;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace spreadsheets
