// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/balance.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <vector>

namespace domain {

// The account's money as its platform keeps it. Amounts are micro-units of `currency` (D20); days and cycles are of the
// account's zone (D22).

//! What one day's data usage cost.
struct DayCost
{
    QDate day;
    qint64 micros = 0;

    friend bool operator==(const DayCost &, const DayCost &) = default;
};

//! The balance with all that its state and its days are computed from (D5–D7).
struct Balance
{
    BalanceFacts facts;
    QString currency;
    int averagedDays = 0;        //!< days that the average divides by (D6)
    bool isAutoRefillOn = false; //!< D10
    std::vector<DayCost> usage;  //!< of the averaged days, oldest first; a day without a charge may be missing

    friend bool operator==(const Balance &, const Balance &) = default;
};

//! What each of the averaged days cost, oldest first; zero where nothing was charged.
std::vector<DayCost> averagedDays(const Balance &balance);
std::optional<Runway> runwayOf(const Balance &balance);

//! One try to charge a card (R35–R38).
struct Payment
{
    QString id;
    QDateTime at; //!< UTC
    qint64 micros = 0;
    QString currency;
    QString transactionId; //!< the gateway's name of it
    QString kind;          //!< the platform's word: add_funds, auto_refill, subscription, white_label
    bool isPaid = false;
    QString reason; //!< why it was declined
    QString cardBrand;
    QString cardDigits; //!< the last four
    QString requestedBy;
    QString invoice; //!< address of its invoice; empty: none

    friend bool operator==(const Payment &, const Payment &) = default;
};

//! One month of the account's book (R39–R41). Charges count as positive amounts; the ending balance is the starting
//! balance less all charges, plus payments, discounts and adjustments.
struct BillingCycle
{
    QDate firstDay;
    QDate lastDay;
    bool isClosed = false;
    QString currency;
    qint64 starting = 0;
    qint64 ending = 0;
    qint64 usage = 0;
    qint64 sms = 0;
    qint64 subscriptions = 0;
    qint64 prepaid = 0;
    qint64 whiteLabel = 0;
    qint64 payments = 0;
    qint64 discounts = 0;
    qint64 adjustments = 0;

    qint64 charges() const { return usage + sms + subscriptions + prepaid + whiteLabel; }
    //! What its parts add up to; differs from `ending` only where the platform does not say all of them.
    qint64 expectedEnding() const { return starting - charges() + payments + discounts + adjustments; }

    friend bool operator==(const BillingCycle &, const BillingCycle &) = default;
};

} // namespace domain
