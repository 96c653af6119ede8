// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/billing.h"

#include <QHash>
#include <QStringList>
#include <optional>
#include <vector>

namespace domain {

// What a billing cycle should have cost, rebuilt from what the cache knows by itself, beside what the platform charged.

//! What is rebuilt of a cycle.
enum class ChargeKind : quint8 { Data, Sms, Subscriptions, Prepaid, WhiteLabel, Payments, Starting, Ending };

//! Why an amount is not what it should be, or can not be rebuilt.
enum class ChargeDoubt : quint8 {
    NoUsage,       //!< the cache has no usage of those days
    UsageDiffers,  //!< the cache's usage is another than what was charged
    PriceDiffers,  //!< the volume is the same, the amount is not that of the price list
    NoPrice,       //!< the price list does not have that country
    NotCharged,    //!< usage of a PAYGO line that was not charged
    ChargesDiffer, //!< the charges by line do not come to what the book says of the day
    NotAsked,      //!< the charges by line were never asked for
    SumDiffers,    //!< what it is made of comes to another amount
    NotTold,       //!< the platform does not tell what it is made of
};

//! Something that is not explained.
struct ChargeDifference
{
    ChargeKind kind = ChargeKind::Data;
    ChargeDoubt doubt = ChargeDoubt::SumDiffers;
    QDate day;                      //!< null: of the whole cycle
    Iccid iccid;                    //!< empty: of several lines, or of none
    QString country;                //!< ISO 3166-1 alpha-2; empty: none
    std::optional<qint64> expected; //!< micro-units; nullopt: can not be rebuilt
    qint64 charged = 0;             //!< micro-units
    int lines = 0;                  //!< that it concerns

    //! By how much it was charged too much.
    qint64 difference() const { return charged - expected.value_or(0); }
    friend bool operator==(const ChargeDifference &, const ChargeDifference &) = default;
};

//! One part of the cycle as it was rebuilt.
struct ChargeSum
{
    ChargeKind kind = ChargeKind::Data;
    std::optional<qint64> expected; //!< nullopt: can not be rebuilt
    qint64 charged = 0;

    friend bool operator==(const ChargeSum &, const ChargeSum &) = default;
};

//! Days of a month by their number, from 0; nullopt: not known.
using MonthUsage = std::vector<std::optional<qint64>>;

//! A line as the cache has it.
struct LineUsage
{
    MonthUsage days; //!< bytes
    bool isPaygo = false;
    QString country; //!< where it is now, ISO 3166-1 alpha-2
};

//! What the cache knows of a cycle, each from a source of its own.
struct ReconciliationFacts
{
    CycleBook book;
    std::optional<qint64> endingBefore; //!< of the cycle before; nullopt: not known
    std::vector<LineCharge> charges;    //!< as the platform made them, by line
    QDateTime chargesAt;                //!< UTC; null: never asked for
    QHash<QString, LineUsage> lines;    //!< by ICCID
    QHash<QString, qint64> prices;      //!< by country, of a MB
    qint64 sms = 0;                     //!< what the messages of the cycle cost
    qint64 paid = 0;                    //!< what was paid in
    QHash<QString, qint64> tried;       //!< amounts of payments and tries by kind, the platform's word
};

//! Every part of a cycle, and every difference that nothing explains.
struct Reconciliation
{
    std::vector<ChargeSum> sums;
    std::vector<ChargeDifference> differences; //!< by day, then by line

    bool isExplained() const { return differences.empty(); }
};

//! What a volume costs at that price of a MB, rounded down to a micro-unit (D19, D20).
qint64 priceOf(base::DataVolume volume, qint64 perMegabyte);

Reconciliation reconcile(const ReconciliationFacts &facts);

} // namespace domain
