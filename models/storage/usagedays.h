// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/base/result.h"
#include "models/domain/ids.h"

#include <QDate>
#include <QHash>
#include <array>
#include <optional>
#include <vector>

namespace storage {

class Sqlite;

//! Volumes of days that follow each other, by line; a day that is not known is nullopt.
using DaysByLine = QHash<domain::LineId, std::vector<std::optional<base::DataVolume>>>;

//! `days` entries from `first` for each of `lines`; on the thread of `db`.
base::Result<DaysByLine> readDays(Sqlite &db, const std::vector<domain::LineId> &lines, QDate first, int days);

//! Bytes + 1 of each day of a month; 0 is "not known".
using MonthOfDays = std::array<qint64, 31>;
//! A row of `daily_usage` (0001_cache.sql).
MonthOfDays unpackMonth(const QByteArray &packed);

} // namespace storage
