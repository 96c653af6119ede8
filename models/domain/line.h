// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/base/money.h"
#include "models/domain/iccid.h"
#include "models/domain/ids.h"
#include "models/domain/linestatus.h"
#include "models/domain/renewal.h"

#include <QDateTime>
#include <QStringList>
#include <optional>
#include <vector>

namespace domain {

//! Whether a data session is open right now (D33, R245).
enum class InSession : quint8 { NotSupported = 0, No = 1, Yes = 2 };

//! One line: a SIM with its service, as the platform last described it. Empty text and nullopt mean "not known".
struct Line
{
    LineId id; //!< 0 until the cache has given it a row
    Iccid iccid;
    LineStatus status = LineStatus::Unknown;
    QString statusRaw; //!< the platform's own word (D2)
    StatusReason reason = StatusReason::NotKnown;
    QString statusBy;                          //!< who set it
    std::optional<QDateTime> statusSince;      //!< UTC
    std::optional<QDateTime> deactivationDate; //!< UTC; until when it still works (D3)
    QString deactivationDateRaw;
    QString subAccount; //!< account_name on the wire
    QString group;
    QString ratePlan;
    QString simType; //!< Prepaid, Subscription, PAYGO (R256), raw
    QString networkOperator;
    QString country; //!< ISO 3166-1 alpha-2 of the last session (R135)
    QString notes;
    QStringList labels;
    QString imei;
    QString msisdn;
    QString eid;
    QString endUser;
    QString billingCycle;
    std::optional<base::DataVolume> today;    //!< usage of the current day
    std::optional<base::DataVolume> month;    //!< usage of the current month
    std::optional<base::DataVolume> dataLeft; //!< prepaid (R250)
    std::optional<int> daysLeft;              //!< prepaid (R251)
    std::optional<int> smsSent;               //!< this month (R73)
    std::optional<int> sessionCount;
    std::optional<QDateTime> lastSeen; //!< UTC
    QString lastSeenRaw;
    InSession inSession = InSession::NotSupported;
    Contract contract = Contract::Unknown; //!< R184–R189
    std::optional<QDate> renewalDate;      //!< in the account's zone
    bool renewalConfirmed = false;
    std::optional<bool> dataAutoRefill; //!< prepaid (R261, D9)
    std::optional<base::DataVolume> refillThreshold;
    std::optional<bool> inStore;            //!< of an eSIM: offered in the store (R259)
    QString planLabel;                      //!< what the owner calls the plan (R247)
    std::optional<base::Money> monthlyCost; //!< of the current month
    std::optional<QDateTime> dataExpiresAt; //!< UTC, prepaid
    std::optional<QDate> ratePlanSince;
    QString deploymentCountry; //!< ISO 3166-1 alpha-2 (R273)
    QStringList rules;         //!< names of the account's rules that concern it, in order, as the cache knows (D15)
    QString version;           //!< for If-Match
    QByteArray extra;          //!< compact JSON object of fields this program does not know; survives a round trip

    friend bool operator==(const Line &, const Line &) = default;
};

//! Usage of one line on consecutive days of the account's zone; nullopt where the platform said nothing.
struct DailyUsage
{
    Iccid iccid;
    QDate firstDay;
    std::vector<std::optional<base::DataVolume>> days;

    friend bool operator==(const DailyUsage &, const DailyUsage &) = default;
};

} // namespace domain
