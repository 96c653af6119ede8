// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/router.h"

#include "platform/linejson.h"

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
    JsonWriter json;
    json.beginObject().number("number", core.account.number).text("name", core.account.name);
    json.decimal("current_balance", moneyText(core.balanceMicros)).decimal("minimum_balance", moneyText(*minimum));
    json.boolean("is_exist_balance_history", true).boolean("is_low_balance", core.balanceMicros < *minimum);
    json.boolean("is_allowed_discount", false);
    if (!core.options.dialectOnly) {
        json.text("currency", core.account.currency).text("role", context.user.role).text("plan", core.account.plan);
        json.text("time_zone", core.account.zone).number("lines_count", core.directory.total());
        json.text("server_time", wireTime(core.clock.now()));
        json.beginArray("features").text(nullptr, QByteArray("updated_since")).text(nullptr, QByteArray("large_pages")).endArray();
        writeLinks(json, core);
    }
    json.endObject();
    return jsonResponse(json.take());
}

} // namespace

void addAccountRoutes(Router &router, const Core &)
{
    router.add("GET", "", account);
}

} // namespace platform
