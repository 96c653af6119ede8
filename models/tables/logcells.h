// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/domain/linecolumn.h"
#include "models/tables/linelogrows.h"

// Cells that the logs of lines have in common.
namespace tables {

inline QString megabytes(qint64 bytes, const QLocale &locale)
{
    return locale.toString(double(bytes) / double(base::kBytesPerMegabyte), 'f', 1);
}

inline LogCell words(const QString &text) { return {.text = text.left(400).simplified()}; }
inline LogCell number(const QString &text, double order) { return {.text = text, .order = order}; }

//! A number with what stands for it in files.
inline LogCell number(const QString &text, double order, const QString &plain)
{
    return {.text = text, .order = order, .plain = plain};
}

inline LogCell volumeCell(const std::optional<base::DataVolume> &volume, const QLocale &locale)
{
    return volume ? number(megabytes(volume->bytes, locale), double(volume->bytes),
                           domain::megabytesText(volume->bytes, 6))
                  : number(LineLogRows::tr("not known"), -1);
}

//! A moment in that form and zone; in files in UTC.
inline LogCell timeCell(const QDateTime &when, const QTimeZone &zone, const QLocale &locale, const QString &form)
{
    return number(locale.toString(when.toTimeZone(zone), form), double(when.toSecsSinceEpoch()),
                  when.toUTC().toString(Qt::ISODate));
}

inline LogCell timeCell(const QDateTime &when, const QTimeZone &zone, const QLocale &locale)
{
    return timeCell(when, zone, locale, QStringLiteral("d MMM HH:mm"));
}

inline QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return LineLogRows::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return LineLogRows::tr("%1 min").arg(seconds / 60);
    return LineLogRows::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

//! In files as hours, minutes and seconds.
inline LogCell durationCell(qint64 seconds)
{
    return number(durationText(seconds), double(seconds),
                  QStringLiteral("%1:%2:%3")
                      .arg(seconds / 3600)
                      .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                      .arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

//! The month of a cycle as moments.
inline std::pair<QDateTime, QDateTime> bounds(QDate cycle, const QTimeZone &zone)
{
    return {cycle.startOfDay(zone), cycle.addMonths(1).startOfDay(zone)};
}

inline LogCell moneyCell(const std::optional<base::Money> &money, const QLocale &locale)
{
    if (!money)
        return number(LineLogRows::tr("not known"), -1);
    const QString amount = locale.toString(double(money->micros) / 1e6, 'f', money->micros % 10'000 == 0 ? 2 : 4);
    if (money->currency != QLatin1String("USD"))
        return number(amount + u' ' + money->currency, double(money->micros));
    return number(u'$' + amount, double(money->micros), base::formatMoneyText(*money));
}

} // namespace tables
