// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineobstacle.h"

#include <algorithm>

namespace domain {

namespace {

//! Obstacles that another value would not take away.
bool isOfTheLine(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::NotOffered:
    case Obstacle::NotPermitted:
    case Obstacle::DateNotPermitted:
    case Obstacle::AlreadyEnding:
    case Obstacle::StateForbids:
    case Obstacle::NoRatePlan:
    case Obstacle::BalanceTooLow:
    case Obstacle::PlanChangedAlready:
    case Obstacle::ContractRunning:
    case Obstacle::NotPrepaid:
    case Obstacle::NoRenewal:
    case Obstacle::NotAnEsim:
    case Obstacle::IntegrationMissing:
    case Obstacle::NotSuspended:
    case Obstacle::OperatorDecides:
    case Obstacle::NoDataLeft:
    case Obstacle::StatusUnknown: return true;
    default: return false;
    }
}

//! A line may go to any plan that it does not have; what stands in the way of all of them stands in its way.
Obstacle planObstacle(const Line &line, const ChangeFacts &facts)
{
    Obstacle found = Obstacle::None;
    for (const RatePlan &plan : facts.catalog.plans) {
        if (plan.named.name == line.ratePlan)
            continue;
        ChangeOrder order{.kind = ChangeKind::RatePlan, .value = {}};
        order.value.target = plan.named;
        found = judge(order, line, facts).obstacle;
        if (found == Obstacle::None)
            return found;
    }
    return isOfTheLine(found) ? found : Obstacle::None;
}

} // namespace

Obstacle lineObstacle(ChangeKind kind, const Line &line, const ChangeFacts &facts)
{
    if (kind == ChangeKind::RatePlan)
        return planObstacle(line, facts);
    ChangeOrder order{.kind = kind, .value = {}};
    if (kind == ChangeKind::SendSms)
        order.value.text = QStringLiteral("?");
    if (kind == ChangeKind::DeactivationDate)
        order.value.date = facts.now.addYears(1);
    const Obstacle found = judge(order, line, facts).obstacle;
    return !hasValue(kind) || isOfTheLine(found) ? found : Obstacle::None;
}

} // namespace domain
