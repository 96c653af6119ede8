// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/linelog.h"
#include "models/tables/linelogtable.h"

#include <QLocale>

namespace tables {

//! The platform's entries and this console's changes of one line in one list, newest first. A change that is done and
//! that the platform has written down is one row.
std::vector<LogRow> auditRows(const std::vector<domain::AuditEntry> &entries,
                              const std::vector<domain::Change> &changes, const QLocale &locale);

} // namespace tables
