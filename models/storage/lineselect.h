// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/linestore.h"

namespace storage {

class Sqlite;

//! All ids that answer the query, in order.
base::Result<LineIds> selectAll(Sqlite &db, const domain::LineQuery &query, const QDateTime &now);
//! The first `limit` of them, as fast as can be.
base::Result<LineIds> selectSome(Sqlite &db, const domain::LineQuery &query, const QDateTime &now, qsizetype limit);

//! How many they are, without sorting them.
base::Result<qint64> countAll(Sqlite &db, const domain::LineFilter &filter, const QDateTime &now);

} // namespace storage
