// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

namespace domain {

//! A workbook for an accountant: a sheet a section, the last rows of some of them sums.
struct Workbook
{
    QString currency; //!< of all amounts, ISO 4217
    std::vector<EvidenceSection> sheets;
};

} // namespace domain
