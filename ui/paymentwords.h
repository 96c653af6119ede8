// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/money.h"
#include "models/domain/card.h"
#include "models/domain/change.h"
#include "models/domain/payment.h"

#include <optional>

//! Cards and payments as people read them.
namespace ui::words {

//! "Visa ending 4242".
QString cardName(const domain::PaymentMethod &method);
//! "Expires 08/2028, Priya Raman"; an expired one says so.
QString cardFacts(const domain::PaymentMethod &method, QDate today);
//! "Northwind IoT BV, 12 Harbour Way, 3011 Breda, Netherlands".
QString addressLine(const domain::BillingAddress &address);
//! What is wrong with a field that domain::checkCard() names.
QString cardMistake(const QString &field, const domain::CardEntry &card);
//! What a person has typed as an amount, in the reader's own decimals or with a point; nothing where it is no amount.
std::optional<qint64> typedMicros(const QString &text);
//! Why a payment or a card was refused: the gateway's own words where it has said some.
QString refusal(const domain::ChangeProblem &problem);
//! "10 × $64.20 = $642.00, capped"; how the amount of an auto-refill comes about (D8).
QString refillSum(const domain::AutoRefill &refill);

} // namespace ui::words
