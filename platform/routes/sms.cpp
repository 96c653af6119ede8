// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "platform/body.h"
#include "platform/lineaction.h"
#include "platform/scopesql.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kLongestText = 1000; // longer ones than an SMS may be are a matter of the rule, not of the body

//! The state of a message by the platform's clock: time alone moves it (R80).
QString stateSql(Seconds now)
{
    return u"CASE WHEN direction = 'MO' THEN outcome WHEN settled_at <= %1 THEN outcome WHEN sent_at <= %1 THEN 'sent' "
           "ELSE 'accepted' END"_s.arg(now);
}

//! When it came to that state.
QString changedSql(Seconds now)
{
    return u"CASE WHEN settled_at <= %1 THEN settled_at WHEN sent_at <= %1 THEN sent_at ELSE accepted_at END"_s.arg(
        now);
}

void reached(JsonWriter &json, const char *key, Seconds at, Seconds now)
{
    if (at <= now)
        json.text(key, wireTime(at));
    else
        json.null(key);
}

TableList messages(const Context &context)
{
    const Seconds now = context.core.clock.now();
    return {.columns = u"sms_id, iccid, direction, message, accepted_at, sent_at, settled_at, cost_micros, sender, "_s +
                       stateSql(now),
            .table = u"sms"_s,
            .order = u"sms_id DESC"_s,
            .values = {},
            .changed = changedSql(now),
            .write = [now, base = context.base](JsonWriter &json, const QSqlQuery &row) {
                const QByteArray id = row.value(0).toByteArray();
                json.beginObject().text("id", id).text("iccid", row.value(1).toString());
                json.text("direction", row.value(2).toString()).text("state", row.value(9).toString());
                json.text("text", row.value(3).toString()).text("accepted_at", wireTime(row.value(4).toLongLong()));
                reached(json, "sent_at", row.value(5).toLongLong(), now);
                reached(json, "settled_at", row.value(6).toLongLong(), now);
                json.text("cost", moneyText(row.value(7).toLongLong())).text("currency", QByteArray("USD"));
                json.text("sender", row.value(8).toString());
                json.beginObject("links").text("self", base + "sms/" + id);
                json.text("line", base + "sim_card/" + row.value(1).toByteArray()).endObject().endObject();
            }};
}

//! Narrows the list by what the request asks for and to what the user sees.
std::optional<Refusal> narrow(const Context &context, TableList &list)
{
    const auto only = [&list](const QString &condition, const QVariant &value) {
        list.where += u" AND "_s + condition;
        list.values << value;
    };
    if (!context.scope.isEverything()) {
        list.where +=
            u" AND iccid IN (SELECT line.iccid FROM line WHERE line.account_id = ?"_s + inScope(context.scope) + u')';
        list.values << context.core.account.id;
        list.values += scopeValues(context.scope);
    }
    const Request &request = context.request;
    if (const auto direction = request.parameter("direction")) {
        if (*direction != "MT" && *direction != "MO")
            return invalidParameter("direction", "must be MT or MO");
        only(u"direction = ?"_s, QString::fromLatin1(*direction));
    }
    if (const auto state = request.parameter("state")) {
        static const QByteArrayList words{"accepted", "sent", "delivered", "failed", "received"};
        if (!words.contains(*state))
            return invalidParameter("state", "must be accepted, sent, delivered, failed or received");
        only(u'(' + stateSql(context.core.clock.now()) + u") = ?"_s, QString::fromLatin1(*state));
    }
    if (const auto text = request.parameter("text"))
        only(u"lower(message) LIKE ? ESCAPE '\\'"_s, likePattern(QString::fromUtf8(*text)));
    if (const auto iccid = request.parameter("iccid"))
        only(u"iccid = ?"_s, QString::fromUtf8(*iccid));
    return std::nullopt;
}

Answer allMessages(Context &context)
{
    TableList list = messages(context);
    if (const auto refusal = narrow(context, list))
        return *refusal;
    return tableList(context, std::move(list));
}

Answer lineMessages(Context &context)
{
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    TableList list = messages(context);
    list.where += u" AND line_no = ?"_s;
    list.values << (*row)->lineNo;
    if (const auto refusal = narrow(context, list))
        return *refusal;
    return tableList(context, std::move(list));
}

Answer message(Context &context)
{
    TableList list = messages(context);
    list.where += u" AND sms_id = ?"_s;
    list.values << context.parts.first().toLongLong();
    if (const auto refusal = narrow(context, list))
        return *refusal;
    return tableRow(context, list);
}

//! What was just written, as a client reads it from then on.
QByteArray acceptedJson(const Context &context, const LineRow &row, qint64 id, const QString &text, Seconds now)
{
    JsonWriter json;
    json.beginObject().text("id", QByteArray::number(id)).text("iccid", row.iccid);
    json.text("direction", QByteArray("MT")).text("state", QByteArray("accepted")).text("text", text);
    json.text("accepted_at", wireTime(now)).null("sent_at").null("settled_at");
    json.text("cost", moneyText(domain::kSmsPrice)).text("currency", QByteArray("USD"));
    json.text("sender", context.user.email).beginObject("links");
    json.text("self", context.base + "sms/" + QByteArray::number(id));
    json.text("line", context.base + "sim_card/" + row.iccid.toLatin1()).endObject().endObject();
    return json.take();
}

Answer send(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const QString text = body.text("text"_L1, kLongestText);
    if (body.refusal())
        return *body.refusal();
    qint64 id = 0;
    return changeLine(context, sendSms(text, &id), [&](Context &asked, const LineRow &row) {
        return jsonResponse(acceptedJson(asked, row, id, text, row.updatedAt), 201);
    });
}

} // namespace

void addSmsRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "sms", Permission::ViewLines, allMessages);
    router.add("GET", "sms/{id}", Permission::ViewLines, message);
    router.add("GET", "sim_card/{iccid}/sms", Permission::ViewLines, lineMessages);
    router.add("POST", "sim_card/{iccid}/sms", Permission::SendSms, send);
}

} // namespace platform
