// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storedfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

QJsonObject packNamed(const domain::Named &named) { return {{"id"_L1, named.id}, {"name"_L1, named.name}}; }

domain::Named unpackNamed(const QJsonObject &object)
{
    return {object["id"_L1].toString(), object["name"_L1].toString()};
}

QJsonArray packNames(const std::vector<domain::Named> &all)
{
    QJsonArray array;
    for (const domain::Named &named : all)
        array << packNamed(named);
    return array;
}

std::vector<domain::Named> unpackNames(const QJsonArray &array)
{
    std::vector<domain::Named> all;
    for (const QJsonValue &value : array)
        all.push_back(unpackNamed(value.toObject()));
    return all;
}

QJsonArray packPlans(const std::vector<domain::RatePlan> &plans)
{
    QJsonArray array;
    for (const domain::RatePlan &plan : plans) {
        QJsonObject object = packNamed(plan.named);
        object["sim_type"_L1] = plan.simType;
        if (plan.fee)
            object["fee"_L1] = base::formatMoneyText(*plan.fee);
        array << object;
    }
    return array;
}

std::vector<domain::RatePlan> unpackPlans(const QJsonArray &array)
{
    std::vector<domain::RatePlan> plans;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        domain::RatePlan plan{.named = unpackNamed(object), .simType = object["sim_type"_L1].toString(), .fee = {}};
        if (const auto fee = base::parseMoney(object["fee"_L1].toString()))
            plan.fee = *fee;
        plans.push_back(std::move(plan));
    }
    return plans;
}

QJsonArray packRules(const std::vector<domain::Rule> &rules)
{
    QJsonArray array;
    for (const domain::Rule &rule : rules) {
        QJsonArray subAccounts;
        for (const int id : rule.subAccounts)
            subAccounts << id;
        array << QJsonObject{{"id"_L1, rule.id},
                             {"name"_L1, rule.name},
                             {"trigger"_L1, domain::ruleWord(rule.trigger)},
                             {"unit"_L1, domain::ruleWord(rule.unit)},
                             {"period"_L1, domain::ruleWord(rule.period)},
                             {"limit"_L1, rule.limit},
                             {"status"_L1, domain::ruleWord(rule.status)},
                             {"follow_up"_L1, domain::ruleWord(rule.followUp)},
                             {"sub_accounts"_L1, subAccounts}};
    }
    return array;
}

std::vector<domain::Rule> unpackRules(const QJsonArray &array)
{
    std::vector<domain::Rule> rules;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        domain::Rule rule;
        rule.id = object["id"_L1].toInteger();
        rule.name = object["name"_L1].toString();
        rule.trigger = domain::parseRuleTrigger(object["trigger"_L1].toString()).value_or(rule.trigger);
        rule.unit = domain::parseRuleUnit(object["unit"_L1].toString()).value_or(rule.unit);
        rule.period = domain::parseRulePeriod(object["period"_L1].toString()).value_or(rule.period);
        rule.limit = object["limit"_L1].toInteger();
        rule.status = domain::parseRuleStatus(object["status"_L1].toString()).value_or(rule.status);
        rule.followUp =
            domain::parseRuleFollowUp(object["follow_up"_L1].toString()).value_or(domain::RuleFollowUp::Off);
        for (const QJsonValue &id : object["sub_accounts"_L1].toArray())
            rule.subAccounts.push_back(id.toInt());
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace

QString packFacts(const StoredFacts &facts)
{
    QJsonArray offered;
    for (const domain::ChangeKind kind : facts.offered)
        offered << QString(domain::changeWord(kind));
    const QJsonObject json{{"offered"_L1, offered},
                           {"versions"_L1, facts.hasVersions},
                           {"job_lines"_L1, facts.jobLines},
                           {"max_page"_L1, facts.maxPageSize},
                           {"plans"_L1, packPlans(facts.catalog.plans)},
                           {"sub_accounts"_L1, packNames(facts.catalog.subAccounts)},
                           {"groups"_L1, packNames(facts.catalog.groups)},
                           {"rules"_L1, packRules(facts.rules)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

StoredFacts unpackFacts(const QString &text)
{
    StoredFacts facts;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.isEmpty()) {
        facts.offered = {domain::ChangeKind::Activate, domain::ChangeKind::Deactivate,
                         domain::ChangeKind::DeactivationDate};
        return facts;
    }
    for (const QJsonValue &word : json["offered"_L1].toArray()) {
        if (const auto kind = domain::changeFromWord(word.toString()))
            facts.offered.push_back(*kind);
    }
    facts.hasVersions = json["versions"_L1].toBool();
    facts.jobLines = json["job_lines"_L1].toInt();
    facts.maxPageSize = json["max_page"_L1].toInt(25);
    facts.catalog.plans = unpackPlans(json["plans"_L1].toArray());
    facts.catalog.subAccounts = unpackNames(json["sub_accounts"_L1].toArray());
    facts.catalog.groups = unpackNames(json["groups"_L1].toArray());
    facts.rules = unpackRules(json["rules"_L1].toArray());
    return facts;
}

} // namespace storage
