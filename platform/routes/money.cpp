// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/kinds.h"
#include "platform/listing.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr int kBatch = 2000;

Answer currentBalance(Context &context)
{
    const base::Result<qint64> minimum = context.core.minimumBalance(context.reader);
    if (!minimum)
        return internalRefusal(minimum.error());
    JsonWriter json;
    json.beginObject().decimal("current_balance", moneyText(context.core.balanceMicros));
    json.decimal("minimum_balance", moneyText(*minimum)).text("currency", context.core.account.currency).endObject();
    return singleResource(json.take());
}

//! A list that one table holds: `count` and `page` take the account, page also limit and offset; `write` a row.
struct TableList
{
    QString count;
    QString page;
    std::function<void(JsonWriter &, const QSqlQuery &)> write;
};

Answer tableList(Context &context, const TableList &list)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const Window &wanted = std::get<Window>(window);
    base::Result<QSqlQuery *> counted = context.reader.run(list.count, {context.core.account.id});
    if (!counted)
        return internalRefusal(counted.error());
    Listing listing(context, wanted);
    listing.envelope().total = (*counted)->next() ? (*counted)->value(0).toLongLong() : 0;
    (*counted)->finish();
    base::Result<QSqlQuery *> rows =
        context.reader.run(list.page, {context.core.account.id, wanted.limit, wanted.offset});
    if (!rows)
        return internalRefusal(rows.error());
    while ((*rows)->next()) {
        list.write(listing.json(), **rows);
        listing.counted();
    }
    (*rows)->finish();
    return listing.finish();
}

Answer balanceHistory(Context &context)
{
    static const TableList list{
        u"SELECT count(*) FROM balance_day WHERE account_id = ?"_s,
        u"SELECT day, debit_micros, credit_micros, closing_micros FROM balance_day WHERE account_id = ? ORDER BY day DESC LIMIT ? OFFSET ?"_s,
        [](JsonWriter &json, const QSqlQuery &row) {
            json.beginObject()
                .text("date", wireDay(row.value(0).toInt()))
                .decimal("debit", moneyText(row.value(1).toLongLong()));
            json.decimal("credit", moneyText(row.value(2).toLongLong()));
            json.decimal("balance", moneyText(row.value(3).toLongLong())).endObject();
        }};
    return tableList(context, list);
}

Answer payments(Context &context)
{
    static const TableList list{u"SELECT count(*) FROM payment WHERE account_id = ?"_s,
                                u"SELECT paid_at, amount_micros, transaction_id, card_digits, created_at, updated_at "
                                u"FROM payment WHERE account_id = ? "
                                "ORDER BY paid_at DESC, payment_id DESC LIMIT ? OFFSET ?"_s,
                                [](JsonWriter &json, const QSqlQuery &row) {
                                    json.beginObject().text("date", wireTime(row.value(0).toLongLong()));
                                    json.decimal("amount", moneyText(row.value(1).toLongLong()))
                                        .text("transaction_id", row.value(2).toString());
                                    json.text("last_credit_card_digits", row.value(3).toString());
                                    json.text("created_at", wireTime(row.value(4).toLongLong()));
                                    json.text("updated_at", wireTime(row.value(5).toLongLong())).endObject();
                                }};
    return tableList(context, list);
}

Answer prices(Context &context)
{
    static const TableList list{
        u"SELECT count(*) FROM price WHERE account_id = ?"_s,
        u"SELECT country_code, price_micros FROM price WHERE account_id = ? ORDER BY country_code LIMIT ? OFFSET ?"_s,
        [](JsonWriter &json, const QSqlQuery &row) {
            json.beginObject().text("country_code", row.value(0).toString());
            json.decimal("price_per_mb", moneyText(row.value(1).toLongLong()))
                .text("currency", QByteArray("USD"))
                .endObject();
        }};
    return tableList(context, list);
}

struct ChargedDay
{
    Day day = 0;
    qint64 lines = 0;
};

base::Result<std::vector<ChargedDay>> chargedDays(Context &context)
{
    base::Result<QSqlQuery *> found = context.reader.run(
        u"SELECT day, charged_lines FROM balance_day WHERE account_id = ? AND day >= ? AND charged_lines > 0 ORDER BY day DESC"_s,
        {context.core.account.id, context.core.firstDay()});
    if (!found)
        return found.error();
    std::vector<ChargedDay> days;
    while ((*found)->next())
        days.push_back({(*found)->value(0).toInt(), (*found)->value(1).toLongLong()});
    (*found)->finish();
    return days;
}

//! Writes the charged lines of one day, by line number, after `skip` of them, until the page is full.
base::Status writeCharges(Context &context, Day day, qint64 skip, Listing &listing)
{
    Core &core = context.core;
    const qint64 total = core.directory.total();
    for (qint64 at = 0; at < total && listing.envelope().count < listing.envelope().window.limit; at += kBatch) {
        const Run run = core.directory.run(at, kBatch);
        const base::Status read = forCharges(
            context.reader, core.account.id, run.first, run.last, [&](const LineRow &row, const UsageDays &days) {
                const qint64 cost = core.traffic->cost(row, day, days.on(day));
                if (cost == 0 || skip-- > 0 || listing.envelope().count >= listing.envelope().window.limit)
                    return;
                const fleet::Country &country = fleet::countries()[size_t(core.traffic->countryOn(row, day))];
                listing.json().beginObject().text("date", wireDay(day)).text("iccid", row.iccid);
                listing.json()
                    .text("country_code", QByteArray(country.code))
                    .decimal("usage_mb", megabytes(days.on(day)));
                listing.json()
                    .decimal("price_per_mb", moneyText(country.priceMicros))
                    .decimal("amount", moneyText(cost))
                    .endObject();
                listing.counted();
            });
        if (!read)
            return read;
    }
    return {};
}

//! Debits by line, country and day, newest day first.
Answer balanceUsages(Context &context)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const base::Result<std::vector<ChargedDay>> days = chargedDays(context);
    if (!days)
        return internalRefusal(days.error());
    Listing listing(context, std::get<Window>(window));
    qint64 skip = listing.envelope().window.offset;
    for (const ChargedDay &day : *days) {
        listing.envelope().total += day.lines;
        if (skip < day.lines && listing.envelope().count < listing.envelope().window.limit) {
            if (base::Status written = writeCharges(context, day.day, skip, listing); !written)
                return internalRefusal(written.error());
        }
        skip = qMax<qint64>(0, skip - day.lines);
    }
    return listing.finish();
}

} // namespace

void addMoneyRoutes(Router &router, const Core &)
{
    router.add("GET", "current_balance", Permission::ViewMoney, currentBalance);
    router.add("GET", "balance_history", Permission::ViewMoney, balanceHistory);
    router.add("GET", "balance_payments", Permission::ViewMoney, payments);
    router.add("GET", "balance_usages", Permission::ViewMoney, balanceUsages);
    router.add("GET", "prices", Permission::ViewMoney, prices);
}

} // namespace platform
