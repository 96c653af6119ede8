// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/lineupdater.h"

#include "platform/linestore.h"
#include "platform/linevalues.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

//! Every row is there already, so each insertion becomes an update.
QString intoPlace(const QStringList &columns)
{
    QStringList sets;
    for (const QString &column : columns)
        sets << column + " = excluded."_L1 + column;
    return "ON CONFLICT (account_id, line_no) DO UPDATE SET "_L1 + sets.join(", "_L1);
}

} // namespace

LineUpdater::LineUpdater(Connection &connection, qint64 accountId)
    : m_connection(connection), m_accountId(accountId),
      m_lines(connection, u"line"_s,
              QStringList{u"account_id"_s, u"line_no"_s, u"iccid"_s, u"eid"_s} + mutableColumns(),
              intoPlace(mutableColumns())),
      m_usage(connection, u"line_usage"_s, {u"account_id"_s, u"line_no"_s, u"first_day"_s, u"days"_s},
              intoPlace({u"first_day"_s, u"days"_s}))
{
}

base::Status LineUpdater::update(const LineRow &row)
{
    if (m_connection.engine() == DatabaseTarget::Engine::Sqlite) // there a plain update is the fastest
        return updateLine(m_connection, m_accountId, row);
    return m_lines.add(QVariantList{m_accountId, row.lineNo, row.iccid, row.eid} + mutableValues(row));
}

base::Status LineUpdater::updateUsage(qint64 lineNo, const UsageDays &days)
{
    if (m_connection.engine() == DatabaseTarget::Engine::Sqlite)
        return platform::updateUsage(m_connection, m_accountId, lineNo, days);
    return m_usage.add({m_accountId, lineNo, days.firstDay, packDays(days)});
}

base::Status LineUpdater::finish()
{
    const base::Status flushed = m_lines.flush();
    return flushed ? m_usage.flush() : flushed;
}

} // namespace platform
