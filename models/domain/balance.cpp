// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"

#include <cmath>

namespace domain {

namespace {

constexpr qint64 kDollar = 1'000'000;
constexpr qint64 kLeastMinimum = 5 * kDollar;
constexpr int kAveragedDays = 30;
constexpr int kShortDays = 7;
constexpr double kFourOfFive = 1.2816; // of a normal distribution, both sides

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

std::optional<Runway> runwayOf(const BalanceFacts &facts, const std::vector<qint64> &days)
{
    const std::optional<double> expected = daysLeft(facts);
    if (!expected)
        return std::nullopt;
    if (*expected <= 0)
        return Runway{};
    const auto mean = double(facts.average);
    double squares = 0;
    for (const qint64 day : days)
        squares += (double(day) - mean) * (double(day) - mean);
    const double spread = days.size() > 1 ? kFourOfFive * std::sqrt(squares / double(days.size() - 1)) : 0;
    // n days cost n means, give or take the spread times the root of n: solved for the n that uses up what is there.
    const double left = *expected * mean;
    const auto solve = [&](double slope) {
        const double root = (-slope + std::sqrt(slope * slope + 4 * mean * left)) / (2 * mean);
        return root * root;
    };
    return Runway{solve(spread), *expected, solve(-spread)};
}

BalanceFacts withRefill(BalanceFacts facts, qint64 micros)
{
    facts.available += micros;
    if (!isBelowMinimum(facts.available, facts.minimum))
        facts.linesSuspended = false;
    return facts;
}

BalanceFacts withAverage(BalanceFacts facts, qint64 average)
{
    facts.average = average;
    facts.minimum = minimumBalance(average);
    return facts;
}

qint64 scaledAverage(qint64 average, qint64 part, qint64 whole)
{
    return whole > 0 ? average / whole * part + average % whole * part / whole : average;
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
