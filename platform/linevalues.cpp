// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linevalues.h"

#include "platform/database.h"

using namespace Qt::StringLiterals;

namespace platform {

const QStringList &mutableColumns()
{
    static const QStringList columns{u"status_id"_s,
                                     u"reason"_s,
                                     u"status_by"_s,
                                     u"status_since"_s,
                                     u"deactivation_date"_s,
                                     u"sub_account_id"_s,
                                     u"rate_plan_id"_s,
                                     u"group_id"_s,
                                     u"labels"_s,
                                     u"notes"_s,
                                     u"imei"_s,
                                     u"msisdn"_s,
                                     u"operator_name"_s,
                                     u"country_code"_s,
                                     u"end_user"_s,
                                     u"data_left_bytes"_s,
                                     u"days_left"_s,
                                     u"in_session"_s,
                                     u"last_seen"_s,
                                     u"today_bytes"_s,
                                     u"month_bytes"_s,
                                     u"sessions"_s,
                                     u"sms_sent"_s,
                                     u"version"_s,
                                     u"updated_at"_s,
                                     u"month_micros"_s,
                                     u"plan_history"_s,
                                     u"plan_label"_s,
                                     u"contract"_s,
                                     u"renewal_day"_s,
                                     u"renewal_confirmed"_s,
                                     u"deployment_country"_s,
                                     u"data_expires_at"_s,
                                     u"data_auto_refill"_s,
                                     u"refill_threshold"_s,
                                     u"in_store"_s,
                                     u"paid_until"_s,
                                     u"last_refill"_s};
    return columns;
}

QVariantList mutableValues(const LineRow &row)
{
    return {int(row.status),
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
            row.updatedAt,
            row.monthMicros,
            row.planHistory,
            row.planLabel,
            domain::contractWord(row.contract),
            orNull(row.renewalDay),
            int(row.renewalConfirmed),
            row.deploymentCountry,
            orNull(row.dataExpiresAt),
            int(row.dataAutoRefill),
            row.refillThreshold,
            int(row.inStore),
            orNull(row.paidUntil),
            orNull(row.lastRefill)};
}

} // namespace platform
