// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/page.h"
#include "models/base/future.h"
#include "models/domain/billing.h"
#include "models/domain/card.h"
#include "models/domain/payment.h"

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
    //! One billing cycle, by its first day, with all that stands in its book (R39-R41). NotFound where there is none.
    virtual base::Future<domain::CycleBook> fetchCycleBook(const QDate &cycle, Purpose purpose) = 0;
    //! What data has cost by line, country and day, newest day first.
    virtual base::Future<Page<domain::LineCharge>> fetchCharges(const QString &cursor, Purpose purpose) = 0;
    //! What data cost by country.
    virtual base::Future<Page<domain::CountryPrice>> fetchPrices(const QString &, Purpose)
    {
        return base::failed<Page<domain::CountryPrice>>(base::Error{.kind = base::ErrorKind::Unsupported});
    }
    //! Invoices, newest first (R38).
    virtual base::Future<Page<domain::Invoice>> fetchInvoices(const QString &cursor, Purpose purpose) = 0;
    //! The PDF of an invoice by its address (domain::Payment::invoice): a whole file that begins as PDFs do.
    virtual base::Future<QByteArray> fetchInvoiceFile(const QString &, Purpose)
    {
        return base::failed<QByteArray>(base::Error{.kind = base::ErrorKind::Unsupported});
    }
    //! The card on file; nothing where there is none (R31-R33).
    virtual base::Future<std::optional<domain::PaymentMethod>> fetchPaymentMethod(Purpose purpose) = 0;
    //! Registers a card. Exactly one request; Invalid with the field in `where`, or fields["code"] "card_declined" or
    //! "insufficient_funds" with the gateway's own words; OutcomeUnknown where it left and no answer came: then
    //! fetchPaymentMethod() tells. The card is held no longer than it takes to send it (D12, T14).
    virtual base::Future<domain::PaymentMethod>
    registerCard(const domain::CardEntry &card, const domain::BillingAddress &address, const QString &key) = 0;
    //! Takes the card away; Conflict while auto-refill is on.
    virtual base::Future<std::monostate> removeCard(const QString &key) = 0;
    virtual base::Future<domain::AutoRefill> fetchAutoRefill(Purpose purpose) = 0;
};

} // namespace api
