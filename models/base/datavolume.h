// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <compare>

namespace base {

inline constexpr qint64 kBytesPerKilobyte = 1024;                     //!< this platform's KB (D19)
inline constexpr qint64 kBytesPerMegabyte = 1024 * kBytesPerKilobyte; //!< this platform's MB (D19)
inline constexpr qint64 kBytesPerGigabyte = 1024 * kBytesPerMegabyte;

//! An amount of data in bytes (D19).
struct DataVolume
{
    qint64 bytes = 0;

    friend auto operator<=>(const DataVolume &, const DataVolume &) = default;
};

//! Reads a decimal number of units of `unitBytes` bytes: ("312.4", kBytesPerMegabyte). Rounds to the nearest byte;
//! negative, non-decimal or too large text is Invalid.
Result<DataVolume> parseVolume(QStringView number, qint64 unitBytes);

//! Reads a person's text with a unit: "50MB", "1.5 GB", "300kb", "12" (bytes without a unit are Invalid: a unit is
//! needed).
Result<DataVolume> parseVolumeWithUnit(QStringView text);

//! The shortest text with a unit that parseVolumeWithUnit() reads back to the same bytes: "50MB", "1.5GB".
QString formatVolumeText(DataVolume volume);

} // namespace base
