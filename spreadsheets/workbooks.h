// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/rowwriter.h"

namespace spreadsheets {

//! See exports::Spreadsheets.
std::unique_ptr<exports::RowWriter> makeXlsxWriter(const QString &path, exports::TableShape shape);
base::Result<exports::Sheet> readXlsx(const QString &path);

} // namespace spreadsheets
