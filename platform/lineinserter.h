// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/bulkinsert.h"
#include "platform/linerow.h"

namespace platform {

//! Puts new lines with their usage into the database, as many at once as suits it.
class LineInserter
{
public:
    LineInserter(Connection &connection, qint64 accountId);

    base::Status add(const LineRow &row, const UsageDays &days);
    //! To be called at the end.
    base::Status finish();

private:
    qint64 m_accountId;
    BulkInsert m_lines;
    BulkInsert m_usage;
};

} // namespace platform
