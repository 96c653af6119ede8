// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/body.h"
#include "platform/listing.h"
#include "platform/resource.h"
#include "platform/ticketjson.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kMostSubject = 200;
constexpr qsizetype kMostText = 10'000;

base::Result<QByteArray> ticketJson(const Context &context, Connection &connection, const Ticket &ticket)
{
    const auto messages = ticketMessages(connection, context.core.account.id, ticket.id);
    if (!messages)
        return messages.error();
    JsonWriter json;
    json.beginObject();
    writeTicketFields(json, context, ticket);
    json.number("messages_count", qint64(messages->size())).beginArray("messages");
    for (const TicketMessage &message : *messages) {
        json.beginObject().text("id", QByteArray::number(message.id)).text("at", wireTime(message.at));
        json.text("author", message.author).boolean("from_support", message.fromSupport);
        json.text("text", message.body).endObject();
    }
    return json.endArray().endObject().take();
}

Answer answerWith(const Context &context, Connection &connection, const Ticket &ticket, int status)
{
    base::Result<QByteArray> json = ticketJson(context, connection, ticket);
    return json ? Answer(jsonResponse(*std::move(json), status)) : Answer(internalRefusal(json.error()));
}

base::Result<std::optional<Ticket>> find(const Context &context, Connection &connection)
{
    return findTicket(connection, context.core.account.id, idInPath(context), context.scope, context.user.id);
}

//! R219.
Answer one(Context &context)
{
    const auto ticket = find(context, context.reader);
    if (!ticket)
        return internalRefusal(ticket.error());
    if (!ticket->has_value())
        return unknownResource("ticket");
    base::Result<QByteArray> json = ticketJson(context, context.reader, **ticket);
    return json ? Answer(singleResource(*std::move(json))) : Answer(internalRefusal(json.error()));
}

base::Status audit(const Context &context, Connection &connection, const Ticket &ticket, const QString &action,
                   Seconds now)
{
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = actorOf(context),
                       .action = action,
                       .objectKind = u"ticket"_s,
                       .objectId = QString::number(ticket.id),
                       .field = {},
                       .before = {},
                       .after = ticket.subject,
                       .reason = {}});
}

Answer open(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    Ticket wanted;
    wanted.kind = body.has("kind"_L1) ? body.text("kind"_L1, 40) : u"other"_s;
    if (!ticketKinds().contains(wanted.kind))
        body.refuse("kind"_L1, "technical, activation, deactivation, billing, order or other.");
    wanted.subject = body.text("subject"_L1, kMostSubject);
    wanted.iccid = body.optionalText("iccid"_L1, 40);
    const QString text = body.rows("text"_L1, kMostText);
    if (body.refusal())
        return *body.refusal();
    wanted.openerId = context.user.id;
    wanted.opener = context.user.email;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        if (!wanted.iccid.isEmpty()) {
            const auto line = findVisibleLine(context, connection, wanted.iccid.toUtf8());
            if (!line)
                return internalRefusal(line.error());
            if (!line->has_value())
                return Refusal{
                    .status = 422, .code = "unknown_line", .message = "There is no such line.", .field = "iccid"};
        }
        wanted.createdAt = wanted.updatedAt = now;
        const base::Result<Ticket> made = openTicket(context.core, connection, wanted, text);
        if (!made)
            return internalRefusal(made.error());
        if (base::Status ok = audit(context, connection, *made, u"ticket.opened"_s, now); !ok)
            return internalRefusal(ok.error());
        return answerWith(context, connection, *made, 201);
    });
}

using Change = std::function<Answer(Connection &, Ticket, Seconds)>;

Answer change(Context &context, const Change &change)
{
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const auto ticket = find(context, connection);
        if (!ticket)
            return internalRefusal(ticket.error());
        if (!ticket->has_value())
            return unknownResource("ticket");
        const base::Result<QByteArray> json = ticketJson(context, connection, **ticket);
        if (!json)
            return internalRefusal(json.error());
        if (const auto refusal = refusalForVersion(context, (*ticket)->version, *json))
            return *refusal;
        return change(connection, **ticket, now);
    });
}

//! R220. A closed ticket is opened again by what is added to it.
Answer reply(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    const QString text = std::get<Body>(read).rows("text"_L1, kMostText);
    if (std::get<Body>(read).refusal())
        return *std::get<Body>(read).refusal();
    return change(context, [&](Connection &connection, Ticket ticket, Seconds now) -> Answer {
        ticket.state = u"open"_s;
        ticket.closedAt.reset();
        const base::Status ok = addMessage(context.core, connection, ticket,
                                           {.id = 0, .at = now, .author = context.user.email, .body = text});
        return ok ? answerWith(context, connection, ticket, 201) : Answer(internalRefusal(ok.error()));
    });
}

Answer setState(Context &context, bool open)
{
    const auto body = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    return change(context, [&](Connection &connection, Ticket ticket, Seconds now) -> Answer {
        const QString state = open ? u"open"_s : u"closed"_s;
        if (ticket.state == state)
            return Refusal{.status = 409,
                           .code = "state_conflict",
                           .message = "The ticket is " + state.toUtf8() + " already.",
                           .field = "state"};
        ticket.state = state;
        ticket.closedAt = open ? std::nullopt : std::optional(now);
        ticket.answerAt.reset(); // nothing is left to be answered
        ticket.updatedAt = now;
        ++ticket.version;
        base::Status ok = updateTicket(connection, context.core.account.id, ticket);
        if (ok)
            ok = audit(context, connection, ticket, open ? u"ticket.reopened"_s : u"ticket.closed"_s, now);
        return ok ? answerWith(context, connection, ticket, 200) : Answer(internalRefusal(ok.error()));
    });
}

} // namespace

void addTicketActionRoutes(Router &router, const Core &)
{
    router.add("POST", "tickets", Permission::WriteTickets, open);
    router.add("GET", "tickets/{id}", Permission::ViewTickets, one);
    router.add("POST", "tickets/{id}/messages", Permission::WriteTickets, reply);
    router.add("POST", "tickets/{id}/close", Permission::WriteTickets,
               [](Context &context) { return setState(context, false); });
    router.add("POST", "tickets/{id}/reopen", Permission::WriteTickets,
               [](Context &context) { return setState(context, true); });
}

} // namespace platform
