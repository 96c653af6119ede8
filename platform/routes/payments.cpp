// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"
#include "models/domain/balance.h"
#include "models/domain/card.h"
#include "platform/action.h"
#include "platform/body.h"
#include "platform/money.h"
#include "platform/paymentgateway.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

QByteArray methodJson(const std::optional<PaymentMethod> &method)
{
    JsonWriter json;
    json.beginObject();
    if (!method) {
        json.null("payment_method").endObject();
        return json.take();
    }
    json.beginObject("payment_method").text("brand", method->brand).text("last_four", method->lastFour);
    json.number("expiry_month", method->expiryMonth).number("expiry_year", method->expiryYear);
    json.text("holder", method->holder).beginObject("billing_address");
    json.text("company", method->company).text("street", method->street).text("city", method->city);
    json.text("postal_code", method->postalCode).text("region", method->region);
    json.text("country_code", method->country)
        .text("vat_number", method->vatNumber)
        .endObject()
        .endObject()
        .endObject();
    return json.take();
}

Answer paymentMethod(Context &context)
{
    const auto method = findPaymentMethod(context.reader, context.core.account.id);
    if (!method)
        return internalRefusal(method.error());
    return singleResource(methodJson(*method));
}

QDate todayOf(const Core &core) { return QDate(1970, 1, 1).addDays(core.calendar.dayOf(core.clock.now())); }

domain::CardEntry readCard(Body &body)
{
    domain::CardEntry card;
    card.number = domain::cardDigits(body.secret("number"_L1, 40));
    card.expiryMonth = body.optionalId("expiry_month"_L1);
    card.expiryYear = body.optionalId("expiry_year"_L1);
    card.cvc = body.secret("cvc"_L1, 8);
    card.holder = body.text("holder"_L1, 120);
    return card;
}

void readAddress(Body &body, PaymentMethod &method)
{
    method.company = body.optionalText("company"_L1, 120);
    method.street = body.text("street"_L1, 200);
    method.city = body.text("city"_L1, 120);
    method.postalCode = body.optionalText("postal_code"_L1, 20);
    method.region = body.optionalText("region"_L1, 120);
    method.country = body.text("country_code"_L1, 2).toUpper();
    method.vatNumber = body.optionalText("vat_number"_L1, 30);
    const bool isCode = method.country.size() == 2 && method.country[0] >= u'A' && method.country[0] <= u'Z' &&
                        method.country[1] >= u'A' && method.country[1] <= u'Z';
    if (!isCode)
        body.refuse("country_code"_L1, "Two letters of ISO 3166-1 are needed.");
}

base::Status insertMethod(Connection &connection, qint64 accountId, const PaymentMethod &method, Seconds now)
{
    static const QString sql =
        u"INSERT INTO payment_method (account_id, method_id, brand, last_four, expiry_month, expiry_year, holder, "
        "gateway_token, company, street, city, postal_code, region, country_code, vat_number, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    if (const auto gone = connection.run(u"DELETE FROM payment_method WHERE account_id = ?"_s, {accountId}); !gone)
        return gone.error();
    const auto done =
        connection.run(sql, {accountId, method.id, method.brand, method.lastFour, method.expiryMonth, method.expiryYear,
                             method.holder, method.token, method.company, method.street, method.city, method.postalCode,
                             method.region, method.country, method.vatNumber, now, now});
    if (!done)
        return done.error();
    return {};
}

base::Status auditMoney(Context &context, Connection &connection, const QString &action, const QString &after,
                        Seconds now)
{
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = {ActorKind::User, context.user.email, QString::fromLatin1(context.requestId)},
                       .action = action,
                       .objectKind = u"account"_s,
                       .objectId = QString::number(context.core.account.number),
                       .field = {},
                       .before = {},
                       .after = after,
                       .reason = {}});
}

//! The number goes to the gateway and nowhere else (D12).
Answer setPaymentMethod(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const domain::CardEntry card = readCard(body);
    PaymentMethod method;
    readAddress(body, method);
    if (body.refusal())
        return *body.refusal();
    if (const base::Status fine = domain::checkCard(card, todayOf(context.core)); !fine)
        return Refusal{.status = 422,
                       .code = "card_invalid",
                       .message = fine.error().detail.toUtf8(),
                       .field = fine.error().where.toLatin1()};
    const Registered registered = registerCard(card.number);
    if (registered.token.isEmpty())
        return Refusal{.status = 402,
                       .code = registered.code.toLatin1(),
                       .message = registered.reason.toUtf8(),
                       .field = "number"};
    method.brand = domain::cardBrandName(domain::cardBrand(card.number));
    method.lastFour = card.number.right(4);
    method.expiryMonth = card.expiryMonth;
    method.expiryYear = card.expiryYear;
    method.holder = card.holder;
    method.token = registered.token;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const auto id = reserveIds(connection, context.core.account.id, u"payment_method"_s);
        if (!id)
            return internalRefusal(id.error());
        method.id = *id + 1; // the fleet's own has number 1
        base::Status ok = insertMethod(connection, context.core.account.id, method, now);
        if (ok)
            ok = auditMoney(context, connection, u"payment_method.set"_s,
                            method.brand + u" ending in "_s + method.lastFour, now);
        return ok ? Answer(jsonResponse(methodJson(method))) : Answer(internalRefusal(ok.error()));
    });
}

Answer removePaymentMethod(Context &context)
{
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const base::Result<Money> money = Money::load(context.core, connection);
        if (!money)
            return internalRefusal(money.error());
        if (money->settings().autoRefill)
            return Refusal{.status = 409,
                           .code = "auto_refill_on",
                           .message = "Auto-refill charges this card: switch it off first."};
        const auto gone =
            connection.run(u"DELETE FROM payment_method WHERE account_id = ?"_s, {context.core.account.id});
        if (!gone)
            return internalRefusal(gone.error());
        const base::Status ok = auditMoney(context, connection, u"payment_method.removed"_s, {}, now);
        return ok ? Answer(acknowledged()) : Answer(internalRefusal(ok.error()));
    });
}

void writeSettings(JsonWriter &json, const Money &money)
{
    const MoneySettings &settings = money.settings();
    json.beginObject().boolean("enabled", settings.autoRefill);
    json.text("amount", moneyText(settings.autoRefillMicros));
    json.text("amount_if_computed_now", moneyText(domain::autoRefillAmount(money.average())));
    json.text("average_daily_usage", moneyText(money.average())).text("currency", QByteArray("USD"));
    const auto day = [&json](const char *key, Day value) {
        if (value > 0)
            json.text(key, wireDay(value));
        else
            json.null(key);
    };
    day("computed_on", settings.autoRefillComputedDay);
    day("last_charged_on", settings.autoRefillChargedDay);
    json.endObject();
}

Answer autoRefill(Context &context)
{
    const base::Result<Money> money = Money::look(context.core, context.reader);
    if (!money)
        return internalRefusal(money.error());
    JsonWriter json;
    writeSettings(json, *money);
    return singleResource(json.take());
}

Answer setAutoRefill(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    if (!body.has("enabled"_L1))
        body.refuse("enabled"_L1, "true or false is needed.");
    const bool on = body.flag("enabled"_L1, false);
    if (body.refusal())
        return *body.refusal();
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        base::Result<Money> money = Money::load(context.core, connection);
        const auto card = findPaymentMethod(connection, context.core.account.id);
        if (!money || !card)
            return internalRefusal(money ? card.error() : money.error());
        if (on && !card->has_value()) // R25
            return Refusal{
                .status = 422, .code = "no_payment_method", .message = "Auto-refill needs a payment method."};
        money->setAutoRefill(on, context.core.calendar.dayOf(now));
        base::Status ok = money->flush(now);
        if (ok)
            ok = auditMoney(context, connection, on ? u"auto_refill.enabled"_s : u"auto_refill.disabled"_s, {}, now);
        if (!ok)
            return internalRefusal(ok.error());
        JsonWriter json;
        writeSettings(json, *money);
        return jsonResponse(json.take());
    });
}

QByteArray outcomeJson(const Context &context, const PaymentOutcome &outcome, qint64 micros, const Money &money)
{
    JsonWriter json;
    json.beginObject().text("ack", "success").text("status", outcome.paid ? "paid" : "declined");
    json.text("transaction_id", outcome.transactionId).text("amount", moneyText(micros));
    json.text("currency", context.core.account.currency).text("current_balance", moneyText(money.balance()));
    json.boolean("lines_suspended", money.settings().linesSuspended);
    json.beginObject("links").text("transaction",
                                   context.base + "transactions/" + QByteArray::number(outcome.paymentId));
    json.endObject().endObject();
    return json.take();
}

//! Charges the card once for each idempotency key; what comes of it is written down either way (R9–R11, R31, T5).
Answer addFunds(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const base::Result<base::Money> amount = base::parseMoney(body.text("amount"_L1, 20));
    if (!body.refusal() && (!amount || !domain::isRefillAmount(amount->micros)))
        return Refusal{.status = 422,
                       .code = "amount_out_of_range",
                       .message = "From 10.00 to 10000.00, whole cents.",
                       .field = "amount"};
    if (body.refusal())
        return *body.refusal();
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        base::Result<Money> money = Money::load(context.core, connection);
        if (!money)
            return internalRefusal(money.error());
        StoredLineStates lines(context.core, connection);
        const QByteArray key = context.request.header("idempotency-key");
        const PaymentOrder order{.at = now,
                                 .micros = amount->micros,
                                 .kind = u"add_funds"_s,
                                 .requestedBy = context.user.email,
                                 .intent = QString::fromUtf8(key.isEmpty() ? context.requestId : key),
                                 .idempotencyKey = QString::fromUtf8(key)};
        const base::Result<PaymentOutcome> outcome = money->pay(order, lines);
        if (!outcome)
            return internalRefusal(outcome.error());
        base::Status ok = money->flush(now);
        if (ok)
            ok = auditMoney(context, connection, outcome->paid ? u"funds.added"_s : u"funds.declined"_s,
                            QString::fromLatin1(moneyText(amount->micros)), now);
        if (!ok)
            return internalRefusal(ok.error());
        if (outcome->paid)
            return jsonResponse(outcomeJson(context, *outcome, amount->micros, *money), 201);
        return Refusal{.status = 402, .code = outcome->code.toLatin1(), .message = outcome->reason.toUtf8()};
    });
}

void writeTransaction(JsonWriter &json, const QByteArray &base, const QSqlQuery &row)
{
    const QByteArray invoice = row.value(9).toByteArray();
    json.beginObject().text("id", row.value(0).toString()).text("date", wireTime(row.value(1).toLongLong()));
    json.text("amount", moneyText(row.value(2).toLongLong())).text("currency", QByteArray("USD"));
    json.text("transaction_id", row.value(3).toString()).text("kind", row.value(4).toString());
    json.text("status", row.value(5).toString()).text("reason", row.value(6).toString());
    json.text("card_brand", row.value(7).toString()).text("last_credit_card_digits", row.value(8).toString());
    json.text("requested_by", row.value(10).toString()).text("updated_at", wireTime(row.value(11).toLongLong()));
    json.beginObject("links");
    if (invoice != "0")
        json.text("invoice", base + "invoices/" + invoice).text("pdf", base + "invoices/" + invoice + "/pdf");
    json.endObject().endObject();
}

TableList transactionsList(const Context &context)
{
    return {
        .columns = u"payment_id, paid_at, amount_micros, transaction_id, kind, status, reason, card_brand, "
                   "card_digits, invoice_id, requested_by, updated_at"_s,
        .table = u"payment"_s,
        .order = u"paid_at DESC, payment_id DESC"_s,
        .values = {},
        .changed = u"updated_at"_s,
        .write = [base = context.base](JsonWriter &json, const QSqlQuery &row) { writeTransaction(json, base, row); }};
}

//! Every payment with what became of it (R35–R37).
Answer transactions(Context &context)
{
    TableList list = transactionsList(context);
    const auto status = wordOf(context.request, "status", {"paid", "declined"});
    if (const auto *refusal = std::get_if<Refusal>(&status))
        return *refusal;
    if (const auto &word = std::get<std::optional<QByteArray>>(status)) {
        list.where += u" AND status = ?"_s;
        list.values << QString::fromLatin1(*word);
    }
    return tableList(context, std::move(list));
}

Answer transaction(Context &context)
{
    TableList list = transactionsList(context);
    list.where += u" AND payment_id = ?"_s;
    list.values << context.parts.first().toLongLong();
    return tableRow(context, list);
}

} // namespace

void addPaymentRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "payment_method", Permission::ViewMoney, paymentMethod);
    router.add("POST", "payment_method", Permission::ManagePaymentMethod, setPaymentMethod);
    router.add("POST", "payment_method/delete", Permission::ManagePaymentMethod, removePaymentMethod);
    router.add("GET", "auto_refill", Permission::ViewMoney, autoRefill);
    router.add("POST", "auto_refill", Permission::ManageAutoRefill, setAutoRefill);
    router.add("POST", "add_funds", Permission::AddFunds, addFunds);
    router.add("GET", "transactions", Permission::ViewMoney, transactions);
    router.add("GET", "transactions/{id}", Permission::ViewMoney, transaction);
}

} // namespace platform
