// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "platform/invoicepdf.h"
#include "platform/money.h"
#include "platform/tablelist.h"

#include <QJsonDocument>
#include <map>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

const char *stateWord(domain::BalanceState state)
{
    switch (state) {
    case domain::BalanceState::Red: return "red";
    case domain::BalanceState::Orange: return "orange";
    case domain::BalanceState::Green: return "green";
    }
    return "";
}

//! The balance with all that its colour and its days are computed from (D5–D7).
Answer balance(Context &context)
{
    const base::Result<Money> money = Money::look(context.core, context.reader);
    if (!money)
        return internalRefusal(money.error());
    const domain::BalanceFacts facts{money->balance(), money->minimum(), money->average(),
                                     money->settings().linesSuspended};
    const Day today = context.core.today();
    JsonWriter json;
    json.beginObject().text("balance", moneyText(facts.available)).text("minimum_balance", moneyText(facts.minimum));
    json.text("average_daily_usage", moneyText(facts.average)).text("currency", context.core.account.currency);
    json.boolean("lines_suspended", facts.linesSuspended).text("state", stateWord(domain::balanceState(facts)));
    if (const auto days = domain::daysLeft(facts))
        json.decimal("days_left", QByteArray::number(*days, 'f', 2));
    else
        json.null("days_left");
    json.number("averaged_days", qBound(1, today - money->settings().openedDay, 30));
    json.boolean("auto_refill", money->settings().autoRefill).beginArray("daily_usage");
    base::Result<QSqlQuery *> found = context.reader.run(
        u"SELECT day, usage_micros FROM balance_day WHERE account_id = ? AND day >= ? AND day < ? ORDER BY day"_s,
        {context.core.account.id, today - 30, today});
    if (!found)
        return internalRefusal(found.error());
    while ((*found)->next()) {
        json.beginObject().text("date", wireDay((*found)->value(0).toInt()));
        json.text("amount", moneyText((*found)->value(1).toLongLong())).endObject();
    }
    (*found)->finish();
    json.endArray().beginObject("links").text("history", context.base + "balance_history").endObject().endObject();
    return singleResource(json.take());
}

//! What moved the customer's book in one month, by kind.
struct Cycle
{
    Day first = 0;
    qint64 starting = 0;
    qint64 ending = 0;
    std::map<QString, qint64> byKind;
};

base::Result<std::vector<Cycle>> cycles(Context &context)
{
    base::Result<QSqlQuery *> found = context.reader.run(
        u"SELECT ledger_entry.day, ledger_entry.kind, sum(ledger_posting.amount_micros) FROM ledger_entry JOIN "
        "ledger_posting ON ledger_posting.account_id = ledger_entry.account_id AND ledger_posting.entry_id = "
        "ledger_entry.entry_id WHERE ledger_entry.account_id = ? AND ledger_posting.book = 'customer' GROUP BY "
        "ledger_entry.day, ledger_entry.kind ORDER BY ledger_entry.day"_s,
        {context.core.account.id});
    if (!found)
        return found.error();
    std::vector<Cycle> all;
    const auto openMonth = [&all](Day month) {
        const qint64 before = all.empty() ? 0 : all.back().ending;
        all.push_back({month, before, before, {}});
    };
    while ((*found)->next()) {
        const Day month = Calendar::monthStart((*found)->value(0).toInt());
        while (all.empty() || all.back().first < month)
            openMonth(all.empty() ? month : Calendar::nextMonth(all.back().first));
        const qint64 micros = (*found)->value(2).toLongLong();
        const QString kind = (*found)->value(1).toString();
        // What the account was opened with was there when its first month began.
        if (kind == "opening"_L1)
            all.back().starting += micros;
        else
            all.back().byKind[kind] += micros;
        all.back().ending += micros;
    }
    (*found)->finish();
    while (!all.empty() && all.back().first < Calendar::monthStart(context.core.today()))
        openMonth(Calendar::nextMonth(all.back().first));
    return all;
}

void writeCycle(JsonWriter &json, const Context &context, const Cycle &cycle)
{
    const auto sum = [&cycle](const char *key) {
        const auto found = cycle.byKind.find(QString::fromLatin1(key));
        return found == cycle.byKind.end() ? 0 : found->second;
    };
    json.text("billing_cycle", wireMonth(cycle.first)).text("first_day", wireDay(cycle.first));
    json.text("last_day", wireDay(Calendar::nextMonth(cycle.first) - 1));
    json.boolean("closed", Calendar::nextMonth(cycle.first) <= context.core.today());
    json.text("starting_balance", moneyText(cycle.starting)).text("ending_balance", moneyText(cycle.ending));
    json.text("usage", moneyText(-sum("usage"))).text("sms", moneyText(-sum("sms")));
    json.text("subscriptions", moneyText(-sum("subscription"))).text("prepaid", moneyText(-sum("prepaid")));
    json.text("white_label", moneyText(-sum("white_label")));
    json.text("payments", moneyText(sum("payment"))).text("discounts", moneyText(sum("discount")));
    json.text("adjustments", moneyText(sum("adjustment"))).text("currency", context.core.account.currency);
    json.beginObject("links").text("self", context.base + "billing_cycles/" + wireMonth(cycle.first)).endObject();
}

//! Billing cycles, newest first (R39).
Answer billingCycles(Context &context)
{
    base::Result<std::vector<Cycle>> all = cycles(context);
    if (all)
        std::reverse(all->begin(), all->end());
    return listOf(context, all, [&](JsonWriter &json, const Cycle &cycle) {
        json.beginObject();
        writeCycle(json, context, cycle);
        json.endObject();
    });
}

base::Status writeDays(JsonWriter &json, const Context &context, Day first, Day next)
{
    base::Result<QSqlQuery *> found = context.reader.run(u"SELECT day, debit_micros, credit_micros, closing_micros, "
                                                         u"usage_micros, bytes FROM balance_day WHERE account_id = ? "
                                                         "AND day >= ? AND day < ? ORDER BY day"_s,
                                                         {context.core.account.id, first, next});
    if (!found)
        return found.error();
    json.beginArray("days");
    const QSqlQuery &row = **found;
    while ((*found)->next()) {
        json.beginObject()
            .text("date", wireDay(row.value(0).toInt()))
            .text("debit", moneyText(row.value(1).toLongLong()));
        json.text("credit", moneyText(row.value(2).toLongLong())).text("balance", moneyText(row.value(3).toLongLong()));
        json.text("usage", moneyText(row.value(4).toLongLong())).number("bytes", row.value(5).toLongLong()).endObject();
    }
    (*found)->finish();
    json.endArray();
    return {};
}

base::Status writeCountries(JsonWriter &json, const Context &context, Day first, Day next)
{
    base::Result<QSqlQuery *> found =
        context.reader.run(u"SELECT country_code, sum(bytes), sum(micros) FROM country_day WHERE account_id = ? AND "
                           u"day >= ? AND day < ? GROUP "
                           "BY country_code ORDER BY country_code"_s,
                           {context.core.account.id, first, next});
    if (!found)
        return found.error();
    json.beginArray("countries");
    while ((*found)->next()) {
        json.beginObject().text("country_code", (*found)->value(0).toString());
        json.number("bytes", (*found)->value(1).toLongLong());
        json.text("amount", moneyText((*found)->value(2).toLongLong())).endObject();
    }
    (*found)->finish();
    json.endArray();
    return {};
}

base::Status writeCards(JsonWriter &json, const Context &context, Day first, Day next)
{
    base::Result<QSqlQuery *> found = context.reader.run(
        u"SELECT card_brand, card_digits, count(*), sum(amount_micros) FROM payment WHERE account_id = ? AND status = "
        u"'paid' "
        "AND paid_at >= ? AND paid_at < ? GROUP BY card_brand, card_digits ORDER BY card_brand, card_digits"_s,
        {context.core.account.id, context.core.calendar.startOf(first), context.core.calendar.startOf(next)});
    if (!found)
        return found.error();
    json.beginArray("cards");
    while ((*found)->next()) {
        json.beginObject()
            .text("brand", (*found)->value(0).toString())
            .text("last_four", (*found)->value(1).toString());
        json.number("payments", (*found)->value(2).toLongLong());
        json.text("amount", moneyText((*found)->value(3).toLongLong())).endObject();
    }
    (*found)->finish();
    json.endArray();
    return {};
}

//! One cycle with its days, countries and cards (R39–R41).
Answer billingCycle(Context &context)
{
    const std::optional<Day> first = parseWireMonth(context.parts.first());
    const base::Result<std::vector<Cycle>> all = cycles(context);
    if (!all)
        return internalRefusal(all.error());
    for (const Cycle &cycle : *all) {
        if (!first || cycle.first != *first)
            continue;
        const Day next = Calendar::nextMonth(*first);
        JsonWriter json(8192);
        json.beginObject();
        writeCycle(json, context, cycle);
        base::Status ok = writeDays(json, context, *first, next);
        if (ok)
            ok = writeCountries(json, context, *first, next);
        if (ok)
            ok = writeCards(json, context, *first, next);
        json.endObject();
        return ok ? Answer(singleResource(json.take())) : Answer(internalRefusal(ok.error()));
    }
    return Refusal{.status = 404, .code = "not_found", .message = "There is no such billing cycle."};
}

void writeInvoice(JsonWriter &json, const QByteArray &base, const QSqlQuery &row)
{
    const QByteArray self = base + "invoices/" + row.value(0).toByteArray();
    json.beginObject().text("id", row.value(0).toString()).text("number", row.value(1).toString());
    json.text("kind", row.value(2).toString()).text("issued_at", wireTime(row.value(3).toLongLong()));
    json.text("billing_cycle", wireMonth(row.value(4).toInt())).text("total", moneyText(row.value(5).toLongLong()));
    json.text("currency", QByteArray("USD")).raw("content", row.value(6).toString().toUtf8());
    json.beginObject("links").text("self", self).text("pdf", self + "/pdf").endObject().endObject();
}

TableList invoicesList(const Context &context)
{
    return {.columns = u"invoice_id, number, kind, issued_at, cycle_day, total_micros, content"_s,
            .table = u"invoice"_s,
            .order = u"invoice_id DESC"_s,
            .values = {},
            .changed = u"issued_at"_s,
            .write = [base = context.base](JsonWriter &json, const QSqlQuery &row) { writeInvoice(json, base, row); }};
}

Answer invoices(Context &context) { return tableList(context, invoicesList(context)); }

Answer invoice(Context &context)
{
    TableList list = invoicesList(context);
    list.where += u" AND invoice_id = ?"_s;
    list.values << context.parts.first().toLongLong();
    return tableRow(context, list);
}

Answer invoiceFile(Context &context)
{
    base::Result<QSqlQuery *> found = context.reader.run(
        u"SELECT number, issued_at, total_micros, content FROM invoice WHERE account_id = ? AND invoice_id = ?"_s,
        {context.core.account.id, context.parts.first().toLongLong()});
    if (!found)
        return internalRefusal(found.error());
    if (!(*found)->next()) {
        (*found)->finish();
        return Refusal{.status = 404, .code = "not_found", .message = "There is no such invoice."};
    }
    const InvoiceHead head{
        .number = (*found)->value(0).toString(),
        .date = QString::fromLatin1(wireDay(context.core.calendar.dayOf((*found)->value(1).toLongLong()))),
        .total = QString::fromLatin1(moneyText((*found)->value(2).toLongLong())),
        .currency = context.core.account.currency};
    const QJsonObject content = QJsonDocument::fromJson((*found)->value(3).toString().toUtf8()).object();
    (*found)->finish();
    const base::Result<QByteArray> pdf = invoicePdf(head, content);
    if (!pdf)
        return internalRefusal(pdf.error());
    Response response;
    response.contentType = "application/pdf";
    response.headers.emplace_back("Content-Disposition", "inline; filename=\"" + head.number.toLatin1() + ".pdf\"");
    response.body = *pdf;
    return response;
}

base::Status writePostings(JsonWriter &json, Context &context, qint64 entryId)
{
    base::Result<QSqlQuery *> found = context.reader.run(
        u"SELECT book, amount_micros FROM ledger_posting WHERE account_id = ? AND entry_id = ? ORDER BY book"_s,
        {context.core.account.id, entryId});
    if (!found)
        return found.error();
    json.beginArray("postings");
    while ((*found)->next()) {
        json.beginObject().text("book", (*found)->value(0).toString());
        json.text("amount", moneyText((*found)->value(1).toLongLong())).endObject();
    }
    (*found)->finish();
    json.endArray();
    return {};
}

//! The ledger, newest entry first; `idempotency_key` finds the effects of one request.
Answer ledger(Context &context)
{
    base::Status read;
    TableList list{
        .columns = u"entry_id, at, day, kind, reference, description, idempotency_key"_s,
        .table = u"ledger_entry"_s,
        .order = u"entry_id DESC"_s,
        .values = {},
        .changed = {},
        .write = [&](JsonWriter &json, const QSqlQuery &row) {
            json.beginObject().text("id", row.value(0).toString()).text("at", wireTime(row.value(1).toLongLong()));
            json.text("date", wireDay(row.value(2).toInt())).text("kind", row.value(3).toString());
            json.text("reference", row.value(4).toString()).text("description", row.value(5).toString());
            json.text("idempotency_key", row.value(6).toString());
            if (read)
                read = writePostings(json, context, row.value(0).toLongLong());
            json.endObject();
        }};
    if (const auto key = context.request.parameter("idempotency_key")) {
        list.where += u" AND idempotency_key = ?"_s;
        list.values << QString::fromUtf8(*key);
    }
    Answer answer = tableList(context, std::move(list));
    return read ? answer : Answer(internalRefusal(read.error()));
}

} // namespace

void addBillingRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "balance", Permission::ViewMoney, balance);
    router.add("GET", "billing_cycles", Permission::ViewMoney, billingCycles);
    router.add("GET", "billing_cycles/{month}", Permission::ViewMoney, billingCycle);
    router.add("GET", "invoices", Permission::ViewMoney, invoices);
    router.add("GET", "invoices/{id}", Permission::ViewMoney, invoice);
    router.add("GET", "invoices/{id}/pdf", Permission::ViewMoney, invoiceFile);
    router.add("GET", "ledger", Permission::ViewMoney, ledger);
}

} // namespace platform
