// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/syncplan.h"

#include <algorithm>
#include <cmath>

namespace domain {

namespace {

constexpr qint64 kMinutesADay = 24 * 60;
constexpr qint64 kMoneyRequests = 3; // balance, payments, cycles
constexpr qint64 kCatalogRequests = 4;

qint64 pages(qint64 rows, int size) { return std::max<qint64>(1, (rows + size - 1) / std::max(1, size)); }

//! Of a run in which little has changed.
qint64 requestsOf(SyncKind kind, const SyncScale &scale)
{
    switch (kind) {
    case SyncKind::Lines: return 1 + (scale.hasSince ? 1 : pages(scale.lines, scale.pageSize));
    case SyncKind::Usage: return scale.hasSince ? 1 : pages(scale.lines, scale.pageSize);
    case SyncKind::Money: return kMoneyRequests;
    case SyncKind::Messages:
    case SyncKind::Audit: return 1;
    case SyncKind::Catalog: return kCatalogRequests;
    }
    return 0;
}

PaceReason obstacleOf(SyncKind kind, const SyncScale &scale)
{
    const bool isOffered = kind == SyncKind::Money      ? scale.hasMoney
                           : kind == SyncKind::Messages ? scale.hasMessages
                           : kind == SyncKind::Audit    ? scale.hasAudit
                                                        : true;
    if (!isOffered)
        return PaceReason::NotOffered;
    return kind == SyncKind::Usage && !scale.hasUsageList ? PaceReason::PerLine : PaceReason::AsWished;
}

void setPace(SyncPace &pace, qint64 minutes)
{
    if (minutes > kMinutesADay) {
        pace.minutes = 0;
        pace.aDay = 0;
        pace.reason = PaceReason::TooDear;
        return;
    }
    pace.minutes = int(minutes);
    pace.aDay = kMinutesADay / minutes * pace.requests;
    pace.reason = minutes > pace.wished ? PaceReason::Stretched : PaceReason::AsWished;
}

bool isWithLines(const SyncPace &pace) { return pace.kind == SyncKind::Lines || pace.kind == SyncKind::Usage; }

//! Requests a day if all went as wished.
double wishedADay(const std::vector<SyncPace> &paces, bool ofLines)
{
    double sum = 0;
    for (const SyncPace &pace : paces) {
        if (isWithLines(pace) == ofLines && pace.reason == PaceReason::AsWished)
            sum += double(kMinutesADay) / pace.wished * double(pace.requests);
    }
    return sum;
}

//! Gives the lines, or the others, what `share` requests a day pay for.
qint64 spread(std::vector<SyncPace> &paces, bool ofLines, double share)
{
    const double wished = wishedADay(paces, ofLines);
    const double factor = share > 0 ? std::max(1.0, wished / share) : double(2 * kMinutesADay);
    qint64 sum = 0;
    std::vector<SyncPace *> rare;
    for (SyncPace &pace : paces) {
        if (isWithLines(pace) != ofLines || pace.reason != PaceReason::AsWished)
            continue;
        const auto minutes = qint64(std::ceil(pace.wished * factor));
        if (minutes > kMinutesADay) {
            rare.push_back(&pace);
            continue;
        }
        setPace(pace, minutes);
        sum += pace.aDay;
    }
    for (SyncPace *pace : rare) { // once a day, where that can still be paid for
        setPace(*pace, double(sum + pace->requests) <= share ? kMinutesADay : kMinutesADay + 1);
        sum += pace->aDay;
    }
    return sum;
}

} // namespace

SyncPlan planSync(const SyncAges &ages, const SyncScale &scale)
{
    SyncPlan plan;
    plan.budget = scale.dailyLimit - scale.dailyLimit / 5;
    for (const SyncKind kind : kAllSyncKinds) {
        SyncPace pace{.kind = kind};
        pace.wished = std::clamp(ages[size_t(kind == SyncKind::Usage ? SyncKind::Lines : kind)], 0, kMostMinutes);
        pace.requests = requestsOf(kind, scale);
        pace.reason = obstacleOf(kind, scale);
        if (pace.reason == PaceReason::AsWished && pace.wished == 0)
            pace.reason = PaceReason::ByHand;
        plan.paces.push_back(pace);
    }
    const double forLines = std::max(double(plan.budget) * 7 / 10, double(plan.budget) - wishedADay(plan.paces, false));
    plan.aDay = spread(plan.paces, true, forLines);
    plan.aDay += spread(plan.paces, false, double(plan.budget - plan.aDay));
    return plan;
}

} // namespace domain
