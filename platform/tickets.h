// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/core.h"

namespace platform {

//! A trouble ticket, about one line or in general (R194, R218).
struct Ticket
{
    qint64 id = 0;
    QString kind; //!< technical, activation, deactivation, billing, order, other
    QString subject;
    QString iccid;                          //!< empty: about no line
    QString state = QStringLiteral("open"); //!< open, closed
    qint64 openerId = 0;
    QString opener; //!< e-mail
    Seconds createdAt = 0;
    Seconds updatedAt = 0;
    std::optional<Seconds> closedAt;
    std::optional<Seconds> answerAt; //!< when the platform's support answers; nothing: it has, or need not
    qint64 version = 1;
};

struct TicketMessage
{
    qint64 id = 0;
    Seconds at = 0;
    QString author; //!< e-mail, or a name of the support
    bool fromSupport = false;
    QString body;
};

const QStringList &ticketKinds();

//! The ticket with that id where somebody with that scope may see it: about one of their lines, or their own.
base::Result<std::optional<Ticket>> findTicket(Connection &connection, qint64 accountId, qint64 id, const Scope &scope,
                                               qint64 userId);
//! A condition for rows of `table` that somebody with that scope may see, and its values.
QString visibleTickets(const Scope &scope, const QString &table);
QVariantList visibleTicketValues(const Scope &scope, qint64 userId);

base::Result<std::vector<TicketMessage>> ticketMessages(Connection &connection, qint64 accountId, qint64 ticketId);

//! Inside of a write: the id and the time of the support's answer are given out here.
base::Result<Ticket> openTicket(Core &core, Connection &connection, Ticket ticket, const QString &text);
base::Status updateTicket(Connection &connection, qint64 accountId, const Ticket &ticket);
//! Adds a message and tells the opener by mail where it is somebody else's; `ticket` becomes what it is then.
base::Status addMessage(Core &core, Connection &connection, Ticket &ticket, TicketMessage message);

//! When the support answers: after some hours, while it works; the same for the same ticket.
Seconds answerTime(const Core &core, qint64 ticketId, Seconds opened);
//! The support's first answers that are due until then.
base::Status answerTickets(Core &core, Connection &connection, Seconds until);

} // namespace platform
