// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/fleetdays.h"

#include <array>

namespace series {

//! What a month of the account is measured by.
enum class Measure : quint8 {
    Data, //!< bytes
    Cost, //!< micro-units of the account's currency, for data
    Sms,  //!< messages to lines
};
inline constexpr std::array kAllMeasures{Measure::Data, Measure::Cost, Measure::Sms};

//! One measure of this month, day by day, with a forecast, beside the last month.
struct MeasuredMonth
{
    std::vector<std::optional<qint64>> days;   //!< of this month; nullopt: not known, or still to come
    std::vector<qint64> coming;                //!< what is expected of each day beside what is known; 0 before today
    std::vector<std::optional<qint64>> before; //!< of the last month
    std::optional<qint64> soFar;               //!< of the known days; nullopt: none is
    std::optional<qint64> forecast;            //!< of the whole month; nullopt where nothing can be said
    std::optional<qint64> beforeSum;           //!< of the last month's known days
    bool isBeforeWhole = false;                //!< all its days are known, so that it can be compared with
};

//! This month of the whole account in its zone (D22), and the last one.
struct FleetMonth
{
    QDate today;
    QDateTime readAt; //!< UTC
    std::array<MeasuredMonth, kAllMeasures.size()> measures;
    qint64 knownLines = 0; //!< the most lines whose usage of a day of this month is known

    const MeasuredMonth &of(Measure measure) const { return measures[size_t(measure)]; }
};

//! The first day of the month before the one of `today`.
QDate lastMonthOf(QDate today);

//! Forecasts by the days of the week, since fleets live by them: a day to come is expected to be the mean of the same
//! weekdays among the last 28 full known days, or where none is known, of the last seven full known days. Today is
//! expected to become what it is already, or more. `days` begin with lastMonthOf(today) and end with the month.
MeasuredMonth measureMonth(const std::vector<std::optional<qint64>> &days, QDate today);

//! All measures, of days that begin with lastMonthOf(today) and end with the month.
FleetMonth fleetMonth(const std::vector<storage::FleetDay> &days, QDate today);

} // namespace series
