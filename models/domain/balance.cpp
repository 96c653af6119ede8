// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"

namespace domain {

namespace {

constexpr qint64 kDollar = 1'000'000;
constexpr qint64 kLeastMinimum = 5 * kDollar;
constexpr int kAveragedDays = 30;
constexpr int kShortDays = 7;

} // namespace

qint64 dailyAverage(qint64 spent, int ageInDays) { return spent / qBound(1, ageInDays, kAveragedDays); }

qint64 minimumBalance(qint64 average) { return qMax(kLeastMinimum, average); }

BalanceState balanceState(const BalanceFacts &facts)
{
    if (facts.linesSuspended || isBelowMinimum(facts.available, facts.minimum))
        return BalanceState::Red;
    if (facts.average <= 0)
        return BalanceState::Green;
    return facts.available - facts.minimum <= facts.average * kShortDays ? BalanceState::Orange : BalanceState::Green;
}

std::optional<double> daysLeft(const BalanceFacts &facts)
{
    if (facts.average <= 0)
        return std::nullopt;
    return qMax(0.0, double(facts.available - facts.minimum) / double(facts.average));
}

qint64 autoRefillAmount(qint64 average)
{
    for (const int step : kRefillSteps) {
        if (average * 10 <= step * kDollar)
            return step * kDollar;
    }
    return 500 * kDollar;
}

} // namespace domain
