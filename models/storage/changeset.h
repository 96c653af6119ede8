// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <vector>

namespace storage {

//! What a write did to the lines of the cache. `everything`: too much to list, ask again.
struct ChangeSet
{
    std::vector<domain::LineId> added;
    std::vector<domain::LineId> changed;
    std::vector<domain::LineId> removed;
    bool everything = false;

    bool isEmpty() const { return added.empty() && changed.empty() && removed.empty() && !everything; }
};

} // namespace storage
