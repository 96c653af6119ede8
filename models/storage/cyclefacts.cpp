// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/cyclebooks.h"
#include "models/storage/cyclesql.h"
#include "models/storage/usagedays.h"

using domain::ReconciliationFacts;

namespace storage {

namespace {

//! Runs a statement whose places are bound by `bind` and hands each row to `take`.
template<typename Bind, typename Take>
base::Status each(Sqlite &db, const QByteArray &sql, Bind bind, Take take)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    bind(*statement);
    for (;;) {
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        take(*statement);
    }
}

void nothing(Statement &) {}

//! Every line with the days of the month that are known of it.
base::Status readUsage(Sqlite &db, QDate cycle, ReconciliationFacts &facts)
{
    const int days = cycle.daysInMonth();
    return each(
        db,
        "SELECT lines.iccid, lines.sim_type, lines.country, daily_usage.days FROM lines LEFT JOIN daily_usage ON "
        "daily_usage.line_id = lines.id AND daily_usage.month = ?",
        [cycle](Statement &row) { row.bind(1, cycleKey(cycle)); },
        [&](Statement &row) {
            domain::LineUsage line;
            line.isPaygo = row.text(1).compare(QLatin1String("PAYGO"), Qt::CaseInsensitive) == 0;
            line.country = row.text(2);
            if (!row.isNull(3)) {
                const MonthOfDays month = unpackMonth(row.blob(3));
                for (int day = 0; day < days; ++day)
                    line.days.push_back(month[size_t(day)] == 0 ? std::nullopt : std::optional(month[size_t(day)] - 1));
            }
            facts.lines.insert(row.text(0), std::move(line));
        });
}

//! Messages and payments of the cycle's days in the account's zone.
base::Status readMoney(Sqlite &db, const domain::BillingCycle &cycle, const QTimeZone &zone, ReconciliationFacts &facts)
{
    const qint64 from = stamp(cycle.firstDay.startOfDay(zone));
    const qint64 to = stamp(cycle.lastDay.addDays(1).startOfDay(zone));
    const auto span = [=](Statement &row) { row.bind(1, from).bind(2, to); };
    base::Status status = each(
        db, "SELECT way, micros FROM messages WHERE accepted_at >= ? AND accepted_at < ?", span, [&](Statement &row) {
            const bool isToLine = row.integer(0) == qint64(domain::MessageWay::ToLine);
            facts.sms += row.isNull(1) ? (isToLine ? domain::kSmsPrice : 0) : row.integer(1); // D17
        });
    if (!status)
        return status;
    return each(db, "SELECT kind, is_paid, micros FROM payments WHERE at >= ? AND at < ?", span, [&](Statement &row) {
        facts.tried[row.text(0)] += row.integer(2);
        if (row.integer(1) != 0)
            facts.paid += row.integer(2);
    });
}

} // namespace

base::Result<ReconciliationFacts> readFacts(Sqlite &db, QDate cycle, const QTimeZone &zone,
                                            const base::Result<Logged<domain::CycleBook>> &book,
                                            base::Result<Logged<domain::LineCharge>> charges)
{
    if (!book)
        return book.error();
    if (!charges)
        return charges.error();
    if (book->rows.empty())
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = cycle.toString(Qt::ISODate)};
    ReconciliationFacts facts;
    facts.book = book->rows.front();
    facts.charges = std::move(charges->rows);
    facts.chargesAt = charges->fetchedAt;
    const QDate before = cycle.addMonths(-1);
    base::Status status = each(
        db, "SELECT ending FROM billing_cycles WHERE month = ?",
        [before](Statement &row) { row.bind(1, cycleKey(before)); },
        [&](Statement &row) { facts.endingBefore = row.integer(0); });
    if (status)
        status = each(db, "SELECT country, micros FROM prices", nothing,
                      [&](Statement &row) { facts.prices.insert(row.text(0), row.integer(1)); });
    if (status)
        status = readUsage(db, cycle, facts);
    if (status)
        status = readMoney(db, facts.book.cycle, zone, facts);
    if (!status)
        return status.error();
    return facts;
}

} // namespace storage
