// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/domain/renewal.h"

#include <QString>
#include <optional>
#include <vector>

namespace domain {

//! Something of the platform that lines refer to: its id there, and the name that people read. An empty id is "none".
struct Named
{
    QString id;
    QString name;

    bool isNone() const { return id.isEmpty(); }
    friend bool operator==(const Named &, const Named &) = default;
};

//! A rate plan (R247); what the platform does not say stays empty.
struct RatePlan
{
    Named named;
    QString simType;                //!< Prepaid, Subscription, PAYGO (R256), raw
    std::optional<base::Money> fee; //!< a refill of a prepaid plan, a month of a subscription

    friend bool operator==(const RatePlan &, const RatePlan &) = default;
};

//! What lines can be given to: with names alone the platform cannot be told.
struct Catalog
{
    std::vector<RatePlan> plans;
    std::vector<Named> subAccounts;
    std::vector<Named> groups;

    friend bool operator==(const Catalog &, const Catalog &) = default;
};

//! The entry of that name or id, case of the name aside; nothing when there is none, or more than one of that name.
std::optional<Named> findNamed(const std::vector<Named> &all, QStringView nameOrId);
std::optional<RatePlan> findPlan(const Catalog &catalog, QStringView nameOrId);

} // namespace domain
