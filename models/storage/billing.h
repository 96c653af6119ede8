// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/billing.h"
#include "models/storage/linelogs.h"

#include <optional>

namespace storage {

class CacheFile;

//! Parts of the account's money that are asked for each by itself. Stored as numbers.
enum class BillingPart { Balance = 0, Payments = 1, Cycles = 2 };

//! The account's money in the cache: the last balance, and all payments, cycles and daily costs that ever came.
class Billing
{
public:
    explicit Billing(CacheFile &file);

    base::Future<std::monostate> storeBalance(domain::Balance balance, QDateTime fetchedAt);
    //! Adds what is new and renews what is there.
    base::Future<std::monostate> storePayments(std::vector<domain::Payment> payments, QDateTime fetchedAt);
    base::Future<std::monostate> storeCycles(std::vector<domain::BillingCycle> cycles, QDateTime fetchedAt);

    //! No row when it was never asked for. Its usage holds the averaged days alone.
    base::Future<Logged<domain::Balance>> loadBalance();
    //! Newest first.
    base::Future<Logged<domain::Payment>> loadPayments();
    base::Future<Logged<domain::BillingCycle>> loadCycles();
    //! Null: never.
    base::Future<QDateTime> fetchedAt(BillingPart part);

private:
    CacheFile &m_file;
};

} // namespace storage
