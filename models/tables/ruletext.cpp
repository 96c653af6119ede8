// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ruletext.h"

#include "models/base/money.h"
#include "models/domain/linecolumn.h"

using namespace Qt::StringLiterals;

namespace tables {

using domain::Rule;

QString RuleText::condition(const Rule &rule, const QLocale &locale)
{
    switch (rule.trigger) {
    case domain::RuleTrigger::ImeiChange: return tr("Another device");
    case domain::RuleTrigger::CountryChange: return tr("Outside the country of deployment");
    case domain::RuleTrigger::DataUsage: break;
    }
    const bool isVolume = rule.unit == domain::RuleUnit::Megabytes;
    const bool isWhole = rule.limit % base::kBytesPerMegabyte == 0;
    const QString limit = isVolume
                              ? tr("%1 MB").arg(locale.toString(double(rule.limit) / double(base::kBytesPerMegabyte),
                                                                'f', isWhole ? 0 : 1))
                              : u'$' + base::formatMoneyText(base::Money{.micros = rule.limit}); // decimal text (D20)
    return rule.period == domain::RulePeriod::Day ? tr("Over %1 a day").arg(limit) : tr("Over %1 a month").arg(limit);
}

QString RuleText::sentence(const Rule &rule, const QLocale &locale)
{
    QString what;
    switch (rule.status) {
    case domain::RuleStatus::None: what = tr("somebody is told"); break;
    case domain::RuleStatus::Suspended: what = tr("suspended"); break;
    case domain::RuleStatus::Deactivated: what = tr("deactivated"); break;
    }
    switch (rule.followUp) {
    case domain::RuleFollowUp::Off: break;
    case domain::RuleFollowUp::NextDay: what = tr("%1, active again the next day").arg(what); break;
    case domain::RuleFollowUp::NextMonth: what = tr("%1, active again the next month").arg(what); break;
    }
    return tr("%1: %2").arg(condition(rule, locale), what);
}

} // namespace tables
