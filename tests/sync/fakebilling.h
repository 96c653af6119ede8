// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/billing.h"
#include "models/storage/billing.h"

#include <map>

namespace test {

using namespace Qt::StringLiterals;

//! A platform's money in memory.
class FakeBilling : public api::Billing
{
public:
    base::Future<domain::Balance> fetchBalance(api::Purpose) override
    {
        ++asked[storage::BillingPart::Balance];
        return fault ? base::failed<domain::Balance>(*fault) : base::ready<domain::Balance>(balance);
    }
    base::Future<api::Page<domain::Payment>> fetchPayments(const QString &cursor, api::Purpose) override
    {
        ++asked[storage::BillingPart::Payments];
        if (fault)
            return base::failed<api::Page<domain::Payment>>(*fault);
        const size_t from = cursor.toULongLong();
        api::Page<domain::Payment> page;
        for (size_t i = from; i < payments.size() && i < from + 2; ++i)
            page.items.push_back(payments[i]);
        if (from + 2 < payments.size())
            page.next = QString::number(from + 2);
        if (repeatsCursor)
            page.next = u"2"_s;
        return base::ready<api::Page<domain::Payment>>(page);
    }
    base::Future<api::Page<domain::BillingCycle>> fetchCycles(const QString &, api::Purpose) override
    {
        ++asked[storage::BillingPart::Cycles];
        if (fault)
            return base::failed<api::Page<domain::BillingCycle>>(*fault);
        api::Page<domain::BillingCycle> page;
        page.items = cycles;
        return base::ready<api::Page<domain::BillingCycle>>(page);
    }

    base::Future<domain::CycleBook> fetchCycleBook(const QDate &cycle, api::Purpose) override
    {
        ++askedBooks;
        if (fault)
            return base::failed<domain::CycleBook>(*fault);
        const auto found = books.find(cycle);
        return found == books.end() ? base::failed<domain::CycleBook>(base::Error{.kind = base::ErrorKind::NotFound})
                                    : base::ready<domain::CycleBook>(found->second);
    }
    base::Future<api::Page<domain::LineCharge>> fetchCharges(const QString &cursor, api::Purpose) override
    {
        ++askedCharges;
        const size_t from = cursor.toULongLong();
        api::Page<domain::LineCharge> page;
        for (size_t i = from; i < charges.size() && i < from + 2; ++i)
            page.items.push_back(charges[i]);
        if (repeatsCharges)
            page.next = u"1"_s;
        else if (from + 2 < charges.size())
            page.next = QString::number(from + 2);
        return base::ready<api::Page<domain::LineCharge>>(page);
    }
    base::Future<api::Page<domain::CountryPrice>> fetchPrices(const QString &, api::Purpose) override
    {
        api::Page<domain::CountryPrice> page;
        page.items = prices;
        return base::ready<api::Page<domain::CountryPrice>>(page);
    }

    base::Future<QByteArray> fetchInvoiceFile(const QString &invoice, api::Purpose) override
    {
        const auto found = files.find(invoice);
        return found == files.end() ? base::failed<QByteArray>(base::Error{.kind = base::ErrorKind::NotFound})
                                    : base::ready<QByteArray>(found->second);
    }

    // What no keeper asks for.
    base::Future<api::Page<domain::Invoice>> fetchInvoices(const QString &, api::Purpose) override
    {
        return no<api::Page<domain::Invoice>>();
    }
    base::Future<std::optional<domain::PaymentMethod>> fetchPaymentMethod(api::Purpose) override
    {
        return no<std::optional<domain::PaymentMethod>>();
    }
    base::Future<domain::PaymentMethod> registerCard(const domain::CardEntry &, const domain::BillingAddress &,
                                                     const QString &) override
    {
        return no<domain::PaymentMethod>();
    }
    base::Future<std::monostate> removeCard(const QString &) override { return no<std::monostate>(); }
    base::Future<domain::AutoRefill> fetchAutoRefill(api::Purpose) override { return no<domain::AutoRefill>(); }

    domain::Balance balance{.facts = {.available = 412'800'000, .minimum = 38'250'000, .average = 38'250'000},
                            .currency = u"USD"_s,
                            .averagedDays = 2,
                            .isAutoRefillOn = false,
                            .usage = {{QDate(2026, 11, 16), 40'000'000}, {QDate(2026, 11, 17), 36'500'000}}};
    std::vector<domain::Payment> payments;
    std::vector<domain::BillingCycle> cycles;
    std::optional<base::Error> fault;
    bool repeatsCursor = false;
    std::map<storage::BillingPart, int> asked;
    std::map<QDate, domain::CycleBook> books;
    std::vector<domain::LineCharge> charges; //!< newest day first, two a page
    std::vector<domain::CountryPrice> prices;
    std::map<QString, QByteArray> files; //!< invoices by their address
    bool repeatsCharges = false;         //!< the list does not end
    int askedBooks = 0;
    int askedCharges = 0;

private:
    template<typename T>
    static base::Future<T> no()
    {
        return base::failed<T>(base::Error{.kind = base::ErrorKind::Unsupported});
    }
};

} // namespace test
