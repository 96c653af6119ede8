// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/line.h"

#include <QTimeZone>
#include <array>

namespace domain {

//! What "What changed" compares of a line. The numbers are stored in caches: never renumber.
enum class DifferenceKind : quint8 {
    Added = 0,
    Gone = 1,
    Status = 2,
    RatePlan = 3,
    SubAccount = 4,
    Notes = 5,
    Group = 6
};

inline constexpr std::array kAllDifferences{
    DifferenceKind::Added,      DifferenceKind::Gone,  DifferenceKind::Status, DifferenceKind::RatePlan,
    DifferenceKind::SubAccount, DifferenceKind::Notes, DifferenceKind::Group};

//! One thing that is other than it was.
struct LineDifference
{
    Iccid iccid;
    QString lineName; //!< the line's notes as they are now, or were at the end
    DifferenceKind kind = DifferenceKind::Status;
    QString before; //!< canonical: the status word, names, the notes
    QString after;
    QDateTime at; //!< UTC; when this console learned of it last
    QString by;   //!< who did it; empty: not known

    friend bool operator==(const LineDifference &, const LineDifference &) = default;
};

//! The word of a kind in files and on the command line: "sub_account".
QLatin1String differenceWord(DifferenceKind kind);
std::optional<DifferenceKind> differenceFromWord(QStringView word);

//! The value that is compared, as canonical text: "active", "PAYGO EU". Empty for Added and Gone.
QString comparedText(DifferenceKind kind, const Line &line);

//! Since when "What changed" tells.
enum class ChangeSpan : quint8 {
    Yesterday,   //!< 00:00 of the day before
    LastInvoice, //!< 00:00 of the 1st: where the billing cycle began (R184)
    Week,        //!< seven days
    Everything,  //!< as far back as changes are kept
};

//! Where a span begins, in UTC; days and months are the account's (D22).
QDateTime beginOf(ChangeSpan span, const QDateTime &now, const QTimeZone &zone);
//! The word of a span on the command line: "yesterday", "invoice", "week", "all".
std::optional<ChangeSpan> spanFromWord(QStringView word);

} // namespace domain
