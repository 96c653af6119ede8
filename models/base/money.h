// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <compare>

namespace base {

//! An amount: a 64-bit count of micro-units (1/1,000,000) and an ISO 4217 code; never a double (D20).
struct Money
{
    qint64 micros = 0;
    QString currency = QStringLiteral("USD");

    friend bool operator==(const Money &, const Money &) = default;
};

//! To the whole cent, half a cent away from zero.
Money roundedToCents(Money money);

//! Reads decimal text such as "412.80" or "-0.05"; more than six decimals, exponents and overflow are Invalid (D20).
Result<Money> parseMoney(QStringView text, const QString &currency = QStringLiteral("USD"));

//! Decimal text as on the wire: at least two decimals, no more than needed, no grouping: "412.80", "0.000125".
QString formatMoneyText(const Money &money);

} // namespace base
