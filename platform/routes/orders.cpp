// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/orders.h"

#include "platform/body.h"
#include "platform/email.h"
#include "platform/resource.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr int kInStore = 10; // R102, D18: up to so many are ordered in the store
constexpr int kMost = 10'000;
constexpr const char *kStore = "https://business.keepgo.com/";

void writeOrder(JsonWriter &json, const Context &context, const Order &order)
{
    json.beginObject().text("id", QByteArray::number(order.id)).number("quantity", order.quantity);
    json.text("card_type", order.cardType).text("name", order.name).text("company", order.company);
    json.text("email", order.email).text("phone", order.phone).text("country_code", order.country);
    json.text("address", order.address).text("notes", order.notes).text("state", order.state);
    json.text("ordered_by", order.orderedBy).text("created_at", wireTime(order.createdAt));
    writeTime(json, "confirmed_at", order.confirmedAt);
    writeTime(json, "shipped_at", order.shippedAt);
    writeTime(json, "delivered_at", order.deliveredAt);
    json.text("updated_at", wireTime(order.updatedAt)).beginObject("links");
    json.text("self", context.base + "orders/" + QByteArray::number(order.id)).endObject().endObject();
}

TableList orders(const Context &context)
{
    return {.columns = orderColumns(),
            .table = u"sim_order"_s,
            .order = u"order_id DESC"_s,
            .values = {},
            .changed = u"updated_at"_s,
            .write = [&context](JsonWriter &json, const QSqlQuery &row) { writeOrder(json, context, readOrder(row)); }};
}

Answer list(Context &context) { return tableList(context, orders(context)); }

Answer one(Context &context)
{
    TableList list = orders(context);
    list.where += u" AND order_id = ?"_s;
    list.values << idInPath(context);
    return tableRow(context, list);
}

//! A country of ISO 3166-1 by its two letters; whether it exists is for the post to say.
QString countryOf(Body &body)
{
    const QString code = body.text("country_code"_L1, 2).toUpper();
    const bool letters =
        code.size() == 2 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!letters)
        body.refuse("country_code"_L1, "Two letters of ISO 3166-1 are needed.");
    return code;
}

std::variant<Order, Refusal> orderOf(const Request &request)
{
    auto read = Body::of(request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    Order order;
    order.quantity = int(body.number("quantity"_L1, 1, kMost));
    if (!body.refusal() && order.quantity <= kInStore)
        return Refusal{.status = 422,
                       .code = "order_in_store",
                       .message = QByteArray("Up to 10 cards are ordered at ") + kStore,
                       .field = "quantity",
                       .headers = {{"Link", QByteArray("<") + kStore + ">; rel=\"payment\""}}};
    order.cardType = body.text("card_type"_L1, 10);
    if (order.cardType != "SIM"_L1 && order.cardType != "eSIM"_L1)
        body.refuse("card_type"_L1, "SIM or eSIM.");
    order.name = body.text("name"_L1, 200);
    order.company = body.text("company"_L1, 200);
    const std::optional<QString> email = parseEmail(body.text("email"_L1, kMostEmail));
    if (!email)
        body.refuse("email"_L1, "This is not an e-mail address.");
    order.email = email.value_or(QString());
    order.phone = body.text("phone"_L1, 40);
    order.country = countryOf(body);
    order.address = body.rows("address"_L1, 500);
    order.notes = body.has("notes"_L1) ? body.rows("notes"_L1, 2000) : QString();
    if (body.refusal())
        return *body.refusal();
    return order;
}

Answer create(Context &context)
{
    auto read = orderOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        Order wanted = std::get<Order>(read);
        wanted.orderedBy = context.user.email;
        wanted.createdAt = wanted.updatedAt = now;
        const base::Result<Order> made = insertOrder(context.core, connection, wanted);
        if (!made)
            return internalRefusal(made.error());
        const base::Status ok = writeAudit(connection, context.core.account.id,
                                           {.at = now,
                                            .actor = actorOf(context),
                                            .action = u"order.received"_s,
                                            .objectKind = u"order"_s,
                                            .objectId = QString::number(made->id),
                                            .field = {},
                                            .before = {},
                                            .after = u"%1 × %2"_s.arg(made->quantity).arg(made->cardType),
                                            .reason = {}});
        if (!ok)
            return internalRefusal(ok.error());
        JsonWriter json;
        writeOrder(json, context, *made);
        return jsonResponse(json.take(), 201);
    });
}

} // namespace

void addOrderRoutes(Router &router, const Core &)
{
    router.add("GET", "orders", Permission::OrderSims, list);
    router.add("GET", "orders/{id}", Permission::OrderSims, one);
    router.add("POST", "orders", Permission::OrderSims, create);
}

} // namespace platform
