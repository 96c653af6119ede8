// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"
#include "platform/calendar.h"
#include "platform/database.h"

namespace platform {

//! A rule with what the platform keeps beside it.
struct StoredRule
{
    domain::Rule rule;
    qint64 version = 1;
    Seconds createdAt = 0;
    Seconds updatedAt = 0;
    QString createdBy;
};

//! The account's rules, oldest first, without those that are deleted.
base::Result<std::vector<StoredRule>> loadRules(Connection &connection, qint64 accountId);
base::Status insertRule(Connection &connection, qint64 accountId, const StoredRule &rule);
base::Status updateRule(Connection &connection, qint64 accountId, const StoredRule &rule);
//! Takes it out of use; what it did stays in the activity log.
base::Status deleteRule(Connection &connection, qint64 accountId, qint64 ruleId, Seconds at);

//! That a rule has fired for a line (R126).
struct RuleActivity
{
    qint64 ruleId = 0;
    QString ruleName;
    qint64 lineNo = 0;
    QString iccid;
    Day cycleDay = 0; //!< first day of the cycle it may fire in once
    Seconds at = 0;
    QString cause;   //!< what was measured, for people
    QString outcome; //!< done, told, not_working
    QString statusBefore;
    QString statusAfter;
    std::optional<Seconds> followUpAt;
    bool byMail = false; //!< people are told of it by e-mail
};

//! What people are told of by e-mail, from a time to before another, by hour, rule and time: rule, line, cause and time
//! alone.
base::Result<std::vector<RuleActivity>> activityToTell(Connection &connection, qint64 accountId, Seconds from,
                                                       Seconds before);

base::Status insertActivity(Connection &connection, qint64 accountId, const RuleActivity &activity);

//! A follow-up whose time has come.
struct FollowUp
{
    qint64 activityId = 0;
    qint64 ruleId = 0;
    QString ruleName;
    qint64 lineNo = 0;
};

base::Result<std::vector<FollowUp>> followUpsUntil(Connection &connection, qint64 accountId, Seconds until);
base::Status settleFollowUp(Connection &connection, qint64 accountId, qint64 activityId, Seconds at,
                            const QString &outcome);

} // namespace platform
