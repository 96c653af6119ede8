// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/linestore.h"

namespace storage {

class Sqlite;

//! All ids that answer the query, in order.
base::Result<LineIds> selectAll(Sqlite &db, const domain::LineQuery &query, const QDateTime &now);
//! The first `limit` of them, as fast as can be.
base::Result<LineIds> selectSome(Sqlite &db, const domain::LineQuery &query, const QDateTime &now, qsizetype limit);

} // namespace storage
