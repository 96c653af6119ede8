// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/usagestore.h"

#include "models/storage/cachefile.h"
#include "models/storage/syncstatesql.h"

#include <map>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using Days = std::vector<std::optional<base::DataVolume>>;
using Month = MonthOfDays;

int monthKey(QDate day) { return day.year() * 100 + day.month(); }

QByteArray pack(const Month &month)
{
    QByteArray out;
    for (const qint64 entry : month) {
        quint64 rest = quint64(entry);
        while (rest >= 0x80) {
            out.append(char((rest & 0x7f) | 0x80));
            rest >>= 7;
        }
        out.append(char(rest));
    }
    while (out.endsWith('\0'))
        out.chop(1); // days to come take no room
    return out;
}

base::Result<std::optional<qint64>> findLine(Sqlite &db, const domain::Iccid &iccid)
{
    base::Result<Statement> statement = db.prepare("SELECT id FROM lines WHERE iccid = ?");
    if (!statement)
        return statement.error();
    statement->bind(1, iccid.text);
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? std::optional(statement->integer(0)) : std::nullopt;
}

base::Result<Statement> prepareMonth(Sqlite &db)
{
    return db.prepare("SELECT days FROM daily_usage WHERE line_id = ? AND month = ?");
}

base::Result<Month> readMonth(Statement &statement, qint64 line, int month)
{
    statement.reset();
    statement.bind(1, line).bind(2, qint64(month));
    const base::Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? unpackMonth(statement.blob(0)) : Month{};
}

base::Result<bool> mergeMonth(Sqlite &db, qint64 line, int key, const Month &news)
{
    base::Result<Statement> read = prepareMonth(db);
    if (!read)
        return read.error();
    base::Result<Month> month = readMonth(*read, line, key);
    if (!month)
        return month.error();
    const Month before = *month;
    for (size_t day = 0; day < news.size(); ++day) {
        if (news[day] != 0)
            (*month)[day] = news[day];
    }
    if (*month == before)
        return false;
    base::Result<Statement> statement = db.prepare("INSERT INTO daily_usage (line_id, month, days) VALUES (?, ?, ?) "
                                                   "ON CONFLICT (line_id, month) DO UPDATE SET days = excluded.days");
    if (!statement)
        return statement.error();
    statement->bind(1, line).bind(2, qint64(key)).bindBlob(3, pack(*month));
    if (base::Status status = statement->finish(); !status)
        return status.error();
    return true;
}

base::Result<bool> mergeLine(Sqlite &db, qint64 line, const domain::DailyUsage &usage)
{
    std::map<int, Month> months;
    for (size_t i = 0; i < usage.days.size(); ++i) {
        if (!usage.days[i])
            continue;
        const QDate day = usage.firstDay.addDays(qint64(i));
        months[monthKey(day)][size_t(day.day() - 1)] = usage.days[i]->bytes + 1;
    }
    bool changed = false;
    for (const auto &[key, news] : months) {
        const base::Result<bool> merged = mergeMonth(db, line, key, news);
        if (!merged)
            return merged;
        changed = changed || *merged;
    }
    return changed;
}

using Changed = std::vector<domain::LineId>;

base::Result<Changed> applyAll(Sqlite &db, const std::vector<domain::DailyUsage> &usage,
                               const SyncCheckpoint &checkpoint)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    Changed changed;
    for (const domain::DailyUsage &one : usage) {
        const base::Result<std::optional<qint64>> line = findLine(db, one.iccid);
        if (!line)
            return line.error();
        if (!*line)
            continue;
        const base::Result<bool> merged = mergeLine(db, **line, one);
        if (!merged)
            return merged.error();
        if (*merged)
            changed.push_back(domain::LineId{**line});
    }
    if (!checkpoint.collection.isEmpty()) {
        if (base::Status status = writeCheckpoint(db, checkpoint); !status)
            return status.error();
    }
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    return changed;
}

base::Result<Days> readDays(Statement &statement, qint64 line, QDate first, int days)
{
    Days out;
    out.reserve(size_t(days));
    int key = 0;
    Month month{};
    for (int i = 0; i < days; ++i) {
        const QDate day = first.addDays(i);
        if (monthKey(day) != key) {
            key = monthKey(day);
            const base::Result<Month> read = readMonth(statement, line, key);
            if (!read)
                return read.error();
            month = *read;
        }
        const qint64 entry = month[size_t(day.day() - 1)];
        out.push_back(entry == 0 ? std::nullopt : std::optional(base::DataVolume{entry - 1}));
    }
    return out;
}

} // namespace

MonthOfDays unpackMonth(const QByteArray &packed)
{
    Month month{};
    size_t day = 0;
    int shift = 0;
    quint64 value = 0;
    for (const char c : packed) {
        value |= quint64(quint8(c) & 0x7f) << shift;
        shift += 7;
        if ((quint8(c) & 0x80) && shift < 63)
            continue;
        if (day < month.size())
            month[day++] = qint64(value);
        value = 0;
        shift = 0;
    }
    return month;
}

base::Result<DaysByLine> readDays(Sqlite &db, const std::vector<domain::LineId> &lines, QDate first, int days)
{
    base::Result<Statement> statement = prepareMonth(db);
    if (!statement)
        return statement.error();
    DaysByLine all;
    all.reserve(qsizetype(lines.size()));
    for (const domain::LineId line : lines) {
        base::Result<Days> one = readDays(*statement, line.value, first, days);
        if (!one)
            return one.error();
        all.insert(line, std::move(*one));
    }
    return all;
}

UsageStore::UsageStore(CacheFile &file) : m_file(file) {}

base::Future<std::vector<domain::LineId>> UsageStore::apply(std::vector<domain::DailyUsage> usage,
                                                            SyncCheckpoint checkpoint)
{
    return m_file.writer().post<Changed>([usage = std::move(usage), checkpoint = std::move(checkpoint)](Sqlite &db) {
        return applyAll(db, usage, checkpoint);
    });
}

base::Future<DaysByLine> UsageStore::load(std::vector<domain::LineId> ids, QDate first, int days)
{
    return m_file.reader().post<DaysByLine>(
        [ids = std::move(ids), first, days](Sqlite &db) { return readDays(db, ids, first, days); });
}

base::Future<qint64> UsageStore::dropBefore(QDate day)
{
    return m_file.writer().post<qint64>([day](Sqlite &db) -> base::Result<qint64> {
        base::Result<Statement> statement = db.prepare("DELETE FROM daily_usage WHERE month < ?");
        if (!statement)
            return statement.error();
        if (base::Status status = statement->bind(1, qint64(monthKey(day))).finish(); !status)
            return status.error();
        return db.changes();
    });
}

} // namespace storage
