// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

namespace platform {

//! Which lines somebody may see: all, those of some groups (R226, R227), those of one sub-account (R161), or of both.
struct Scope
{
    std::optional<std::vector<int>> groups; //!< ascending, sub-groups included; nothing: any
    std::optional<int> subAccountId;        //!< nothing: any

    bool isEverything() const { return !groups && !subAccountId; }
    //! Whether a line of that group and sub-account is inside.
    bool admits(int groupId, int subAccount) const
    {
        return (!groups || std::binary_search(groups->begin(), groups->end(), groupId)) &&
               (!subAccountId || *subAccountId == subAccount);
    }
};

} // namespace platform
