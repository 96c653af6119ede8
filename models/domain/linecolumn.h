// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/line.h"

#include <array>

namespace domain {

//! What a line can be shown, sorted and exported by. Keys are stored in settings and files: never rename.
enum class LineColumn : quint8 {
    Iccid,
    Notes,
    Status,
    SubAccount,
    RatePlan,
    LastSeen,
    Today,
    Month,
    SmsSent,
    Labels,
    Imei,
    Msisdn,
    Operator,
    SimType,
    Group,
    Country,
    EndUser,
    DataLeft,
    DaysLeft,
    SessionCount,
    DeactivationDate,
    BillingCycle,
    InSession,   //!< yes or no; not known where the platform cannot tell (R245)
    PlanName,    //!< what the owner calls the plan (R247)
    RenewalDate, //!< "2026-12-01" in the account's zone (R187)
    Rules,       //!< names of the rules that concern it (R254)
};

inline constexpr int kLineColumnCount = int(LineColumn::Rules) + 1;

//! How a value is typed in exports and aligned on screen.
enum class ValueKind : quint8 {
    Text,
    Digits, //!< ICCID, IMEI, MSISDN: text that is never a number (D21)
    Number,
    Volume,   //!< bytes; shown and exported as MB with the unit in the heading
    DateTime, //!< UTC
};

struct LineColumnInfo
{
    LineColumn column;
    QLatin1String key; //!< e.g. "last_seen": column names of the command line and of exported JSON
    ValueKind kind;
};

//! All columns in their default order.
const std::array<LineColumnInfo, kLineColumnCount> &lineColumns();
const LineColumnInfo &lineColumnInfo(LineColumn column);
std::optional<LineColumn> lineColumnFromKey(QStringView key);

//! A cell as a plain value, for exports, copies and the command line.
struct CellValue
{
    ValueKind kind = ValueKind::Text;
    bool known = false; //!< false: the platform said nothing
    QString text;       //!< Text and Digits
    qint64 number = 0;  //!< Number, and bytes of a Volume
    QDateTime when;     //!< DateTime, UTC
};

CellValue lineValue(const Line &line, LineColumn column);

//! "yes", "no", or nothing where the platform cannot tell.
QLatin1String inSessionWord(InSession session);

//! Machine text of a value: digits, decimal MB with a point, ISO 8601 dates with Z; empty when not known.
QString plainText(const CellValue &value);

//! Bytes as megabytes (1024² bytes, D19) with that many decimals and a point, rounded half away from zero.
QString megabytesText(qint64 bytes, int decimals);

struct LineSort
{
    LineColumn column = LineColumn::Iccid;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const LineSort &, const LineSort &) = default;
};

} // namespace domain
