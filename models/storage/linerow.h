// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/line.h"

#include <QByteArray>

namespace storage {

class Statement;

//! "id, iccid, status, ..." in the order readLine() expects.
const QByteArray &lineColumnList();
//! The current row of a SELECT that begins with lineColumnList().
domain::Line readLine(const Statement &row);
//! Binds everything but the id to parameters 1 ... kLineParameters, the content hash last.
void bindLine(Statement &statement, const domain::Line &line);
inline constexpr int kLineParameters = 33;
//! INSERT INTO lines (...) VALUES (...) and UPDATE lines SET ... WHERE id = ?(kLineParameters + 1).
const QByteArray &insertLineSql();
const QByteArray &updateLineSql();
//! FNV-1a over all fields but the id; the same line gives the same number in every run.
qint64 contentHash(const domain::Line &line);

} // namespace storage
