// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace domain {

//! Where invoices go (R33).
struct BillingAddress
{
    QString company;
    QString street;
    QString city;
    QString postalCode;
    QString region;
    QString country; //!< two letters of ISO 3166-1
    QString vatNumber;

    friend bool operator==(const BillingAddress &, const BillingAddress &) = default;
};

//! The card that funds and auto-refill are charged to, as far as anybody keeps it (R31-R33, D12).
struct PaymentMethod
{
    QString brand;
    QString digits; //!< the last four
    int expiryMonth = 0;
    int expiryYear = 0;
    QString holder;
    BillingAddress address;

    //! Whether it cannot be charged on `today` any more.
    bool isExpired(const QDate &today) const { return QDate(expiryYear, expiryMonth, 1).addMonths(1) <= today; }

    friend bool operator==(const PaymentMethod &, const PaymentMethod &) = default;
};

//! How the account refills itself (R24-R30, D8). Amounts are micro-units of `currency` (D20).
struct AutoRefill
{
    bool isOn = false;
    qint64 amount = 0;    //!< of a refill; 0 before it was computed
    qint64 amountNow = 0; //!< if it were computed today
    qint64 average = 0;   //!< of a day
    QString currency;
    std::optional<QDate> computedOn;
    std::optional<QDate> lastChargedOn;

    friend bool operator==(const AutoRefill &, const AutoRefill &) = default;
};

//! The next day on which the amount is computed anew, after `today` (R27).
QDate nextRefillComputation(const QDate &today);

} // namespace domain
