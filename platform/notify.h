// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>

namespace platform {

struct Core;

//! Something that the account's people or programs are told of (R270, R271, R274).
struct Notice
{
    Seconds at = 0;
    QString event; //!< a stable word: "rule.fired"
    QString subject;
    QString text;
    QByteArray data; //!< JSON object, for webhooks
    bool mail = false;
    bool webhook = false;
};

//! Puts it into the outbox of e-mails to owner and users, and hands it to every enabled webhook; both are sent later.
base::Status notify(Core &core, Connection &connection, const Notice &notice);

} // namespace platform
