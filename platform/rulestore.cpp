// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/rulestore.h"

#include "platform/audit.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

QString subAccountsText(const std::vector<int> &ids)
{
    QStringList words;
    for (const int id : ids)
        words << QString::number(id);
    return words.join(u' ');
}

std::vector<int> readSubAccounts(const QString &text)
{
    std::vector<int> ids;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        ids.push_back(word.toInt());
    return ids;
}

StoredRule readRule(const QSqlQuery &row)
{
    using namespace domain;
    StoredRule stored;
    Rule &rule = stored.rule;
    int i = 0;
    rule.id = row.value(i++).toLongLong();
    rule.name = row.value(i++).toString();
    rule.enabled = row.value(i++).toInt() != 0;
    rule.trigger = parseRuleTrigger(row.value(i++).toString()).value_or(RuleTrigger::DataUsage);
    rule.unit = parseRuleUnit(row.value(i++).toString()).value_or(RuleUnit::Megabytes);
    rule.period = parseRulePeriod(row.value(i++).toString()).value_or(RulePeriod::Day);
    rule.limit = row.value(i++).toLongLong();
    rule.subAccounts = readSubAccounts(row.value(i++).toString());
    rule.status = parseRuleStatus(row.value(i++).toString()).value_or(RuleStatus::None);
    rule.notifyMail = row.value(i++).toInt() != 0;
    rule.notifyWebhook = row.value(i++).toInt() != 0;
    rule.followUp = parseRuleFollowUp(row.value(i++).toString()).value_or(RuleFollowUp::Off);
    stored.version = row.value(i++).toLongLong();
    stored.createdAt = row.value(i++).toLongLong();
    stored.createdBy = row.value(i++).toString();
    stored.updatedAt = row.value(i++).toLongLong();
    return stored;
}

} // namespace

base::Result<std::vector<StoredRule>> loadRules(Connection &connection, qint64 accountId)
{
    static const QString sql =
        u"SELECT rule_id, name, enabled, trigger_word, unit, period, limit_value, sub_accounts, status, notify_mail, "
        "notify_webhook, follow_up, version, created_at, created_by, updated_at FROM rule WHERE account_id = ? AND "
        "deleted_at IS NULL ORDER BY rule_id"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId});
    if (!found)
        return found.error();
    std::vector<StoredRule> rules;
    while ((*found)->next())
        rules.push_back(readRule(**found));
    (*found)->finish();
    return rules;
}

base::Status insertRule(Connection &connection, qint64 accountId, const StoredRule &stored)
{
    const domain::Rule &rule = stored.rule;
    static const QString sql =
        u"INSERT INTO rule (account_id, rule_id, name, enabled, trigger_word, unit, period, limit_value, sub_accounts, "
        "status, notify_mail, notify_webhook, follow_up, version, created_at, created_by, updated_at, deleted_at) "
        "VALUES "
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)"_s;
    return done(connection.run(sql, {accountId, rule.id, rule.name, int(rule.enabled), domain::ruleWord(rule.trigger),
                                     domain::ruleWord(rule.unit), domain::ruleWord(rule.period), rule.limit,
                                     subAccountsText(rule.subAccounts), domain::ruleWord(rule.status),
                                     int(rule.notifyMail), int(rule.notifyWebhook), domain::ruleWord(rule.followUp),
                                     stored.version, stored.createdAt, stored.createdBy, stored.updatedAt}));
}

base::Status updateRule(Connection &connection, qint64 accountId, const StoredRule &stored)
{
    const domain::Rule &rule = stored.rule;
    static const QString sql = u"UPDATE rule SET name = ?, enabled = ?, trigger_word = ?, unit = ?, period = ?, "
                               u"limit_value = ?, sub_accounts = ?, "
                               "status = ?, notify_mail = ?, notify_webhook = ?, follow_up = ?, version = ?, "
                               "updated_at = ? WHERE account_id = ? "
                               "AND rule_id = ?"_s;
    return done(
        connection.run(sql, {rule.name, int(rule.enabled), domain::ruleWord(rule.trigger), domain::ruleWord(rule.unit),
                             domain::ruleWord(rule.period), rule.limit, subAccountsText(rule.subAccounts),
                             domain::ruleWord(rule.status), int(rule.notifyMail), int(rule.notifyWebhook),
                             domain::ruleWord(rule.followUp), stored.version, stored.updatedAt, accountId, rule.id}));
}

base::Status deleteRule(Connection &connection, qint64 accountId, qint64 ruleId, Seconds at)
{
    return done(connection.run(u"UPDATE rule SET deleted_at = ?, enabled = 0 WHERE account_id = ? AND rule_id = ?"_s,
                               {at, accountId, ruleId}));
}

base::Status insertActivity(Connection &connection, qint64 accountId, const RuleActivity &activity)
{
    const base::Result<qint64> id = reserveIds(connection, accountId, u"rule_activity"_s);
    if (!id)
        return id.error();
    static const QString sql = u"INSERT INTO rule_activity (account_id, activity_id, rule_id, rule_name, line_no, "
                               u"iccid, cycle_day, at, cause, "
                               "outcome, status_before, status_after, follow_up_at, by_mail, followed_at, "
                               "follow_up_outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, '')"_s;
    const QVariant followUp =
        activity.followUpAt ? QVariant(*activity.followUpAt) : QVariant(QMetaType::fromType<qint64>());
    return done(connection.run(sql, {accountId, *id, activity.ruleId, activity.ruleName, activity.lineNo,
                                     activity.iccid, activity.cycleDay, activity.at, activity.cause, activity.outcome,
                                     activity.statusBefore, activity.statusAfter, followUp, int(activity.byMail)}));
}

base::Result<std::vector<RuleActivity>> activityToTell(Connection &connection, qint64 accountId, Seconds from,
                                                       Seconds before)
{
    static const QString sql = u"SELECT rule_id, rule_name, iccid, at, cause FROM rule_activity WHERE account_id = ? "
                               "AND at >= ? AND at < ? AND by_mail = 1 ORDER BY at / 3600, rule_id, at, iccid"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, from, before});
    if (!found)
        return found.error();
    std::vector<RuleActivity> all;
    const QSqlQuery &row = **found;
    while ((*found)->next()) {
        RuleActivity &each = all.emplace_back();
        each.ruleId = row.value(0).toLongLong();
        each.ruleName = row.value(1).toString();
        each.iccid = row.value(2).toString();
        each.at = row.value(3).toLongLong();
        each.cause = row.value(4).toString();
    }
    (*found)->finish();
    return all;
}

base::Result<std::vector<FollowUp>> followUpsUntil(Connection &connection, qint64 accountId, Seconds until)
{
    static const QString sql = u"SELECT activity_id, rule_id, rule_name, line_no FROM rule_activity WHERE account_id = "
                               u"? AND follow_up_at <= ? AND "
                               "followed_at IS NULL ORDER BY activity_id"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, until});
    if (!found)
        return found.error();
    std::vector<FollowUp> due;
    while ((*found)->next()) {
        due.push_back({(*found)->value(0).toLongLong(), (*found)->value(1).toLongLong(), (*found)->value(2).toString(),
                       (*found)->value(3).toLongLong()});
    }
    (*found)->finish();
    return due;
}

base::Status settleFollowUp(Connection &connection, qint64 accountId, qint64 activityId, Seconds at,
                            const QString &outcome)
{
    return done(connection.run(
        u"UPDATE rule_activity SET followed_at = ?, follow_up_outcome = ? WHERE account_id = ? AND activity_id = ?"_s,
        {at, outcome, accountId, activityId}));
}

} // namespace platform
