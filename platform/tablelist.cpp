// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

Answer tableList(Context &context, TableList list)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const Window &wanted = std::get<Window>(window);
    list.values.prepend(context.core.account.id);
    if (const auto since = context.request.parameter("updated_since"); since && !list.changed.isEmpty()) {
        const std::optional<Seconds> time = parseWireTime(*since);
        if (!time)
            return invalidParameter("updated_since", "YYYY-MM-DD hh:mm:ss is needed.");
        list.where += u" AND "_s + list.changed + u" >= ?"_s;
        list.values << *time;
    }
    const QString from = u" FROM "_s + list.table + u" WHERE "_s + list.where;
    base::Result<QSqlQuery *> counted = context.reader.run(u"SELECT count(*)"_s + from, list.values);
    if (!counted)
        return internalRefusal(counted.error());
    Listing listing(context, wanted);
    listing.envelope().total = (*counted)->next() ? (*counted)->value(0).toLongLong() : 0;
    (*counted)->finish();
    const QString page = u"SELECT "_s + list.columns + from + u" ORDER BY "_s + list.order + u" LIMIT ? OFFSET ?"_s;
    base::Result<QSqlQuery *> rows = context.reader.run(page, list.values + QVariantList{wanted.limit, wanted.offset});
    if (!rows)
        return internalRefusal(rows.error());
    while ((*rows)->next()) {
        list.write(listing.json(), **rows);
        listing.counted();
    }
    (*rows)->finish();
    return listing.finish();
}

Answer tableRow(Context &context, const TableList &list)
{
    const QString sql = u"SELECT "_s + list.columns + u" FROM "_s + list.table + u" WHERE "_s + list.where;
    base::Result<QSqlQuery *> found = context.reader.run(sql, QVariantList{context.core.account.id} + list.values);
    if (!found)
        return internalRefusal(found.error());
    if (!(*found)->next()) {
        (*found)->finish();
        return Refusal{.status = 404, .code = "not_found", .message = "There is no such resource."};
    }
    JsonWriter json;
    list.write(json, **found);
    (*found)->finish();
    return singleResource(json.take());
}

} // namespace platform
