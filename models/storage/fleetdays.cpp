// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/fleetdays.h"

#include "models/storage/cachefile.h"
#include "models/storage/usagedays.h"

#include <algorithm>
#include <functional>
#include <sqlite3.h>

namespace storage {

namespace {

constexpr int kProgressSteps = 10'000;

int isCancelled(void *flag) { return static_cast<std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0; }

qint64 monthKey(QDate day) { return day.year() * 100 + day.month(); }

//! Calls `each` with every known day of the span: line, place in the span, bytes. The lines come in order.
base::Status walkDays(Sqlite &db, const FleetSpan &span, const std::function<void(qint64, qint64, qint64)> &each)
{
    base::Result<Statement> rows =
        db.prepare("SELECT line_id, month, days FROM daily_usage WHERE month BETWEEN ? AND ? ORDER BY line_id, month");
    if (!rows)
        return rows.error();
    rows->bind(1, monthKey(span.first)).bind(2, monthKey(span.first.addDays(span.days - 1)));
    qint64 key = 0;
    qint64 offset = 0;
    for (;;) {
        const base::Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (const qint64 month = rows->integer(1); month != key) {
            key = month;
            offset = span.first.daysTo(QDate(int(month / 100), int(month % 100), 1));
        }
        const MonthOfDays days = unpackMonth(rows->blob(2));
        for (size_t day = 0; day < days.size(); ++day) {
            const qint64 at = offset + qint64(day);
            if (days[day] != 0 && at >= 0 && at < span.days)
                each(rows->integer(0), at, days[day] - 1);
        }
    }
}

//! A day between the first and the last one that cost something and has no row of its own cost nothing.
base::Status addCosts(Sqlite &db, const FleetSpan &span, std::vector<FleetDay> &days)
{
    const auto key = [](QDate day) { return qint64(day.year()) * 10'000 + day.month() * 100 + day.day(); };
    base::Result<Statement> known = db.prepare("SELECT min(day), max(day) FROM day_costs");
    if (!known)
        return known.error();
    if (const base::Result<bool> row = known->step(); !row)
        return row.error();
    const qint64 first = known->integer(0);
    const qint64 last = known->integer(1);
    for (int i = 0; i < span.days; ++i) {
        const qint64 day = key(span.first.addDays(i));
        if (day >= first && day <= last)
            days[size_t(i)].micros = 0;
    }
    base::Result<Statement> rows = db.prepare("SELECT day, micros FROM day_costs WHERE day BETWEEN ? AND ?");
    if (!rows)
        return rows.error();
    rows->bind(1, key(span.first)).bind(2, key(span.first.addDays(span.days - 1)));
    for (;;) {
        const base::Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const qint64 day = rows->integer(0);
        const QDate date(int(day / 10'000), int(day / 100 % 100), int(day % 100));
        days[size_t(span.first.daysTo(date))].micros = rows->integer(1);
    }
}

//! Messages come in the order of their times, so that each day's end is passed once.
base::Status addMessages(Sqlite &db, const FleetSpan &span, std::vector<FleetDay> &days)
{
    base::Result<Statement> rows = db.prepare("SELECT accepted_at FROM messages WHERE accepted_at >= ? AND "
                                              "accepted_at < ? AND way = 0 ORDER BY accepted_at");
    if (!rows)
        return rows.error();
    std::vector<qint64> ends;
    for (int i = 1; i <= span.days; ++i)
        ends.push_back(span.first.addDays(i).startOfDay(span.zone).toSecsSinceEpoch());
    rows->bind(1, span.first.startOfDay(span.zone).toSecsSinceEpoch()).bind(2, ends.back());
    size_t day = 0;
    for (;;) {
        const base::Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        while (rows->integer(0) >= ends[day])
            ++day;
        ++days[day].messages;
    }
}

//! A connection of its own that sees one state of the cache.
template<typename T>
base::Result<T> readIn(const CacheFile &file, const CancelFlag &cancel,
                       const std::function<base::Result<T>(Sqlite &)> &read)
{
    base::Result<std::unique_ptr<Sqlite>> db = file.openReader();
    if (!db)
        return db.error();
    if (cancel)
        sqlite3_progress_handler((*db)->handle(), kProgressSteps, isCancelled, cancel.get());
    base::Result<Transaction> transaction = Transaction::begin(**db, false);
    if (!transaction)
        return transaction.error();
    base::Result<T> found = read(**db);
    return cancel && *cancel ? base::Result<T>(base::Error{.kind = base::ErrorKind::Cancelled}) : found;
}

base::Result<TopLine> readTop(Sqlite &db, qint64 line, qint64 bytes)
{
    base::Result<Statement> row = db.prepare("SELECT iccid, notes FROM lines WHERE id = ?");
    if (!row)
        return row.error();
    const base::Result<bool> found = row->bind(1, line).step();
    if (!found)
        return found.error();
    return TopLine{.iccid = row->text(0), .notes = row->text(1), .volume = {bytes}};
}

} // namespace

base::Result<std::vector<FleetDay>> sumFleetDays(const CacheFile &file, const FleetSpan &span, const CancelFlag &cancel)
{
    using Days = std::vector<FleetDay>;
    return readIn<Days>(file, cancel, [&span](Sqlite &db) -> base::Result<Days> {
        Days days(size_t(span.days));
        const auto add = [&days](qint64, qint64 day, qint64 bytes) {
            FleetDay &sum = days[size_t(day)];
            sum.volume = base::DataVolume{sum.volume.value_or(base::DataVolume{}).bytes + bytes};
            ++sum.lines;
        };
        for (const base::Status &status :
             {walkDays(db, span, add), addCosts(db, span, days), addMessages(db, span, days)}) {
            if (!status)
                return status.error();
        }
        return days;
    });
}

base::Result<std::vector<TopLine>> findTopLines(const CacheFile &file, const FleetSpan &span, int limit,
                                                const CancelFlag &cancel)
{
    using Top = std::vector<TopLine>;
    return readIn<Top>(file, cancel, [&span, limit](Sqlite &db) -> base::Result<Top> {
        using Sum = std::pair<qint64, qint64>; // bytes, line
        std::vector<Sum> heap;                 // the least of those kept is in front
        Sum current;
        const auto keep = [&] {
            if (current.first <= 0)
                return;
            heap.push_back(current);
            std::push_heap(heap.begin(), heap.end(), std::greater<>());
            if (qsizetype(heap.size()) <= limit)
                return;
            std::pop_heap(heap.begin(), heap.end(), std::greater<>());
            heap.pop_back();
        };
        const base::Status walked = walkDays(db, span, [&](qint64 line, qint64, qint64 bytes) {
            if (line != current.second) {
                keep();
                current = {0, line};
            }
            current.first += bytes;
        });
        if (!walked)
            return walked.error();
        keep();
        std::sort(heap.begin(), heap.end(), std::greater<>());
        Top top;
        for (const auto &[bytes, line] : heap) {
            base::Result<TopLine> one = readTop(db, line, bytes);
            if (!one)
                return one.error();
            top.push_back(std::move(*one));
        }
        return top;
    });
}

} // namespace storage
