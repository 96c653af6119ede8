// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineanswers.h"

#include "models/domain/balance.h"
#include "models/domain/lineobstacle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qint64 kOldSeconds = 24 * 3600;

//! Everything an answer is made of.
struct Case
{
    const Line &line;
    const LineFacts &known;
    const ChangeFacts &facts;
    std::vector<LineAnswer> answers;

    LineAnswer &add(Finding finding, FactSource source, const QDateTime &at = {})
    {
        LineAnswer answer{.finding = finding, .source = source, .asOf = facts.syncedAt, .at = at};
        if (source == FactSource::ConnectionLog)
            answer.asOf = known.sessionsAt;
        answer.status = line.status;
        answers.push_back(answer);
        return answers.back();
    }
    //! The same with something that can be done about it, or why it cannot.
    LineAnswer &add(Finding finding, FactSource source, const QDateTime &at, Remedy remedy, ChangeKind kind)
    {
        LineAnswer &answer = add(finding, source, at);
        answer.remedy = remedy;
        answer.obstacle = lineObstacle(kind, line, facts);
        return answer;
    }
    bool isFundless() const
    {
        return facts.balance && facts.minimum && isBelowMinimum(facts.balance->micros, facts.minimum->micros);
    }
    void setFunds(LineAnswer &answer) const
    {
        answer.source = FactSource::Account;
        answer.amount = facts.balance;
        answer.limit = facts.minimum;
    }
    QDate today() const { return facts.now.toTimeZone(facts.zone).date(); }
};

QDateTime since(const Line &line) { return line.statusSince.value_or(QDateTime()); }

bool isPrepaid(const Line &line) { return line.simType.compare("Prepaid"_L1, Qt::CaseInsensitive) == 0; }

void addReturnByRule(Case &about)
{
    const std::vector<const Rule *> rules = activatingRules(about.line, about.facts);
    for (const Rule *rule : rules) {
        LineAnswer &answer = about.add(Finding::RuleBringsBack, FactSource::Rules);
        answer.who = rule->name;
        const QDate today = about.today();
        answer.day = rule->followUp == RuleFollowUp::NextDay ? today.addDays(1)
                                                             : QDate(today.year(), today.month(), 1).addMonths(1);
    }
}

//! D2, D4: why a stopped line is stopped. Who did it is the platform's word, else the audit log's.
void addStop(Case &about)
{
    const Line &line = about.line;
    const auto stop = [&about, &line](Finding finding) -> LineAnswer & {
        LineAnswer &answer = about.add(finding, FactSource::Line, since(line), Remedy::Activate, ChangeKind::Activate);
        answer.who = line.statusBy;
        if (answer.who.isEmpty() && about.known.statusEntry) {
            answer.who = about.known.statusEntry->actor;
            answer.source = FactSource::AuditLog;
            answer.asOf = about.known.auditAt;
        }
        return answer;
    };
    switch (line.reason) {
    case StatusReason::Balance: {
        LineAnswer &answer = about.add(Finding::OffForBalance, FactSource::Line, since(line));
        about.setFunds(answer);
        if (!about.isFundless() && about.facts.balance && line.status == LineStatus::Suspended) {
            LineAnswer &back = about.add(Finding::FundsSuffice, FactSource::Account);
            about.setFunds(back);
            back.remedy = Remedy::Sync;
        }
        return;
    }
    case StatusReason::Manual: (void)stop(Finding::OffByHand); return;
    case StatusReason::Rule:
        (void)stop(Finding::OffByRule);
        addReturnByRule(about);
        return;
    case StatusReason::Expiry: {
        LineAnswer &answer = about.add(Finding::OffByExpiry, FactSource::Line, line.dataExpiresAt.value_or(since(line)),
                                       Remedy::RefillData, ChangeKind::RefillData);
        answer.volume = line.dataLeft;
        return;
    }
    case StatusReason::Contract: stop(Finding::OffByContract).day = line.renewalDate; return;
    case StatusReason::Payment: (void)stop(Finding::OffForPayment); return;
    case StatusReason::Integration: (void)stop(Finding::OffByIntegration); return;
    case StatusReason::NotKnown: break;
    }
    LineAnswer &answer = stop(Finding::OffNotSaid);
    if (!about.known.statusEntry)
        answer.remedy = Remedy::OpenAudit;
    if (answer.remedy == Remedy::OpenAudit)
        answer.obstacle = Obstacle::None;
}

void addStatus(Case &about)
{
    const Line &line = about.line;
    switch (line.status) {
    case LineStatus::Suspended:
    case LineStatus::Deactivated: addStop(about); return;
    case LineStatus::Blank:
        about.add(Finding::NeverActivated, FactSource::Line, since(line), Remedy::Activate, ChangeKind::Activate);
        return;
    case LineStatus::Pending:
    case LineStatus::ActivationPending: about.add(Finding::ActivationUnderway, FactSource::Line, since(line)); return;
    case LineStatus::ActivationReady: about.add(Finding::WaitsForFirstUse, FactSource::Line, since(line)); return;
    case LineStatus::DeactivationPending: {
        LineAnswer &answer = about.add(Finding::EndsOn, FactSource::Line, line.deactivationDate.value_or(QDateTime()),
                                       Remedy::DeactivationDate, ChangeKind::DeactivationDate);
        answer.who = line.statusBy;
        return;
    }
    case LineStatus::Invalid: about.add(Finding::NumberInvalid, FactSource::Line, since(line)); return;
    case LineStatus::NotAvailable: about.add(Finding::NotAvailable, FactSource::Line, since(line)); return;
    case LineStatus::Unknown:
        about.add(Finding::WordUnknown, FactSource::Line, since(line)).who = line.statusRaw;
        return;
    case LineStatus::Active: return;
    }
}

bool canBeActivated(LineStatus status)
{
    return status == LineStatus::Suspended || status == LineStatus::Deactivated || status == LineStatus::Blank;
}

//! R257: a line is usable once it has a plan and a company.
void addMissingParts(Case &about)
{
    const Line &line = about.line;
    if (line.ratePlan.isEmpty())
        about.add(Finding::NoPlan, FactSource::Line, {}, Remedy::ChangePlan, ChangeKind::RatePlan);
    if (line.subAccount.isEmpty())
        about.add(Finding::NoSubAccount, FactSource::Line, {}, Remedy::Assign, ChangeKind::SubAccount);
}

//! What may make every other finding wrong.
void addDoubts(Case &about)
{
    if (about.facts.pending && about.facts.pending->contains(about.line.iccid))
        about.add(Finding::ChangeWaits, FactSource::Outbox).remedy = Remedy::OpenOutbox;
    const QDateTime &synced = about.facts.syncedAt;
    if (!synced.isValid() || synced.secsTo(about.facts.now) > kOldSeconds)
        about.add(Finding::CacheIsOld, FactSource::Line, synced).remedy = Remedy::Sync;
}

void answerOff(Case &about)
{
    addStatus(about);
    if (canBeActivated(about.line.status) && about.line.reason != StatusReason::Balance && about.isFundless())
        about.setFunds(about.add(Finding::FundsTooLow, FactSource::Account));
    if (about.line.ratePlan.isEmpty() && about.line.status != LineStatus::Active)
        about.add(Finding::NoPlan, FactSource::Line, {}, Remedy::ChangePlan, ChangeKind::RatePlan);
    if (about.answers.empty()) { // it is on
        LineAnswer &answer = about.add(Finding::HasUsage, FactSource::Line);
        answer.volume = about.line.month;
    }
    addDoubts(about);
}

void addPrepaid(Case &about)
{
    const Line &line = about.line;
    if (!isPrepaid(line))
        return;
    if (line.dataExpiresAt && *line.dataExpiresAt <= about.facts.now)
        about.add(Finding::DataExpired, FactSource::Line, *line.dataExpiresAt, Remedy::RefillData,
                  ChangeKind::RefillData);
    else if (line.dataLeft && line.dataLeft->bytes <= 0)
        about.add(Finding::DataUsedUp, FactSource::Line, {}, Remedy::RefillData, ChangeKind::RefillData);
}

void addSessions(Case &about)
{
    const Line &line = about.line;
    const LineFacts &known = about.known;
    if (line.inSession == InSession::Yes)
        about.add(Finding::ConnectedNow, FactSource::Line).remedy = Remedy::OpenSessions;
    if (known.lastSession) {
        const Session &session = *known.lastSession;
        const bool isEmpty = !session.volume || session.volume->bytes == 0;
        LineAnswer &answer = about.add(isEmpty ? Finding::SessionsCarryNothing : Finding::LastSession,
                                       FactSource::ConnectionLog, session.end.value_or(session.start));
        answer.place = session.country;
        answer.who = session.networkOperator;
        answer.volume = session.volume;
        answer.remedy = Remedy::OpenSessions;
        return;
    }
    if (!line.lastSeen && line.inSession != InSession::Yes)
        about.add(Finding::NeverSeen, FactSource::Line);
    if (!known.sessionsAt.isValid())
        about.add(Finding::SessionsNotKnown, FactSource::ConnectionLog).remedy = Remedy::OpenSessions;
}

void addDays(Case &about)
{
    const auto &days = about.known.days;
    int silent = 0;
    int count = 0;
    for (auto day = days.rbegin(); day != days.rend(); ++day, ++count) {
        if (*day && (*day)->bytes > 0) {
            if (count == 0)
                return; // today has usage
            LineAnswer &answer = about.add(Finding::SilentSince, FactSource::DailyUsage);
            answer.day = about.today().addDays(-count);
            answer.days = count;
            answer.volume = *day;
            return;
        }
        silent += *day ? 1 : 0;
    }
    LineAnswer &answer = about.add(silent > 0 ? Finding::SilentForLong : Finding::DaysNotKnown, FactSource::DailyUsage);
    answer.days = silent;
    if (silent == 0)
        answer.remedy = Remedy::Sync;
}

void answerNoUsage(Case &about)
{
    const Line &line = about.line;
    const bool isIdle = !isWorking(line.status) && line.status != LineStatus::ActivationReady;
    if (isIdle) {
        about.add(Finding::IsOff, FactSource::Line, since(line));
        addStatus(about);
    } else if (line.status == LineStatus::ActivationReady) {
        addStatus(about);
    }
    addMissingParts(about);
    addPrepaid(about);
    if (line.month && line.month->bytes > 0)
        about.add(Finding::HasUsage, FactSource::Line).volume = line.month;
    addSessions(about);
    addDays(about);
    addDoubts(about);
}

} // namespace

std::vector<LineQuestion> questionsOf(const Line &line)
{
    std::vector<LineQuestion> questions;
    if (line.status != LineStatus::Active)
        questions.push_back(LineQuestion::WhyOff);
    if (line.today.value_or(base::DataVolume{}).bytes == 0)
        questions.push_back(LineQuestion::WhyNoUsage);
    return questions;
}

std::vector<LineAnswer> answersOf(LineQuestion question, const Line &line, const LineFacts &known,
                                  const ChangeFacts &facts)
{
    Case about{.line = line, .known = known, .facts = facts, .answers = {}};
    if (question == LineQuestion::WhyOff)
        answerOff(about);
    else
        answerNoUsage(about);
    return about.answers;
}

QLatin1String findingWord(Finding finding)
{
    switch (finding) {
    case Finding::OffForBalance: return "off_for_balance"_L1;
    case Finding::FundsSuffice: return "funds_suffice"_L1;
    case Finding::OffByHand: return "off_by_hand"_L1;
    case Finding::OffByRule: return "off_by_rule"_L1;
    case Finding::RuleBringsBack: return "rule_brings_back"_L1;
    case Finding::OffByExpiry: return "off_by_expiry"_L1;
    case Finding::OffByContract: return "off_by_contract"_L1;
    case Finding::OffForPayment: return "off_for_payment"_L1;
    case Finding::OffByIntegration: return "off_by_integration"_L1;
    case Finding::OffNotSaid: return "off_not_said"_L1;
    case Finding::NeverActivated: return "never_activated"_L1;
    case Finding::ActivationUnderway: return "activation_underway"_L1;
    case Finding::EndsOn: return "ends_on"_L1;
    case Finding::NumberInvalid: return "number_invalid"_L1;
    case Finding::NotAvailable: return "not_available"_L1;
    case Finding::WordUnknown: return "word_unknown"_L1;
    case Finding::FundsTooLow: return "funds_too_low"_L1;
    case Finding::NoPlan: return "no_plan"_L1;
    case Finding::NoSubAccount: return "no_sub_account"_L1;
    case Finding::IsOff: return "is_off"_L1;
    case Finding::WaitsForFirstUse: return "waits_for_first_use"_L1;
    case Finding::DataUsedUp: return "data_used_up"_L1;
    case Finding::DataExpired: return "data_expired"_L1;
    case Finding::HasUsage: return "has_usage"_L1;
    case Finding::ConnectedNow: return "connected_now"_L1;
    case Finding::SessionsCarryNothing: return "sessions_carry_nothing"_L1;
    case Finding::LastSession: return "last_session"_L1;
    case Finding::NeverSeen: return "never_seen"_L1;
    case Finding::SilentSince: return "silent_since"_L1;
    case Finding::SilentForLong: return "silent_for_long"_L1;
    case Finding::DaysNotKnown: return "days_not_known"_L1;
    case Finding::SessionsNotKnown: return "sessions_not_known"_L1;
    case Finding::ChangeWaits: return "change_waits"_L1;
    case Finding::CacheIsOld: return "cache_is_old"_L1;
    }
    return {};
}

} // namespace domain
