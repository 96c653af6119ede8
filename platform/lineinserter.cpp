// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/lineinserter.h"

#include "platform/linevalues.h"

using namespace Qt::StringLiterals;

namespace platform {

LineInserter::LineInserter(Connection &connection, qint64 accountId)
    : m_accountId(accountId),
      m_lines(connection, u"line"_s,
              QStringList{u"account_id"_s, u"line_no"_s, u"iccid"_s, u"eid"_s} + mutableColumns()),
      m_usage(connection, u"line_usage"_s, {u"account_id"_s, u"line_no"_s, u"first_day"_s, u"days"_s})
{
}

base::Status LineInserter::add(const LineRow &row, const UsageDays &days)
{
    const base::Status added =
        m_lines.add(QVariantList{m_accountId, row.lineNo, row.iccid, row.eid} + mutableValues(row));
    return added ? m_usage.add({m_accountId, row.lineNo, days.firstDay, packDays(days)}) : added;
}

base::Status LineInserter::finish()
{
    const base::Status flushed = m_lines.flush();
    return flushed ? m_usage.flush() : flushed;
}

} // namespace platform
