// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/listing.h"
#include "platform/rulestore.h"

#include <map>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! When and with what outcome a rule has fired for a line, by rule and cycle.
struct Fired
{
    Seconds at = 0;
    QString outcome;
};
using FiredRules = std::map<std::pair<qint64, Day>, Fired>;

base::Result<FiredRules> firedFor(const Context &context, qint64 lineNo)
{
    base::Result<QSqlQuery *> found =
        context.reader.run(u"SELECT rule_id, cycle_day, at, outcome FROM rule_activity WHERE account_id = ? AND "
                           "line_no = ? AND cycle_day >= ?"_s,
                           {context.core.account.id, lineNo, Calendar::monthStart(context.core.today())});
    if (!found)
        return found.error();
    FiredRules all;
    while ((*found)->next())
        all[{(*found)->value(0).toLongLong(), (*found)->value(1).toInt()}] = {(*found)->value(2).toLongLong(),
                                                                              (*found)->value(3).toString()};
    (*found)->finish();
    return all;
}

void writeLineRule(JsonWriter &json, const Context &context, const domain::Rule &rule, const QString &iccid,
                   const FiredRules &firedRules)
{
    const Day today = context.core.today();
    const Day cycle = rule.period == domain::RulePeriod::Day ? today : Calendar::monthStart(today);
    const auto fired = firedRules.find({rule.id, cycle});
    const QByteArray id = QByteArray::number(rule.id);
    json.beginObject().text("id", id).text("name", rule.name).boolean("enabled", rule.enabled);
    json.text("scope", rule.subAccounts.empty() ? "all_lines" : "sub_account");
    json.text("trigger", domain::ruleWord(rule.trigger)).text("period", domain::ruleWord(rule.period));
    if (rule.trigger == domain::RuleTrigger::DataUsage) {
        json.text("unit", domain::ruleWord(rule.unit));
        json.text("limit", rule.unit == domain::RuleUnit::Megabytes ? megabytes(rule.limit) : moneyText(rule.limit));
    } else {
        json.null("unit").null("limit");
    }
    json.text("status", domain::ruleWord(rule.status)).text("follow_up", domain::ruleWord(rule.followUp));
    json.text("cycle", wireDay(cycle)).boolean("fired", fired != firedRules.end());
    if (fired != firedRules.end())
        json.text("fired_at", wireTime(fired->second.at)).text("outcome", fired->second.outcome);
    else
        json.null("fired_at").null("outcome");
    json.beginObject("links").text("rule", context.base + "rules/" + id);
    json.text("activity", context.base + "rule_activity?rule_id=" + id + "&iccid=" + iccid.toLatin1()).endObject();
    json.endObject();
}

//! The rules that apply to one line, and whether each has fired in its cycle under way (R254, D15).
Answer lineRules(Context &context)
{
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    base::Result<std::vector<StoredRule>> all = loadRules(context.reader, context.core.account.id);
    const auto fired = firedFor(context, (*row)->lineNo);
    if (!fired)
        return internalRefusal(fired.error());
    if (all)
        std::erase_if(*all, [&](const StoredRule &each) { return !domain::concerns(each.rule, (*row)->subAccountId); });
    return listOf(context, all, [&](JsonWriter &json, const StoredRule &each) {
        writeLineRule(json, context, each.rule, (*row)->iccid, *fired);
    });
}

} // namespace

void addLineRuleRoutes(Router &router, const Core &core)
{
    if (!core.options.dialectOnly)
        router.add("GET", "sim_card/{iccid}/rules", Permission::ViewRules, lineRules);
}

} // namespace platform
