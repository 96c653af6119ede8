// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/line.h"

#include <vector>

namespace domain {

//! What the radar looks for. The numbers are stored with what was muted: never renumber.
enum class AnomalyKind : quint8 {
    Spike = 0,        //!< a day far above what the line uses
    Silence = 1,      //!< a line that was used regularly uses nothing
    DeviceChange = 2, //!< the card moved to another device: the first 14 digits of the IMEI (D16)
    NewCountry = 3,   //!< a country where the line was not before
};

inline constexpr std::array kAllAnomalies{AnomalyKind::DeviceChange, AnomalyKind::NewCountry, AnomalyKind::Spike,
                                          AnomalyKind::Silence};

//! Usage of consecutive days of the account's zone, the last of them today; nullopt where a day is not known.
using RecentDays = std::vector<std::optional<base::DataVolume>>;

//! Something that stands out, with its evidence. Which members are set depends on the kind.
struct Anomaly
{
    AnomalyKind kind = AnomalyKind::Spike;
    LineId line;
    Iccid iccid;
    QString lineName;        //!< the line's notes
    QDate day;               //!< of the spike; the first silent day
    QDateTime at;            //!< UTC; when the device or country was first seen
    base::DataVolume value;  //!< of the spike
    base::DataVolume median; //!< of the days it is compared with
    base::DataVolume spread; //!< their median absolute deviation
    int comparedDays = 0;    //!< how many days it is compared with
    int silentDays = 0;
    int longestPause = 0; //!< the most silent days in a row before
    QString before;       //!< IMEI, ISO 3166-1 alpha-2
    QString after;
    RecentDays days;  //!< of usage, for a chart; the last is today
    double score = 0; //!< how far out, for order within a kind

    friend bool operator==(const Anomaly &, const Anomaly &) = default;
};

inline constexpr int kRadarDays = 45;      //!< days that are looked at
inline constexpr int kComparedDays = 28;   //!< before the days in question
inline constexpr int kLeastKnownDays = 10; //!< of them; fewer say nothing
inline constexpr int kMoveDays = 14;       //!< how long a new device or country is news

//! Today or yesterday, where it is above the median of the 28 days before by more than nine median absolute deviations
//! (six standard deviations of a normal distribution), by more than the median itself and by more than 10 MB. Where most
//! of those days are silent, the others are what it is compared with.
std::optional<Anomaly> findSpike(const RecentDays &days, const QDate &today);

//! Full days without usage up to yesterday: at least two, and more than twice the longest pause of the 28 days before,
//! of which four in five had usage. A day that is not known ends the search: it is no silent one.
std::optional<Anomaly> findSilence(const RecentDays &days, const QDate &today);

//! The word of a kind in files and on the command line: "device_change".
QLatin1String anomalyWord(AnomalyKind kind);
std::optional<AnomalyKind> anomalyFromWord(QStringView word);

//! What is told first: by kind as kAllAnomalies has them, then by score, then by line.
bool isMoreUrgent(const Anomaly &a, const Anomaly &b);

} // namespace domain
