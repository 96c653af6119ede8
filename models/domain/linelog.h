// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/domain/iccid.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace domain {

//! What the platform keeps for each line, beside the line itself.
enum class LineLog : quint8 { Sessions = 0, Destinations = 1, DailyUsage = 2, Audit = 3 };

//! One data session (R85). Empty text: not known.
struct Session
{
    QDateTime start;               //!< UTC
    std::optional<QDateTime> end;  //!< UTC; nullopt: still open
    std::optional<qint64> seconds; //!< how long it was
    QString country;               //!< ISO 3166-1 alpha-2
    QString networkOperator;
    std::optional<base::DataVolume> volume;

    friend bool operator==(const Session &, const Session &) = default;
};

//! What went over one country and operator in a billing cycle (R86).
struct Destination
{
    QString country; //!< ISO 3166-1 alpha-2
    QString networkOperator;
    std::optional<base::DataVolume> volume;

    friend bool operator==(const Destination &, const Destination &) = default;
};

//! Who did what to a line, as the platform wrote it down (R89).
struct AuditEntry
{
    QString id;
    QDateTime at;      //!< UTC
    QString actorKind; //!< "user", "rule", "system"; raw
    QString actor;
    QString action; //!< "line.status"; raw
    QString field;
    QString before;
    QString after;
    QString reason;

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

} // namespace domain
