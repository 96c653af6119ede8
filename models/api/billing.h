// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/page.h"
#include "models/base/future.h"
#include "models/domain/billing.h"

namespace api {

//! What a platform tells about the account's money. Unsupported where it has no such resource (D25), NotPermitted where
//! it keeps it from who asks.
class Billing
{
public:
    virtual ~Billing() = default;

    virtual base::Future<domain::Balance> fetchBalance(Purpose purpose) = 0;
    //! Payments and tries, newest first; an empty cursor is the first page.
    virtual base::Future<Page<domain::Payment>> fetchPayments(const QString &cursor, Purpose purpose) = 0;
    //! Billing cycles, newest first.
    virtual base::Future<Page<domain::BillingCycle>> fetchCycles(const QString &cursor, Purpose purpose) = 0;
};

} // namespace api
