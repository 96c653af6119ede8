// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standoutwords.h"

#include "models/tables/linelogrows.h"
#include "models/tables/linetable.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

using domain::LineLog;
using domain::Standout;
using domain::StandoutKind;

struct StandoutWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::StandoutWords)
};

QString day(const QDate &date) { return QLocale().toString(date, u"d MMM"_s); }

QString country(const QString &code) { return tables::LineLogRows::countryName(code, QLocale()); }

QString levelTitle(const Standout &found)
{
    const QString since = day(found.day);
    const double before = double(found.before.bytes);
    const double after = double(found.after.bytes);
    if (before == 0)
        return StandoutWords::tr("Usage began on %1").arg(since);
    if (after == 0)
        return StandoutWords::tr("Usage ended on %1").arg(since);
    const double times = after / before;
    if (times >= 1.85 && times < 2.25)
        return StandoutWords::tr("Usage doubled since %1").arg(since);
    if (times >= 2.25)
        return StandoutWords::tr("%1 times the usage since %2").arg(QLocale().toString(times, 'f', 1), since);
    if (times > 1)
        return StandoutWords::tr("Usage rose by %1% since %2").arg(qRound(times * 100 - 100)).arg(since);
    if (times > 0.45 && times < 0.54)
        return StandoutWords::tr("Usage halved since %1").arg(since);
    return StandoutWords::tr("Usage fell by %1% since %2").arg(qRound(100 - times * 100)).arg(since);
}

QString levelText(const Standout &found)
{
    const QString levels = StandoutWords::tr("From %1 to %2 a day.").arg(volume(found.before), volume(found.after));
    if (found.country.isEmpty())
        return levels;
    const QString place =
        found.network.isEmpty() ? country(found.country) : u"%1, %2"_s.arg(country(found.country), found.network);
    const bool isMore = found.after.bytes > found.before.bytes;
    if (found.share >= 98)
        return u"%1 %2"_s.arg(levels, isMore ? StandoutWords::tr("All of the growth went over %1.").arg(place)
                                             : StandoutWords::tr("All that is missing went over %1.").arg(place));
    return u"%1 %2"_s.arg(
        levels, isMore ? StandoutWords::tr("%1% of the growth went over %2.").arg(found.share).arg(place)
                       : StandoutWords::tr("%1% of what is missing went over %2.").arg(found.share).arg(place));
}

QString duration(qint64 seconds)
{
    return seconds < 3600 ? StandoutWords::tr("%1 min").arg(seconds / 60)
                          : StandoutWords::tr("%1 h").arg(QLocale().toString((seconds + 1800) / 3600));
}

//! The status that a rule set, in this program's word where it knows it (D2).
QString statusText(const QString &word)
{
    const domain::LineStatus status = domain::statusFromWord(word);
    return status == domain::LineStatus::Unknown ? word.left(60).simplified() : tables::LineTable::statusText(status);
}

} // namespace

QString standoutTitle(const Standout &found)
{
    switch (found.kind) {
    case StandoutKind::Silence: return StandoutWords::tr("Silent since %1").arg(day(found.day));
    case StandoutKind::LevelChange: return levelTitle(found);
    case StandoutKind::Spike: return StandoutWords::tr("%1 on %2").arg(volume(found.after), day(found.day));
    case StandoutKind::NewCountry: return StandoutWords::tr("First use in %1").arg(country(found.country));
    case StandoutKind::DeviceChange: return StandoutWords::tr("Moved to another device on %1").arg(day(found.day));
    case StandoutKind::RuleActed:
        return StandoutWords::tr("The rule %1 acted on %2").arg(found.textBefore.left(60).simplified(), day(found.day));
    }
    return {};
}

QString standoutText(const Standout &found)
{
    switch (found.kind) {
    case StandoutKind::Silence:
        return StandoutWords::tr("No data for %1 full days; %2 a day is usual.")
            .arg(QLocale().toString(found.days), volume(found.before));
    case StandoutKind::LevelChange: return levelText(found);
    case StandoutKind::Spike:
        return StandoutWords::tr("%1 a day is usual, by the %2 days before.")
            .arg(volume(found.before), QLocale().toString(found.days));
    case StandoutKind::NewCountry:
        return StandoutWords::tr("%1, %2 in %3.").arg(day(found.day), volume(found.volume), duration(found.seconds));
    case StandoutKind::DeviceChange:
        return StandoutWords::tr("IMEI %1, before %2.")
            .arg(found.textAfter.left(20).simplified(), found.textBefore.left(20).simplified());
    case StandoutKind::RuleActed: return StandoutWords::tr("It set the line to %1.").arg(statusText(found.textAfter));
    }
    return {};
}

LineLog standoutLog(const Standout &found)
{
    switch (found.kind) {
    case StandoutKind::LevelChange: return found.country.isEmpty() ? LineLog::DailyUsage : LineLog::Destinations;
    case StandoutKind::NewCountry: return LineLog::Sessions;
    case StandoutKind::DeviceChange: return LineLog::Devices;
    case StandoutKind::RuleActed: return LineLog::Audit;
    case StandoutKind::Silence:
    case StandoutKind::Spike: break;
    }
    return LineLog::DailyUsage;
}

QString standoutLink(const Standout &found)
{
    switch (standoutLog(found)) {
    case LineLog::Destinations: return StandoutWords::tr("Open destinations");
    case LineLog::Sessions: return StandoutWords::tr("Open the connection log");
    case LineLog::Devices: return StandoutWords::tr("Open the devices");
    case LineLog::Audit: return StandoutWords::tr("Open the audit log");
    default: return StandoutWords::tr("Open daily statistics");
    }
}

std::pair<Mark::Shape, Mark::Hue> standoutMark(const Standout &found)
{
    return found.kind == StandoutKind::NewCountry ? std::pair(Mark::Shape::Circle, Mark::Hue::Accent)
                                                  : std::pair(Mark::Shape::Square, Mark::Hue::Amber);
}

} // namespace ui::words
