// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/line.h"
#include "models/storage/syncstate.h"
#include "models/storage/usagedays.h"

#include <vector>

namespace storage {

class CacheFile;

//! Daily usage per line, kept for as long as the user wants (principle 4).
class UsageStore
{
public:
    explicit UsageStore(CacheFile &file);

    //! Merges days into what is known; a nullopt day never erases a known one. ICCIDs without a line are passed over.
    //! Answers the ids whose days changed. The checkpoint is stored in the same transaction when its collection is set.
    base::Future<std::vector<domain::LineId>> apply(std::vector<domain::DailyUsage> usage,
                                                    SyncCheckpoint checkpoint = {});
    //! For each id: `days` entries from `first`; unknown days are nullopt. Ids that are gone are left out.
    base::Future<DaysByLine> load(std::vector<domain::LineId> ids, QDate first, int days);

    //! Forgets whole months before the one of `day`; what is kept is the user's choice (principle 4). Answers how many
    //! line-months went.
    base::Future<qint64> dropBefore(QDate day);

private:
    CacheFile &m_file;
};

} // namespace storage
