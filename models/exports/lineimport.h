// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/newline.h"
#include "models/exports/sheet.h"

namespace exports {

//! What a column of a file says about a new line.
enum class ImportField : quint8 { Ignored, Iccid, Plan, SubAccount, Group, Notes, Labels };

//! Which column is which.
struct ImportMapping
{
    std::vector<ImportField> columns;
    bool hasTitles = false; //!< the first row that is not empty has titles, no line

    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};

//! By titles people use, else by which column has ICCIDs; at most one column a field (labels may have more).
ImportMapping guessMapping(const Sheet &sheet);

//! What counts where a row says nothing.
struct ImportDefaults
{
    domain::Named plan;
    domain::Named subAccount;
    domain::Named group;
};

//! A new line for each row that is not empty, with its row number. Names become those of the catalog; one that it does
//! not have keeps its name without an id. Labels are parted by commas, semicolons or bars.
std::vector<domain::NewLine> newLinesFrom(const Sheet &sheet, const ImportMapping &mapping,
                                          const ImportDefaults &defaults, const domain::Catalog &catalog);

//! A new line from a number that was typed or scanned.
domain::NewLine newLineFrom(const QString &iccid, const ImportDefaults &defaults);

} // namespace exports
