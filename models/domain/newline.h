// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalog.h"
#include "models/domain/iccid.h"

#include <QStringList>

namespace domain {

//! A line that shall be added (R66, R160, R174): a row of an import, a scanned card, or what somebody typed.
struct NewLine
{
    int row = 0;       //!< of the file, from 1; 0: typed or scanned
    QString iccidText; //!< as it was given
    Iccid iccid;       //!< empty where the text is none
    Named plan;        //!< a name without an id: the platform has none of that name
    Named subAccount;
    Named group;
    QString notes;
    QStringList labels;

    friend bool operator==(const NewLine &, const NewLine &) = default;
};

} // namespace domain
