// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/money.h"

#include "models/domain/balance.h"
#include "platform/core.h"
#include "platform/paymentgateway.h"
#include "platform/wire.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kAveragedDays = 30; // R18
constexpr int kComputedOn = 5;    // R27

QString amountText(qint64 micros) { return QString::fromLatin1(moneyText(micros)); }

} // namespace

base::Result<Money> Money::load(Core &core, Connection &connection)
{
    Money money(core, connection);
    if (base::Status ok = money.read(core.calendar.dayOf(core.saved.trafficUntil)); !ok)
        return ok.error();
    return money;
}

base::Result<Money> Money::look(Core &core, Connection &reader)
{
    Money money(core, reader);
    money.m_looking = true;
    if (base::Status ok = money.read(core.today()); !ok)
        return ok.error();
    return money;
}

base::Status Money::read(Day today)
{
    m_today = today;
    base::Status ok = loadSettings();
    if (ok)
        ok = loadWindow();
    average(today);
    return ok;
}

base::Status Money::loadSettings()
{
    static const QString sql =
        u"SELECT opened_day, lines_suspended, auto_refill, auto_refill_micros, "
        "auto_refill_computed_day, auto_refill_charged_day FROM account_money WHERE account_id = ?"_s;
    base::Result<QSqlQuery *> found = m_db.run(sql, {m_core.account.id});
    if (!found)
        return found.error();
    QSqlQuery &row = **found;
    m_settings.openedDay = m_today;
    if (row.next()) {
        m_settings = {row.value(0).toInt(),      row.value(1).toInt() != 0, row.value(2).toInt() != 0,
                      row.value(3).toLongLong(), row.value(4).toInt(),      row.value(5).toInt()};
    }
    row.finish();
    return {};
}

base::Status Money::loadWindow()
{
    static const QString sql =
        u"SELECT day, usage_micros FROM balance_day WHERE account_id = ? AND day >= ? AND usage_micros > 0"_s;
    base::Result<QSqlQuery *> found = m_db.run(sql, {m_core.account.id, m_today - kAveragedDays});
    if (!found)
        return found.error();
    while ((*found)->next())
        m_usage[(*found)->value(0).toInt()] = (*found)->value(1).toLongLong();
    (*found)->finish();
    return {};
}

//! Over the last 30 whole days, so that the minimum stays the same all day long.
void Money::average(Day today)
{
    qint64 spent = 0;
    for (auto it = m_usage.lower_bound(today - kAveragedDays); it != m_usage.end() && it->first < today; ++it)
        spent += it->second;
    m_average = domain::dailyAverage(spent, today - m_settings.openedDay);
    m_minimum = domain::minimumBalance(m_average);
}

qint64 Money::balance() const { return m_looking ? m_core.balanceMicros.load() : m_core.saved.balanceMicros; }

Money::DayTotals &Money::totals(Day day)
{
    DayTotals &totals = m_days[day];
    totals.touched = true;
    totals.closing = balance();
    return totals;
}

base::Status Money::chargeUsage(const UsageCharge &charge, LineStates &lines)
{
    if (base::Status ok = beforeCharge(charge.at, charge.day, charge.micros, lines); !ok)
        return ok;
    m_core.saved.balanceMicros -= charge.micros;
    DayTotals &totals = this->totals(charge.day);
    totals.debit += charge.micros;
    totals.usage += charge.micros;
    totals.bytes += charge.bytes;
    totals.lines += charge.newLine ? 1 : 0;
    m_usage[charge.day] += charge.micros;
    m_posted[charge.day] += charge.micros;
    auto &[bytes, micros] = m_countries[{charge.day, charge.country}];
    bytes += charge.bytes;
    micros += charge.micros;
    return afterChange(charge.at, lines);
}

base::Status Money::chargeFee(const Fee &fee, LineStates &lines)
{
    const Day day = m_core.calendar.dayOf(fee.at);
    if (base::Status ok = beforeCharge(fee.at, day, fee.micros, lines); !ok)
        return ok;
    m_core.saved.balanceMicros -= fee.micros;
    totals(day).debit += fee.micros;
    const base::Status posted = post(m_db, m_core.account.id,
                                     {.at = fee.at,
                                      .day = day,
                                      .kind = fee.kind,
                                      .reference = fee.reference,
                                      .description = fee.description,
                                      .idempotencyKey = fee.idempotencyKey,
                                      .postings = {{Book::Customer, -fee.micros}, {fee.book, fee.micros}}});
    if (!posted)
        return posted;
    return afterChange(fee.at, lines);
}

//! Auto-refill is charged when a charge would take the balance below the minimum, at most once a day (D8).
base::Status Money::beforeCharge(Seconds at, Day day, qint64 micros, LineStates &lines)
{
    if (!m_settings.autoRefill || m_settings.autoRefillChargedDay == day || m_refilling ||
        !domain::isBelowMinimum(balance() - micros, m_minimum))
        return {};
    m_settings.autoRefillChargedDay = day;
    m_refilling = true;
    const base::Result<PaymentOutcome> paid = pay({.at = at,
                                                   .micros = m_settings.autoRefillMicros,
                                                   .kind = u"auto_refill"_s,
                                                   .requestedBy = u"platform"_s,
                                                   .intent = u"auto-refill-%1-%2"_s.arg(m_core.account.id).arg(day),
                                                   .idempotencyKey = {}},
                                                  lines);
    m_refilling = false;
    if (!paid)
        return paid.error();
    if (paid->paid)
        return {};
    return raiseAlert(m_db, m_core.account.id,
                      {.at = at,
                       .kind = u"auto_refill_declined"_s,
                       .iccid = {},
                       .ruleId = 0,
                       .message = u"Auto-refill of %1 USD was declined: %2"_s.arg(
                           amountText(m_settings.autoRefillMicros), paid->reason)});
}

base::Status Money::afterChange(Seconds at, LineStates &lines)
{
    const bool below = domain::isBelowMinimum(balance(), m_minimum);
    if (below == m_settings.linesSuspended)
        return {};
    m_settings.linesSuspended = below;
    const base::Status moved = below ? lines.suspendAll(at) : lines.resumeAll(at);
    if (!moved)
        return moved;
    return raiseAlert(
        m_db, m_core.account.id,
        {.at = at,
         .kind = below ? u"lines_suspended"_s : u"lines_resumed"_s,
         .iccid = {},
         .ruleId = 0,
         .message =
             below ? u"The balance of %1 USD is below the minimum of %2 USD: all lines are suspended."_s.arg(
                         amountText(balance()), amountText(m_minimum))
                   : u"The balance of %1 USD suffices again: suspended lines are back."_s.arg(amountText(balance()))});
}

base::Result<PaymentOutcome> Money::pay(const PaymentOrder &order, LineStates &lines)
{
    const base::Result<std::optional<PaymentMethod>> card = findPaymentMethod(m_db, m_core.account.id);
    if (!card)
        return card.error();
    PaymentOutcome outcome;
    if (!card->has_value()) {
        outcome.code = u"no_payment_method"_s;
        outcome.reason = u"There is no payment method on file."_s;
        return outcome;
    }
    const Charged charged = chargeCard((*card)->token, order.intent);
    outcome = {charged.paid, 0, charged.transactionId, charged.code, charged.reason};
    if (base::Status written = writePayment(order, **card, outcome); !written)
        return written.error();
    if (!charged.paid)
        return outcome;
    const Day day = m_core.calendar.dayOf(order.at);
    m_core.saved.balanceMicros += order.micros;
    totals(day).credit += order.micros;
    const base::Status posted =
        post(m_db, m_core.account.id,
             {.at = order.at,
              .day = day,
              .kind = u"payment"_s,
              .reference = charged.transactionId,
              .description = u"Payment by %1 ending in %2"_s.arg((*card)->brand, (*card)->lastFour),
              .idempotencyKey = order.idempotencyKey,
              .postings = {{Book::Card, -order.micros}, {Book::Customer, order.micros}}});
    if (!posted)
        return posted.error();
    if (base::Status moved = afterChange(order.at, lines); !moved)
        return moved.error();
    return outcome;
}

base::Status Money::writePayment(const PaymentOrder &order, const PaymentMethod &card, PaymentOutcome &outcome)
{
    qint64 invoice = 0;
    if (outcome.paid) {
        const base::Result<qint64> written = writeInvoice(order, card, outcome.transactionId);
        if (!written)
            return written.error();
        invoice = *written;
    }
    static const QString most = u"SELECT coalesce(max(payment_id), 0) FROM payment WHERE account_id = ?"_s;
    const base::Result<qint64> last = m_db.number(most, {m_core.account.id});
    if (!last)
        return last.error();
    outcome.paymentId = *last + 1;
    static const QString sql = u"INSERT INTO payment (account_id, payment_id, paid_at, amount_micros, transaction_id, "
                               "card_digits, created_at, updated_at, kind, status, reason, card_brand, requested_by, "
                               "invoice_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return done(m_db.run(sql, {m_core.account.id, outcome.paymentId, order.at, order.micros, outcome.transactionId,
                               card.lastFour, order.at, order.at, order.kind, outcome.paid ? u"paid"_s : u"declined"_s,
                               outcome.reason, card.brand, order.requestedBy, invoice}));
}

base::Status Money::setBalance(Seconds at, qint64 micros, LineStates &lines)
{
    const qint64 missing = micros - balance();
    const Day day = m_core.calendar.dayOf(at);
    m_core.saved.balanceMicros = micros;
    (missing > 0 ? totals(day).credit : totals(day).debit) += qAbs(missing);
    const base::Status posted = post(m_db, m_core.account.id,
                                     {.at = at,
                                      .day = day,
                                      .kind = u"adjustment"_s,
                                      .reference = {},
                                      .description = u"Adjustment by a simulation"_s,
                                      .idempotencyKey = {},
                                      .postings = {{Book::Opening, -missing}, {Book::Customer, missing}}});
    return posted ? afterChange(at, lines) : posted;
}

base::Status Money::beginDay(Day day, Seconds at, LineStates &lines)
{
    m_today = day;
    m_usage.erase(m_usage.begin(), m_usage.lower_bound(day - kAveragedDays));
    average(day);
    const QDate date = QDate(1970, 1, 1).addDays(day);
    if (m_settings.autoRefill && date.day() == kComputedOn) {
        m_settings.autoRefillMicros = domain::autoRefillAmount(m_average);
        m_settings.autoRefillComputedDay = day;
    }
    totals(day);
    return afterChange(at, lines);
}

void Money::setAutoRefill(bool on, Day today)
{
    m_settings.autoRefill = on;
    if (on) {
        m_settings.autoRefillMicros = domain::autoRefillAmount(m_average);
        m_settings.autoRefillComputedDay = today;
    }
}

base::Status Money::flush(Seconds at)
{
    base::Status ok = flushDays(at);
    return ok ? flushSettings() : ok;
}

base::Status Money::flushDays(Seconds at)
{
    static const QString days =
        u"INSERT INTO balance_day (account_id, day, debit_micros, credit_micros, closing_micros, bytes, charged_lines, "
        "usage_micros) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id, day) DO UPDATE SET "
        "debit_micros = balance_day.debit_micros + excluded.debit_micros, "
        "credit_micros = balance_day.credit_micros + excluded.credit_micros, closing_micros = excluded.closing_micros, "
        "bytes = balance_day.bytes + excluded.bytes, charged_lines = balance_day.charged_lines + "
        "excluded.charged_lines, "
        "usage_micros = balance_day.usage_micros + excluded.usage_micros"_s;
    static const QString countries =
        u"INSERT INTO country_day (account_id, day, country_code, bytes, micros) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
        "(account_id, day, country_code) DO UPDATE SET bytes = country_day.bytes + excluded.bytes, "
        "micros = country_day.micros + excluded.micros"_s;
    const qint64 id = m_core.account.id;
    base::Status ok;
    qint64 closing = balance();
    for (auto it = m_days.rbegin(); it != m_days.rend() && ok; ++it) { // what came after a day is not in its closing
        const auto &[day, totals] = *it;
        ok = done(
            m_db.run(days, {id, day, totals.debit, totals.credit, closing, totals.bytes, totals.lines, totals.usage}));
        closing -= totals.credit - totals.debit;
    }
    for (const auto &[day, micros] : m_posted) {
        if (ok)
            ok = postUsage(m_db, id, day, at, micros);
    }
    for (const auto &[key, sums] : m_countries) {
        const QString code = QString::fromLatin1(fleet::countries()[size_t(key.second)].code);
        if (ok)
            ok = done(m_db.run(countries, {id, key.first, code, sums.first, sums.second}));
    }
    m_days.clear();
    m_posted.clear();
    m_countries.clear();
    return ok;
}

base::Status Money::flushSettings()
{
    static const QString settings =
        u"INSERT INTO account_money (account_id, opened_day, lines_suspended, auto_refill, auto_refill_micros, "
        "auto_refill_computed_day, auto_refill_charged_day) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id) DO "
        "UPDATE "
        "SET lines_suspended = excluded.lines_suspended, auto_refill = excluded.auto_refill, auto_refill_micros = "
        "excluded.auto_refill_micros, auto_refill_computed_day = excluded.auto_refill_computed_day, "
        "auto_refill_charged_day = excluded.auto_refill_charged_day"_s;
    return done(m_db.run(settings, {m_core.account.id, m_settings.openedDay, int(m_settings.linesSuspended),
                                    int(m_settings.autoRefill), m_settings.autoRefillMicros,
                                    m_settings.autoRefillComputedDay, m_settings.autoRefillChargedDay}));
}

} // namespace platform
