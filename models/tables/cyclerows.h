// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"
#include "models/tables/linelogtable.h"

#include <QCoreApplication>

namespace tables {

//! The book of a billing cycle as rows (R39–R41): its days, countries and cards, and what was reconciled of it.
class CycleRows
{
    Q_DECLARE_TR_FUNCTIONS(tables::CycleRows)

public:
    static std::vector<LogColumn> dayColumns();
    static std::vector<LogRow> days(const domain::CycleBook &book);
    static std::vector<LogColumn> countryColumns();
    static std::vector<LogRow> countries(const domain::CycleBook &book);
    static std::vector<LogColumn> cardColumns();
    static std::vector<LogRow> cards(const domain::CycleBook &book);
    static std::vector<LogColumn> differenceColumns();
    static std::vector<LogRow> differences(const domain::Reconciliation &reconciliation, const QString &currency,
                                           size_t most);

    //! "Data", "SMS".
    static QString kindText(domain::ChargeKind kind);
    //! Why it is not explained, as a sentence.
    static QString doubtText(const domain::ChargeDifference &difference);
    //! "Everything is explained." or how much is not.
    static QString verdict(const domain::Reconciliation &reconciliation);
};

} // namespace tables
