// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"
#include "platform/linestore.h"
#include "platform/money.h"
#include "platform/wire.h"

using namespace Qt::StringLiterals;

namespace platform {

base::Result<std::optional<PaymentMethod>> findPaymentMethod(Connection &connection, qint64 accountId)
{
    static const QString sql =
        u"SELECT method_id, brand, last_four, holder, gateway_token, expiry_month, expiry_year, company, street, city, "
        "postal_code, region, country_code, vat_number FROM payment_method WHERE account_id = ? ORDER BY method_id "
        "DESC "
        "LIMIT 1"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId});
    if (!found)
        return found.error();
    std::optional<PaymentMethod> method;
    QSqlQuery &row = **found;
    if (row.next()) {
        const auto text = [&row](int column) { return row.value(column).toString(); };
        method = PaymentMethod{row.value(0).toLongLong(),
                               text(1),
                               text(2),
                               text(3),
                               text(4),
                               row.value(5).toInt(),
                               row.value(6).toInt(),
                               text(7),
                               text(8),
                               text(9),
                               text(10),
                               text(11),
                               text(12),
                               text(13)};
    }
    row.finish();
    return method;
}

base::Result<qint64> Money::writeInvoice(const PaymentOrder &order, const PaymentMethod &card,
                                         const QString &transactionId)
{
    const base::Result<qint64> id = reserveIds(m_db, m_core.account.id, u"invoice"_s);
    if (!id)
        return id.error();
    const Day day = m_core.calendar.dayOf(order.at);
    const QString number = u"%1-%2-%3"_s.arg(QDate(1970, 1, 1).addDays(day).year())
                               .arg(m_core.account.number)
                               .arg(*id, 5, 10, QChar(u'0'));
    JsonWriter content;
    content.beginObject().text("account", m_core.account.name).number("account_number", m_core.account.number);
    content.text("date", wireDay(day)).text("transaction_id", transactionId);
    content.text("card", card.brand + u" ending in "_s + card.lastFour);
    content.beginObject("billing_address").text("name", card.holder).text("company", card.company);
    content.text("street", card.street).text("postal_code", card.postalCode).text("city", card.city);
    content.text("region", card.region)
        .text("country_code", card.country)
        .text("vat_number", card.vatNumber)
        .endObject();
    const QString credit =
        order.kind == "auto_refill"_L1 ? u"Connectivity credit, auto-refill"_s : u"Connectivity credit"_s;
    content.beginArray("items");
    for (const Item &item : order.items.empty() ? std::vector<Item>{{credit, order.micros}} : order.items)
        content.beginObject().text("description", item.description).text("amount", moneyText(item.micros)).endObject();
    content.endArray().endObject();
    static const QString sql = u"INSERT INTO invoice (account_id, invoice_id, number, kind, issued_at, cycle_day, "
                               "total_micros, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
    const base::Status written =
        done(m_db.run(sql, {m_core.account.id, *id, number, order.kind, order.at, Calendar::monthStart(day),
                            order.micros, QString::fromUtf8(content.take())}));
    if (!written)
        return written.error();
    return *id;
}

base::Status StoredLineStates::suspendAll(Seconds at) { return move(u"status_id IN (1, 10)"_s, u"3"_s, at); }

//! A line whose deactivation is pending goes on being so.
base::Status StoredLineStates::resumeAll(Seconds at)
{
    if (base::Status ok = move(u"status_id = 3 AND reason = 'balance' AND deactivation_date IS NULL"_s, u"1"_s, at);
        !ok)
        return ok;
    return move(u"status_id = 3 AND reason = 'balance'"_s, u"10"_s, at);
}

//! `where` and `to` are this file's own words, never a client's.
base::Status StoredLineStates::move(const QString &where, const QString &to, Seconds at)
{
    const qint64 account = m_core.account.id;
    const auto status = Status(to.toInt());
    std::vector<LineRow> moved;
    const base::Status read = forLinesWhere(m_db, account, where, [&](LineRow row) {
        row.status = status;
        moved.push_back(std::move(row));
    });
    if (!read)
        return read;
    if (moved.empty())
        return {};
    const base::Result<qint64> first = reserveIds(m_db, account, u"audit"_s, qint64(moved.size()));
    if (!first)
        return first.error();
    const QString audit =
        u"INSERT INTO audit_entry (account_id, entry_id, at, actor_kind, actor, action, object_kind, object_id, field, "
        "before_text, after_text, reason, request_id) SELECT account_id, ? - 1 + row_number() OVER (ORDER BY line_no), "
        "?, "
        "'platform', 'platform', 'line.status', 'line', iccid, 'status', CASE status_id WHEN 1 THEN 'Activated' WHEN 3 "
        "THEN 'Suspended' ELSE 'Deactivation Pending' END, ?, 'balance', '' FROM line WHERE account_id = ? AND "_s +
        where;
    base::Status ok = done(m_db.run(audit, {*first, at, QString::fromLatin1(statusText(status)), account}));
    const QString update = u"UPDATE line SET status_id = ?, reason = ?, status_by = 'platform', status_since = ?, "
                           "in_session = 0, version = version + 1, updated_at = ? WHERE account_id = ? AND "_s +
                           where;
    if (ok)
        ok = done(m_db.run(update, {int(status), status == Status::Suspended ? u"balance"_s : u""_s, at, at, account}));
    for (const LineRow &row : moved)
        m_core.noteLine(row);
    return ok;
}

} // namespace platform
