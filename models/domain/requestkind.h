// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <array>

namespace domain {

//! What a request was for. The numbers are stored in caches: never renumber.
enum class RequestKind : quint8 {
    Account = 0,  //!< the account itself, who is signed in, credentials
    Lines = 1,    //!< the list of lines, and single lines
    Usage = 2,    //!< daily usage
    LineLogs = 3, //!< what the platform keeps for a line: sessions, records, devices
    Messages = 4,
    Money = 5, //!< balance, payments, cycles, invoices
    Audit = 6,
    Catalog = 7, //!< plans, sub-accounts, groups, rules
    Changes = 8, //!< everything that was sent, and what became of it
};

inline constexpr std::array kAllRequestKinds{RequestKind::Lines,    RequestKind::Usage,   RequestKind::LineLogs,
                                             RequestKind::Messages, RequestKind::Money,   RequestKind::Audit,
                                             RequestKind::Catalog,  RequestKind::Changes, RequestKind::Account};

//! How many requests of a kind were made in a day; days begin at 00:00 UTC, as the budget's do (D24).
struct RequestCount
{
    QDate day;
    RequestKind kind = RequestKind::Account;
    bool isBackground = false; //!< nobody asked for it
    qint64 count = 0;

    friend bool operator==(const RequestCount &, const RequestCount &) = default;
};

} // namespace domain
