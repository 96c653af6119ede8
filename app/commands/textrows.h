// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/rowprinter.h"

#include <QJsonValue>

namespace app {

//! A column of rows that are no lines. Amounts are texts: in JSON too, since a double is no amount (D20).
struct TextColumn
{
    QLatin1String key;
    bool isRight = false; //!< in a table
};

//! Rows on standard output in the format of `linedesk lines`. A row has a value for each column.
void printRows(const QList<TextColumn> &columns, const std::vector<QList<QJsonValue>> &rows, RowFormat format);

} // namespace app
