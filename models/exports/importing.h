// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/exports/lineimport.h"

#include <memory>

namespace exports {

using SheetPointer = std::shared_ptr<const Sheet>;

//! A file read on a pool thread.
base::Future<SheetPointer> readSheetSoon(const QString &path);

//! What is wrong with rows before the cache is asked.
struct ImportCheck
{
    std::vector<domain::NewLine> lines;
    qint64 badNumbers = 0;                         //!< no ICCID (D21)
    qint64 luhnDiffers = 0;                        //!< a warning (D21)
    qint64 namedTwice = 0;                         //!< an earlier row has the same
    qint64 unknownNames = 0;                       //!< plan, sub-account or group
    std::vector<std::pair<int, QString>> firstBad; //!< row and what it has instead of an ICCID, a few
};

//! New lines of a sheet with what is wrong with them, on a pool thread.
base::Future<ImportCheck> checkSheetSoon(SheetPointer sheet, ImportMapping mapping, ImportDefaults defaults,
                                         domain::Catalog catalog);

} // namespace exports
