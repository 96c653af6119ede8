// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <vector>

namespace api {

//! What a platform offers beyond the bare dialect; found from the links of its account resource, never guessed (D25).
struct Capabilities
{
    bool updatedSince = false;   //!< lists answer what changed and what is gone since a server time
    bool bulkDailyUsage = false; //!< daily usage of many lines in one list
    bool singleLine = false;     //!< one line can be read by itself
    int maxPageSize = 25;        //!< lines a page (D23)
    std::vector<domain::ChangeKind> changes{domain::ChangeKind::Activate, domain::ChangeKind::Deactivate,
                                            domain::ChangeKind::DeactivationDate}; //!< what can be sent
    bool versions = false;    //!< lines have one, and a request can insist on it
    bool keyOutcomes = false; //!< what became of an idempotency key can be asked
    int jobLines = 0;         //!< most lines of a bulk job; 0: there are none

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace api
