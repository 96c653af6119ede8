// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/domain/change.h"
#include "models/domain/newline.h"
#include "models/domain/permission.h"
#include "models/domain/rule.h"

#include <QFlags>
#include <QSet>
#include <QTimeZone>
#include <memory>

namespace domain {

//! Why a change of a line is not possible. Each has its sentence in the window.
enum class Obstacle : quint8 {
    None,
    NotOffered,       //!< the platform has no such function (D25)
    NotPermitted,     //!< this person may not (D13)
    DateNotPermitted, //!< only those who may change deactivation dates (R101)
    AlreadySo,        //!< nothing would change
    AlreadyEnding,    //!< it will be deactivated by then
    StateForbids,     //!< a line in that status cannot do that
    NoRatePlan,       //!< a line without a plan cannot be activated
    BalanceTooLow,    //!< the account is below its minimum (R20, R240)
    DateInPast,
    UnknownTarget,      //!< no such plan, sub-account or group, or more than one of that name
    PlanChangedAlready, //!< once a billing cycle
    ContractRunning,    //!< contracted until the renewal date
    NotPrepaid,         //!< only prepaid lines are refilled
    NoRenewal,          //!< its contract has no renewal to confirm
    TooLong,            //!< SMS over 70 units, notes over 500 characters
    TooManyLabels,      //!< 20 of 40 characters at most
    NotAnAddress,       //!< the end user is an e-mail address
    EmptyText,          //!< an SMS of nothing
    BadIccid,           //!< no 19 or 20 digits (D21)
    AlreadyThere,       //!< the account has that line
    NamedTwice,         //!< an earlier row names the same line
    StatusUnknown,      //!< the cache does not know what the line is
    OwnerOnly,          //!< the owner invites people (R54)
    WrongEntries,       //!< wrongEntries() of its form says which
    Snapshot,           //!< a snapshot is only looked at
    NotAnEsim,          //!< only eSIMs are offered in the store (R259)
    IntegrationMissing, //!< nor without the operator's integration (R259)
    NotSuspended,       //!< only what is suspended is resumed (R266)
    OperatorDecides,    //!< the operator has suspended it
    NoDataLeft,         //!< a prepaid line without data is refilled, not resumed (R262)
    WrongAmount,        //!< 10 to 10,000, in whole cents (D11)
};

//! What to know before agreeing. None of them stands in the way.
enum class Remark : quint16 {
    None = 0,
    InSession = 1u << 0,         //!< connected now; stays so until it takes effect
    RuleActivates = 1u << 1,     //!< it is off by a rule, whose follow-up will activate it again (D15)
    TermStillBilled = 1u << 2,   //!< a yearly or quarterly contract is billed to its end
    NoAutomaticReturn = 1u << 3, //!< a refill will no longer bring it back (D4)
    WaitsForUsage = 1u << 4,     //!< becomes active with its first usage (D34)
    NextCycle = 1u << 5,         //!< the new plan begins with the next day
    OldData = 1u << 6,           //!< what the cache knows of it is older than a day
    LuhnDiffers = 1u << 7,       //!< the last digit is not the check digit (D21)
    PendingAlready = 1u << 8,    //!< another change of this line waits in the outbox
};
Q_DECLARE_FLAGS(Remarks, Remark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Remarks)

//! What a change is judged by, besides the line.
struct ChangeFacts
{
    QDateTime now;                     //!< UTC
    QTimeZone zone = QTimeZone::utc(); //!< the account's (D22)
    Permissions permissions;           //!< of who is signed in; all where the platform does not say
    std::vector<ChangeKind> offered;   //!< what the platform can be asked for
    bool isSnapshot = false;           //!< a saved copy that is only looked at: nothing is sent
    bool isBare = false;               //!< the dialect alone: deactivation at once, no versions
    std::optional<base::Money> balance;
    std::optional<base::Money> minimum;
    Catalog catalog;
    std::vector<Rule> rules;                    //!< those that are enabled
    std::shared_ptr<const QSet<Iccid>> pending; //!< lines with something in the outbox already; null: none
    QDateTime syncedAt;                         //!< UTC; how old the cache is; null: never
};

//! What a change would do to a line.
struct Verdict
{
    Obstacle obstacle = Obstacle::None;
    Remarks remarks;
    LineStatus to = LineStatus::Unknown;  //!< the status it would get; Unknown: it stays as it is
    std::optional<QDateTime> effectiveAt; //!< UTC; nullopt: at once
    base::Money cost;                     //!< charged now
    base::Money stillBilled;              //!< a month of a contract that runs on

    bool isPossible() const { return obstacle == Obstacle::None; }
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

//! What `order` would do to `line`, or why not: the same answer that the platform gives, without asking it.
Verdict judge(const ChangeOrder &order, const Line &line, const ChangeFacts &facts);

//! The same for a line that is not there yet (R66); whether the account has it already is for others to know.
Verdict judgeNew(const NewLine &line, const ChangeFacts &facts);

//! The same for what concerns the account, not a line (isOfAccount()).
Verdict judgeForAccount(const ChangeOrder &order, const ChangeFacts &facts);

//! Why nobody's line can be changed that way: platform, permission, or the value itself. None: it depends on the line.
Obstacle obstacleOf(const ChangeOrder &order, const ChangeFacts &facts);

//! The rules that concern the line, in the order of `facts` (R254, D15).
std::vector<const Rule *> rulesOf(const Line &line, const ChangeFacts &facts);
//! Which rules will activate a line again that one of them has stopped (D15): those with a follow-up that concern it;
//! they are those of `facts`.
std::vector<const Rule *> activatingRules(const Line &line, const ChangeFacts &facts);
//! The rules whose limit of usage concerns the line (R112, R118, R119).
std::vector<const Rule *> usageRules(const Line &line, const ChangeFacts &facts);

//! The word of an obstacle in files and on the command line: "not_prepaid".
QLatin1String obstacleWord(Obstacle obstacle);
//! The words of remarks, in order.
QStringList remarkWords(Remarks remarks);

inline constexpr qsizetype kMostLabels = 20;
inline constexpr qsizetype kLongestLabel = 40;
inline constexpr qsizetype kLongestNote = 500;

} // namespace domain
