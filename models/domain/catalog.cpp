// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/catalog.h"

namespace domain {

namespace {

const Named &namedOf(const Named &named) { return named; }
const Named &namedOf(const RatePlan &plan) { return plan.named; }

//! An id wins over a name; a name that two entries have is nobody's.
template<typename T>
const T *findIn(const std::vector<T> &all, QStringView nameOrId)
{
    const T *found = nullptr;
    int hits = 0;
    for (const T &each : all) {
        const Named &named = namedOf(each);
        if (named.id == nameOrId)
            return &each;
        if (nameOrId.compare(named.name, Qt::CaseInsensitive) == 0) {
            found = &each;
            ++hits;
        }
    }
    return hits == 1 && !nameOrId.isEmpty() ? found : nullptr;
}

} // namespace

std::optional<Named> findNamed(const std::vector<Named> &all, QStringView nameOrId)
{
    const Named *found = findIn(all, nameOrId);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<RatePlan> findPlan(const Catalog &catalog, QStringView nameOrId)
{
    const RatePlan *found = findIn(catalog.plans, nameOrId);
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace domain
