// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/domain/balance.h"
#include "models/domain/iccid.h"

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

//! One day of a cycle (R41): what went from and to the balance, and where it stood in the evening.
struct BookDay
{
    QDate day;
    qint64 debit = 0;
    qint64 credit = 0;
    qint64 balance = 0;
    qint64 usage = 0; //!< of the debit, for data
    base::DataVolume volume;

    friend bool operator==(const BookDay &, const BookDay &) = default;
};

//! What a cycle's data cost in one country.
struct CountryCharge
{
    QString country; //!< ISO 3166-1 alpha-2
    base::DataVolume volume;
    qint64 micros = 0;

    friend bool operator==(const CountryCharge &, const CountryCharge &) = default;
};

//! What was charged to one card in a cycle (R41).
struct CardUse
{
    QString brand;
    QString digits; //!< the last four
    int payments = 0;
    qint64 micros = 0;

    friend bool operator==(const CardUse &, const CardUse &) = default;
};

//! A cycle with all that stands in its book.
struct CycleBook
{
    BillingCycle cycle;
    std::vector<BookDay> days; //!< oldest first
    std::vector<CountryCharge> countries;
    std::vector<CardUse> cards;

    friend bool operator==(const CycleBook &, const CycleBook &) = default;
};

//! What one line's data cost on one day in one country.
struct LineCharge
{
    QDate day;
    Iccid iccid;
    QString country; //!< ISO 3166-1 alpha-2
    base::DataVolume volume;
    qint64 micros = 0;

    friend bool operator==(const LineCharge &, const LineCharge &) = default;
};

//! What a MB of data costs in one country.
struct CountryPrice
{
    QString country;        //!< ISO 3166-1 alpha-2
    qint64 perMegabyte = 0; //!< micro-units

    friend bool operator==(const CountryPrice &, const CountryPrice &) = default;
};

//! An invoice; its file is asked for by its id (R38).
struct Invoice
{
    QString id;
    QString number;
    QString kind;       //!< the platform's word
    QDateTime issuedAt; //!< UTC
    QDate cycle;        //!< first day of its billing cycle
    qint64 micros = 0;
    QString currency;

    friend bool operator==(const Invoice &, const Invoice &) = default;
};

} // namespace domain
