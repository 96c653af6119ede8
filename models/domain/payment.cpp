// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/payment.h"

namespace domain {

namespace {

constexpr int kComputedOn = 5; // R27

} // namespace

QDate nextRefillComputation(const QDate &today)
{
    const QDate thisMonth(today.year(), today.month(), kComputedOn);
    return today < thisMonth ? thisMonth : thisMonth.addMonths(1);
}

} // namespace domain
