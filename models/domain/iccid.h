// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace domain {

//! The number of a SIM: text of 19 or 20 digits, without spaces and without a trailing F (D21, R163, ITU-T E.118).
struct Iccid
{
    QString text;

    friend bool operator==(const Iccid &, const Iccid &) = default;
    friend bool operator<(const Iccid &a, const Iccid &b) { return a.text < b.text; }
    friend size_t qHash(const Iccid &iccid, size_t seed = 0) { return ::qHash(iccid.text, seed); }
};

//! Takes out spaces and a trailing F, then asks for 19 or 20 digits; anything else is Invalid (D21).
base::Result<Iccid> parseIccid(QStringView text);

//! Whether the last digit is the Luhn check digit of the others: a warning when not, never a reason to refuse (D21).
bool hasValidLuhn(const Iccid &iccid);

//! The Luhn check digit (0 to 9) for these digits.
int luhnDigit(QStringView digits);

} // namespace domain
