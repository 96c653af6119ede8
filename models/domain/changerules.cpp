// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changerules.h"

#include "models/domain/balance.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

bool isSimType(const QString &simType, QLatin1StringView wanted)
{
    return simType.compare(wanted, Qt::CaseInsensitive) == 0;
}

//! Nothing can be done to a line that the network does not know.
bool isOutOfReach(LineStatus status)
{
    return status == LineStatus::Invalid || status == LineStatus::NotAvailable || status == LineStatus::Pending;
}

bool isBalanceTooLow(const ChangeFacts &facts)
{
    return facts.balance && facts.minimum && isBelowMinimum(facts.balance->micros, facts.minimum->micros);
}

QDate today(const ChangeFacts &facts) { return facts.now.toTimeZone(facts.zone).date(); }
QDateTime startOf(const QDate &day, const ChangeFacts &facts) { return day.startOfDay(facts.zone).toUTC(); }

Permission permissionFor(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::DeactivationDate: return Permission::ChangeDeactivationDate;
    case ChangeKind::SubAccount:
    case ChangeKind::Group: return Permission::AssignLines;
    case ChangeKind::AddLine: return Permission::AddLines;
    case ChangeKind::SendSms: return Permission::SendSms;
    case ChangeKind::ConfirmRenewal: return Permission::ConfirmRenewals;
    case ChangeKind::OrderCards: return Permission::OrderSims;
    case ChangeKind::InvitePerson: return Permission::ManageStaff;
    case ChangeKind::OpenTicket: return Permission::WriteTickets;
    case ChangeKind::AddFunds: return Permission::AddFunds;
    case ChangeKind::AutoRefill: return Permission::ManageAutoRefill;
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::RatePlan:
    case ChangeKind::Notes:
    case ChangeKind::Labels:
    case ChangeKind::EndUser:
    case ChangeKind::RefillData:
    case ChangeKind::DataAutoRefill:
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: break;
    }
    return Permission::ManageLines;
}

Obstacle obstacleOfLabels(const QStringList &labels)
{
    const bool tooLong = std::any_of(labels.begin(), labels.end(), [](const QString &label) {
        return label.size() > kLongestLabel || label.isEmpty();
    });
    return tooLong || labels.size() > kMostLabels ? Obstacle::TooManyLabels : Obstacle::None;
}

bool isKnown(const Named &named, const std::vector<Named> &all)
{
    return named.isNone() || all.empty() || findNamed(all, named.id).has_value();
}

Obstacle obstacleOfValue(const ChangeOrder &order, const ChangeFacts &facts)
{
    const ChangeValue &value = order.value;
    switch (order.kind) {
    case ChangeKind::SubAccount:
        return isKnown(value.target, facts.catalog.subAccounts) ? Obstacle::None : Obstacle::UnknownTarget;
    case ChangeKind::Group:
        return isKnown(value.target, facts.catalog.groups) ? Obstacle::None : Obstacle::UnknownTarget;
    case ChangeKind::RatePlan:
        return findPlan(facts.catalog, value.target.id) ? Obstacle::None : Obstacle::UnknownTarget;
    case ChangeKind::DeactivationDate:
        return value.date && *value.date <= facts.now ? Obstacle::DateInPast : Obstacle::None;
    case ChangeKind::Notes: return value.text.size() > kLongestNote ? Obstacle::TooLong : Obstacle::None;
    case ChangeKind::Labels: return obstacleOfLabels(value.labels);
    case ChangeKind::EndUser:
        return value.text.isEmpty() || looksLikeAddress(value.text) ? Obstacle::None : Obstacle::NotAnAddress;
    case ChangeKind::SendSms:
        if (value.text.isEmpty())
            return Obstacle::EmptyText;
        return value.text.size() > kLongestSms ? Obstacle::TooLong : Obstacle::None;
    case ChangeKind::OrderCards:
        return value.cards && wrongEntries(*value.cards).empty() ? Obstacle::None : Obstacle::WrongEntries;
    case ChangeKind::InvitePerson: {
        const bool isRight =
            value.invitation && wrongEntries(*value.invitation, facts.permissions, facts.catalog).empty();
        return isRight ? Obstacle::None : Obstacle::WrongEntries;
    }
    case ChangeKind::OpenTicket:
        return value.ticket && wrongEntries(*value.ticket).empty() ? Obstacle::None : Obstacle::WrongEntries;
    case ChangeKind::AddFunds:
        return value.amount && isRefillAmount(value.amount->micros) ? Obstacle::None : Obstacle::WrongAmount;
    case ChangeKind::AutoRefill:
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::AddLine:
    case ChangeKind::RefillData:
    case ChangeKind::DataAutoRefill:
    case ChangeKind::ConfirmRenewal:
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: break;
    }
    return Obstacle::None;
}

Verdict no(Obstacle obstacle, Remarks remarks = {})
{
    Verdict verdict;
    verdict.obstacle = obstacle;
    verdict.remarks = remarks;
    return verdict;
}

Verdict judgeActivate(const Line &line, const ChangeFacts &facts)
{
    if (isWorking(line.status) || line.status == LineStatus::ActivationReady)
        return no(Obstacle::AlreadySo);
    if (isOutOfReach(line.status))
        return no(Obstacle::StateForbids);
    if (line.ratePlan.isEmpty())
        return no(Obstacle::NoRatePlan);
    if (line.deactivationDate && line.status == LineStatus::Suspended &&
        !facts.permissions.testFlag(Permission::ChangeDeactivationDate))
        return no(Obstacle::DateNotPermitted);
    if (isBalanceTooLow(facts))
        return no(Obstacle::BalanceTooLow);
    Verdict verdict;
    verdict.to = LineStatus::ActivationReady;
    verdict.remarks = Remark::WaitsForUsage;
    return verdict;
}

//! When a deactivation takes effect that is asked for now (D3).
QDateTime endOf(const Line &line, const ChangeFacts &facts)
{
    const bool isSubscription = isSimType(line.simType, "Subscription"_L1);
    return startOf(deactivationDay(line.contract, isSubscription, line.renewalDate, today(facts)), facts);
}

Verdict ending(const Line &line, const ChangeFacts &facts)
{
    Verdict verdict;
    verdict.to = LineStatus::Deactivated;
    verdict.effectiveAt = endOf(line, facts);
    if (line.inSession == InSession::Yes)
        verdict.remarks |= Remark::InSession;
    if (line.contract == Contract::Yearly || line.contract == Contract::Quarterly) {
        verdict.remarks |= Remark::TermStillBilled;
        verdict.stillBilled = line.monthlyCost.value_or(base::Money());
    }
    return verdict;
}

Verdict judgeDeactivate(const Line &line, const ChangeFacts &facts)
{
    if (line.status == LineStatus::Deactivated)
        return no(Obstacle::AlreadySo, !activatingRules(line, facts).empty() ? Remark::RuleActivates : Remark::None);
    if (isOutOfReach(line.status) || line.status == LineStatus::Blank)
        return no(Obstacle::StateForbids);
    if (line.status == LineStatus::DeactivationPending && !facts.isBare) {
        if (line.deactivationDate && *line.deactivationDate <= endOf(line, facts))
            return no(Obstacle::AlreadyEnding);
        if (!facts.permissions.testFlag(Permission::ChangeDeactivationDate))
            return no(Obstacle::DateNotPermitted);
        return ending(line, facts);
    }
    if (isWorking(line.status) && !facts.isBare)
        return ending(line, facts);
    Verdict verdict;
    verdict.to = LineStatus::Deactivated;
    if (line.inSession == InSession::Yes)
        verdict.remarks |= Remark::InSession;
    if (line.status == LineStatus::Suspended)
        verdict.remarks |= Remark::NoAutomaticReturn;
    return verdict;
}

Verdict judgeDate(const ChangeValue &value, const Line &line, const ChangeFacts &facts)
{
    if (!isWorking(line.status) && !(facts.isBare && line.deactivationDate))
        return no(Obstacle::StateForbids);
    if (value.date == line.deactivationDate)
        return no(Obstacle::AlreadySo);
    Verdict verdict;
    verdict.to = value.date ? LineStatus::DeactivationPending : LineStatus::Active;
    if (value.date) {
        verdict.to = LineStatus::Deactivated;
        verdict.effectiveAt = *value.date;
    }
    return verdict;
}

Verdict judgePlan(const ChangeValue &value, const Line &line, const ChangeFacts &facts)
{
    if (line.ratePlan == value.target.name)
        return no(Obstacle::AlreadySo);
    if (isOutOfReach(line.status))
        return no(Obstacle::StateForbids);
    const QDate day = today(facts);
    // A change counts from the day after it was asked for.
    if (line.ratePlanSince && line.ratePlanSince->addDays(-1) >= QDate(day.year(), day.month(), 1))
        return no(Obstacle::PlanChangedAlready);
    const std::optional<RatePlan> plan = findPlan(facts.catalog, value.target.id);
    const bool isContracted = line.renewalDate && *line.renewalDate > day;
    if (isContracted && !(plan && isSimType(plan->simType, "Subscription"_L1)))
        return no(Obstacle::ContractRunning);
    Verdict verdict;
    verdict.remarks = Remark::NextCycle;
    verdict.effectiveAt = startOf(day.addDays(1), facts);
    return verdict;
}

Verdict judgeRefill(const Line &line, const ChangeFacts &facts)
{
    if (!isSimType(line.simType, "Prepaid"_L1))
        return no(Obstacle::NotPrepaid);
    const bool isReady = line.status == LineStatus::ActivationReady || line.status == LineStatus::ActivationPending;
    if (!isWorking(line.status) && !isReady && line.status != LineStatus::Suspended)
        return no(Obstacle::StateForbids);
    if (isBalanceTooLow(facts))
        return no(Obstacle::BalanceTooLow);
    Verdict verdict;
    if (const std::optional<RatePlan> plan = findPlan(facts.catalog, line.ratePlan); plan && plan->fee)
        verdict.cost = *plan->fee;
    const bool wantsData = line.status == LineStatus::Suspended &&
                           (line.reason == StatusReason::Payment || line.reason == StatusReason::Expiry);
    if (wantsData)
        verdict.to = line.deactivationDate ? LineStatus::DeactivationPending : LineStatus::Active;
    return verdict;
}

//! Who suspends what is suspended already takes it over: it does not come back by itself any more.
Verdict judgeSuspend(const Line &line)
{
    const bool isOff = line.status == LineStatus::Suspended;
    if (isOff && line.reason == StatusReason::Manual && line.statusBy != "platform"_L1)
        return no(Obstacle::AlreadySo);
    if (!isOff && !isWorking(line.status) && line.status != LineStatus::ActivationReady)
        return no(Obstacle::StateForbids);
    Verdict verdict;
    verdict.to = LineStatus::Suspended;
    if (isOff)
        verdict.remarks |= Remark::NoAutomaticReturn;
    if (line.inSession == InSession::Yes)
        verdict.remarks |= Remark::InSession;
    return verdict;
}

Verdict judgeResume(const ChangeOrder &order, const Line &line, const ChangeFacts &facts)
{
    if (isWorking(line.status) || line.status == LineStatus::ActivationReady)
        return no(Obstacle::NotSuspended);
    if (line.status != LineStatus::Suspended)
        return no(Obstacle::StateForbids);
    if (line.reason == StatusReason::Contract || line.reason == StatusReason::Integration)
        return no(Obstacle::OperatorDecides);
    if (isSimType(line.simType, "Prepaid"_L1) && line.dataLeft.value_or(base::DataVolume()).bytes == 0)
        return no(Obstacle::NoDataLeft);
    if (isBalanceTooLow(facts))
        return no(Obstacle::BalanceTooLow);
    Verdict verdict;
    verdict.to = statusFromKey(wantedText(order, line));
    if (verdict.to == LineStatus::ActivationReady)
        verdict.remarks |= Remark::WaitsForUsage;
    return verdict;
}

Verdict judgeStore(bool offer, const Line &line)
{
    if (offer && line.eid.isEmpty())
        return no(Obstacle::NotAnEsim);
    if (offer && (line.status == LineStatus::NotAvailable || line.status == LineStatus::Invalid))
        return no(Obstacle::IntegrationMissing);
    return line.inStore == offer ? no(Obstacle::AlreadySo) : Verdict();
}

Verdict judgeSms(const Line &line, const ChangeFacts &facts)
{
    if (!isWorking(line.status))
        return no(Obstacle::StateForbids);
    if (isBalanceTooLow(facts))
        return no(Obstacle::BalanceTooLow);
    Verdict verdict;
    verdict.cost.micros = kSmsPrice;
    return verdict;
}

Verdict judgeRenewal(const Line &line)
{
    if (!line.renewalDate || line.contract == Contract::Monthly || line.contract == Contract::Unknown)
        return no(Obstacle::NoRenewal);
    if (line.status == LineStatus::Deactivated || line.status == LineStatus::DeactivationPending)
        return no(Obstacle::StateForbids);
    return line.renewalConfirmed ? no(Obstacle::AlreadySo) : Verdict();
}

Verdict judgeLabels(const ChangeOrder &order, const Line &line)
{
    const QString wanted = wantedText(order, line);
    if (wanted == fieldText(order.kind, line))
        return no(Obstacle::AlreadySo);
    return wanted.count(u'\n') >= kMostLabels ? no(Obstacle::TooManyLabels) : Verdict();
}

Verdict judgeField(const ChangeOrder &order, const Line &line)
{
    return wantedText(order, line) == fieldText(order.kind, line) ? no(Obstacle::AlreadySo) : Verdict();
}

Verdict judgeLine(const ChangeOrder &order, const Line &line, const ChangeFacts &facts)
{
    switch (order.kind) {
    case ChangeKind::Activate: return judgeActivate(line, facts);
    case ChangeKind::Deactivate: return judgeDeactivate(line, facts);
    case ChangeKind::DeactivationDate: return judgeDate(order.value, line, facts);
    case ChangeKind::RatePlan: return judgePlan(order.value, line, facts);
    case ChangeKind::RefillData: return judgeRefill(line, facts);
    case ChangeKind::SendSms: return judgeSms(line, facts);
    case ChangeKind::ConfirmRenewal: return judgeRenewal(line);
    case ChangeKind::Labels: return judgeLabels(order, line);
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore: return judgeStore(order.kind == ChangeKind::AddToStore, line);
    case ChangeKind::Suspend: return judgeSuspend(line);
    case ChangeKind::Resume: return judgeResume(order, line, facts);
    case ChangeKind::DataAutoRefill:
        return isSimType(line.simType, "Prepaid"_L1) ? judgeField(order, line) : no(Obstacle::NotPrepaid);
    case ChangeKind::SubAccount:
    case ChangeKind::Group:
    case ChangeKind::Notes:
    case ChangeKind::EndUser: return judgeField(order, line);
    case ChangeKind::OpenTicket: // whatever the line is: that may be what it is about
    case ChangeKind::AddLine: break;
    case ChangeKind::OrderCards:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::InvitePerson: return no(Obstacle::StateForbids); // nothing that a line can do
    }
    return {};
}

bool asksForStatus(ChangeKind kind)
{
    return kind == ChangeKind::Activate || kind == ChangeKind::Deactivate || kind == ChangeKind::DeactivationDate ||
           kind == ChangeKind::SendSms || kind == ChangeKind::RefillData || kind == ChangeKind::AddToStore ||
           kind == ChangeKind::Suspend || kind == ChangeKind::Resume;
}

//! 0: none, or one that is not known.
int subAccountOf(const Line &line, const ChangeFacts &facts)
{
    const std::optional<Named> subAccount = findNamed(facts.catalog.subAccounts, line.subAccount);
    return subAccount ? subAccount->id.toInt() : 0;
}

} // namespace

std::vector<const Rule *> rulesOf(const Line &line, const ChangeFacts &facts)
{
    std::vector<const Rule *> rules;
    for (const Rule &rule : facts.rules) {
        if (concerns(rule, subAccountOf(line, facts)))
            rules.push_back(&rule);
    }
    return rules;
}

//! A rule has stopped the line and will start it again, unless somebody changes its status meanwhile.
std::vector<const Rule *> activatingRules(const Line &line, const ChangeFacts &facts)
{
    std::vector<const Rule *> rules;
    if (line.reason != StatusReason::Rule)
        return rules;
    for (const Rule &rule : facts.rules) {
        if (rule.followUp != RuleFollowUp::Off && concerns(rule, subAccountOf(line, facts)))
            rules.push_back(&rule);
    }
    return rules;
}

std::vector<const Rule *> usageRules(const Line &line, const ChangeFacts &facts)
{
    std::vector<const Rule *> rules;
    for (const Rule &rule : facts.rules) {
        if (rule.trigger == RuleTrigger::DataUsage && rule.limit > 0 && concerns(rule, subAccountOf(line, facts)))
            rules.push_back(&rule);
    }
    return rules;
}

Obstacle obstacleOf(const ChangeOrder &order, const ChangeFacts &facts)
{
    if (facts.isSnapshot)
        return Obstacle::Snapshot;
    if (order.kind == ChangeKind::InvitePerson) {
        if (rolesToInvite(facts.permissions).empty())
            return Obstacle::OwnerOnly;
    } else if (!facts.permissions.testFlag(permissionFor(order.kind))) {
        return Obstacle::NotPermitted;
    }
    if (std::find(facts.offered.begin(), facts.offered.end(), order.kind) == facts.offered.end())
        return Obstacle::NotOffered;
    return obstacleOfValue(order, facts);
}

Verdict judge(const ChangeOrder &order, const Line &line, const ChangeFacts &facts)
{
    if (const Obstacle obstacle = obstacleOf(order, facts); obstacle != Obstacle::None)
        return no(obstacle);
    if (line.status == LineStatus::Unknown && asksForStatus(order.kind))
        return no(Obstacle::StatusUnknown);
    Verdict verdict = judgeLine(order, line, facts);
    const bool isOld = !facts.syncedAt.isValid() || facts.syncedAt.addDays(1) < facts.now;
    if (verdict.isPossible() && isOld)
        verdict.remarks |= Remark::OldData;
    if (verdict.isPossible() && facts.pending && facts.pending->contains(line.iccid))
        verdict.remarks |= Remark::PendingAlready;
    return verdict;
}

Verdict judgeNew(const NewLine &line, const ChangeFacts &facts)
{
    if (const Obstacle obstacle = obstacleOf({.kind = ChangeKind::AddLine, .value = {}}, facts);
        obstacle != Obstacle::None)
        return no(obstacle);
    if (line.iccid.text.isEmpty())
        return no(Obstacle::BadIccid);
    if (line.plan.name.isEmpty() && line.plan.isNone())
        return no(Obstacle::NoRatePlan);
    const auto isMissing = [](const Named &named) { return named.isNone() && !named.name.isEmpty(); };
    if (isMissing(line.plan) || isMissing(line.subAccount) || isMissing(line.group))
        return no(Obstacle::UnknownTarget);
    if (line.notes.size() > kLongestNote)
        return no(Obstacle::TooLong);
    if (const Obstacle labels = obstacleOfLabels(line.labels); labels != Obstacle::None)
        return no(labels);
    if (isBalanceTooLow(facts))
        return no(Obstacle::BalanceTooLow);
    Verdict verdict;
    verdict.to = LineStatus::ActivationPending;
    if (!hasValidLuhn(line.iccid))
        verdict.remarks |= Remark::LuhnDiffers;
    return verdict;
}

Verdict judgeForAccount(const ChangeOrder &order, const ChangeFacts &facts)
{
    const Obstacle obstacle = obstacleOf(order, facts);
    return obstacle == Obstacle::None ? Verdict() : no(obstacle);
}

} // namespace domain
