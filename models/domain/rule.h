// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <optional>
#include <vector>

namespace domain {

//! What makes a rule fire (R112, R113, R273, D15).
enum class RuleTrigger : quint8 { DataUsage, ImeiChange, CountryChange };
//! What a limit counts (R118).
enum class RuleUnit : quint8 { Megabytes, Dollars };
//! Over what time, in the account's zone; also how often a rule may fire for one line (D15).
enum class RulePeriod : quint8 { Day, Month };
//! The state a line is set to; none: the rule only tells (R115).
enum class RuleStatus : quint8 { None, Suspended, Deactivated };
//! When the line is activated again (R116, R117).
enum class RuleFollowUp : quint8 { Off, NextDay, NextMonth };

//! A rule of the account (R108–R124). Applies to all lines, or to those of the chosen sub-accounts (R109, R119).
struct Rule
{
    qint64 id = 0;
    QString name;
    bool enabled = true;
    RuleTrigger trigger = RuleTrigger::DataUsage;
    RuleUnit unit = RuleUnit::Megabytes;
    RulePeriod period = RulePeriod::Day;
    qint64 limit = 0; //!< bytes or micro-units; of DataUsage only
    std::vector<int> subAccounts;
    RuleStatus status = RuleStatus::Deactivated;
    bool notifyMail = false;
    bool notifyWebhook = false;
    RuleFollowUp followUp = RuleFollowUp::Off; //!< off by default (D15)
};

//! What a line has used in a rule's period.
struct RuleUsage
{
    qint64 bytes = 0;
    qint64 micros = 0;
};

//! Whether the usage is over the rule's limit; the limit itself is not (R120, R122, R123).
constexpr bool isOverLimit(const Rule &rule, const RuleUsage &usage)
{
    return (rule.unit == RuleUnit::Megabytes ? usage.bytes : usage.micros) > rule.limit;
}

//! Whether a rule concerns lines of that sub-account (0: none).
bool concerns(const Rule &rule, int subAccountId);

//! Whether two IMEIs name the same device: their first 14 digits (D16). An empty one is nobody's.
bool isSameDevice(QStringView imei, QStringView other);

//! Checks what a person has filled in: a name, a positive limit, something to do. Invalid with the field in `where`.
base::Status checkRule(const Rule &rule);

QString ruleWord(RuleTrigger trigger);   //!< data_usage, imei_change, country_change
QString ruleWord(RuleUnit unit);         //!< MB, USD
QString ruleWord(RulePeriod period);     //!< day, month
QString ruleWord(RuleStatus status);     //!< none, suspended, deactivated
QString ruleWord(RuleFollowUp followUp); //!< none, next_day, next_month

std::optional<RuleTrigger> parseRuleTrigger(QStringView word);
std::optional<RuleUnit> parseRuleUnit(QStringView word);
std::optional<RulePeriod> parseRulePeriod(QStringView word);
std::optional<RuleStatus> parseRuleStatus(QStringView word);
std::optional<RuleFollowUp> parseRuleFollowUp(QStringView word);

} // namespace domain
