// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"
#include "platform/action.h"
#include "platform/audit.h"
#include "platform/body.h"
#include "platform/rulestore.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kLongestName = 100;
constexpr size_t kMostRules = 200;
constexpr qint64 kMegabyte = 1024 * 1024;

void writeRule(JsonWriter &json, const Context &context, const StoredRule &stored)
{
    const domain::Rule &rule = stored.rule;
    json.beginObject().text("id", QString::number(rule.id)).text("name", rule.name).boolean("enabled", rule.enabled);
    json.text("trigger", domain::ruleWord(rule.trigger)).text("period", domain::ruleWord(rule.period));
    if (rule.trigger == domain::RuleTrigger::DataUsage) {
        json.text("unit", domain::ruleWord(rule.unit));
        json.text("limit", rule.unit == domain::RuleUnit::Megabytes ? megabytes(rule.limit) : moneyText(rule.limit));
    } else {
        json.null("unit").null("limit");
    }
    json.beginArray("sub_accounts");
    for (const int id : rule.subAccounts) {
        json.beginObject().text("id", QString::number(id));
        json.text("name", Catalog::find(context.core.catalog.get()->subAccounts, id).name).endObject();
    }
    json.endArray().text("status", domain::ruleWord(rule.status)).text("follow_up", domain::ruleWord(rule.followUp));
    json.boolean("notify_mail", rule.notifyMail).boolean("notify_webhook", rule.notifyWebhook);
    json.number("version", stored.version).text("created_at", wireTime(stored.createdAt));
    json.text("created_by", stored.createdBy).text("updated_at", wireTime(stored.updatedAt));
    json.beginObject("links").text("self", context.base + "rules/" + QByteArray::number(rule.id));
    json.text("activity", context.base + "rule_activity?rule_id=" + QByteArray::number(rule.id))
        .endObject()
        .endObject();
}

QByteArray ruleJson(const Context &context, const StoredRule &rule)
{
    JsonWriter json;
    writeRule(json, context, rule);
    return json.take();
}

Answer rules(Context &context)
{
    return listOf(context, loadRules(context.reader, context.core.account.id),
                  [&](JsonWriter &json, const StoredRule &rule) { writeRule(json, context, rule); });
}

//! The rule that the address names.
base::Result<std::optional<StoredRule>> findRule(const Context &context, Connection &connection)
{
    const auto all = loadRules(connection, context.core.account.id);
    if (!all)
        return all.error();
    for (const StoredRule &rule : *all) {
        if (QByteArray::number(rule.rule.id) == context.parts.first())
            return std::optional(rule);
    }
    return std::optional<StoredRule>();
}

Refusal unknownRule() { return {.status = 404, .code = "not_found", .message = "There is no such rule."}; }

Answer rule(Context &context)
{
    const auto found = findRule(context, context.reader);
    if (!found)
        return internalRefusal(found.error());
    return found->has_value() ? Answer(singleResource(ruleJson(context, **found))) : Answer(unknownRule());
}

template<typename Enum>
void readWord(Body &body, QLatin1String key, std::optional<Enum> (*parse)(QStringView), Enum &into,
              const QByteArray &message)
{
    if (!body.has(key))
        return;
    const QString word = body.text(key, 40);
    if (const auto parsed = parse(word))
        into = *parsed;
    else
        body.refuse(key, message);
}

void readLimit(Body &body, domain::Rule &rule)
{
    const QString text = body.optionalText("limit"_L1, 40);
    if (text.isEmpty())
        return;
    const base::Result<base::Money> amount = base::parseMoney(text); // six decimals suit megabytes as well
    constexpr qint64 most = 1'000'000'000'000;                       // a million of either
    if (!amount || amount->micros <= 0 || amount->micros > most)
        body.refuse("limit"_L1, "A number above 0, up to 1000000, is needed.");
    else
        rule.limit = rule.unit == domain::RuleUnit::Dollars ? amount->micros
                                                            : amount->micros * (kMegabyte / 64) / (1'000'000 / 64);
}

//! Takes over what the body says; what it does not say stays as it is.
std::optional<Refusal> readRule(Context &context, Body &body, domain::Rule &rule)
{
    if (body.has("name"_L1))
        rule.name = body.text("name"_L1, kLongestName);
    readWord(body, "trigger"_L1, domain::parseRuleTrigger, rule.trigger, "data_usage, imei_change or country_change.");
    readWord(body, "unit"_L1, domain::parseRuleUnit, rule.unit, "MB or USD.");
    readWord(body, "period"_L1, domain::parseRulePeriod, rule.period, "day or month.");
    readWord(body, "status"_L1, domain::parseRuleStatus, rule.status, "none, suspended or deactivated.");
    readWord(body, "follow_up"_L1, domain::parseRuleFollowUp, rule.followUp, "none, next_day or next_month.");
    readLimit(body, rule);
    if (body.has("sub_accounts"_L1))
        rule.subAccounts = body.ids("sub_accounts"_L1, 1000);
    rule.notifyMail = body.flag("notify_mail"_L1, rule.notifyMail);
    rule.notifyWebhook = body.flag("notify_webhook"_L1, rule.notifyWebhook);
    rule.enabled = body.flag("enabled"_L1, rule.enabled);
    if (body.refusal())
        return body.refusal();
    for (const int id : rule.subAccounts) {
        if (Catalog::find(context.core.catalog.get()->subAccounts, id).id != id)
            return Refusal{.status = 422,
                           .code = "unknown_sub_account",
                           .message = "There is no such sub-account.",
                           .field = "sub_accounts"};
    }
    if (const base::Status fine = domain::checkRule(rule); !fine)
        return Refusal{.status = 422,
                       .code = "rule_incomplete",
                       .message = fine.error().detail.toUtf8(),
                       .field = fine.error().where.toLatin1()};
    return std::nullopt;
}

base::Status audit(Context &context, Connection &connection, const domain::Rule &rule, const QString &action,
                   Seconds now)
{
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = {ActorKind::User, context.user.email, QString::fromLatin1(context.requestId)},
                       .action = action,
                       .objectKind = u"rule"_s,
                       .objectId = QString::number(rule.id),
                       .field = {},
                       .before = {},
                       .after = rule.name,
                       .reason = {}});
}

Answer createRule(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    StoredRule stored;
    stored.rule.status = domain::RuleStatus::Deactivated;
    if (const auto refusal = readRule(context, std::get<Body>(read), stored.rule))
        return *refusal;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const auto all = loadRules(connection, context.core.account.id);
        if (!all)
            return internalRefusal(all.error());
        if (all->size() >= kMostRules)
            return Refusal{.status = 422, .code = "too_many_rules", .message = "An account has 200 rules at most."};
        const auto id = reserveIds(connection, context.core.account.id, u"rule"_s);
        if (!id)
            return internalRefusal(id.error());
        stored.rule.id = *id;
        stored.createdAt = stored.updatedAt = now;
        stored.createdBy = context.user.email;
        base::Status ok = insertRule(connection, context.core.account.id, stored);
        if (ok)
            ok = audit(context, connection, stored.rule, u"rule.created"_s, now);
        return ok ? Answer(jsonResponse(ruleJson(context, stored), 201)) : Answer(internalRefusal(ok.error()));
    });
}

using Change = std::function<std::optional<Refusal>(domain::Rule &)>;

Answer changeRule(Context &context, const QString &action, const Change &change)
{
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        auto found = findRule(context, connection);
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value())
            return unknownRule();
        StoredRule stored = **found;
        const QByteArray wanted = context.request.header("if-match").trimmed();
        if (!wanted.isEmpty() && wanted != "*" && wanted != '"' + QByteArray::number(stored.version) + '"')
            return Refusal{.status = 409,
                           .code = "version_conflict",
                           .message = "The rule has changed since it was read.",
                           .current = ruleJson(context, stored)};
        if (const auto refusal = change(stored.rule))
            return *refusal;
        ++stored.version;
        stored.updatedAt = now;
        base::Status ok = action == "rule.deleted"_L1
                              ? deleteRule(connection, context.core.account.id, stored.rule.id, now)
                              : updateRule(connection, context.core.account.id, stored);
        if (ok)
            ok = audit(context, connection, stored.rule, action, now);
        if (!ok)
            return internalRefusal(ok.error());
        return action == "rule.deleted"_L1 ? acknowledged() : jsonResponse(ruleJson(context, stored));
    });
}

Answer editRule(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    return changeRule(context, u"rule.updated"_s,
                      [&](domain::Rule &rule) { return readRule(context, std::get<Body>(read), rule); });
}

Answer setEnabled(Context &context, bool enabled)
{
    return changeRule(context, enabled ? u"rule.enabled"_s : u"rule.disabled"_s,
                      [enabled](domain::Rule &rule) -> std::optional<Refusal> {
                          rule.enabled = enabled;
                          return std::nullopt;
                      });
}

Answer removeRule(Context &context)
{
    return changeRule(context, u"rule.deleted"_s,
                      [](domain::Rule &) -> std::optional<Refusal> { return std::nullopt; });
}

void optionalTime(JsonWriter &json, const char *key, const QVariant &value)
{
    if (value.isNull())
        json.null(key);
    else
        json.text(key, wireTime(value.toLongLong()));
}

//! What rules have done, newest first; of one line or one rule where that is asked for (R126, R127).
Answer activity(Context &context)
{
    TableList list{
        .columns = u"activity_id, rule_id, rule_name, iccid, cycle_day, at, cause, outcome, status_before, "
                   "status_after, follow_up_at, followed_at, follow_up_outcome"_s,
        .table = u"rule_activity"_s,
        .order = u"activity_id DESC"_s,
        .values = {},
        .changed = u"at"_s,
        .write = [](JsonWriter &json, const QSqlQuery &row) {
            json.beginObject().text("id", row.value(0).toString()).text("rule_id", row.value(1).toString());
            json.text("rule", row.value(2).toString()).text("iccid", row.value(3).toString());
            json.text("cycle", wireDay(row.value(4).toInt())).text("at", wireTime(row.value(5).toLongLong()));
            json.text("cause", row.value(6).toString()).text("outcome", row.value(7).toString());
            json.text("status_before", row.value(8).toString()).text("status", row.value(9).toString());
            optionalTime(json, "follow_up_at", row.value(10));
            optionalTime(json, "followed_at", row.value(11));
            json.text("follow_up_outcome", row.value(12).toString()).endObject();
        }};
    if (const auto iccid = context.request.parameter("iccid")) {
        list.where += u" AND iccid = ?"_s;
        list.values << QString::fromUtf8(*iccid);
    }
    const auto ruleId = integerOf(context.request, "rule_id", 1, std::numeric_limits<qint64>::max(), 0);
    if (const auto *refusal = std::get_if<Refusal>(&ruleId))
        return *refusal;
    if (const qint64 id = std::get<qint64>(ruleId); id != 0) {
        list.where += u" AND rule_id = ?"_s;
        list.values << id;
    }
    return tableList(context, std::move(list));
}

} // namespace

void addRuleRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "rules", Permission::ViewRules, rules);
    router.add("POST", "rules", Permission::ManageRules, createRule);
    router.add("GET", "rules/{id}", Permission::ViewRules, rule);
    router.add("POST", "rules/{id}", Permission::ManageRules, editRule);
    router.add("POST", "rules/{id}/delete", Permission::ManageRules, removeRule);
    router.add("POST", "rules/{id}/enable", Permission::ManageRules,
               [](Context &context) { return setEnabled(context, true); });
    router.add("POST", "rules/{id}/disable", Permission::ManageRules,
               [](Context &context) { return setEnabled(context, false); });
    router.add("GET", "rule_activity", Permission::ViewRules, activity);
}

} // namespace platform
