// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/rowwriter.h"

namespace spreadsheets {

//! See exports::Spreadsheets.
std::unique_ptr<exports::RowWriter> makeXlsxWriter(const QString &path, exports::TableShape shape);
//! Whether a workbook that was just written is whole: each part ends, and each sheet has as many bytes as its rows
//! took. The library writes over files of its own and does not look whether the disk took them (T7).
base::Status checkWorkbook(const QString &path, const std::vector<qint64> &rowBytes);
//! See exports::Spreadsheets.
base::Status writeEvidenceBook(const QString &path, const domain::Evidence &evidence);
base::Status writeBook(const QString &path, const domain::Workbook &workbook);
base::Result<exports::Sheet> readXlsx(const QString &path);

} // namespace spreadsheets
