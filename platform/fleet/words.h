// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/fleet/kinds.h"

#include <QString>
#include <vector>

namespace platform::fleet {

//! One row of the account's own tables, numbered from 1.
struct Named
{
    int id;
    const char *name;
};

struct RatePlan
{
    int id;
    const char *name;
    const char *simType;   //!< Prepaid, Subscription, PAYGO (R256)
    qint64 includedBytes;  //!< 0: by the MB
    qint64 feeMicros;      //!< a month of a subscription, one refill of prepaid data
    int refillTermMonths;  //!< without a refill the operator ends the SIM then (R233); 0: never
    const char *contracts; //!< for how long a subscription may be contracted (R235)
};

const std::vector<Named> &subAccounts();
const std::vector<Named> &groups();
const std::vector<RatePlan> &ratePlans();

//! What people have put around a line of this kind; ids as above, 0: none.
struct Surroundings
{
    int subAccountId = 0;
    int ratePlanId = 0;
    int groupId = 0;
    QString notes;
    QString labels;
    QString endUser;
};

Surroundings surroundingsOf(const Traits &traits, qint64 lineNo);

//! Somebody of the account's staff.
QString personFor(quint64 hash);

} // namespace platform::fleet
