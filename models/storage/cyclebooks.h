// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/billing.h"
#include "models/domain/reconciliation.h"
#include "models/storage/linelogs.h"

#include <QTimeZone>

namespace storage {

class CacheFile;

//! Parts of a cycle that are asked for each by itself. Stored as numbers.
enum class CyclePart { Book = 0, Charges = 1, Prices = 2 };

//! The books of billing cycles in the cache (R39–R41), what data cost by line in them, and the prices.
class CycleBooks
{
public:
    explicit CycleBooks(CacheFile &file);

    base::Future<std::monostate> storeBook(domain::CycleBook book, QDateTime fetchedAt);
    //! All charges of a cycle, by its first day: they take the place of those that are there.
    base::Future<std::monostate> storeCharges(QDate cycle, std::vector<domain::LineCharge> charges,
                                              QDateTime fetchedAt);
    base::Future<std::monostate> storePrices(std::vector<domain::CountryPrice> prices, QDateTime fetchedAt);

    //! No row when it was never asked for.
    base::Future<Logged<domain::CycleBook>> loadBook(QDate cycle);
    //! By line, then by day.
    base::Future<Logged<domain::LineCharge>> loadCharges(QDate cycle);
    //! Null: never. Prices have no cycle.
    base::Future<QDateTime> fetchedAt(CyclePart part, QDate cycle);
    //! What the cache knows to rebuild a cycle's charges from, read at one moment; its days begin in `zone` (D22).
    //! NotFound where it has no book of that cycle.
    base::Future<domain::ReconciliationFacts> loadFacts(QDate cycle, QTimeZone zone);

private:
    CacheFile &m_file;
};

} // namespace storage
