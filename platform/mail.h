// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>
#include <optional>
#include <vector>

namespace platform {

//! One e-mail to one address.
struct Mail
{
    QString to;
    QString subject;
    QString body; //!< plain text
    QString kind; //!< a stable word: invitation, password_reset, renewal, alert, …
    Seconds at = 0;
};

//! Puts a mail into the outbox, as part of the transaction of what it is about. Nothing is queued for somebody who is
//! not active (R223). Invalid for an address that is none and for a subject of several rows.
base::Status queueMail(Connection &connection, qint64 accountId, const Mail &mail);

//! A mail as it stands in the outbox.
struct StoredMail
{
    qint64 accountId = 0;
    qint64 id = 0;
    Mail mail;
    QString state; //!< kept, queued, sent, failed
    int attempts = 0;
    Seconds nextTry = 0; //!< by the wall clock
    std::optional<Seconds> sentAt;
    QString problem; //!< of the last attempt
};

//! At most `limit` mails of the account, newest first, after `offset` of them.
base::Result<std::vector<StoredMail>> listMail(Connection &connection, qint64 accountId, qint64 offset, int limit);
base::Result<qint64> countMail(Connection &connection, qint64 accountId);
base::Result<std::optional<StoredMail>> findMail(Connection &connection, qint64 accountId, qint64 id);

//! Whether mails leave from now on; those that were kept stay where they are.
base::Status setMailRoute(Connection &connection, bool leaves);
//! Mails of all accounts whose time to be sent has come, oldest first.
base::Result<std::vector<StoredMail>> mailToSend(Connection &connection, Seconds wallTime, int limit);
//! Takes a mail for sending until `until`; false when somebody else was faster.
base::Result<bool> claimMail(Connection &connection, const StoredMail &mail, Seconds until);
//! What became of an attempt; a mail that was sent keeps no secret.
base::Status saveMailOutcome(Connection &connection, const StoredMail &mail);

} // namespace platform
