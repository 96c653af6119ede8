// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/traffic.h"
#include "platform/lineorders.h"
#include "platform/listing.h"
#include "platform/mock.h"
#include "platform/whitelabel.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! A function of the account and what it takes to be offered it.
struct Link
{
    const char *name;
    const char *path;
    domain::Permissions needs; //!< one of them; none: anybody
};

constexpr Link kLinks[] = {
    {"self", "", {}},
    {"lines", "iot_sim_cards", Permission::ViewLines},
    {"line", "sim_card/{iccid}", Permission::ViewLines},
    {"line_secrets", "sim_card/{iccid}/secrets", Permission::ViewLineSecrets},
    {"line_apn", "sim_card/{iccid}/apn", Permission::ViewLines},
    {"line_imei_history", "sim_card/{iccid}/imei_history", Permission::ViewLines},
    {"line_cdrs", "sim_card/{iccid}/cdrs", Permission::ViewLines},
    {"sms", "sms", Permission::ViewLines},
    {"audit_log", "audit_log", Permission::ViewLines},
    {"jobs", "jobs", Permission::ViewLines},
    {"idempotency_key", "idempotency_keys/{key}", Permission::ViewLines},
    {"daily_usage", "daily_usage", Permission::ViewLines},
    {"line_filters", "sim_card_filter_data", Permission::ViewLines},
    {"accounts", "accounts", Permission::ViewSubAccounts},
    {"current_balance", "current_balance", Permission::ViewMoney},
    {"balance_history", "balance_history", Permission::ViewMoney},
    {"balance_payments", "balance_payments", Permission::ViewMoney},
    {"balance_usages", "balance_usages", Permission::ViewMoney},
    {"prices", "prices", Permission::ViewMoney},
    {"balance", "balance", Permission::ViewMoney},
    {"payment_method", "payment_method", Permission::ViewMoney},
    {"add_funds", "add_funds", Permission::AddFunds},
    {"auto_refill", "auto_refill", Permission::ViewMoney},
    {"transactions", "transactions", Permission::ViewMoney},
    {"billing_cycles", "billing_cycles", Permission::ViewMoney},
    {"invoices", "invoices", Permission::ViewMoney},
    {"ledger", "ledger", Permission::ViewMoney},
    {"rules", "rules", Permission::ViewRules},
    {"rule_activity", "rule_activity", Permission::ViewRules},
    {"rate_plans", "rate_plans", Permission::ViewLines},
    {"white_label", "white_label", Permission::ViewMoney},
    {"me", "me", {}},
    {"credentials", "credentials", {}},
    {"sign_out_everywhere", "auth/sign_out_everywhere", {}},
    {"plan", "account/plan", Permission::ManagePaymentMethod},
    {"staff", "staff", Permission::ViewStaff},
    {"staff_invitations", "staff/invitations", Permission::ViewStaff},
    {"staff_invite", "staff/invite", Permission::ManageStaff | Permission::ManageGroupUsers},
    {"groups", "groups", Permission::ViewGroups},
    {"map_request", "map_request", Permission::ManageGroups},
    {"renewals", "renewals", Permission::ViewLines},
    {"tickets", "tickets", Permission::ViewTickets},
    {"ticket_history", "ticket_history", Permission::ViewTickets},
    {"orders", "orders", Permission::OrderSims},
    {"coverage", "coverage", {}},
    {"alerts", "alerts", Permission::ViewLines},
    {"webhooks", "webhooks", Permission::ManageWebhooks},
    {"webhook_deliveries", "webhook_deliveries", Permission::ManageWebhooks},
    {"mail", "mail", Permission::ReadMail},
    {"docs", "docs", {}},
};

constexpr Link kSimulationLinks[] = {
    {"simulate_advance", "simulate/advance", Permission::RunSimulation},
    {"simulate_traffic", "simulate/traffic", Permission::RunSimulation},
};

//! 1 once the account has asked for its map (R205).
base::Result<qint64> mapsOf(const Context &context)
{
    return context.reader.number(u"SELECT count(*) FROM account_feature WHERE account_id = ? AND name = 'map'"_s,
                                 {context.home.account.id});
}

//! What the user may do to a line, each by its address: "line_notes". The dialect's own are among them.
void writeLineLinks(JsonWriter &json, const Context &context)
{
    for (const LineOrder &order : lineOrders()) {
        QByteArray leaf = order.leaf;
        if (order.needs == domain::Permissions(Permission::SendSms))
            leaf = "sms";
        if (order.needs == domain::Permissions(Permission::ConfirmRenewals))
            leaf = "confirm_renewal";
        if (context.permissions & order.needs)
            json.text(QByteArray("line_" + QByteArray(order.action.data(), order.action.size())).constData(),
                      context.base + "sim_card/{iccid}/" + leaf);
    }
    if (context.may(Permission::AddLines))
        json.text("line_add", context.base + "iot_sim_cards");
}

//! Only what exists and what the user may do (platform.md: a client sees by its link whether a function exists).
void writeLinks(JsonWriter &json, const Context &context)
{
    const auto put = [&](const Link &link) {
        const bool offered = !context.home.isBasic || basicAccess(link.path) != BasicAccess::Closed;
        if (offered && (!link.needs || (context.permissions & link.needs)))
            json.text(link.name, context.base + link.path);
    };
    json.beginObject("links");
    for (const Link &link : kLinks)
        put(link);
    if (!context.home.isBasic)
        writeLineLinks(json, context);
    if (const base::Result<qint64> map = mapsOf(context); map && *map > 0)
        put({"map", "map", Permission::ViewGroups});
    if (context.home.options.simulate) {
        for (const Link &link : kSimulationLinks)
            put(link);
    }
    json.endObject();
}

//! Money is null for those who may not see it.
base::Status writeMoney(JsonWriter &json, Context &context)
{
    Core &core = context.core;
    const base::Result<qint64> minimum = core.minimumBalance(context.reader);
    if (!minimum)
        return minimum.error();
    const bool shown = context.may(Permission::ViewMoney);
    if (shown)
        json.decimal("current_balance", moneyText(core.balanceMicros)).decimal("minimum_balance", moneyText(*minimum));
    else
        json.null("current_balance").null("minimum_balance");
    json.boolean("is_exist_balance_history", shown);
    json.boolean("is_low_balance", shown && core.balanceMicros < *minimum);
    return {};
}

//! Under what name the account's own customers know it (R94–R96).
base::Status writeWhiteLabel(JsonWriter &json, const Context &context)
{
    const base::Result<WhiteLabel> label = loadWhiteLabel(context.reader, context.home.account.id);
    if (!label)
        return label.error();
    if (!label->enabled) {
        json.null("white_label");
        return {};
    }
    json.beginObject("white_label").text("domain", label->domain).text("support_email", label->supportEmail);
    json.endObject();
    return {};
}

void writePlatform(JsonWriter &json, const Context &context, qint64 lines)
{
    const Core &core = context.home;
    json.text("currency", core.account.currency).text("role", domain::roleWord(context.user.role));
    json.text("user_name", context.user.name.isEmpty() ? context.user.email : context.user.name);
    json.beginArray("permissions");
    for (const QString &word : domain::permissionWords(context.permissions))
        json.text(nullptr, word);
    json.endArray().text("plan", QByteArray(core.isBasic ? "basic" : "professional"));
    json.text("time_zone", core.account.zone).number("lines_count", lines);
    json.beginArray("features").text(nullptr, QByteArray("updated_since")).text(nullptr, QByteArray("large_pages"));
    json.text(nullptr, QByteArray("line_versions")).text(nullptr, QByteArray("job_versions"));
    json.endArray();
    writeLinks(json, context);
}

base::Result<qint64> visibleLines(Context &context)
{
    if (context.scope.isEverything())
        return context.core.directory.total();
    return countLines(context.reader, context.core.account.id, context.scope);
}

Answer account(Context &context)
{
    Core &core = context.core;
    const base::Result<qint64> lines = visibleLines(context);
    if (!lines)
        return internalRefusal(lines.error());
    JsonWriter json(2048);
    json.beginObject().number("number", context.home.account.number).text("name", context.home.account.name);
    if (base::Status written = writeMoney(json, context); !written)
        return internalRefusal(written.error());
    json.boolean("is_allowed_discount", false);
    if (!core.options.dialectOnly) {
        if (base::Status written = writeWhiteLabel(json, context); !written)
            return internalRefusal(written.error());
        writePlatform(json, context, *lines);
    }
    json.endObject();
    return singleResource(json.take());
}

void writeEntries(JsonWriter &json, const char *key, const std::vector<CatalogEntry> &table,
                  const std::optional<int> &only = std::nullopt)
{
    json.beginArray(key);
    for (const CatalogEntry &entry : table) {
        if (!only || *only == entry.id)
            json.beginObject().number("id", entry.id).text("name", entry.name).endObject();
    }
    json.endArray();
}

void writePlans(JsonWriter &json, const Core &core, const std::vector<CatalogEntry> &plans)
{
    if (core.options.dialectOnly) {
        writeEntries(json, "rate_plans", plans);
        return;
    }
    json.beginArray("rate_plans");
    for (const CatalogEntry &entry : plans) {
        json.beginObject().number("id", entry.id).text("name", entry.name).text("sim_type", entry.detail);
        json.text("fee", moneyText(fleet::planOf(entry.id).feeMicros)).endObject();
    }
    json.endArray();
}

//! Somebody bound to groups filters by the account's sub-accounts all the same: their lines may belong to any.
Answer filterData(Context &context)
{
    const Core &core = context.core;
    const std::shared_ptr<const Catalog> catalog = core.catalog.get();
    JsonWriter json(2048);
    json.beginObject().beginArray("statuses");
    for (int id = 1; id <= (core.options.dialectOnly ? 4 : kStatusCount); ++id)
        json.beginObject().number("id", id).text("name", QByteArray(statusText(Status(id)))).endObject();
    json.endArray();
    writePlans(json, core, catalog->ratePlans);
    writeEntries(json, "accounts", catalog->subAccounts, context.scope.subAccountId);
    return singleResource(json.endObject().take());
}

} // namespace

void addAccountRoutes(Router &router, const Core &)
{
    router.addForAll("GET", "", account);
    router.add("GET", "sim_card_filter_data", Permission::ViewLines, filterData);
}

} // namespace platform
