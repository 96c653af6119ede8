// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/base/money.h"
#include "models/domain/iccid.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace domain {

//! What the platform keeps for each line, beside the line itself. The numbers are stored in caches: never renumber.
enum class LineLog : quint8 {
    Sessions = 0,
    Destinations = 1,
    DailyUsage = 2,
    Audit = 3,
    Messages = 4,
    Records = 5,
    Devices = 6,
    Apn = 7,
    NeutralApn = 8, //!< the variant that names nobody (R93)
    Tickets = 9,
    StatusChanges = 10,
};

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
    Iccid iccid = {}; //!< the line it is about, as the wire tells; empty: about none

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

//! One call data record: what a session or a message cost (R195).
struct CallRecord
{
    QString kind;                 //!< "data", "sms_mt", "sms_mo"; raw
    QDateTime start;              //!< UTC
    std::optional<QDateTime> end; //!< UTC
    QString country;              //!< ISO 3166-1 alpha-2
    QString networkOperator;
    std::optional<base::DataVolume> volume;
    std::optional<base::Money> cost;

    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

//! A device that the SIM has been in (R90).
struct Device
{
    QString imei;
    std::optional<QDateTime> since; //!< UTC; nullopt: not known
    std::optional<QDateTime> until; //!< UTC; nullopt: it still is

    friend bool operator==(const Device &, const Device &) = default;
};

//! What is typed into a device for one radio technology (R92).
struct ApnSetting
{
    QString technology; //!< "2G", "3G", "LTE"; raw
    QString provider;   //!< empty in the variant that names nobody (R93)
    QString apn;
    QString userName;
    QString password;
    QString authentication; //!< "none", "pap", "chap"; raw
    QString ipType;
    QString dialNumber; //!< empty where nothing is dialled

    friend bool operator==(const ApnSetting &, const ApnSetting &) = default;
};

//! A trouble ticket about a line (R196).
struct Ticket
{
    QString id;
    Iccid iccid; //!< empty: about no line
    QString kind;
    QString subject;
    QString state; //!< "open", "closed"; raw
    QString openedBy;
    QDateTime createdAt;               //!< UTC
    QDateTime updatedAt;               //!< UTC; null: not known
    std::optional<QDateTime> closedAt; //!< UTC
    int messages = 0;

    friend bool operator==(const Ticket &, const Ticket &) = default;
};

//! A former activation or deactivation of a line (R197).
struct StatusChange
{
    QString id;
    QDateTime at; //!< UTC
    QString by;
    QString before; //!< the platform's word
    QString after;
    QString reason;

    friend bool operator==(const StatusChange &, const StatusChange &) = default;
};

//! What is on the card and shown on request only: never stored, never logged (R91, D37).
struct LineSecrets
{
    QString pin;
    QString puk;
    QString pin2;
    QString puk2;
    QString imsi;
    QString activationCode; //!< of an eSIM: "LPA:1$server$code"; empty for a card
};

} // namespace domain
