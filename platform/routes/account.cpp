// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/listing.h"

namespace platform {

namespace {

void writeLinks(JsonWriter &json, const Core &core)
{
    const QByteArray base = core.basePath();
    json.beginObject("links");
    json.text("self", base).text("lines", base + "iot_sim_cards").text("line", base + "sim_card/{iccid}");
    json.text("daily_usage", base + "daily_usage").text("line_filters", base + "sim_card_filter_data");
    json.text("accounts", base + "accounts").text("current_balance", base + "current_balance");
    json.text("balance_history", base + "balance_history").text("balance_payments", base + "balance_payments");
    json.text("balance_usages", base + "balance_usages").text("prices", base + "prices").text("docs", base + "docs");
    if (core.options.simulate)
        json.text("simulate_advance", base + "simulate/advance").text("simulate_traffic", base + "simulate/traffic");
    json.endObject();
}

Answer account(Context &context)
{
    Core &core = context.core;
    const base::Result<qint64> minimum = core.minimumBalance(context.reader);
    if (!minimum)
        return internalRefusal(minimum.error());
    JsonWriter json(2048);
    json.beginObject().number("number", core.account.number).text("name", core.account.name);
    json.decimal("current_balance", moneyText(core.balanceMicros)).decimal("minimum_balance", moneyText(*minimum));
    json.boolean("is_exist_balance_history", true).boolean("is_low_balance", core.balanceMicros < *minimum);
    json.boolean("is_allowed_discount", false);
    if (!core.options.dialectOnly) {
        json.text("currency", core.account.currency).text("role", context.user.role).text("plan", core.account.plan);
        json.text("time_zone", core.account.zone).number("lines_count", core.directory.total());
        json.beginArray("features")
            .text(nullptr, QByteArray("updated_since"))
            .text(nullptr, QByteArray("large_pages"))
            .endArray();
        writeLinks(json, core);
    }
    json.endObject();
    return singleResource(json.take());
}

Answer subAccounts(Context &context)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const std::shared_ptr<const Catalog> catalog = context.core.catalog.get();
    const std::vector<CatalogEntry> &table = catalog->subAccounts;
    const Window &wanted = std::get<Window>(window);
    Listing listing(context, wanted);
    listing.envelope().total = qint64(table.size());
    for (qint64 i = wanted.offset; i < qint64(table.size()) && i < wanted.offset + wanted.limit; ++i) {
        const CatalogEntry &entry = table[size_t(i)];
        listing.json().beginObject().number("id", entry.id).text("name", entry.name).text("status", entry.detail);
        listing.json().number("lines_count", context.core.directory.countOf(entry.id)).endObject();
        listing.counted();
    }
    return listing.finish();
}

void writeEntries(JsonWriter &json, const char *key, const std::vector<CatalogEntry> &table)
{
    json.beginArray(key);
    for (const CatalogEntry &entry : table)
        json.beginObject().number("id", entry.id).text("name", entry.name).endObject();
    json.endArray();
}

Answer filterData(Context &context)
{
    const Core &core = context.core;
    const std::shared_ptr<const Catalog> catalog = core.catalog.get();
    JsonWriter json(2048);
    json.beginObject().beginArray("statuses");
    for (int id = 1; id <= (core.options.dialectOnly ? 4 : kStatusCount); ++id)
        json.beginObject().number("id", id).text("name", QByteArray(statusText(Status(id)))).endObject();
    json.endArray();
    writeEntries(json, "rate_plans", catalog->ratePlans);
    writeEntries(json, "accounts", catalog->subAccounts);
    return singleResource(json.endObject().take());
}

} // namespace

void addAccountRoutes(Router &router, const Core &)
{
    router.add("GET", "", account);
    router.add("GET", "accounts", subAccounts);
    router.add("GET", "sim_card_filter_data", filterData);
}

} // namespace platform
