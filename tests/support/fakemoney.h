// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/billing.h"
#include "models/domain/change.h"

#include <functional>
#include <vector>

namespace test {

//! A platform in memory that keeps the account's money: a card, a balance, payments. Cards are refused as the local
//! platform's gateway refuses them (D12).
class FakeMoney : public api::Billing
{
public:
    std::optional<domain::PaymentMethod> method;
    domain::AutoRefill refill{
        .amount = 0, .amountNow = 50'000'000, .average = 5'000'000, .currency = QStringLiteral("USD")};
    domain::Balance balance;
    std::vector<domain::Payment> payments;
    std::optional<base::Error> fetchFails;
    std::optional<base::Error> registerFails; //!< and nothing happens
    std::optional<base::Error> answerIsLost;  //!< it happens, and this is answered
    int cardsSent = 0;
    int removals = 0;

    //! What a change of the account does to its money.
    void apply(const domain::ChangeOrder &order);

    base::Future<domain::Balance> fetchBalance(api::Purpose purpose) override;
    base::Future<api::Page<domain::Payment>> fetchPayments(const QString &cursor, api::Purpose purpose) override;
    base::Future<api::Page<domain::BillingCycle>> fetchCycles(const QString &cursor, api::Purpose purpose) override;
    base::Future<domain::CycleBook> fetchCycleBook(const QDate &cycle, api::Purpose purpose) override;
    base::Future<api::Page<domain::LineCharge>> fetchCharges(const QString &cursor, api::Purpose purpose) override;
    base::Future<api::Page<domain::Invoice>> fetchInvoices(const QString &cursor, api::Purpose purpose) override;
    base::Future<std::optional<domain::PaymentMethod>> fetchPaymentMethod(api::Purpose purpose) override;
    base::Future<domain::PaymentMethod>
    registerCard(const domain::CardEntry &card, const domain::BillingAddress &address, const QString &key) override;
    base::Future<std::monostate> removeCard(const QString &key) override;
    base::Future<domain::AutoRefill> fetchAutoRefill(api::Purpose purpose) override;
};

//! Visa ending 4242, of Priya Raman in Breda.
domain::PaymentMethod someCard();

} // namespace test
