// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/body.h"
#include "platform/resource.h"
#include "platform/scopesql.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! What somebody may see of the alerts: those about their lines; about the account, only who sees its money.
QString visible(const Context &context)
{
    QString sql = context.scope.isEverything() ? QString() : " AND "_L1 + aboutLineInScope(context.scope, u"alert"_s);
    return context.may(Permission::ViewMoney) ? sql : sql + " AND iccid <> ''"_L1;
}

void writeAlert(JsonWriter &json, const Context &context, const QSqlQuery &row)
{
    const QByteArray id = row.value(0).toByteArray();
    const QByteArray iccid = row.value(3).toByteArray();
    const bool unread = row.value(6).isNull();
    json.beginObject().text("id", id).text("at", wireTime(row.value(1).toLongLong()));
    json.text("kind", row.value(2).toString());
    if (iccid.isEmpty())
        json.null("iccid");
    else
        json.text("iccid", iccid);
    if (row.value(4).toLongLong() == 0)
        json.null("rule_id");
    else
        json.text("rule_id", row.value(4).toString());
    json.text("message", row.value(5).toString()).boolean("read", !unread);
    writeTime(json, "read_at", row.value(6));
    json.text("read_by", row.value(7).toString()).beginObject("links");
    if (unread && context.may(Permission::ManageLines))
        json.text("read", context.base + "alerts/" + id + "/read");
    if (!iccid.isEmpty())
        json.text("line", context.base + "sim_card/" + iccid);
    json.endObject().endObject();
}

//! D15: the newest first; the unread ones alone where that is asked for.
Answer list(Context &context)
{
    TableList list{.columns = u"alert_id, at, kind, iccid, rule_id, message, read_at, read_by"_s,
                   .table = u"alert"_s,
                   .where = u"account_id = ?"_s + visible(context),
                   .order = u"alert_id DESC"_s,
                   .values = scopeValues(context.scope),
                   .changed = u"coalesce(read_at, at)"_s,
                   .write = [&context](JsonWriter &json, const QSqlQuery &row) { writeAlert(json, context, row); }};
    const QByteArray unread = context.request.parameter("unread").value_or("0");
    if (unread != "0" && unread != "1")
        return invalidParameter("unread", "must be 0 or 1");
    if (unread == "1")
        list.where += u" AND read_at IS NULL"_s;
    return tableList(context, std::move(list));
}

base::Result<qint64> mark(const Context &context, Connection &connection, const QString &which, qint64 id, Seconds now)
{
    const QString sql = u"UPDATE alert SET read_at = ?, read_by = ? WHERE account_id = ? AND read_at IS NULL AND "_s +
                        which + visible(context);
    base::Result<QSqlQuery *> done = connection.run(
        sql, QVariantList{now, context.user.email, context.core.account.id, id} + scopeValues(context.scope));
    if (!done)
        return done.error();
    return qint64((*done)->numRowsAffected());
}

//! Reading one twice is no mistake: it stays read by whoever was first.
Answer readOne(Context &context)
{
    const auto body = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const qint64 id = idInPath(context);
        base::Result<QSqlQuery *> found =
            connection.run(u"SELECT 1 FROM alert WHERE account_id = ? AND alert_id = ?"_s + visible(context),
                           QVariantList{context.core.account.id, id} + scopeValues(context.scope));
        if (!found)
            return internalRefusal(found.error());
        const bool there = (*found)->next();
        (*found)->finish();
        if (!there)
            return unknownResource("alert");
        const auto marked = mark(context, connection, u"alert_id = ?"_s, id, now);
        return marked ? acknowledged() : Answer(internalRefusal(marked.error()));
    });
}

//! All of them, or those up to the newest one that somebody has seen.
Answer readAll(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const qint64 most = std::numeric_limits<qint64>::max();
    const qint64 upTo = body.has("up_to"_L1) ? body.number("up_to"_L1, 1, most) : most;
    if (body.refusal())
        return *body.refusal();
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const auto marked = mark(context, connection, u"alert_id <= ?"_s, upTo, now);
        if (!marked)
            return internalRefusal(marked.error());
        JsonWriter json;
        json.beginObject().text("ack", QByteArray("success")).number("changed", *marked).endObject();
        return jsonResponse(json.take());
    });
}

} // namespace

void addAlertRoutes(Router &router, const Core &)
{
    router.add("GET", "alerts", Permission::ViewLines, list);
    router.add("POST", "alerts/{id}/read", Permission::ManageLines, readOne);
    router.add("POST", "alerts/read_all", Permission::ManageLines, readAll);
}

} // namespace platform
