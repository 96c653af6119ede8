// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/linecolumn.h"
#include "models/domain/workbook.h"
#include "models/exports/lineexport.h"
#include "models/exports/sheet.h"
#include "models/storage/rawcell.h"

#include <QtPlugin>
#include <memory>

class QFileDevice;

namespace exports {

//! Writes a table in one format, row by row, in constant memory.
class RowWriter
{
public:
    virtual ~RowWriter() = default;
    virtual base::Status begin() = 0;
    virtual base::Status write(const std::vector<storage::RawCell> &row) = 0;
    virtual base::Status end() = 0;
};

//! What a writer needs to know of the table.
struct TableShape
{
    QList<domain::LineColumn> columns;
    QStringList titles; //!< headings, one a column
    QString source;     //!< a line on where the rows come from and how old they are
};

//! Whether a spreadsheet could take a text for a formula: it begins with = + - @, tab or return. Plain phone numbers
//! and numbers (+31…, -5) are harmless and left as they are (T17).
bool looksLikeFormula(QByteArrayView utf8);

//! Unix seconds (UTC) taken apart without a time zone in between: there is a date in every row.
struct CivilTime
{
    int year, month, day, hour, minute, second;
};
CivilTime civilTime(qint64 seconds);

std::unique_ptr<RowWriter> makeCsvWriter(QFileDevice &file, TableShape shape);
std::unique_ptr<RowWriter> makeJsonWriter(QFileDevice &file, TableShape shape);

//! What the module `linedesk-spreadsheets` offers: libxlsxwriter and libzip are loaded with the first workbook.
class Spreadsheets
{
public:
    virtual ~Spreadsheets() = default;
    //! libxlsxwriter writes the file itself.
    virtual std::unique_ptr<RowWriter> makeXlsxWriter(const QString &path, TableShape shape) = 0;
    //! A sheet for what it is of and one for each section; times in UTC. Storage when it cannot.
    virtual base::Status writeEvidence(const QString &path, const domain::Evidence &evidence) = 0;
    //! A sheet a section with amounts in the workbook's currency; times in UTC. Storage when it cannot.
    virtual base::Status writeBook(const QString &path, const domain::Workbook &workbook) = 0;
    //! The first sheet of a workbook (ECMA-376). Invalid for what is none, or unpacks to too much (a zip bomb).
    virtual base::Result<Sheet> readXlsx(const QString &path) = 0;
};

} // namespace exports

Q_DECLARE_INTERFACE(exports::Spreadsheets, "org.linedesk.Spreadsheets/4")
