// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/calendar.h"

#include <QDateTime>

namespace platform {

namespace {

constexpr Seconds kDaySeconds = 86'400;
constexpr qint64 kEpochJulianDay = 2'440'588;

struct Date
{
    int year;
    int month;
    int day;
};

// Days to civil date, after Howard Hinnant's "chrono-compatible low-level date algorithms".
Date civil(Day days)
{
    const int z = days + 719'468;
    const int era = (z >= 0 ? z : z - 146'096) / 146'097;
    const int dayOfEra = z - era * 146'097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int mp = (5 * dayOfYear + 2) / 153;
    const int month = mp < 10 ? mp + 3 : mp - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1};
}

void put(char *at, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = char('0' + value % 10);
        value /= 10;
    }
}

void putDate(char *at, Day day)
{
    const Date date = civil(day);
    put(at, date.year, 4);
    at[4] = '-';
    put(at + 5, date.month, 2);
    at[7] = '-';
    put(at + 8, date.day, 2);
}

Day floorDay(Seconds time) { return Day(time >= 0 ? time / kDaySeconds : -((-time + kDaySeconds - 1) / kDaySeconds)); }

Day fromDate(const QDate &date) { return Day(date.toJulianDay() - kEpochJulianDay); }

} // namespace

Day Calendar::dayOf(Seconds time) const
{
    return floorDay(time + m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(time, Qt::UTC)));
}

Seconds Calendar::startOf(Day day) const
{
    return QDateTime(QDate::fromJulianDay(day + kEpochJulianDay), QTime(0, 0), m_zone).toSecsSinceEpoch();
}

Day Calendar::monthStart(Day day) { return day - civil(day).day + 1; }

Day Calendar::nextMonth(Day day) { return monthStart(monthStart(day) + 31); }

QByteArray wireTime(Seconds time)
{
    QByteArray text(19, ' ');
    const Day day = floorDay(time);
    const int rest = int(time - day * kDaySeconds);
    char *at = text.data();
    putDate(at, day);
    put(at + 11, rest / 3600, 2);
    at[13] = ':';
    put(at + 14, rest / 60 % 60, 2);
    at[16] = ':';
    put(at + 17, rest % 60, 2);
    return text;
}

QByteArray wireDay(Day day)
{
    QByteArray text(10, ' ');
    putDate(text.data(), day);
    return text;
}

QByteArray wireMonth(Day day) { return wireDay(day).left(7); }

std::optional<Seconds> parseWireTime(const QByteArray &text)
{
    QByteArray tidy = text.trimmed();
    if (tidy.endsWith('Z'))
        tidy.chop(1);
    if (tidy.size() == 10)
        tidy += " 00:00:00";
    if (tidy.size() != 19 || (tidy[10] != ' ' && tidy[10] != 'T'))
        return std::nullopt;
    const QDate date = QDate::fromString(QString::fromLatin1(tidy.left(10)), Qt::ISODate);
    const QTime time = QTime::fromString(QString::fromLatin1(tidy.mid(11)), Qt::ISODate);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
}

std::optional<Day> parseWireDay(const QByteArray &text)
{
    const QDate date = QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
    if (text.size() != 10 || !date.isValid())
        return std::nullopt;
    return fromDate(date);
}

std::optional<Day> parseWireMonth(const QByteArray &text)
{
    return text.size() == 7 ? parseWireDay(text + "-01") : std::nullopt;
}

} // namespace platform
