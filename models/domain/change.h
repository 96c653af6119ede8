// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/domain/accountorder.h"
#include "models/domain/catalog.h"
#include "models/domain/line.h"
#include "models/domain/newticket.h"

#include <QStringList>
#include <array>
#include <optional>

namespace domain {

//! What can be done to a line, or for the account. The numbers are stored in outboxes: never renumber.
enum class ChangeKind : quint8 {
    Activate = 1,         //!< R76, R240
    Deactivate = 2,       //!< R76, R98, R99, R178, D3
    DeactivationDate = 3, //!< set it, or take it away until it has come (R100, R101)
    SubAccount = 4,       //!< R78
    Group = 5,            //!< R192, D30
    RatePlan = 6,         //!< R247
    Notes = 7,            //!< R69
    Labels = 8,           //!< R255
    EndUser = 9,          //!< R249
    AddLine = 10,         //!< R66, R160, R174
    RefillData = 11,      //!< R231, R260, R262
    DataAutoRefill = 12,  //!< R261, D9
    SendSms = 13,         //!< R77, R81–R83, D17
    ConfirmRenewal = 14,  //!< R190
    OrderCards = 15,      //!< R102, R103, D18; of the account, not of a line
    InvitePerson = 16,    //!< R51, R54, R60, D13; of the account, not of a line
    OpenTicket = 17,      //!< R194
    AddToStore = 18,      //!< R259
    RemoveFromStore = 19, //!< R259
    Suspend = 20,         //!< R242, R267
    Resume = 21,          //!< R266
    AddFunds = 22,        //!< R8–R11, D11; of the account, not of a line
    AutoRefill = 23,      //!< R24–R30, D8; of the account, not of a line
};

inline constexpr std::array kAllChangeKinds{
    ChangeKind::Activate,        ChangeKind::Deactivate,     ChangeKind::DeactivationDate,
    ChangeKind::SubAccount,      ChangeKind::Group,          ChangeKind::RatePlan,
    ChangeKind::Notes,           ChangeKind::Labels,         ChangeKind::EndUser,
    ChangeKind::AddLine,         ChangeKind::RefillData,     ChangeKind::DataAutoRefill,
    ChangeKind::SendSms,         ChangeKind::ConfirmRenewal, ChangeKind::OrderCards,
    ChangeKind::InvitePerson,    ChangeKind::OpenTicket,     ChangeKind::AddToStore,
    ChangeKind::RemoveFromStore, ChangeKind::Suspend,        ChangeKind::Resume,
    ChangeKind::AddFunds,        ChangeKind::AutoRefill,
};

//! Whether it concerns the account: there is no line to preview, to read again, or to show it as pending.
constexpr bool isOfAccount(ChangeKind kind)
{
    return kind == ChangeKind::OrderCards || kind == ChangeKind::InvitePerson || kind == ChangeKind::AddFunds ||
           kind == ChangeKind::AutoRefill;
}

//! What moves the account's money: it goes out at once, or a person agrees to it anew (principle 5, T5).
constexpr bool neverWaits(ChangeKind kind) { return kind == ChangeKind::AddFunds || kind == ChangeKind::AutoRefill; }

//! Whether doing it leaves the line as it was: it goes in no bulk job, and nothing is read again.
constexpr bool leavesLine(ChangeKind kind) { return kind == ChangeKind::OpenTicket || isOfAccount(kind); }

//! Whether it makes something of what the line is: only then is there a value before it, and a version to insist on.
constexpr bool isBasedOnLine(ChangeKind kind)
{
    return kind != ChangeKind::SendSms && kind != ChangeKind::RefillData && kind != ChangeKind::AddLine &&
           kind != ChangeKind::OpenTicket && !isOfAccount(kind);
}

//! Whether there is something to enter for it: only then can it be made otherwise before it is sent. New lines come out
//! of a file or a list; another payment is another payment.
constexpr bool hasValue(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::AddLine:
    case ChangeKind::RefillData:
    case ChangeKind::ConfirmRenewal:
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore:
    case ChangeKind::Suspend:
    case ChangeKind::Resume:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill: return false;
    default: return true;
    }
}

//! What is ordered. Which members count depends on the kind.
struct ChangeValue
{
    QString text;                  //!< Notes, EndUser, SendSms; the notes of AddLine
    Named target;                  //!< SubAccount, Group, RatePlan, and the plan of AddLine; none takes the line out
    Named subAccount;              //!< AddLine
    Named group;                   //!< AddLine
    QStringList labels;            //!< Labels: to put on; those of AddLine
    QStringList labelsOff;         //!< Labels: to take off
    std::optional<QDateTime> date; //!< DeactivationDate, UTC; nullopt takes it away
    bool on = false;               //!< DataAutoRefill, AutoRefill
    std::optional<base::DataVolume> threshold; //!< DataAutoRefill; nullopt leaves it as it is
    std::optional<CardOrder> cards;            //!< OrderCards
    std::optional<Invitation> invitation;      //!< InvitePerson
    std::optional<NewTicket> ticket;           //!< OpenTicket
    std::optional<base::Money> amount;         //!< AddFunds

    friend bool operator==(const ChangeValue &, const ChangeValue &) = default;
};

//! What somebody wants done, the same for all lines of a run.
struct ChangeOrder
{
    ChangeKind kind = ChangeKind::Notes;
    ChangeValue value;

    friend bool operator==(const ChangeOrder &, const ChangeOrder &) = default;
};

//! Where a change stands (trust.md, "The write road"). The numbers are stored in outboxes: never renumber.
enum class ChangeState : quint8 {
    Draft = 1,     //!< waits for a person to confirm it; never sent by itself
    Ready = 2,     //!< may be sent
    Sending = 3,   //!< on disk before the first byte leaves
    Done = 4,      //!< the platform has said so, or shows it
    Rejected = 5,  //!< the platform has said no; nothing has happened
    Unknown = 6,   //!< it left and no answer came; the platform is asked before anything else is done
    Conflict = 7,  //!< the line is no longer what the change was based on: a person decides
    Withdrawn = 8, //!< undone or discarded before it was sent
    Damaged = 9,   //!< its row does not bear its own seal: kept, shown, never sent (T8)
};

inline constexpr std::array kAllChangeStates{
    ChangeState::Draft,   ChangeState::Ready,    ChangeState::Sending,   ChangeState::Done,    ChangeState::Rejected,
    ChangeState::Unknown, ChangeState::Conflict, ChangeState::Withdrawn, ChangeState::Damaged,
};

//! Whether a change in that state still has something ahead of it: the line shows it as pending.
constexpr bool isPending(ChangeState state)
{
    return state == ChangeState::Draft || state == ChangeState::Ready || state == ChangeState::Sending ||
           state == ChangeState::Unknown || state == ChangeState::Conflict;
}

//! Why a change was rejected or stands in conflict: the platform's stable code and own words.
struct ChangeProblem
{
    QString code;    //!< "not_allowed_in_state"; one of ours: "offline", "quota", "gone"
    QString message; //!< English, the platform's; for people only beside our own sentence
    int httpStatus = 0;
    QString requestId;

    friend bool operator==(const ChangeProblem &, const ChangeProblem &) = default;
};

//! One change of one line or of the account, as the outbox keeps it.
struct Change
{
    qint64 seq = 0; //!< place in the outbox; 0 until it has one
    QString key;    //!< its idempotency key, made with it; attempts after a clear no have "key/2" and so on
    QString run;    //!< what was confirmed together
    ChangeOrder order;
    Iccid iccid;      //!< empty: the account's
    QString lineName; //!< the line's notes then, for people
    QString based;    //!< fieldText() of what the person saw
    QString version;  //!< of the line then; empty where the platform has none
    QString by;
    QDateTime madeAt; //!< UTC
    ChangeState state = ChangeState::Ready;
    int attempt = 0;       //!< how often it has left
    int keys = 1;          //!< how many keys it has had: another after each clear no
    QDateTime firstSentAt; //!< UTC; null: never
    QDateTime changedAt;   //!< UTC; of its state
    QString job;           //!< the platform's bulk job it went with
    QString theirs;        //!< in a conflict fieldText() of the line as it is now
    ChangeProblem problem;

    friend bool operator==(const Change &, const Change &) = default;
};

//! The word of a kind in files, on the command line and in logs: "activate", "sub_account".
QLatin1String changeWord(ChangeKind kind);
std::optional<ChangeKind> changeFromWord(QStringView word);
QLatin1String changeStateWord(ChangeState state);
std::optional<ChangeState> changeStateFromWord(QStringView word);

//! Money, SMS, new lines, orders, invitations and tickets: made offline they come back as drafts; never sent without
//! being confirmed again.
bool needsConnection(ChangeKind kind);

//! What a change of that kind is about, as canonical text: the status word, "on" or "off", names, ISO 8601 times in
//! UTC, labels one a line. Equal texts are equal values. Empty for kinds that are based on nothing (isBasedOnLine()).
QString fieldText(ChangeKind kind, const Line &line);
//! What fieldText() will be once the order is done to that line, as far as it is known beforehand.
QString wantedText(const ChangeOrder &order, const Line &line);
//! Whether the line shows that the order is done: what an unknown outcome is judged by where the platform knows no
//! keys.
bool isDone(const ChangeOrder &order, const Line &line);

//! The order that takes a done one back, where there is one (an activation has none before the line is active; an SMS
//! never): with its own preview, as a change of its own.
std::optional<ChangeOrder> inverseOf(const Change &change, const Catalog &catalog);

} // namespace domain
