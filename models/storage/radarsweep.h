// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/anomaly.h"
#include "models/storage/lane.h"

#include <QTimeZone>
#include <functional>

namespace storage {

class CacheFile;

//! How many anomalies a sweep keeps at most: what stands out a hundred thousand times does not stand out.
inline constexpr qsizetype kMostAnomalies = 5'000;

//! Looks at every line of the cache: its last days in `zone`, its devices and countries. Blocks, on the calling pool
//! thread with a connection of its own. Batches of what was found go to `found` as they come; `progress` gets lines
//! looked at and lines in all. Answers Cancelled soon after the flag is set.
base::Result<qint64> sweepRadar(const CacheFile &file, const QDateTime &now, const QTimeZone &zone,
                                const std::function<void(std::vector<domain::Anomaly>)> &found,
                                const std::function<void(qint64, qint64)> &progress, const CancelFlag &cancel = {});

} // namespace storage
