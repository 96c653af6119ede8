// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakemoney.h"

using namespace Qt::StringLiterals;
using domain::PaymentMethod;

namespace test {

namespace {

template<typename T>
base::Future<T> no()
{
    return base::failed<T>(base::Error{.kind = base::ErrorKind::Unsupported});
}

base::Error declined(const QString &code, const QString &words)
{
    return {.kind = base::ErrorKind::InsufficientBalance,
            .detail = u"%1: %2"_s.arg(code, words),
            .httpStatus = 402,
            .fields = {{u"code"_s, code}, {u"number"_s, words}}};
}

} // namespace

PaymentMethod someCard()
{
    return {.brand = u"Visa"_s,
            .digits = u"4242"_s,
            .expiryMonth = 8,
            .expiryYear = 2028,
            .holder = u"Priya Raman"_s,
            .address = {.company = u"Northwind IoT BV"_s,
                        .street = u"12 Harbour Way"_s,
                        .city = u"Breda"_s,
                        .postalCode = u"3011"_s,
                        .region = {},
                        .country = u"NL"_s,
                        .vatNumber = {}}};
}

void FakeMoney::apply(const domain::ChangeOrder &order)
{
    if (order.kind == domain::ChangeKind::AddFunds && order.value.amount)
        balance.facts = domain::withRefill(balance.facts, order.value.amount->micros);
    if (order.kind != domain::ChangeKind::AutoRefill)
        return;
    refill.isOn = balance.isAutoRefillOn = order.value.on;
    refill.amount = order.value.on ? refill.amountNow : refill.amount;
}

base::Future<domain::Balance> FakeMoney::fetchBalance(api::Purpose) { return base::ready<domain::Balance>(balance); }

base::Future<api::Page<domain::Payment>> FakeMoney::fetchPayments(const QString &, api::Purpose)
{
    api::Page<domain::Payment> page;
    page.items = payments;
    return base::ready<api::Page<domain::Payment>>(page);
}

base::Future<api::Page<domain::BillingCycle>> FakeMoney::fetchCycles(const QString &, api::Purpose)
{
    return base::ready<api::Page<domain::BillingCycle>>(api::Page<domain::BillingCycle>());
}

base::Future<domain::CycleBook> FakeMoney::fetchCycleBook(const QDate &, api::Purpose)
{
    return no<domain::CycleBook>();
}

base::Future<api::Page<domain::LineCharge>> FakeMoney::fetchCharges(const QString &, api::Purpose)
{
    return no<api::Page<domain::LineCharge>>();
}

base::Future<api::Page<domain::Invoice>> FakeMoney::fetchInvoices(const QString &, api::Purpose)
{
    return no<api::Page<domain::Invoice>>();
}

base::Future<std::optional<PaymentMethod>> FakeMoney::fetchPaymentMethod(api::Purpose)
{
    using Answer = std::optional<PaymentMethod>;
    return fetchFails ? base::failed<Answer>(*fetchFails) : base::ready<Answer>(method);
}

base::Future<PaymentMethod> FakeMoney::registerCard(const domain::CardEntry &card,
                                                    const domain::BillingAddress &address, const QString &)
{
    ++cardsSent;
    const QString digits = domain::cardDigits(card.number);
    if (registerFails)
        return base::failed<PaymentMethod>(*registerFails);
    if (digits == "4000000000000002"_L1)
        return base::failed<PaymentMethod>(declined(u"card_declined"_s, u"The bank declined the card."_s));
    method = PaymentMethod{.brand = domain::cardBrandName(domain::cardBrand(digits)),
                           .digits = digits.right(4),
                           .expiryMonth = card.expiryMonth,
                           .expiryYear = card.expiryYear,
                           .holder = card.holder,
                           .address = address};
    return answerIsLost ? base::failed<PaymentMethod>(*answerIsLost) : base::ready<PaymentMethod>(*method);
}

base::Future<std::monostate> FakeMoney::removeCard(const QString &)
{
    if (refill.isOn)
        return base::failed<std::monostate>(base::Error{
            .kind = base::ErrorKind::Conflict, .httpStatus = 409, .fields = {{u"code"_s, u"auto_refill_on"_s}}});
    ++removals;
    method.reset();
    return base::ready<std::monostate>(std::monostate());
}

base::Future<domain::AutoRefill> FakeMoney::fetchAutoRefill(api::Purpose)
{
    return fetchFails ? base::failed<domain::AutoRefill>(*fetchFails) : base::ready<domain::AutoRefill>(refill);
}

} // namespace test
