// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/bulkinsert.h"
#include "platform/linerow.h"

namespace platform {

//! Writes many lines that were read before and what they have used, as many at once as suits the database.
class LineUpdater
{
public:
    LineUpdater(Connection &connection, qint64 accountId);

    //! What can change about a line, but for its group and sub-account.
    base::Status update(const LineRow &row);
    base::Status updateUsage(qint64 lineNo, const UsageDays &days);
    //! To be called at the end.
    base::Status finish();

private:
    Connection &m_connection;
    qint64 m_accountId;
    BulkInsert m_lines;
    BulkInsert m_usage;
};

} // namespace platform
