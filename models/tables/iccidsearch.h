// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/iccidtext.h"
#include "models/storage/linestore.h"

namespace tables {

//! Which lines of a list there are.
struct FoundIccids
{
    domain::IccidText text;
    std::vector<domain::Iccid> found;   //!< in the order of the text
    std::vector<domain::Iccid> missing; //!< not in the cache
};

//! Looks for the numbers in a text; reading it and asking the cache happen off the calling thread.
base::Future<FoundIccids> findIccids(storage::LineStore &store, QString text, QObject *context,
                                     storage::CancelFlag cancel = {});
//! A text or CSV file as text: UTF-8, or UTF-16 with a mark. Invalid for one that is larger than kLargestIccidFile.
base::Future<QString> readIccidFile(const QString &path);
//! Writes numbers, one a line.
base::Future<void> writeIccids(const QString &path, std::vector<domain::Iccid> iccids);

inline constexpr qint64 kLargestIccidFile = 64LL << 20; //!< bytes

} // namespace tables
