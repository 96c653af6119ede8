// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/billing.h"

namespace domain {

std::vector<DayCost> averagedDays(const Balance &balance)
{
    std::vector<DayCost> days;
    if (balance.usage.empty())
        return days;
    const QDate newest = balance.usage.back().day;
    for (int back = balance.averagedDays - 1; back >= 0; --back)
        days.push_back({newest.addDays(-back), 0});
    for (const DayCost &cost : balance.usage) {
        const qint64 back = cost.day.daysTo(newest);
        if (back < balance.averagedDays)
            days[days.size() - 1 - size_t(back)].micros += cost.micros;
    }
    return days;
}

std::optional<Runway> runwayOf(const Balance &balance)
{
    std::vector<qint64> costs;
    for (const DayCost &day : averagedDays(balance))
        costs.push_back(day.micros);
    return runwayOf(balance.facts, costs);
}

} // namespace domain
