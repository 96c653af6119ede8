// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/tickets.h"

#include "platform/audit.h"
#include "platform/mail.h"
#include "platform/scopesql.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

#define TICKET_COLUMNS                                                                                                 \
    "ticket_id, kind, subject, iccid, state, opener_id, opener, created_at, updated_at, closed_at, answer_at, version"

std::optional<Seconds> timeOf(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional<Seconds>(column.toLongLong());
}

Ticket readTicket(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .kind = row.value(1).toString(),
            .subject = row.value(2).toString(),
            .iccid = row.value(3).toString(),
            .state = row.value(4).toString(),
            .openerId = row.value(5).toLongLong(),
            .opener = row.value(6).toString(),
            .createdAt = row.value(7).toLongLong(),
            .updatedAt = row.value(8).toLongLong(),
            .closedAt = timeOf(row.value(9)),
            .answerAt = timeOf(row.value(10)),
            .version = row.value(11).toLongLong()};
}

} // namespace

const QStringList &ticketKinds()
{
    static const QStringList kinds{u"technical"_s, u"activation"_s, u"deactivation"_s,
                                   u"billing"_s,   u"order"_s,      u"other"_s};
    return kinds;
}

QString visibleTickets(const Scope &scope, const QString &table)
{
    if (scope.isEverything())
        return {};
    return u" AND (opener_id = ? OR "_s + aboutLineInScope(scope, table) + u')';
}

QVariantList visibleTicketValues(const Scope &scope, qint64 userId)
{
    return scope.isEverything() ? QVariantList() : QVariantList{userId} + scopeValues(scope);
}

base::Result<std::optional<Ticket>> findTicket(Connection &connection, qint64 accountId, qint64 id, const Scope &scope,
                                               qint64 userId)
{
    const QString sql = u"SELECT " TICKET_COLUMNS " FROM ticket WHERE account_id = ? AND ticket_id = ?"_s +
                        visibleTickets(scope, u"ticket"_s);
    base::Result<QSqlQuery *> found =
        connection.run(sql, QVariantList{accountId, id} + visibleTicketValues(scope, userId));
    if (!found)
        return found.error();
    std::optional<Ticket> ticket;
    if ((*found)->next())
        ticket = readTicket(**found);
    (*found)->finish();
    return ticket;
}

base::Result<std::vector<TicketMessage>> ticketMessages(Connection &connection, qint64 accountId, qint64 ticketId)
{
    base::Result<QSqlQuery *> found =
        connection.run(u"SELECT message_id, at, author, from_support, body FROM ticket_message WHERE account_id = ? "
                       "AND ticket_id = ? ORDER BY message_id"_s,
                       {accountId, ticketId});
    if (!found)
        return found.error();
    std::vector<TicketMessage> messages;
    while ((*found)->next()) {
        const QSqlQuery &row = **found;
        messages.push_back({.id = row.value(0).toLongLong(),
                            .at = row.value(1).toLongLong(),
                            .author = row.value(2).toString(),
                            .fromSupport = row.value(3).toInt() != 0,
                            .body = row.value(4).toString()});
    }
    (*found)->finish();
    return messages;
}

base::Result<Ticket> openTicket(Core &core, Connection &connection, Ticket ticket, const QString &text)
{
    const base::Result<qint64> id = reserveIds(connection, core.account.id, u"ticket"_s);
    if (!id)
        return id.error();
    ticket.id = *id;
    ticket.answerAt = answerTime(core, ticket.id, ticket.createdAt);
    base::Status ok = done(connection.run(
        u"INSERT INTO ticket (account_id, " TICKET_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {core.account.id, ticket.id, ticket.kind, ticket.subject, ticket.iccid, ticket.state, ticket.openerId,
         ticket.opener, ticket.createdAt, ticket.updatedAt, orNull(ticket.closedAt), orNull(ticket.answerAt),
         ticket.version}));
    if (ok)
        ok = addMessage(core, connection, ticket, {.at = ticket.createdAt, .author = ticket.opener, .body = text});
    if (!ok)
        return ok.error();
    return ticket;
}

base::Status updateTicket(Connection &connection, qint64 accountId, const Ticket &ticket)
{
    return done(
        connection.run(u"UPDATE ticket SET state = ?, updated_at = ?, closed_at = ?, answer_at = ?, version = ? "
                       "WHERE account_id = ? AND ticket_id = ?"_s,
                       {ticket.state, ticket.updatedAt, orNull(ticket.closedAt), orNull(ticket.answerAt),
                        ticket.version, accountId, ticket.id}));
}

base::Status addMessage(Core &core, Connection &connection, Ticket &ticket, TicketMessage message)
{
    const base::Result<qint64> id = reserveIds(connection, core.account.id, u"ticket_message"_s);
    if (!id)
        return id.error();
    base::Status ok = done(connection.run(
        u"INSERT INTO ticket_message (account_id, ticket_id, message_id, at, author, from_support, body) VALUES (?, ?, "
        "?, ?, ?, ?, ?)"_s,
        {core.account.id, ticket.id, *id, message.at, message.author, int(message.fromSupport), message.body}));
    ++ticket.version;
    ticket.updatedAt = qMax(ticket.updatedAt, message.at);
    if (ok)
        ok = updateTicket(connection, core.account.id, ticket);
    if (!ok || message.author == ticket.opener)
        return ok;
    return queueMail(connection, core.account.id,
                     {.to = ticket.opener,
                      .subject = u"Ticket %1 was answered: %2"_s.arg(ticket.id).arg(ticket.subject),
                      .body = message.author + u":\n\n"_s + message.body + u'\n',
                      .kind = u"ticket"_s,
                      .at = message.at});
}

} // namespace platform
