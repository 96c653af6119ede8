// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace api {

//! What a platform offers beyond the bare dialect; found from the links of its account resource, never guessed (D25).
struct Capabilities
{
    bool updatedSince = false;   //!< lists answer what changed and what is gone since a server time
    bool bulkDailyUsage = false; //!< daily usage of many lines in one list
    bool singleLine = false;     //!< one line can be read by itself
    int maxPageSize = 25;        //!< lines a page (D23)

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace api
