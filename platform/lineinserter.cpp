// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/lineinserter.h"

using namespace Qt::StringLiterals;

namespace platform {

LineInserter::LineInserter(Connection &connection, qint64 accountId)
    : m_accountId(accountId),
      m_lines(connection, u"line"_s, {u"account_id"_s,     u"line_no"_s,      u"iccid"_s,        u"status_id"_s,
                                      u"reason"_s,         u"status_by"_s,    u"status_since"_s, u"deactivation_date"_s,
                                      u"sub_account_id"_s, u"rate_plan_id"_s, u"group_id"_s,     u"labels"_s,
                                      u"notes"_s,          u"imei"_s,         u"msisdn"_s,       u"eid"_s,
                                      u"operator_name"_s,  u"country_code"_s, u"end_user"_s,     u"data_left_bytes"_s,
                                      u"days_left"_s,      u"in_session"_s,   u"last_seen"_s,    u"today_bytes"_s,
                                      u"month_bytes"_s,    u"sessions"_s,     u"sms_sent"_s,     u"version"_s,
                                      u"updated_at"_s}),
      m_usage(connection, u"line_usage"_s, {u"account_id"_s, u"line_no"_s, u"first_day"_s, u"days"_s})
{
}

base::Status LineInserter::add(const LineRow &row, const UsageDays &days)
{
    const base::Status added = m_lines.add({m_accountId,
                                            row.lineNo,
                                            row.iccid,
                                            int(row.status),
                                            row.reason,
                                            row.statusBy,
                                            row.statusSince,
                                            orNull(row.deactivationDate),
                                            row.subAccountId,
                                            row.ratePlanId,
                                            row.groupId,
                                            row.labels,
                                            row.notes,
                                            row.imei,
                                            row.msisdn,
                                            row.eid,
                                            row.networkOperator,
                                            row.country,
                                            row.endUser,
                                            orNull(row.dataLeft),
                                            orNull(row.daysLeft),
                                            int(row.inSession),
                                            orNull(row.lastSeen),
                                            row.todayBytes,
                                            row.monthBytes,
                                            row.sessions,
                                            row.smsSent,
                                            row.version,
                                            row.updatedAt});
    return added ? m_usage.add({m_accountId, row.lineNo, days.firstDay, packDays(days)}) : added;
}

base::Status LineInserter::finish()
{
    const base::Status flushed = m_lines.flush();
    return flushed ? m_usage.flush() : flushed;
}

} // namespace platform
