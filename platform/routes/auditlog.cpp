// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/scopesql.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

TableList entries()
{
    return {.columns = u"entry_id, at, actor_kind, actor, action, object_kind, object_id, field, before_text, "
                       "after_text, reason, request_id"_s,
            .table = u"audit_entry"_s,
            .order = u"entry_id DESC"_s,
            .values = {},
            .changed = u"at"_s,
            .write = [](JsonWriter &json, const QSqlQuery &row) {
                json.beginObject().text("id", row.value(0).toByteArray());
                json.text("at", wireTime(row.value(1).toLongLong())).text("actor_kind", row.value(2).toString());
                json.text("actor", row.value(3).toString()).text("action", row.value(4).toString());
                json.text("object_kind", row.value(5).toString()).text("object", row.value(6).toString());
                json.text("field", row.value(7).toString()).text("before", row.value(8).toString());
                json.text("after", row.value(9).toString()).text("reason", row.value(10).toString());
                json.text("request_id", row.value(11).toString()).endObject();
            }};
}

void only(TableList &list, const QString &condition, const QVariantList &values)
{
    list.where += u" AND "_s + condition;
    list.values += values;
}

//! Besides lines, what the user may look at in other places as well.
QStringList kindsFor(const Context &context)
{
    QStringList kinds{u"line"_s, u"job"_s};
    if (context.may(Permission::ViewStaff))
        kinds += {u"user"_s, u"staff"_s, u"invitation"_s};
    if (context.may(Permission::ViewMoney))
        kinds += {u"account"_s};
    if (context.may(Permission::ViewRules))
        kinds += {u"rule"_s, u"webhook"_s};
    if (context.may(Permission::ViewGroups))
        kinds += {u"group"_s};
    if (context.may(Permission::ViewSubAccounts))
        kinds += {u"sub_account"_s};
    if (context.may(Permission::ViewTickets))
        kinds += {u"ticket"_s};
    if (context.may(Permission::OrderSims))
        kinds += {u"order"_s};
    return kinds;
}

void toWhatIsSeen(const Context &context, TableList &list)
{
    if (!context.scope.isEverything()) {
        only(list,
             u"object_kind = 'line' AND object_id IN (SELECT iccid FROM line WHERE line.account_id = ?"_s +
                 inScope(context.scope) + u')',
             QVariantList{context.core.account.id} + scopeValues(context.scope));
        return;
    }
    const QStringList kinds = kindsFor(context);
    QVariantList values;
    for (const QString &kind : kinds)
        values << kind;
    only(list, u"object_kind IN (?"_s + u", ?"_s.repeated(kinds.size() - 1) + u')', values);
}

std::optional<Refusal> toWhatIsAsked(const Request &request, TableList &list)
{
    struct Filter
    {
        const char *parameter;
        QString condition;
    };
    static const Filter kFilters[] = {{"actor", u"actor = ?"_s},
                                      {"action", u"action = ?"_s},
                                      {"object_kind", u"object_kind = ?"_s},
                                      {"object", u"object_id = ?"_s},
                                      {"reason", u"reason = ?"_s}};
    static const QByteArrayList reasons{"balance",  "manual",  "rule",       "expiry",
                                        "contract", "payment", "integration"}; // D2
    if (const auto reason = wordOf(request, "reason", reasons); std::holds_alternative<Refusal>(reason))
        return std::get<Refusal>(reason);
    for (const Filter &filter : kFilters) {
        if (const auto value = request.parameter(filter.parameter))
            only(list, filter.condition, {QString::fromUtf8(*value)});
    }
    const auto after = integerOf(request, "after_id", 0, std::numeric_limits<qint64>::max(), 0);
    if (const auto *refusal = std::get_if<Refusal>(&after))
        return *refusal;
    if (const qint64 id = std::get<qint64>(after); id > 0)
        only(list, u"entry_id > ?"_s, {id});
    return std::nullopt;
}

//! Who did what, newest first (R89).
Answer auditLog(Context &context)
{
    TableList list = entries();
    toWhatIsSeen(context, list);
    if (const auto refusal = toWhatIsAsked(context.request, list))
        return *refusal;
    return tableList(context, std::move(list));
}

Answer lineAuditLog(Context &context)
{
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    TableList list = entries();
    only(list, u"object_kind = 'line' AND object_id = ?"_s, {(*row)->iccid});
    if (const auto refusal = toWhatIsAsked(context.request, list))
        return *refusal;
    return tableList(context, std::move(list));
}

} // namespace

void addAuditRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "audit_log", Permission::ViewLines, auditLog);
    router.add("GET", "sim_card/{iccid}/audit_log", Permission::ViewLines, lineAuditLog);
}

} // namespace platform
