// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QString>

namespace domain {

//! Who issued a payment card, by its first digits.
enum class CardBrand : quint8 { Unknown, Visa, Mastercard, AmericanExpress, Discover, DinersClub, Jcb };

CardBrand cardBrand(QStringView digits);
QString cardBrandName(CardBrand brand); //!< "Visa"

//! The number without spaces and dashes.
QString cardDigits(QStringView number);

//! What a person types about a card (R32, D12). Lives in memory only, for as long as it takes to send it.
struct CardEntry
{
    QString number;
    int expiryMonth = 0;
    int expiryYear = 0; //!< four digits
    QString cvc;
    QString holder;
};

//! Checks digits, Luhn, length and CVC by brand, expiry against `today`. Invalid with the field in `where`: number,
//! expiry, cvc, holder.
base::Status checkCard(const CardEntry &card, const QDate &today);

} // namespace domain
