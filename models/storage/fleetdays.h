// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/base/result.h"
#include "models/storage/lane.h"

#include <QDate>
#include <QTimeZone>
#include <optional>
#include <vector>

namespace storage {

class CacheFile;

//! What the whole account used on one day of its zone.
struct FleetDay
{
    std::optional<base::DataVolume> volume; //!< of the lines whose day is known; nullopt: none of them
    qint64 lines = 0;                       //!< whose day is known
    std::optional<qint64> micros;           //!< what its data cost, in the balance's currency; nullopt: not known
    qint64 messages = 0;                    //!< to lines, that the platform accepted on that day

    friend bool operator==(const FleetDay &, const FleetDay &) = default;
};

//! Days that follow each other, of the account's zone (D22).
struct FleetSpan
{
    QDate first;
    int days = 0;
    QTimeZone zone;
};

//! Adds up what all lines of the cache used, day by day, in one state of the cache. Blocks: for a pool thread, with a
//! connection of its own. Answers Cancelled soon after the flag is set.
base::Result<std::vector<FleetDay>> sumFleetDays(const CacheFile &file, const FleetSpan &span,
                                                 const CancelFlag &cancel = {});

//! The lines that used most in a span, at most `limit`, the greatest first; lines that used nothing are none of them.
struct TopLine
{
    QString iccid;
    QString notes;
    base::DataVolume volume;
};
base::Result<std::vector<TopLine>> findTopLines(const CacheFile &file, const FleetSpan &span, int limit,
                                                const CancelFlag &cancel = {});

} // namespace storage
