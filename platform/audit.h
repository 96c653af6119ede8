// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>

namespace platform {

//! Who or what changed something.
enum class ActorKind : quint8 { User, Rule, Platform };

struct Actor
{
    ActorKind kind = ActorKind::Platform;
    QString name = QStringLiteral("platform"); //!< e-mail of a user, name of a rule
    QString requestId;                         //!< of the request that asked for it; empty: none did
};

//! One entry of the audit log (R89): who did what to which thing, what it was and became, and why.
struct AuditEntry
{
    Seconds at = 0;
    Actor actor;
    QString action;     //!< a stable word: "line.status", "staff.invited"
    QString objectKind; //!< line, staff, rule, group, …
    QString objectId;   //!< ICCID or id
    QString field;      //!< what changed of it; empty: the thing as a whole
    QString before;
    QString after;
    QString reason; //!< balance, manual, rule, expiry, contract, payment, integration, or empty (D2)
};

//! Takes part in the transaction of the change itself, so that neither is there without the other.
base::Status writeAudit(Connection &connection, qint64 accountId, const AuditEntry &entry);

//! Something that asks for attention: a fired rule, a declined card, a renewal that is due.
struct Alert
{
    Seconds at = 0;
    QString kind; //!< a stable word: rule, auto_refill_declined, lines_suspended, …
    QString iccid;
    qint64 ruleId = 0;
    QString message; //!< English
};

base::Status raiseAlert(Connection &connection, qint64 accountId, const Alert &alert);

//! Reserves `count` ids of that name in the account and returns the first of them; ids begin at 1.
base::Result<qint64> reserveIds(Connection &connection, qint64 accountId, const QString &name, qint64 count = 1);

} // namespace platform
