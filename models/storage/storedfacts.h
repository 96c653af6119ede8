// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"

namespace storage {

//! What the platform offers and what lines can be given to, as the cache keeps it for work without a connection.
struct StoredFacts
{
    std::vector<domain::ChangeKind> offered;
    bool hasVersions = false;
    int jobLines = 0;
    int maxPageSize = 25;
    domain::Catalog catalog;
    std::vector<domain::Rule> rules;

    friend bool operator==(const StoredFacts &a, const StoredFacts &b)
    {
        return a.offered == b.offered && a.hasVersions == b.hasVersions && a.jobLines == b.jobLines &&
               a.maxPageSize == b.maxPageSize && a.catalog == b.catalog && a.rules.size() == b.rules.size();
    }
};

//! As text for SyncState::saveText(), and back; an empty text gives what the bare dialect offers.
QString packFacts(const StoredFacts &facts);
StoredFacts unpackFacts(const QString &text);

} // namespace storage
