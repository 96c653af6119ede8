// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/engine/rules.h"

#include "platform/core.h"
#include "platform/notify.h"
#include "platform/wire.h"

using namespace Qt::StringLiterals;

namespace platform::engine {

namespace {

using domain::Rule;
using domain::RuleFollowUp;
using domain::RulePeriod;
using domain::RuleStatus;
using domain::RuleTrigger;
using domain::RuleUnit;

constexpr Seconds kHour = 3600;
constexpr size_t kMostInMail = 500;

QString causeOf(const Rule &rule, const domain::RuleUsage &usage)
{
    const QString span = rule.period == RulePeriod::Day ? u"this day"_s : u"this month"_s;
    if (rule.unit == RuleUnit::Dollars)
        return u"%1 USD %2, over %3 USD"_s.arg(QString::fromLatin1(moneyText(usage.micros)), span,
                                               QString::fromLatin1(moneyText(rule.limit)));
    return u"%1 MB %2, over %3 MB"_s.arg(QString::fromLatin1(megabytes(usage.bytes)), span,
                                         QString::fromLatin1(megabytes(rule.limit)));
}

} // namespace

base::Status Rules::load(Day today)
{
    m_today = today;
    const auto stored = loadRules(m_db, m_core.account.id);
    if (!stored)
        return stored.error();
    m_rules.clear();
    for (const StoredRule &each : *stored) {
        if (each.rule.enabled)
            m_rules.push_back(each.rule);
    }
    m_fired.clear();
    for (const Rule &rule : m_rules) {
        static const QString sql =
            u"SELECT line_no FROM rule_activity WHERE account_id = ? AND rule_id = ? AND cycle_day = ?"_s;
        base::Result<QSqlQuery *> found = m_db.run(sql, {m_core.account.id, rule.id, cycleOf(rule)});
        if (!found)
            return found.error();
        Live line;
        while ((*found)->next()) {
            line.lineNo = (*found)->value(0).toLongLong();
            m_fired.insert(keyOf(rule, line));
        }
        (*found)->finish();
    }
    return {};
}

Day Rules::cycleOf(const Rule &rule) const
{
    return rule.period == RulePeriod::Day ? m_today : Calendar::monthStart(m_today);
}

quint64 Rules::keyOf(const Rule &rule, const Live &line) const { return quint64(rule.id) << 40 | quint64(line.lineNo); }

base::Status Rules::onUsage(Live &line, Seconds at, qint64 costToday, int country)
{
    for (const Rule &rule : m_rules) {
        if (rule.trigger == RuleTrigger::ImeiChange || !domain::concerns(rule, line.subAccountId))
            continue;
        if (rule.trigger == RuleTrigger::CountryChange) {
            if (line.deployment < 0 || line.deployment == country)
                continue;
            const auto &countries = fleet::countries();
            const QString cause =
                u"in %1, belongs to %2"_s.arg(QLatin1StringView(countries[size_t(country)].code),
                                              QLatin1StringView(countries[size_t(line.deployment)].code));
            if (base::Status ok = fire(rule, line, at, cause); !ok)
                return ok;
            continue;
        }
        const domain::RuleUsage usage = rule.period == RulePeriod::Day
                                            ? domain::RuleUsage{line.todayBytes, costToday}
                                            : domain::RuleUsage{line.monthBytes, line.monthMicros};
        if (!domain::isOverLimit(rule, usage))
            continue;
        if (base::Status ok = fire(rule, line, at, causeOf(rule, usage)); !ok)
            return ok;
    }
    return {};
}

base::Status Rules::onDeviceSwap(Live &line, Seconds at, const QString &was, const QString &is)
{
    if (was.isEmpty() || domain::isSameDevice(was, is)) // D16
        return {};
    for (const Rule &rule : m_rules) {
        if (rule.trigger != RuleTrigger::ImeiChange || !domain::concerns(rule, line.subAccountId))
            continue;
        if (base::Status ok = fire(rule, line, at, u"IMEI %1, was %2"_s.arg(is, was)); !ok)
            return ok;
    }
    return {};
}

base::Status Rules::fire(const Rule &rule, Live &line, Seconds at, const QString &cause)
{
    if (!m_fired.insert(keyOf(rule, line)).second)
        return {};
    const base::Result<QString> iccid = m_fleet.iccidOf(line);
    if (!iccid)
        return iccid.error();
    RuleActivity activity{.ruleId = rule.id,
                          .ruleName = rule.name,
                          .lineNo = line.lineNo,
                          .iccid = *iccid,
                          .cycleDay = cycleOf(rule),
                          .at = at,
                          .cause = cause,
                          .outcome = u"told"_s,
                          .statusBefore = QString::fromLatin1(statusText(line.status)),
                          .statusAfter = {},
                          .followUpAt = {},
                          .byMail = rule.notifyMail};
    if (rule.status != RuleStatus::None && line.isWorking()) {
        const Status status = rule.status == RuleStatus::Suspended ? Status::Suspended : Status::Deactivated;
        line.deactivationDate.reset(); // a rule acts at once (D3)
        m_fleet.setStatus(line, status, u"rule"_s, {ActorKind::Rule, rule.name, {}}, at);
        activity.outcome = u"done"_s;
        if (rule.followUp == RuleFollowUp::NextDay)
            activity.followUpAt = m_core.calendar.startOf(m_today + 1);
        if (rule.followUp == RuleFollowUp::NextMonth)
            activity.followUpAt = m_core.calendar.startOf(Calendar::nextMonth(m_today));
    } else if (rule.status != RuleStatus::None) {
        activity.outcome = u"not_working"_s;
    }
    activity.statusAfter = QString::fromLatin1(statusText(line.status));
    if (base::Status ok = insertActivity(m_db, m_core.account.id, activity); !ok)
        return ok;
    return tell(rule, activity);
}

base::Status Rules::tell(const Rule &rule, const RuleActivity &activity)
{
    const QString text = u"%1: %2. %3"_s.arg(rule.name, activity.iccid, activity.cause);
    if (base::Status ok = raiseAlert(
            m_db, m_core.account.id,
            {.at = activity.at, .kind = u"rule"_s, .iccid = activity.iccid, .ruleId = rule.id, .message = text});
        !ok)
        return ok;
    JsonWriter body;
    body.beginObject().number("rule_id", rule.id).text("rule", rule.name).text("iccid", activity.iccid);
    body.text("trigger", domain::ruleWord(rule.trigger)).text("cause", activity.cause);
    body.text("outcome", activity.outcome).text("status_before", activity.statusBefore);
    body.text("status", activity.statusAfter).text("at", wireTime(activity.at)).endObject();
    return notify(m_core, m_db,
                  {.at = activity.at,
                   .event = u"rule.fired"_s,
                   .subject = u"Rule fired: "_s + rule.name,
                   .text = text,
                   .data = body.take(),
                   .mail = false, // with what else the hour brings
                   .webhook = rule.notifyWebhook});
}

//! By the hours of the clock, so that it does not matter how a span of time is cut (D39).
base::Status Rules::tellHours(Seconds from, Seconds until)
{
    const Seconds first = from / kHour * kHour;
    const Seconds next = until / kHour * kHour;
    if (first >= next)
        return {};
    const auto fired = activityToTell(m_db, m_core.account.id, first, next);
    if (!fired)
        return fired.error();
    for (auto it = fired->begin(); it != fired->end();) {
        const Seconds hour = it->at / kHour;
        const qint64 ruleId = it->ruleId;
        const auto end = std::find_if(it, fired->end(), [&](const RuleActivity &each) {
            return each.at / kHour != hour || each.ruleId != ruleId;
        });
        if (base::Status ok = mail(std::span(it, end), (hour + 1) * kHour); !ok)
            return ok;
        it = end;
    }
    return {};
}

base::Status Rules::mail(std::span<const RuleActivity> fired, Seconds at)
{
    QString text;
    for (const RuleActivity &each : fired.first(qMin(fired.size(), kMostInMail)))
        text += u"%1 UTC  %2: %3\n"_s.arg(QString::fromLatin1(wireTime(each.at)), each.iccid, each.cause);
    if (fired.size() > kMostInMail)
        text += u"and %1 more: see the rule's activity.\n"_s.arg(fired.size() - kMostInMail);
    const QString lines = fired.size() == 1 ? u"1 line"_s : u"%1 lines"_s.arg(fired.size());
    return notify(m_core, m_db,
                  {.at = at,
                   .event = u"rule.fired"_s,
                   .subject = u"Rule fired: %1 (%2)"_s.arg(fired.front().ruleName, lines),
                   .text = text,
                   .data = {},
                   .mail = true,
                   .webhook = false});
}

base::Status Rules::followUp(Seconds at, bool linesSuspended)
{
    const auto due = followUpsUntil(m_db, m_core.account.id, at);
    if (!due)
        return due.error();
    for (const FollowUp &each : *due) {
        Live *line = m_fleet.find(each.lineNo);
        QString outcome = u"changed_since"_s; // whatever somebody has done with the line meanwhile stands
        if (!line) {
            outcome = u"gone"_s;
        } else if (line->byRule && (line->status == Status::Suspended || line->status == Status::Deactivated)) {
            const Actor by{ActorKind::Rule, each.ruleName, {}};
            if (linesSuspended)
                m_fleet.setStatus(*line, Status::Suspended, u"balance"_s, by, at);
            else
                m_fleet.setStatus(*line, Status::Activated, {}, by, at);
            outcome = linesSuspended ? u"waits_for_balance"_s : u"activated"_s;
        }
        if (base::Status ok = settleFollowUp(m_db, m_core.account.id, each.activityId, at, outcome); !ok)
            return ok;
    }
    return {};
}

} // namespace platform::engine
