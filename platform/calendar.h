// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTimeZone>
#include <optional>

namespace platform {

using Seconds = qint64; //!< Unix time
using Day = int;        //!< days since 1970-01-01 in the account's zone

//! Days and months as the account's zone sees them (D22).
class Calendar
{
public:
    explicit Calendar(const QTimeZone &zone) : m_zone(zone) {}

    Day dayOf(Seconds time) const;
    Seconds startOf(Day day) const;
    //! The first day of the month that holds `day`, and of the one after it.
    static Day monthStart(Day day);
    static Day nextMonth(Day day);
    const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
};

//! 0 is Monday.
constexpr int weekday(Day day) { return (day + 3) % 7; }

//! `YYYY-MM-DD hh:mm:ss`, UTC (R134, D22).
QByteArray wireTime(Seconds time);
//! `YYYY-MM-DD`.
QByteArray wireDay(Day day);
//! `YYYY-MM`, the name of a billing cycle.
QByteArray wireMonth(Day day);

//! The reverse of wireTime(); also takes a bare date (its 00:00 UTC) and a T or Z as ISO 8601 has them.
std::optional<Seconds> parseWireTime(const QByteArray &text);
std::optional<Day> parseWireDay(const QByteArray &text);
//! The first day of a billing cycle named `YYYY-MM`.
std::optional<Day> parseWireMonth(const QByteArray &text);

} // namespace platform
