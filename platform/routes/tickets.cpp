// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ticketjson.h"

#include "platform/resource.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

void writeTicketFields(JsonWriter &json, const Context &context, const Ticket &ticket)
{
    const QByteArray self = context.base + "tickets/" + QByteArray::number(ticket.id);
    const bool open = ticket.state == "open"_L1;
    json.text("id", QByteArray::number(ticket.id)).text("kind", ticket.kind).text("subject", ticket.subject);
    if (ticket.iccid.isEmpty())
        json.null("iccid");
    else
        json.text("iccid", ticket.iccid);
    json.text("state", ticket.state).text("opened_by", ticket.opener).text("created_at", wireTime(ticket.createdAt));
    json.text("updated_at", wireTime(ticket.updatedAt));
    writeTime(json, "closed_at", ticket.closedAt);
    json.number("version", ticket.version).beginObject("links").text("self", self);
    if (!ticket.iccid.isEmpty())
        json.text("line", context.base + "sim_card/" + ticket.iccid.toLatin1());
    if (context.may(Permission::WriteTickets))
        json.text("reply", self + "/messages").text(open ? "close" : "reopen", self + (open ? "/close" : "/reopen"));
    json.endObject();
}

namespace {

//! For LIKE … ESCAPE '!': what people type stands for itself.
QString ticketPattern(QString text)
{
    text.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return u'%' + text.toLower() + u'%';
}

void narrow(const Context &context, TableList &list, const char *parameter, const QString &condition, int places = 1)
{
    const auto value = context.request.parameter(parameter);
    if (!value || value->isEmpty())
        return;
    list.where += u" AND "_s + condition;
    const QString text = QString::fromUtf8(*value);
    for (int i = 0; i < places; ++i)
        list.values << (QByteArray(parameter) == "text" ? ticketPattern(text) : text);
}

std::optional<Refusal> refusalForState(const Context &context)
{
    const QByteArray state = context.request.parameter("state").value_or(QByteArray());
    if (state.isEmpty() || state == "open" || state == "closed")
        return std::nullopt;
    return invalidParameter("state", "must be open or closed");
}

void writeRow(JsonWriter &json, const Context &context, const QSqlQuery &row)
{
    Ticket ticket{.id = row.value(0).toLongLong(),
                  .kind = row.value(1).toString(),
                  .subject = row.value(2).toString(),
                  .iccid = row.value(3).toString(),
                  .state = row.value(4).toString(),
                  .openerId = 0,
                  .opener = row.value(5).toString(),
                  .createdAt = row.value(6).toLongLong(),
                  .updatedAt = row.value(7).toLongLong(),
                  .closedAt = {},
                  .answerAt = {},
                  .version = row.value(9).toLongLong()};
    if (!row.value(8).isNull())
        ticket.closedAt = row.value(8).toLongLong();
    json.beginObject();
    writeTicketFields(json, context, ticket);
    json.number("messages_count", row.value(10).toLongLong()).endObject();
}

//! R196, R218: the newest first; of one line, one state, or with a text in subject or messages.
Answer list(Context &context)
{
    if (const auto refusal = refusalForState(context))
        return *refusal;
    TableList list{.columns =
                       u"ticket_id, kind, subject, iccid, state, opener, created_at, updated_at, closed_at, version, "
                       "(SELECT count(*) FROM ticket_message WHERE ticket_message.account_id = ticket.account_id AND "
                       "ticket_message.ticket_id = ticket.ticket_id)"_s,
                   .table = u"ticket"_s,
                   .where = u"account_id = ?"_s + visibleTickets(context.scope, u"ticket"_s),
                   .order = u"ticket_id DESC"_s,
                   .values = visibleTicketValues(context.scope, context.user.id),
                   .changed = u"updated_at"_s,
                   .write = [&context](JsonWriter &json, const QSqlQuery &row) { writeRow(json, context, row); }};
    narrow(context, list, "iccid", u"iccid = ?"_s);
    narrow(context, list, "state", u"state = ?"_s);
    narrow(context, list, "text",
           u"(lower(subject) LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM ticket_message WHERE ticket_message.account_id "
           "= ticket.account_id AND ticket_message.ticket_id = ticket.ticket_id AND lower(body) LIKE ? ESCAPE '!'))"_s,
           2);
    return tableList(context, std::move(list));
}

void writeEntry(JsonWriter &json, const Context &context, const QSqlQuery &row)
{
    const bool ticket = row.value(0).toString() == "ticket"_L1;
    const QByteArray iccid = row.value(3).toByteArray();
    json.beginObject().text("type", row.value(0).toString()).text("id", row.value(1).toString());
    json.text("at", wireTime(row.value(2).toLongLong()));
    if (iccid.isEmpty())
        json.null("iccid");
    else
        json.text("iccid", iccid);
    json.text("by", row.value(4).toString());
    if (ticket)
        json.text("subject", row.value(5).toString()).text("state", row.value(6).toString());
    else
        json.text("status_before", row.value(5).toString()).text("status", row.value(6).toString());
    json.text("reason", row.value(7).toString()).beginObject("links");
    if (ticket)
        json.text("ticket", context.base + "tickets/" + row.value(1).toByteArray());
    if (!iccid.isEmpty())
        json.text("line", context.base + "sim_card/" + iccid);
    json.endObject().endObject();
}

//! R197, R218: tickets and the status changes of all lines in one list, the newest first.
Answer history(Context &context)
{
    // Of one line, the index of its entries is the short way; an expression keeps the planner from the long one.
    const QString action = context.request.parameter("iccid") ? u"action || ''"_s : u"action"_s;
    TableList list{
        .columns = u"type, id, at, iccid, actor, was, became, reason"_s,
        // Columns of one kind in both halves: else SQLite does not merge them by their indexes.
        .table = u"(SELECT account_id, 'ticket' AS type, ticket_id AS id, created_at AS at, iccid, opener AS actor, "
                 "subject AS was, state AS became, CAST('' AS TEXT) AS reason, opener_id FROM ticket UNION ALL SELECT "
                 "account_id, 'status_change', entry_id, at, object_id, actor, before_text, after_text, reason, "
                 "CAST(0 AS BIGINT) FROM audit_entry WHERE %1 = 'line.status' AND object_kind = 'line') AS entry"_s.arg(
                     action),
        .where = u"account_id = ?"_s + visibleTickets(context.scope, u"entry"_s),
        .order = u"at DESC, type DESC, id DESC"_s,
        .values = visibleTicketValues(context.scope, context.user.id),
        .changed = u"at"_s,
        .write = [&context](JsonWriter &json, const QSqlQuery &row) { writeEntry(json, context, row); }};
    narrow(context, list, "iccid", u"iccid = ?"_s);
    return tableList(context, std::move(list));
}

} // namespace

void addTicketRoutes(Router &router, const Core &)
{
    router.add("GET", "tickets", Permission::ViewTickets, list);
    router.add("GET", "ticket_history", Permission::ViewTickets, history);
}

} // namespace platform
