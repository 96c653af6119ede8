// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cyclebooks.h"

#include "models/storage/cachefile.h"
#include "models/storage/cyclesql.h"

using domain::CycleBook;
using domain::LineCharge;

namespace storage {

namespace {

base::Status note(Sqlite &db, CyclePart part, QDate cycle, const QDateTime &fetchedAt)
{
    base::Result<Statement> statement =
        db.prepare("INSERT OR REPLACE INTO cycle_fetched (what, month, fetched_at) VALUES (?, ?, ?)");
    if (!statement)
        return statement.error();
    return statement->bind(1, qint64(part)).bind(2, cycleKey(cycle)).bind(3, stamp(fetchedAt)).finish();
}

base::Result<QDateTime> noted(Sqlite &db, CyclePart part, QDate cycle)
{
    base::Result<Statement> statement = db.prepare("SELECT fetched_at FROM cycle_fetched WHERE what = ? AND month = ?");
    if (!statement)
        return statement.error();
    const base::Result<bool> row = statement->bind(1, qint64(part)).bind(2, cycleKey(cycle)).step();
    if (!row)
        return row.error();
    return *row ? unstamp(statement->integer(0)) : QDateTime();
}

//! Rows take the place of those of `tables` that the cycle had, in one transaction with the time they came.
template<typename Write>
base::Result<Done> replace(Sqlite &db, CyclePart part, QDate cycle, const QByteArrayList &tables,
                           const QDateTime &fetchedAt, Write write)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    for (const QByteArray &table : tables) {
        base::Result<Statement> clear =
            db.prepare("DELETE FROM " + table + (part == CyclePart::Prices ? "" : " WHERE month = ?1"));
        if (!clear)
            return clear.error();
        if (part != CyclePart::Prices)
            clear->bind(1, cycleKey(cycle));
        if (base::Status status = clear->finish(); !status)
            return status.error();
    }
    if (base::Status status = write(); !status)
        return status.error();
    if (base::Status status = note(db, part, cycle, fetchedAt); !status)
        return status.error();
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    return Done();
}

//! One row a value; `bind` fills a statement whose first place is the month.
template<typename T, typename Bind>
base::Status writeRows(Sqlite &db, QDate cycle, const QByteArray &sql, const std::vector<T> &rows, Bind bind)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    for (size_t i = 0; i < rows.size(); ++i) {
        statement->bind(1, cycleKey(cycle));
        bind(*statement, rows[i], qint64(i));
        if (base::Status status = statement->finish(); !status)
            return status;
    }
    return {};
}

base::Status writeBook(Sqlite &db, const CycleBook &book)
{
    const QDate cycle = book.cycle.firstDay;
    if (base::Status status = writeCycles(db, "cycle_books", {book.cycle}); !status)
        return status;
    base::Status days = writeRows(db, cycle,
                                  "INSERT OR REPLACE INTO cycle_days (month, day, debit, credit, balance, usage, "
                                  "bytes) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                  book.days, [](Statement &row, const domain::BookDay &day, qint64) {
                                      row.bind(2, dayKey(day.day)).bind(3, day.debit).bind(4, day.credit);
                                      row.bind(5, day.balance).bind(6, day.usage).bind(7, day.volume.bytes);
                                  });
    if (!days)
        return days;
    base::Status countries = writeRows(
        db, cycle, "INSERT OR REPLACE INTO cycle_countries (month, country, bytes, micros) VALUES (?, ?, ?, ?)",
        book.countries, [](Statement &row, const domain::CountryCharge &charge, qint64) {
            row.bind(2, charge.country).bind(3, charge.volume.bytes).bind(4, charge.micros);
        });
    if (!countries)
        return countries;
    return writeRows(db, cycle,
                     "INSERT INTO cycle_cards (month, place, brand, digits, payments, micros) VALUES (?, ?, ?, ?, "
                     "?, ?)",
                     book.cards, [](Statement &row, const domain::CardUse &card, qint64 place) {
                         row.bind(2, place).bind(3, card.brand).bind(4, card.digits);
                         row.bind(5, qint64(card.payments)).bind(6, card.micros);
                     });
}

//! The rows of a cycle, each read by `read`.
template<typename T, typename Read>
base::Result<std::vector<T>> rowsOf(Sqlite &db, const QByteArray &sql, QDate cycle, Read read)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    statement->bind(1, cycleKey(cycle));
    base::Result<Logged<T>> rows = readAll<T>(*statement, QDateTime(), read);
    if (!rows)
        return rows.error();
    return std::move(rows->rows);
}

base::Result<Logged<CycleBook>> readBook(Sqlite &db, QDate cycle)
{
    const base::Result<QDateTime> at = noted(db, CyclePart::Book, cycle);
    if (!at)
        return at.error();
    auto cycles = rowsOf<domain::BillingCycle>(db, "SELECT " + kCycleColumns + " FROM cycle_books WHERE month = ?",
                                               cycle, readCycle);
    if (!cycles)
        return cycles.error();
    if (cycles->empty())
        return Logged<CycleBook>{.rows = {}, .fetchedAt = *at};
    auto days = rowsOf<domain::BookDay>(
        db, "SELECT day, debit, credit, balance, usage, bytes FROM cycle_days WHERE month = ? ORDER BY day", cycle,
        [](const Statement &row) {
            return domain::BookDay{dayOf(row.integer(0)), row.integer(1), row.integer(2),
                                   row.integer(3),        row.integer(4), base::DataVolume{row.integer(5)}};
        });
    auto countries = rowsOf<domain::CountryCharge>(
        db, "SELECT country, bytes, micros FROM cycle_countries WHERE month = ? ORDER BY micros DESC, country", cycle,
        [](const Statement &row) {
            return domain::CountryCharge{row.text(0), base::DataVolume{row.integer(1)}, row.integer(2)};
        });
    auto cards = rowsOf<domain::CardUse>(
        db, "SELECT brand, digits, payments, micros FROM cycle_cards WHERE month = ? ORDER BY place", cycle,
        [](const Statement &row) {
            return domain::CardUse{row.text(0), row.text(1), int(row.integer(2)), row.integer(3)};
        });
    for (const std::optional<base::Error> &error : {days ? std::nullopt : std::optional(days.error()),
                                                    countries ? std::nullopt : std::optional(countries.error()),
                                                    cards ? std::nullopt : std::optional(cards.error())}) {
        if (error)
            return *error;
    }
    return Logged<CycleBook>{.rows = {CycleBook{.cycle = cycles->front(),
                                                .days = std::move(*days),
                                                .countries = std::move(*countries),
                                                .cards = std::move(*cards)}},
                             .fetchedAt = *at};
}

base::Result<Logged<LineCharge>> readCharges(Sqlite &db, QDate cycle)
{
    const base::Result<QDateTime> at = noted(db, CyclePart::Charges, cycle);
    if (!at)
        return at.error();
    auto rows = rowsOf<LineCharge>(
        db, "SELECT day, iccid, country, bytes, micros FROM line_charges WHERE month = ? ORDER BY iccid, day, country",
        cycle, [](const Statement &row) {
            return LineCharge{dayOf(row.integer(0)), domain::Iccid{row.text(1)}, row.text(2),
                              base::DataVolume{row.integer(3)}, row.integer(4)};
        });
    if (!rows)
        return rows.error();
    return Logged<LineCharge>{.rows = std::move(*rows), .fetchedAt = *at};
}

} // namespace

CycleBooks::CycleBooks(CacheFile &file) : m_file(file) {}

base::Future<Done> CycleBooks::storeBook(CycleBook book, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([book = std::move(book), fetchedAt](Sqlite &db) {
        return replace(db, CyclePart::Book, book.cycle.firstDay,
                       {"cycle_books", "cycle_days", "cycle_countries", "cycle_cards"}, fetchedAt,
                       [&] { return writeBook(db, book); });
    });
}

base::Future<Done> CycleBooks::storeCharges(QDate cycle, std::vector<LineCharge> charges, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([cycle, charges = std::move(charges), fetchedAt](Sqlite &db) {
        return replace(db, CyclePart::Charges, cycle, {"line_charges"}, fetchedAt, [&] {
            return writeRows(db, cycle,
                             "INSERT OR REPLACE INTO line_charges (month, iccid, day, country, bytes, micros) "
                             "VALUES (?, ?, ?, ?, ?, ?)",
                             charges, [](Statement &row, const LineCharge &charge, qint64) {
                                 row.bind(2, charge.iccid.text).bind(3, dayKey(charge.day)).bind(4, charge.country);
                                 row.bind(5, charge.volume.bytes).bind(6, charge.micros);
                             });
        });
    });
}

base::Future<Done> CycleBooks::storePrices(std::vector<domain::CountryPrice> prices, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([prices = std::move(prices), fetchedAt](Sqlite &db) {
        return replace(db, CyclePart::Prices, {}, {"prices"}, fetchedAt, [&]() -> base::Status {
            base::Result<Statement> row = db.prepare("INSERT OR REPLACE INTO prices (country, micros) VALUES (?, ?)");
            if (!row)
                return row.error();
            for (const domain::CountryPrice &price : prices) {
                if (base::Status status = row->bind(1, price.country).bind(2, price.perMegabyte).finish(); !status)
                    return status;
            }
            return {};
        });
    });
}

base::Future<Logged<CycleBook>> CycleBooks::loadBook(QDate cycle)
{
    return m_file.reader().post<Logged<CycleBook>>([cycle](Sqlite &db) { return readBook(db, cycle); });
}

base::Future<Logged<LineCharge>> CycleBooks::loadCharges(QDate cycle)
{
    return m_file.counter().post<Logged<LineCharge>>([cycle](Sqlite &db) { return readCharges(db, cycle); });
}

base::Future<domain::ReconciliationFacts> CycleBooks::loadFacts(QDate cycle, QTimeZone zone)
{
    using Facts = domain::ReconciliationFacts;
    return m_file.counter().post<Facts>([cycle, zone](Sqlite &db) -> base::Result<Facts> {
        const base::Result<Transaction> moment = Transaction::begin(db, false);
        if (!moment)
            return moment.error();
        return readFacts(db, cycle, zone, readBook(db, cycle), readCharges(db, cycle));
    });
}

base::Future<QDateTime> CycleBooks::fetchedAt(CyclePart part, QDate cycle)
{
    return m_file.reader().post<QDateTime>([part, cycle](Sqlite &db) { return noted(db, part, cycle); });
}

} // namespace storage
