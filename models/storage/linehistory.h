// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linedifference.h"
#include "models/storage/lane.h"

#include <functional>

namespace storage {

class CacheFile;

inline constexpr int kHistoryDays = 40; //!< how long changes of lines are kept

//! What "What changed" is about.
struct HistoryQuery
{
    QDateTime from; //!< UTC
    QDateTime to;   //!< UTC; null: until now
    std::optional<domain::DifferenceKind> kind = {};
};

//! The differences between two moments, line by line and kind by kind: what went and came back is none. Blocks, with a
//! connection of its own; `each` answers false to stop. Ordered by ICCID, then kind.
base::Status scanHistory(const CacheFile &file, const HistoryQuery &query,
                         const std::function<bool(const domain::LineDifference &)> &each,
                         const CancelFlag &cancel = {});

//! UTC; since when changes are noted, null: nothing was noted yet. What is before it is not known.
base::Result<QDateTime> historySince(const CacheFile &file);

//! Notes how a line differs from what the cache had, within the writer's transaction.
base::Status noteDifference(Sqlite &db, const domain::LineDifference &difference);
//! Forgets what is older than kHistoryDays.
base::Status trimHistory(Sqlite &db, const QDateTime &now);

} // namespace storage
