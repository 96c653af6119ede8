// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/renewal.h"
#include "platform/calendar.h"

#include <QString>
#include <optional>
#include <vector>

namespace platform {

//! The states of a line with the numbers they have on the wire (`status_id`); the first four are the dialect's.
enum class Status : quint8 {
    Activated = 1,
    Deactivated = 2,
    Suspended = 3,
    ActivationReady = 4,
    Pending = 5,
    Blank = 6,
    Invalid = 7,
    NotAvailable = 8,
    ActivationPending = 9,
    DeactivationPending = 10,
};

inline constexpr int kStatusCount = 10;

//! The word on the wire, e.g. "Activation Ready".
const char *statusText(Status status);

//! The nearest of the dialect's four, for clients that know no others.
Status dialectStatus(Status status);

//! Whether data flows: Activated, and Deactivation Pending until its day has come (D3).
constexpr bool isWorking(Status status) { return status == Status::Activated || status == Status::DeactivationPending; }

//! One line as it is stored; times are Unix seconds, volumes bytes. Ids are those of the account's own tables, 0: none.
struct LineRow
{
    qint64 lineNo = 0; //!< running number in the account: the order of lists
    QString iccid;
    Status status = Status::Blank;
    QString reason; //!< balance, manual, rule, expiry, contract, payment, integration, or empty (D2)
    QString statusBy;
    Seconds statusSince = 0;
    std::optional<Seconds> deactivationDate;
    int subAccountId = 0;
    int ratePlanId = 0;
    int groupId = 0;
    QString labels; //!< one a row
    QString notes;
    QString imei;
    QString msisdn;
    QString eid;
    QString networkOperator;
    QString country;
    QString endUser;
    std::optional<qint64> dataLeft;
    std::optional<int> daysLeft;
    bool inSession = false;
    std::optional<Seconds> lastSeen;
    qint64 todayBytes = 0;
    qint64 monthBytes = 0;
    int sessions = 0;       //!< this month
    int smsSent = 0;        //!< this month
    qint64 monthMicros = 0; //!< what this month's usage has cost
    QString planHistory;    //!< plans before this one: "last day:plan" a word, oldest first
    QString planLabel;      //!< the plan's name as a person has it; empty: the plan's own (R247)
    domain::Contract contract = domain::Contract::Monthly;
    std::optional<Day> renewalDay;
    bool renewalConfirmed = false;
    QString deploymentCountry;            //!< where it belongs; empty: anywhere (R273)
    std::optional<Seconds> dataExpiresAt; //!< of prepaid data
    bool dataAutoRefill = false;          //!< R261, D9
    qint64 refillThreshold = 0;           //!< bytes below which it is refilled
    bool inStore = false;                 //!< offered in the eSIM store (R259)
    std::optional<Day> paidUntil;         //!< last day that the end user has paid for (R264)
    std::optional<Day> lastRefill;        //!< of prepaid data, or the day its plan began with (R233)
    qint64 version = 1;
    Seconds updatedAt = 0;
    int storedGroupId = 0; //!< as they were read: by these it is seen that a line has moved
    int storedSubAccountId = 0;

    //! The plan it had on that day; a change of plan begins with a day.
    int planOn(Day day) const;
};

//! Daily usage of one line, oldest first; days after the last one are zero.
struct UsageDays
{
    Day firstDay = 0;
    std::vector<qint64> bytes;

    qint64 on(Day day) const
    {
        const Day index = day - firstDay;
        return index >= 0 && size_t(index) < bytes.size() ? bytes[size_t(index)] : 0;
    }
    void add(Day day, qint64 amount);
    qint64 sum(Day from, Day to) const; //!< both included
};

//! Variable-length integers in units of 128 bytes: about two bytes a day.
QByteArray packDays(const UsageDays &days);
UsageDays unpackDays(Day firstDay, const QByteArray &packed);

} // namespace platform
