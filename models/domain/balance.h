// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <compare>
#include <optional>
#include <vector>

namespace domain {

// Amounts are micro-units of the account's currency (D20); all of this is exact.

//! Average daily usage over the last 30 days (R18): `spent` over those days, divided by 30 once the account is that
//! old, before that by its age in days, at least 1 (D6). Rounded down to a micro-unit.
qint64 dailyAverage(qint64 spent, int ageInDays);

//! Least an account must hold: its daily average, at least $5.00 (R18, R19, D7).
qint64 minimumBalance(qint64 average);

//! Whether lines are suspended: strictly below; equal is not below (R20, D7).
constexpr bool isBelowMinimum(qint64 available, qint64 minimum) { return available < minimum; }

//! The account's three states (R14–R17, D5).
enum class BalanceState : quint8 {
    Red,    //!< lines are suspended for balance, or the balance is below the minimum
    Orange, //!< it lasts seven days or less
    Green,
};

//! What the state is computed from; shown with it, so that it explains itself.
struct BalanceFacts
{
    qint64 available = 0;
    qint64 minimum = 0;
    qint64 average = 0; //!< daily, 0: no usage, no limit
    bool linesSuspended = false;

    friend bool operator==(const BalanceFacts &, const BalanceFacts &) = default;
};

BalanceState balanceState(const BalanceFacts &facts);

//! Days until suspension: (available − minimum) ÷ average, for people to read; nothing without usage (D5).
std::optional<double> daysLeft(const BalanceFacts &facts);

//! Days until suspension if the days to come vary as the averaged ones did: in four cases of five it lies between
//! `soonest` and `latest`.
struct Runway
{
    double soonest = 0;
    double expected = 0;
    double latest = 0;
};

//! Nothing without usage. `days` is what each averaged day cost, also the days that cost nothing.
std::optional<Runway> runwayOf(const BalanceFacts &facts, const std::vector<qint64> &days);

//! The facts after a payment: suspended lines come back once the balance is not below the minimum (R22, D4).
BalanceFacts withRefill(BalanceFacts facts, qint64 micros);
//! The facts when a day costs that much on average; the minimum goes with it (D7).
BalanceFacts withAverage(BalanceFacts facts, qint64 average);

//! The average when `part` of `whole` is what remains of the lines, or comes to be: each is taken to cost the same.
//! Unchanged where there is no whole.
qint64 scaledAverage(qint64 average, qint64 part, qint64 whole);

//! Amount of an auto-refill for that daily average: × 10, up to the next of 50, 100, 200, 300, 400, 500 dollars; an
//! exact step stays (R28–R30, D8).
qint64 autoRefillAmount(qint64 average);

//! The smallest and largest other amount that can be added (D11).
inline constexpr qint64 kLeastRefill = 10'000'000;
inline constexpr qint64 kMostRefill = 10'000'000'000;
//! What is offered to add, in dollars (R11, D11).
inline constexpr int kRefillSteps[] = {50, 100, 200, 300, 400, 500};

//! Whether that amount can be added: 10 to 10,000, whole cents (D11).
constexpr bool isRefillAmount(qint64 micros)
{
    return micros >= kLeastRefill && micros <= kMostRefill && micros % 10'000 == 0;
}

//! One SMS costs that much (R83, D17).
inline constexpr qint64 kSmsPrice = 50'000;
//! Longest SMS in UTF-16 units (R82, D17).
inline constexpr int kLongestSms = 70;

} // namespace domain
