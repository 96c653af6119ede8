// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/radarrows.h"

#include "models/tables/linelogrows.h"

using namespace Qt::StringLiterals;
using domain::AnomalyKind;

namespace tables {

namespace {

QString volume(base::DataVolume volume, const QLocale &locale)
{
    return RadarRows::tr("%1 MB").arg(locale.toString(double(volume.bytes) / double(base::kBytesPerMegabyte), 'f', 1));
}

QString country(const QString &code, const QLocale &locale) { return LineLogRows::countryName(code, locale); }

LogMark markOf(AnomalyKind kind)
{
    return kind == AnomalyKind::DeviceChange || kind == AnomalyKind::NewCountry ? LogMark::Bad : LogMark::Unclear;
}

} // namespace

std::vector<LogColumn> RadarRows::columns()
{
    return {{tr("What")}, {tr("Line")}, {tr("Notes")}, {tr("Evidence")}, {tr("When")}};
}

QString RadarRows::kind(AnomalyKind kind)
{
    switch (kind) {
    case AnomalyKind::Spike: return tr("Spike");
    case AnomalyKind::Silence: return tr("Silence");
    case AnomalyKind::DeviceChange: return tr("New device");
    case AnomalyKind::NewCountry: return tr("New country");
    }
    return {};
}

QString RadarRows::evidence(const domain::Anomaly &anomaly, const QLocale &locale)
{
    switch (anomaly.kind) {
    case AnomalyKind::Spike:
        return tr("%1, usually %2").arg(volume(anomaly.value, locale), volume(anomaly.median, locale));
    case AnomalyKind::Silence:
        return tr("%1 silent days, usually %2 a day")
            .arg(locale.toString(anomaly.silentDays), volume(anomaly.median, locale));
    case AnomalyKind::DeviceChange: return tr("%1, before %2").arg(anomaly.after.left(20), anomaly.before.left(20));
    case AnomalyKind::NewCountry:
        return tr("%1, before %2").arg(country(anomaly.after, locale), country(anomaly.before, locale));
    }
    return {};
}

QString RadarRows::explanation(const domain::Anomaly &anomaly, const QLocale &locale)
{
    switch (anomaly.kind) {
    case AnomalyKind::Spike:
        return tr("%1 on %2. Compared with %3 days before: median %4, median deviation %5. A spike is more than nine "
                  "deviations, the median itself and 10 MB above the median.")
            .arg(volume(anomaly.value, locale), when(anomaly, locale), locale.toString(anomaly.comparedDays),
                 volume(anomaly.median, locale), volume(anomaly.spread, locale));
    case AnomalyKind::Silence:
        return tr("No usage since %1: %2 full days. Compared with %3 days before: median %4, longest pause %5 days. "
                  "Silence is more than twice the longest pause.")
            .arg(when(anomaly, locale), locale.toString(anomaly.silentDays), locale.toString(anomaly.comparedDays),
                 volume(anomaly.median, locale), locale.toString(anomaly.longestPause));
    case AnomalyKind::DeviceChange:
        return tr("The card answered from the device with IMEI %1 on %2; before it was %3. The first 14 digits name "
                  "the device.")
            .arg(anomaly.after.left(20), when(anomaly, locale), anomaly.before.left(20));
    case AnomalyKind::NewCountry:
        return tr("First seen in %1 on %2; before it was in %3. Neither the cache nor its connection log knows it "
                  "there before.")
            .arg(country(anomaly.after, locale), when(anomaly, locale), country(anomaly.before, locale));
    }
    return {};
}

QString RadarRows::when(const domain::Anomaly &anomaly, const QLocale &locale)
{
    return anomaly.at.isValid() ? tr("%1 UTC").arg(locale.toString(anomaly.at, u"d MMM yyyy, HH:mm"_s))
                                : locale.toString(anomaly.day, u"d MMM yyyy"_s);
}

LogRow RadarRows::row(const domain::Anomaly &anomaly, const QLocale &locale)
{
    const QDateTime at = anomaly.at.isValid() ? anomaly.at : anomaly.day.startOfDay(Qt::UTC);
    LogCell what{.text = kind(anomaly.kind), .order = double(anomaly.kind)};
    what.mark = markOf(anomaly.kind);
    return {.cells = {what,
                      {.text = anomaly.iccid.text},
                      {.text = anomaly.lineName.left(200).simplified()},
                      {.text = evidence(anomaly, locale), .order = anomaly.score},
                      {.text = anomaly.at.isValid() ? locale.toString(anomaly.at, u"d MMM HH:mm"_s)
                                                    : locale.toString(anomaly.day, u"d MMM"_s),
                       .order = double(at.toSecsSinceEpoch())}},
            .country = {}};
}

} // namespace tables
