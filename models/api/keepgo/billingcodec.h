// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/keepgo/codec.h"
#include "models/domain/billing.h"
#include "models/domain/card.h"
#include "models/domain/payment.h"

namespace api::keepgo {

// The account's money from the wire. Amounts are decimal text, or numbers as they stand in the body; never doubles
// (D20).

//! {balance, minimum_balance, average_daily_usage, currency, lines_suspended, averaged_days, auto_refill, daily_usage}.
//! What the platform computes from these (its state and days) is passed over: the console shows its own, by the same
//! rule.
base::Result<domain::Balance> decodeBalance(const QByteArray &body);
base::Result<ListAnswer<domain::Payment>> decodePayments(const QByteArray &body);
base::Result<ListAnswer<domain::BillingCycle>> decodeCycles(const QByteArray &body);
//! A cycle with its days, countries and cards.
base::Result<domain::CycleBook> decodeCycleBook(const QByteArray &body);
//! Debits by line, country and day. Their amounts are numbers on the wire, read as the digits that stand there.
base::Result<ListAnswer<domain::LineCharge>> decodeCharges(const QByteArray &body);
//! {country_code, price_per_mb}, as digits or decimal text.
base::Result<ListAnswer<domain::CountryPrice>> decodePrices(const QByteArray &body);
base::Result<ListAnswer<domain::Invoice>> decodeInvoices(const QByteArray &body);
//! {payment_method: {...} or null}.
base::Result<std::optional<domain::PaymentMethod>> decodePaymentMethod(const QByteArray &body);
base::Result<domain::AutoRefill> decodeAutoRefill(const QByteArray &body);
//! The body that registers a card. It holds what is kept nowhere (D12): it is sent and wiped.
QByteArray cardBody(const domain::CardEntry &card, const domain::BillingAddress &address);

} // namespace api::keepgo
