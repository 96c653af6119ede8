// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <vector>

namespace domain {

//! What comes by itself. The numbers are stored in caches: never renumber.
enum class SyncKind : quint8 {
    Lines = 0, //!< with the account
    Usage = 1, //!< daily usage: goes with the lines
    Money = 2, //!< balance, payments, cycles
    Messages = 3,
    Audit = 4,   //!< who did what
    Catalog = 5, //!< plans, sub-accounts, groups, rules
};

inline constexpr std::array kAllSyncKinds{SyncKind::Lines,    SyncKind::Usage, SyncKind::Money,
                                          SyncKind::Messages, SyncKind::Audit, SyncKind::Catalog};

//! How old each kind may get, in minutes; 0: by hand only. That of the usage is the lines'.
using SyncAges = std::array<int, kAllSyncKinds.size()>;
inline constexpr SyncAges kUsualAges{5, 5, 5, 5, 5, 10};
//! The longest age that can be wished for.
inline constexpr int kMostMinutes = 24 * 60;

//! How large the account is and what its platform offers: what a run costs follows from it.
struct SyncScale
{
    qint64 lines = 0;
    int pageSize = 25;         //!< lines a page
    bool hasSince = false;     //!< lists answer what changed since
    bool hasUsageList = false; //!< daily usage of many lines in one list
    bool hasMoney = false;
    bool hasMessages = false;
    bool hasAudit = false;
    qint64 dailyLimit = 0; //!< requests a day (R144, D24)
};

//! Why a kind comes less often than wished.
enum class PaceReason : quint8 {
    AsWished,
    ByHand,     //!< that was the wish
    NotOffered, //!< the platform has no such list (D25)
    PerLine,    //!< it takes a request a line: it comes for the line that is looked at
    Stretched,  //!< so that the budget lasts the day
    TooDear,    //!< not even once a day: it is left out
};

//! How often one kind comes.
struct SyncPace
{
    SyncKind kind = SyncKind::Lines;
    int wished = 0;      //!< minutes
    int minutes = 0;     //!< between two runs; 0: not by itself
    qint64 requests = 0; //!< a run costs, where little has changed
    qint64 aDay = 0;     //!< requests a day
    PaceReason reason = PaceReason::AsWished;

    friend bool operator==(const SyncPace &, const SyncPace &) = default;
};

struct SyncPlan
{
    std::vector<SyncPace> paces; //!< one a kind, in the order of kAllSyncKinds
    qint64 budget = 0;           //!< what background work may spend a day: four fifths of the limit (D24)
    qint64 aDay = 0;             //!< what it takes; never more than the budget

    const SyncPace &of(SyncKind kind) const { return paces[size_t(kind)]; }
    friend bool operator==(const SyncPlan &, const SyncPlan &) = default;
};

//! How often everything can come within the day's budget. Lines go first: they keep their pace as long as seven tenths
//! of the budget pay for it; the others share what is left, all stretched alike.
SyncPlan planSync(const SyncAges &ages, const SyncScale &scale);

} // namespace domain
