// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linecolumn.h"

#include <QList>
#include <QStringList>
#include <optional>
#include <vector>

namespace app {

enum class RowFormat { Table, Csv, Json };
std::optional<RowFormat> rowFormatFromWord(QStringView word);

//! RFC 4180.
QString csvCell(const QString &text);
//! What a terminal cell shows: no line breaks and no control characters of somebody else's making (T18).
QString tame(QString text);
//! Rows with their columns under each other; `right` says which of them end at the same place.
void printAligned(const std::vector<QStringList> &rows, const QList<bool> &right);

//! Lines on standard output: an aligned table, RFC 4180, or one JSON array. Values are machine text, whatever the
//! locale.
class RowPrinter
{
public:
    RowPrinter(QList<domain::LineColumn> columns, RowFormat format);

    void begin();
    void row(const domain::Line &line);
    void end();

private:
    QList<domain::LineColumn> m_columns;
    RowFormat m_format;
    std::vector<QStringList> m_rows; //!< of the table, whose widths are known at the end
    bool m_first = true;
};

//! Everything that is known of one line: "key: value" rows, or a JSON object.
void printLine(const domain::Line &line, RowFormat format);

} // namespace app
