// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"
#include "models/domain/linelog.h"

namespace domain {

//! What people ask of a line that does not do what they expect (R257, R258).
enum class LineQuestion : quint8 { WhyOff, WhyNoUsage };

//! One thing that answers a question, in the order in which it is told. Each has its sentence in the window.
enum class Finding : quint8 {
    OffForBalance,        //!< `amount` against `limit`; comes back by itself (D4)
    FundsSuffice,         //!< the balance is above the minimum again: it is about to come back (D4)
    OffByHand,            //!< by `who`; does not come back by itself (D4)
    OffByRule,            //!< by the rule `who`
    RuleBringsBack,       //!< the follow-up of rule `who` activates it on `day` (D15)
    OffByExpiry,          //!< its prepaid data ran out of time at `at` (R251)
    OffByContract,        //!< its contract ended
    OffForPayment,        //!< its end user has not paid (D38)
    OffByIntegration,     //!< another system did it: `who`
    OffNotSaid,           //!< the platform does not say why
    NeverActivated,       //!< Blank
    ActivationUnderway,   //!< Pending or ActivationPending (R177)
    EndsOn,               //!< still works until `at` (R178, D3)
    NumberInvalid,        //!< the platform does not know such a card
    NotAvailable,         //!< the network does not have it now
    WordUnknown,          //!< a status this program does not know: `who` is the platform's word (principle 7)
    FundsTooLow,          //!< nothing can be activated: `amount` is below `limit` (R20, R240)
    NoPlan,               //!< no rate plan (R257)
    NoSubAccount,         //!< in no company (R257)
    IsOff,                //!< a line that is off uses nothing: `status`
    WaitsForFirstUse,     //!< ActivationReady (R258, D34)
    DataUsedUp,           //!< prepaid, nothing left (R250)
    DataExpired,          //!< prepaid, what is left ended at `at` (R251)
    HasUsage,             //!< `volume` this month: there is usage
    ConnectedNow,         //!< in session; counts when the platform tells (D33)
    SessionsCarryNothing, //!< its last session, at `at` in `place` over `who`, moved nothing
    LastSession,          //!< at `at` in `place` over `who`: `volume`
    NeverSeen,            //!< no network has seen it
    SilentSince,          //!< last used on `day`, `days` days ago
    SilentForLong,        //!< nothing on any of the `days` days that are known
    DaysNotKnown,         //!< the cache has no day of it
    SessionsNotKnown,     //!< nobody has asked for its connection log yet
    ChangeWaits,          //!< something about it stands in the outbox
    CacheIsOld,           //!< what the cache knows is older than a day, or it was never synced
};

//! Where a fact comes from: every finding cites it.
enum class FactSource : quint8 { Line, Account, Rules, DailyUsage, ConnectionLog, AuditLog, Outbox };

//! What can be done about a finding.
enum class Remedy : quint8 {
    None,
    Activate,
    ChangePlan,
    Assign,
    RefillData,
    DeactivationDate,
    Sync,
    OpenOutbox,
    OpenSessions,
    OpenAudit,
};

//! What is known of a line beside the line itself.
struct LineFacts
{
    std::optional<Session> lastSession;
    QDateTime sessionsAt;                              //!< UTC, of the answer; null: never asked for
    std::optional<AuditEntry> statusEntry;             //!< the newest that changed the status
    QDateTime auditAt;                                 //!< UTC; null: never asked for
    std::vector<std::optional<base::DataVolume>> days; //!< of the account's zone, oldest first, today last

    friend bool operator==(const LineFacts &, const LineFacts &) = default;
};

//! A finding with its evidence. Which members are set depends on the finding.
struct LineAnswer
{
    Finding finding = Finding::OffNotSaid;
    FactSource source = FactSource::Line;
    QDateTime asOf; //!< UTC; how old the source is; null: not known
    QDateTime at;   //!< UTC; when it came about; null: not known
    Remedy remedy = Remedy::None;
    Obstacle obstacle = Obstacle::None; //!< why the remedy is not possible now
    QString who;
    QString place; //!< ISO 3166-1 alpha-2
    LineStatus status = LineStatus::Unknown;
    std::optional<QDate> day;
    int days = 0;
    std::optional<base::Money> amount;
    std::optional<base::Money> limit;
    std::optional<base::DataVolume> volume;
};

//! The questions that make sense for a line: why it is off, where it is not in service; why there is no usage, where
//! none is known for today.
std::vector<LineQuestion> questionsOf(const Line &line);

//! What answers the question, most telling first; never empty.
std::vector<LineAnswer> answersOf(LineQuestion question, const Line &line, const LineFacts &known,
                                  const ChangeFacts &facts);

//! The word of a finding in files and on the command line: "off_for_balance".
QLatin1String findingWord(Finding finding);

} // namespace domain
