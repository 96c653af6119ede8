// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qsizetype kDeviceDigits = 14;

constexpr std::array kTriggers{"data_usage"_L1, "imei_change"_L1, "country_change"_L1};
constexpr std::array kUnits{"MB"_L1, "USD"_L1};
constexpr std::array kPeriods{"day"_L1, "month"_L1};
constexpr std::array kStatuses{"none"_L1, "suspended"_L1, "deactivated"_L1};
constexpr std::array kFollowUps{"none"_L1, "next_day"_L1, "next_month"_L1};

template<typename Enum, size_t N>
std::optional<Enum> find(const std::array<QLatin1StringView, N> &words, QStringView word)
{
    const auto found = std::find_if(words.begin(), words.end(), [word](QLatin1StringView known) {
        return word.compare(known, Qt::CaseInsensitive) == 0;
    });
    return found == words.end() ? std::nullopt : std::optional(Enum(found - words.begin()));
}

base::Error invalid(const QString &detail, const QString &where)
{
    return {.kind = base::ErrorKind::Invalid, .detail = detail, .where = where};
}

} // namespace

bool concerns(const Rule &rule, int subAccountId)
{
    return rule.subAccounts.empty() ||
           std::find(rule.subAccounts.begin(), rule.subAccounts.end(), subAccountId) != rule.subAccounts.end();
}

bool isSameDevice(QStringView imei, QStringView other)
{
    return !imei.isEmpty() && imei.left(kDeviceDigits) == other.left(kDeviceDigits);
}

base::Status checkRule(const Rule &rule)
{
    if (rule.name.trimmed().isEmpty())
        return invalid(u"a name is needed"_s, u"name"_s);
    if (rule.trigger == RuleTrigger::DataUsage && rule.limit <= 0)
        return invalid(u"a limit above zero is needed"_s, u"limit"_s); // R114
    if (rule.status == RuleStatus::None && !rule.notifyMail && !rule.notifyWebhook)
        return invalid(u"a status to set or somebody to tell is needed"_s, u"action"_s);
    if (rule.status == RuleStatus::None && rule.followUp != RuleFollowUp::Off)
        return invalid(u"only a line that the rule has stopped can be activated again"_s, u"follow_up"_s);
    return {};
}

QString ruleWord(RuleTrigger trigger) { return QString(kTriggers[size_t(trigger)]); }
QString ruleWord(RuleUnit unit) { return QString(kUnits[size_t(unit)]); }
QString ruleWord(RulePeriod period) { return QString(kPeriods[size_t(period)]); }
QString ruleWord(RuleStatus status) { return QString(kStatuses[size_t(status)]); }
QString ruleWord(RuleFollowUp followUp) { return QString(kFollowUps[size_t(followUp)]); }

std::optional<RuleTrigger> parseRuleTrigger(QStringView word) { return find<RuleTrigger>(kTriggers, word); }
std::optional<RuleUnit> parseRuleUnit(QStringView word) { return find<RuleUnit>(kUnits, word); }
std::optional<RulePeriod> parseRulePeriod(QStringView word) { return find<RulePeriod>(kPeriods, word); }
std::optional<RuleStatus> parseRuleStatus(QStringView word) { return find<RuleStatus>(kStatuses, word); }
std::optional<RuleFollowUp> parseRuleFollowUp(QStringView word) { return find<RuleFollowUp>(kFollowUps, word); }

} // namespace domain
