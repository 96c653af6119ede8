// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/iccid.h"

#include <QStringList>
#include <vector>

namespace domain {

inline constexpr size_t kMostListed = 100'000; //!< numbers of a list

//! The numbers of SIMs in a text: pasted lines, a column of a sheet, CSV with other columns and headings.
struct IccidText
{
    std::vector<Iccid> iccids; //!< each once, in the order of the text
    QStringList notNumbers;    //!< what looks like a number and is none (D21), a few
    qint64 wrong = 0;          //!< how many those are
    qint64 twice = 0;          //!< numbers that had come before
    bool isCut = false;        //!< there were more than kMostListed
};

//! Takes every ICCID (D21) between blanks, commas, semicolons, tabs and quotes; words and short numbers do not matter.
IccidText readIccids(QStringView text);

} // namespace domain
