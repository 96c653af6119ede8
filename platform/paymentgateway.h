// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace platform {

// The test gateway (D12): it knows the usual test numbers and moves no real money. A number is turned into a token at
// once and kept nowhere.

//! What became of an attempt to register a card.
struct Registered
{
    QString token;  //!< empty: refused
    QString code;   //!< card_declined, insufficient_funds, unknown_card
    QString reason; //!< English
};

//! 4242… is accepted; …0341 as well, but declines every charge; …0002 and …9995 are refused, and so is every number
//! that is none of the test numbers.
Registered registerCard(const QString &digits);

//! What became of a charge.
struct Charged
{
    bool paid = false;
    QString transactionId;
    QString code;
    QString reason;
};

//! Charges a token; `intent` names the charge, and the same one gives the same transaction.
Charged chargeCard(const QString &token, const QString &intent);

} // namespace platform
