// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <variant>
#include <vector>

namespace storage {

//! A value of a record: nothing, a number, or bytes (text and blobs alike).
using RecordValue = std::variant<std::monostate, qint64, QByteArray>;

//! A row of a table as it lies in a database file (sqlite.org/fileformat2.html, 1.6 and 2.1).
struct SqliteRecord
{
    qint64 rowid = 0;
    std::vector<RecordValue> values;
};

//! Reads the table cell that begins at byte `at`; with its overflow pages. Nothing when it cannot be one: every length
//! is checked against the file, whose bytes may be anything.
std::optional<SqliteRecord> readTableCell(const uchar *file, size_t size, size_t at, int pageBytes);

} // namespace storage
