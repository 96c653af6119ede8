// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/anomaly.h"
#include "models/domain/linelog.h"

#include <QTimeZone>

namespace domain {

//! What stands out on one line, in the order in which it is told.
enum class StandoutKind : quint8 {
    Silence,      //!< nothing since `day`, `days` full days
    LevelChange,  //!< from `before` to `after` bytes a day since `day`
    Spike,        //!< `after` on `day`, `before` is usual
    NewCountry,   //!< `country` since `at`: `volume` in `seconds`
    DeviceChange, //!< `textBefore` to `textAfter` at `at`
    RuleActed,    //!< the rule `textBefore` set it to `textAfter` at `at`
};

//! One of them with its evidence. Which members are set depends on the kind.
struct Standout
{
    StandoutKind kind = StandoutKind::Spike;
    QDate day;    //!< in the account's zone
    QDateTime at; //!< UTC
    base::DataVolume before;
    base::DataVolume after;
    base::DataVolume volume;
    qint64 seconds = 0; //!< how long sessions there were
    int days = 0;       //!< silent ones; days on which the new level is known
    QString country;    //!< ISO 3166-1 alpha-2; of a LevelChange: where it came about, empty where in no single place
    QString network;
    int share = 0; //!< percent of a LevelChange that came about there
    QString textBefore;
    QString textAfter;

    friend bool operator==(const Standout &, const Standout &) = default;
};

//! What is looked at. Logs newest first.
struct StandoutFacts
{
    QDate today;
    QTimeZone zone = QTimeZone::utc(); //!< the account's (D22)
    RecentDays days;                   //!< the last is today
    std::vector<Session> sessions;     //!< as far as they are known
    std::vector<Device> devices;
    std::vector<AuditEntry> audit;
};

//! What was found, and what it was found in.
struct Standouts
{
    std::vector<Standout> found;
    int knownDays = 0;

    //! Whether days enough are known to say that nothing stands out.
    bool isConclusive() const { return knownDays >= kLeastKnownDays; }
};

//! The day of the last three weeks from which on days use half as much again as those before, or two thirds of it: at
//! least three full days against at least seven, by their medians, more than 10 MB apart and hardly overlapping. Says
//! which destination most of the difference went to, where the sessions of both times are known.
std::optional<Standout> findLevelChange(const StandoutFacts &facts);

//! Countries of the last 14 days that sessions of a week or more before had not been in.
std::vector<Standout> findNewCountries(const StandoutFacts &facts);

Standouts findStandouts(const StandoutFacts &facts);

} // namespace domain
