// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linecolumn.h"
#include "models/storage/rawcell.h"

#include <QByteArray>
#include <QList>
#include <string>
#include <vector>

namespace storage {

class Statement;

//! Reads lines from a SELECT that begins with columnList(); with `wanted` only what these table columns show, the rest
//! keeps its defaults: an export of twelve columns reads twelve.
class LineReader
{
public:
    explicit LineReader(const QList<domain::LineColumn> &wanted = {});

    const QByteArray &columnList() const { return m_list; }
    domain::Line read(const Statement &row) const;

private:
    QByteArray m_list;
    std::vector<void (*)(domain::Line &, const Statement &, int)> m_reads;
};

//! Reads a row as cells without copying their text; for exports of a million lines.
class CellReader
{
public:
    explicit CellReader(const QList<domain::LineColumn> &columns);

    const QByteArray &columnList() const { return m_list; }
    //! One cell a column, in order; `row` is reused from line to line.
    void read(const Statement &statement, std::vector<RawCell> &row);

private:
    QList<domain::LineColumn> m_columns;
    std::vector<int> m_at; //!< where each column's value stands in the statement
    QByteArray m_list;
    std::string m_labels; //!< joined for the current row
    std::string m_rules;
    QByteArray m_renewal; //!< "2026-12-01" of the row that is read
};

//! Binds everything but the id to parameters 1 ... kLineParameters, the content hash last.
void bindLine(Statement &statement, const domain::Line &line);
inline constexpr int kLineParameters = 44;
//! INSERT INTO lines (...) VALUES (...) and UPDATE lines SET ... WHERE id = ?(kLineParameters + 1).
const QByteArray &insertLineSql();
const QByteArray &updateLineSql();
//! FNV-1a over all fields but the id; the same line gives the same number in every run.
qint64 contentHash(const domain::Line &line);

} // namespace storage
