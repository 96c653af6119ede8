// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/orders.h"

#include "platform/audit.h"
#include "platform/fleet/identity.h"
#include "platform/lineinserter.h"
#include "platform/mail.h"
#include "platform/simclaim.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kSaturday = 5;
constexpr int kToConfirm = 1; // working days
constexpr int kToShip = 2;
constexpr int kToDeliver = 3;

template<class T>
std::optional<T> optionalValue(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<T>(value.value<T>());
}

Day workingDayAfter(Day day, int count)
{
    while (count > 0) {
        ++day;
        count -= weekday(day) < kSaturday ? 1 : 0;
    }
    return day;
}

base::Status updateOrder(Connection &connection, qint64 accountId, const Order &order)
{
    return done(connection.run(
        u"UPDATE sim_order SET state = ?, updated_at = ?, confirmed_at = ?, shipped_at = ?, delivered_at = ?, next_day "
        "= ? WHERE account_id = ? AND order_id = ?"_s,
        {order.state, order.updatedAt, orNull(order.confirmedAt), orNull(order.shippedAt), orNull(order.deliveredAt),
         orNull(order.nextDay), accountId, order.id}));
}

//! A card as it comes out of its envelope: numbers, and nothing that it has done.
LineRow blankLine(Core &core, const Order &order, Seconds at)
{
    LineRow row;
    row.lineNo = core.saved.nextLineNo++;
    const fleet::Traits traits = fleet::traitsOf(core.account.seed, row.lineNo);
    row.iccid = fleet::iccidOf(traits, row.lineNo);
    row.msisdn = fleet::msisdnOf(traits, row.lineNo);
    row.eid = order.cardType == "eSIM"_L1 ? fleet::newEidOf(traits, row.lineNo) : QString();
    row.status = Status::Blank;
    row.statusBy = u"platform"_s;
    row.statusSince = at;
    row.updatedAt = qMax(core.clock.now(), at);
    return row;
}

base::Status deliver(Core &core, Connection &connection, const Order &order, Day day, Seconds at)
{
    LineInserter inserter(connection, core.account.id);
    UsageDays days;
    days.firstDay = day;
    for (int i = 0; i < order.quantity; ++i) {
        LineRow row = blankLine(core, order, at);
        for (;;) { // a number that somebody has is on no card that is sent out (R160)
            const base::Result<bool> free = claimSim(connection, core.account.id, row.iccid, at);
            if (!free)
                return free.error();
            if (*free)
                break;
            row = blankLine(core, order, at);
        }
        if (base::Status ok = inserter.add(row, days); !ok)
            return ok;
        core.noteLine(row);
    }
    return inserter.finish();
}

base::Status tell(Core &core, Connection &connection, const Order &order, Seconds at)
{
    base::Status ok = writeAudit(connection, core.account.id,
                                 {.at = at,
                                  .actor = {},
                                  .action = u"order."_s + order.state,
                                  .objectKind = u"order"_s,
                                  .objectId = QString::number(order.id),
                                  .field = u"state"_s,
                                  .before = {},
                                  .after = order.state,
                                  .reason = {}});
    if (!ok)
        return ok;
    return queueMail(
        connection, core.account.id,
        {.to = order.email,
         .subject = u"Order %1 is %2"_s.arg(order.id).arg(order.state),
         .body = u"Your order of %1 %2 cards is %3.\n"_s.arg(order.quantity).arg(order.cardType, order.state),
         .kind = u"order"_s,
         .at = at});
}

base::Status moveOn(Core &core, Connection &connection, Order order, Day day, Seconds at)
{
    order.updatedAt = qMax(core.clock.now(), at);
    if (order.state == "received"_L1) {
        order.state = u"confirmed"_s;
        order.confirmedAt = at;
        order.nextDay = workingDayAfter(day, kToShip);
    } else if (order.state == "confirmed"_L1) {
        order.state = u"shipped"_s;
        order.shippedAt = at;
        order.nextDay = workingDayAfter(day, kToDeliver);
    } else {
        order.state = u"delivered"_s;
        order.deliveredAt = at;
        order.nextDay.reset();
        if (base::Status ok = deliver(core, connection, order, day, at); !ok)
            return ok;
    }
    const base::Status ok = updateOrder(connection, core.account.id, order);
    return ok ? tell(core, connection, order, at) : ok;
}

} // namespace

const QString &orderColumns()
{
    static const QString columns =
        u"order_id, quantity, card_type, contact_name, company, email, phone, country_code, address, notes, state, "
        "ordered_by, created_at, updated_at, confirmed_at, shipped_at, delivered_at, next_day"_s;
    return columns;
}

Order readOrder(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .quantity = row.value(1).toInt(),
            .cardType = row.value(2).toString(),
            .name = row.value(3).toString(),
            .company = row.value(4).toString(),
            .email = row.value(5).toString(),
            .phone = row.value(6).toString(),
            .country = row.value(7).toString(),
            .address = row.value(8).toString(),
            .notes = row.value(9).toString(),
            .state = row.value(10).toString(),
            .orderedBy = row.value(11).toString(),
            .createdAt = row.value(12).toLongLong(),
            .updatedAt = row.value(13).toLongLong(),
            .confirmedAt = optionalValue<qint64>(row.value(14)),
            .shippedAt = optionalValue<qint64>(row.value(15)),
            .deliveredAt = optionalValue<qint64>(row.value(16)),
            .nextDay = optionalValue<int>(row.value(17))};
}

base::Result<Order> insertOrder(Core &core, Connection &connection, Order order)
{
    const base::Result<qint64> id = reserveIds(connection, core.account.id, u"sim_order"_s);
    if (!id)
        return id.error();
    order.id = *id;
    order.nextDay = workingDayAfter(core.calendar.dayOf(order.createdAt), kToConfirm);
    const base::Status ok = done(connection.run(
        u"INSERT INTO sim_order (account_id, "_s + orderColumns() +
            u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {core.account.id, order.id, order.quantity, order.cardType, order.name, order.company, order.email, order.phone,
         order.country, order.address, order.notes, order.state, order.orderedBy, order.createdAt, order.updatedAt,
         orNull(order.confirmedAt), orNull(order.shippedAt), orNull(order.deliveredAt), orNull(order.nextDay)}));
    if (!ok)
        return ok.error();
    return order;
}

base::Status beginDayOfOrders(Core &core, Connection &connection, Day day, Seconds at)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT "_s + orderColumns() + u" FROM sim_order WHERE account_id = ? AND next_day <= ? ORDER BY order_id"_s,
        {core.account.id, day});
    if (!found)
        return found.error();
    std::vector<Order> due;
    while ((*found)->next())
        due.push_back(readOrder(**found));
    (*found)->finish();
    for (const Order &order : due) {
        if (base::Status ok = moveOn(core, connection, order, day, at); !ok)
            return ok;
    }
    return {};
}

} // namespace platform
