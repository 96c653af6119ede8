// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linedifference.h"
#include "models/domain/linelog.h"
#include "models/storage/lane.h"

#include <functional>

namespace storage {

class CacheFile;

//! How the lines of `to` differ from those of `from`, by ICCID and then kind: both are walked once, side by side, in
//! constant memory. `at` (UTC) is when the second state was taken. Blocks, with connections of its own; `each` answers
//! false to stop.
base::Status compareLines(const CacheFile &from, const CacheFile &to, const QDateTime &at,
                          const std::function<bool(const domain::LineDifference &)> &each,
                          const CancelFlag &cancel = {});

//! Entries of the audit logs that are in the cache, since then (UTC), the oldest first. Blocks.
base::Status scanAudit(const CacheFile &file, const QDateTime &from,
                       const std::function<void(const domain::Iccid &, const domain::AuditEntry &)> &each);

//! The day after the last closed billing cycle, of the account's zone: what is since the last invoice. Null: no cycle
//! is known.
base::Result<QDate> invoicedUntil(const CacheFile &file);

} // namespace storage
