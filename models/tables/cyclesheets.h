// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/workbook.h"
#include "models/storage/billing.h"
#include "models/storage/cyclebooks.h"
#include "models/storage/messages.h"

#include <QCoreApplication>

namespace tables {

//! Of which cycle, and for whom.
struct CycleQuestion
{
    QDate cycle;                       //!< its first day
    QTimeZone zone = QTimeZone::utc(); //!< the account's (D22)
    QString account;
    QDateTime takenAt; //!< UTC
};

//! A billing cycle as the sheets of a workbook (R40, R41): summary, SIM usage, payments, discounts, cards, daily
//! balance. Sums are values that equal the platform's.
class CycleSheets
{
    Q_DECLARE_TR_FUNCTIONS(tables::CycleSheets)

public:
    CycleSheets(storage::CycleBooks &books, storage::Billing &money, storage::Messages &messages)
        : m_books(books), m_money(money), m_messages(messages)
    {
    }

    //! What the cache has of the cycle. Blocks: for a pool thread. NotFound where it has no book of it, or not the
    //! charges by line.
    base::Result<domain::Workbook> read(const CycleQuestion &question) const;

private:
    using Section = domain::EvidenceSection;

    struct Ages
    {
        QDateTime book;
        QDateTime charges;
    };

    static Section summary(const CycleQuestion &question, const domain::CycleBook &book, const Ages &ages);
    base::Result<Section> usage(const std::vector<domain::LineCharge> &charges) const;
    static Section payments(const std::vector<domain::Payment> &payments);
    static Section discounts(const domain::BillingCycle &cycle);
    static Section cards(const domain::CycleBook &book);
    static Section days(const domain::CycleBook &book);

    storage::CycleBooks &m_books;
    storage::Billing &m_money;
    storage::Messages &m_messages;
};

} // namespace tables
