// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/billing.h"

#include "models/storage/cachefile.h"
#include "models/storage/cyclesql.h"

using domain::Balance;
using domain::BillingCycle;
using domain::Payment;

namespace storage {

namespace {

//! The amounts of a cycle in the order of their columns.
constexpr qint64 BillingCycle::*kAmounts[] = {
    &BillingCycle::starting,      &BillingCycle::ending,     &BillingCycle::usage,      &BillingCycle::sms,
    &BillingCycle::subscriptions, &BillingCycle::prepaid,    &BillingCycle::whiteLabel, &BillingCycle::payments,
    &BillingCycle::discounts,     &BillingCycle::adjustments};
constexpr int kFirstAmount = 5;

} // namespace

base::Status writeCycles(Sqlite &db, const QByteArray &table, const std::vector<BillingCycle> &cycles)
{
    base::Result<Statement> row = db.prepare("INSERT OR REPLACE INTO " + table + " (" + kCycleColumns +
                                             ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return row.error();
    for (const BillingCycle &cycle : cycles) {
        row->bind(1, dayKey(cycle.firstDay) / 100).bind(2, dayKey(cycle.firstDay)).bind(3, dayKey(cycle.lastDay));
        row->bind(4, qint64(cycle.isClosed)).bind(5, cycle.currency);
        int place = kFirstAmount;
        for (const auto amount : kAmounts)
            row->bind(++place, cycle.*amount);
        if (base::Status status = row->finish(); !status)
            return status;
    }
    return {};
}

BillingCycle readCycle(const Statement &row)
{
    BillingCycle cycle;
    cycle.firstDay = dayOf(row.integer(1));
    cycle.lastDay = dayOf(row.integer(2));
    cycle.isClosed = row.integer(3) != 0;
    cycle.currency = row.text(4);
    int place = kFirstAmount;
    for (const auto amount : kAmounts)
        cycle.*amount = row.integer(place++);
    return cycle;
}

namespace {

base::Status note(Sqlite &db, BillingPart part, const QDateTime &fetchedAt)
{
    base::Result<Statement> statement =
        db.prepare("INSERT INTO billing_fetched (what, fetched_at) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET "
                   "fetched_at = excluded.fetched_at");
    if (!statement)
        return statement.error();
    return statement->bind(1, qint64(part)).bind(2, stamp(fetchedAt)).finish();
}

base::Result<QDateTime> noted(Sqlite &db, BillingPart part)
{
    base::Result<Statement> statement = db.prepare("SELECT fetched_at FROM billing_fetched WHERE what = ?");
    if (!statement)
        return statement.error();
    const base::Result<bool> row = statement->bind(1, qint64(part)).step();
    if (!row)
        return row.error();
    return *row ? unstamp(statement->integer(0)) : QDateTime();
}

//! Rows and the time they came in one transaction.
template<typename Write>
base::Result<Done> keep(Sqlite &db, BillingPart part, const QDateTime &fetchedAt, Write write)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    if (base::Status status = write(); !status)
        return status.error();
    if (base::Status status = note(db, part, fetchedAt); !status)
        return status.error();
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    return Done();
}

base::Status writeBalance(Sqlite &db, const Balance &balance)
{
    base::Result<Statement> row =
        db.prepare("INSERT OR REPLACE INTO balance (id, available, minimum, average, is_suspended, averaged_days, "
                   "is_auto_refill, currency) VALUES (1, ?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return row.error();
    const domain::BalanceFacts &facts = balance.facts;
    row->bind(1, facts.available).bind(2, facts.minimum).bind(3, facts.average).bind(4, qint64(facts.linesSuspended));
    row->bind(5, qint64(balance.averagedDays)).bind(6, qint64(balance.isAutoRefillOn)).bind(7, balance.currency);
    if (base::Status status = row->finish(); !status)
        return status;
    base::Result<Statement> cost = db.prepare("INSERT OR REPLACE INTO day_costs (day, micros) VALUES (?, ?)");
    if (!cost)
        return cost.error();
    for (const domain::DayCost &day : balance.usage) {
        if (base::Status status = cost->bind(1, dayKey(day.day)).bind(2, day.micros).finish(); !status)
            return status;
    }
    return {};
}

base::Status writePayments(Sqlite &db, const std::vector<Payment> &payments)
{
    base::Result<Statement> row =
        db.prepare("INSERT OR REPLACE INTO payments (id, at, micros, currency, transaction_id, kind, is_paid, reason, "
                   "card_brand, card_digits, requested_by, invoice) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return row.error();
    for (const Payment &payment : payments) {
        row->bind(1, payment.id).bind(2, stamp(payment.at)).bind(3, payment.micros).bind(4, payment.currency);
        row->bind(5, payment.transactionId).bind(6, payment.kind).bind(7, qint64(payment.isPaid));
        row->bind(8, payment.reason).bind(9, payment.cardBrand).bind(10, payment.cardDigits);
        if (base::Status status = row->bind(11, payment.requestedBy).bind(12, payment.invoice).finish(); !status)
            return status;
    }
    return {};
}

template<typename T, typename Read>
base::Result<Logged<T>> readPart(Sqlite &db, BillingPart part, const QByteArray &sql, Read read)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    return readAll<T>(*statement, noted(db, part), read);
}

Balance readBalance(const Statement &row)
{
    return {.facts = {.available = row.integer(0),
                      .minimum = row.integer(1),
                      .average = row.integer(2),
                      .linesSuspended = row.integer(3) != 0},
            .currency = row.text(6),
            .averagedDays = int(row.integer(4)),
            .isAutoRefillOn = row.integer(5) != 0,
            .usage = {}};
}

Payment readPayment(const Statement &row)
{
    return {.id = row.text(0),
            .at = unstamp(row.integer(1)),
            .micros = row.integer(2),
            .currency = row.text(3),
            .transactionId = row.text(4),
            .kind = row.text(5),
            .isPaid = row.integer(6) != 0,
            .reason = row.text(7),
            .cardBrand = row.text(8),
            .cardDigits = row.text(9),
            .requestedBy = row.text(10),
            .invoice = row.text(11)};
}

} // namespace

Billing::Billing(CacheFile &file) : m_file(file) {}

base::Future<Done> Billing::storeBalance(Balance balance, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([balance = std::move(balance), fetchedAt](Sqlite &db) {
        return keep(db, BillingPart::Balance, fetchedAt, [&] { return writeBalance(db, balance); });
    });
}

base::Future<Done> Billing::storePayments(std::vector<Payment> payments, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([payments = std::move(payments), fetchedAt](Sqlite &db) {
        return keep(db, BillingPart::Payments, fetchedAt, [&] { return writePayments(db, payments); });
    });
}

base::Future<Done> Billing::storeCycles(std::vector<BillingCycle> cycles, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([cycles = std::move(cycles), fetchedAt](Sqlite &db) {
        return keep(db, BillingPart::Cycles, fetchedAt, [&] { return writeCycles(db, "billing_cycles", cycles); });
    });
}

base::Future<Logged<Balance>> Billing::loadBalance()
{
    using Answer = Logged<Balance>;
    return m_file.reader().post<Answer>([](Sqlite &db) -> base::Result<Answer> {
        base::Result<Answer> balance = readPart<Balance>(
            db, BillingPart::Balance,
            "SELECT available, minimum, average, is_suspended, averaged_days, is_auto_refill, currency "
            "FROM balance",
            readBalance);
        if (!balance || balance->rows.empty())
            return balance;
        Balance &found = balance->rows.front();
        base::Result<Logged<domain::DayCost>> days = readPart<domain::DayCost>(
            db, BillingPart::Balance, "SELECT day, micros FROM day_costs ORDER BY day DESC LIMIT 30",
            [](const Statement &row) {
                return domain::DayCost{dayOf(row.integer(0)), row.integer(1)};
            });
        if (!days)
            return days.error();
        const QDate newest = days->rows.empty() ? QDate() : days->rows.front().day;
        for (auto day = days->rows.rbegin(); day != days->rows.rend(); ++day) {
            if (day->day.daysTo(newest) < found.averagedDays)
                found.usage.push_back(*day);
        }
        return balance;
    });
}

base::Future<Logged<Payment>> Billing::loadPayments()
{
    return m_file.reader().post<Logged<Payment>>([](Sqlite &db) {
        return readPart<Payment>(
            db, BillingPart::Payments,
            "SELECT id, at, micros, currency, transaction_id, kind, is_paid, reason, card_brand, "
            "card_digits, requested_by, invoice FROM payments ORDER BY at DESC, length(id) DESC, id "
            "DESC",
            readPayment);
    });
}

base::Future<Logged<BillingCycle>> Billing::loadCycles()
{
    return m_file.reader().post<Logged<BillingCycle>>([](Sqlite &db) {
        return readPart<BillingCycle>(
            db, BillingPart::Cycles, "SELECT " + kCycleColumns + " FROM billing_cycles ORDER BY month DESC", readCycle);
    });
}

base::Future<QDateTime> Billing::fetchedAt(BillingPart part)
{
    return m_file.reader().post<QDateTime>([part](Sqlite &db) { return noted(db, part); });
}

} // namespace storage
