// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace exports {

//! A table as it stands in a file: texts, nothing interpreted. Row `i` is row `i + 1` of the file; empty rows are
//! there.
struct Sheet
{
    std::vector<QStringList> rows;
};

inline constexpr qint64 kLargestFile = 256LL << 20; //!< bytes of a file to import
inline constexpr size_t kMostRows = 1'048'576;      //!< what a sheet can have
inline constexpr qsizetype kMostColumns = 1'024;
inline constexpr qsizetype kLongestCell = 32'767; //!< characters, as in a spreadsheet

//! RFC 4180 with what programs make of it: comma, semicolon or tab, whichever the first row has most of; UTF-8 with or
//! without a mark, UTF-16 with one, else Windows-1252. Invalid with `where` = the row for what is too long or wide.
base::Result<Sheet> parseCsv(const QByteArray &bytes);

//! A CSV file, or the first sheet of an XLSX workbook, by what the file begins with. Blocks: not for the GUI thread.
base::Result<Sheet> readSheet(const QString &path);

} // namespace exports
