// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/keepgo/codec.h"
#include "models/domain/billing.h"

namespace api::keepgo {

// The account's money from the wire. Amounts are decimal text, or numbers as they stand in the body; never doubles
// (D20).

//! {balance, minimum_balance, average_daily_usage, currency, lines_suspended, averaged_days, auto_refill, daily_usage}.
//! What the platform computes from these (its state and days) is passed over: the console shows its own, by the same
//! rule.
base::Result<domain::Balance> decodeBalance(const QByteArray &body);
base::Result<ListAnswer<domain::Payment>> decodePayments(const QByteArray &body);
base::Result<ListAnswer<domain::BillingCycle>> decodeCycles(const QByteArray &body);

} // namespace api::keepgo
