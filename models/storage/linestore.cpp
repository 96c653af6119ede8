// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linestore.h"

#include "models/storage/cachefile.h"
#include "models/storage/linegroups.h"
#include "models/storage/linerow.h"
#include "models/storage/lineselect.h"
#include "models/storage/querysql.h"

using namespace Qt::StringLiterals;

namespace storage {

namespace {

base::Result<LineSums> readSums(Statement &statement)
{
    const base::Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return LineSums{statement.integer(0), {statement.integer(1)}, {statement.integer(2)}, statement.integer(3)};
}

const QByteArray kSums = "SELECT count(*), coalesce(sum(today_bytes), 0), coalesce(sum(month_bytes), 0), "
                         "coalesce(sum(sms_sent), 0) FROM lines";

QByteArray valueColumn(domain::FilterField field)
{
    switch (field) {
    case domain::FilterField::SubAccount: return "sub_account";
    case domain::FilterField::Plan: return "rate_plan";
    case domain::FilterField::Operator: return "operator";
    case domain::FilterField::SimType: return "sim_type";
    case domain::FilterField::Group: return "line_group";
    case domain::FilterField::Country: return "country";
    case domain::FilterField::Label: return "label";
    case domain::FilterField::Text:
    case domain::FilterField::Status:
    case domain::FilterField::Iccid:
    case domain::FilterField::Notes:
    case domain::FilterField::Imei:
    case domain::FilterField::Msisdn:
    case domain::FilterField::EndUser:
    case domain::FilterField::Rule:
    case domain::FilterField::Month:
    case domain::FilterField::Today:
    case domain::FilterField::DataLeft:
    case domain::FilterField::Sms:
    case domain::FilterField::Sessions:
    case domain::FilterField::DaysLeft:
    case domain::FilterField::Seen:
    case domain::FilterField::Renewal: return {};
    }
    return {};
}

base::Result<std::vector<ValueCount>> ruleValues(Sqlite &db, const QString &prefix, int limit)
{
    const auto counted = countRuleNames(db);
    if (!counted)
        return counted.error();
    std::vector<ValueCount> found;
    for (const auto &[name, lines] : *counted) {
        if (qsizetype(found.size()) < limit && name.startsWith(prefix, Qt::CaseInsensitive))
            found.push_back({name, lines});
    }
    return found;
}

base::Result<std::vector<domain::Line>> readLines(Sqlite &db, const LineIds &ids)
{
    const LineReader reader;
    base::Result<Statement> statement = db.prepare("SELECT " + reader.columnList() + " FROM lines WHERE id = ?");
    if (!statement)
        return statement.error();
    std::vector<domain::Line> lines;
    lines.reserve(ids.size());
    for (const domain::LineId id : ids) {
        statement->bind(1, id.value);
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (*row)
            lines.push_back(reader.read(*statement));
        statement->reset();
    }
    return lines;
}

//! Looks each ICCID up and calls `found` for those that there are.
base::Status forEachIccid(Sqlite &db, const QByteArray &sql, const std::vector<domain::Iccid> &iccids,
                          const std::function<void(const domain::Iccid &, const Statement &)> &found)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    for (const domain::Iccid &iccid : iccids) {
        statement->bind(1, iccid.text);
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (*row)
            found(iccid, *statement);
        statement->reset();
    }
    return {};
}

} // namespace

LineStore::LineStore(CacheFile &file, const base::Clock *clock) : m_file(file), m_clock(clock) {}

QDateTime LineStore::now() const { return m_clock ? m_clock->now() : QDateTime::currentDateTimeUtc(); }

base::Future<LineIds> LineStore::selectFirst(domain::LineQuery query, QDateTime now, int limit, CancelFlag cancel)
{
    return m_file.reader().post<LineIds>([=](Sqlite &db) { return selectSome(db, query, now, limit); }, cancel);
}

base::Future<LineIds> LineStore::select(domain::LineQuery query, QDateTime now, CancelFlag cancel)
{
    return m_file.counter().post<LineIds>([=](Sqlite &db) { return selectAll(db, query, now); }, cancel);
}

base::Future<LineStore::FirstRows> LineStore::loadFirst(FirstRowsWanted wanted, CancelFlag cancel)
{
    return m_file.reader().post<FirstRows>(
        [wanted = std::move(wanted)](Sqlite &db) -> base::Result<FirstRows> {
            // one state of the cache, and one lock instead of one a row
            const base::Result<Transaction> transaction = Transaction::begin(db, false);
            if (!transaction)
                return transaction.error();
            base::Result<LineIds> ids = selectSome(db, wanted.query, wanted.now, wanted.limit);
            if (!ids)
                return ids.error();
            const LineIds near(ids->begin(), ids->begin() + std::min<qsizetype>(wanted.rows, qsizetype(ids->size())));
            base::Result<std::vector<domain::Line>> lines = readLines(db, near);
            if (!lines)
                return lines.error();
            base::Result<DaysByLine> days = readDays(db, near, wanted.firstDay, wanted.days);
            if (!days)
                return days.error();
            return FirstRows{std::move(*ids), std::move(*lines), std::move(*days)};
        },
        std::move(cancel));
}

base::Future<std::vector<domain::Line>> LineStore::load(LineIds ids)
{
    return m_file.reader().post<std::vector<domain::Line>>(
        [ids = std::move(ids)](Sqlite &db) { return readLines(db, ids); });
}

base::Future<domain::Line> LineStore::loadByIccid(domain::Iccid iccid)
{
    return m_file.reader().post<domain::Line>([iccid = std::move(iccid)](Sqlite &db) -> base::Result<domain::Line> {
        const LineReader reader;
        base::Result<Statement> statement = db.prepare("SELECT " + reader.columnList() + " FROM lines WHERE iccid = ?");
        if (!statement)
            return statement.error();
        statement->bind(1, iccid.text);
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return base::Error{
                .kind = base::ErrorKind::NotFound, .detail = u"no such line in the cache"_s, .where = iccid.text};
        return reader.read(*statement);
    });
}

base::Future<QSet<domain::Iccid>> LineStore::known(std::vector<domain::Iccid> iccids, CancelFlag cancel)
{
    using Known = QSet<domain::Iccid>;
    return m_file.counter().post<Known>(
        [iccids = std::move(iccids)](Sqlite &db) -> base::Result<Known> {
            Known known;
            const base::Status asked =
                forEachIccid(db, "SELECT 1 FROM lines WHERE iccid = ?", iccids,
                             [&](const domain::Iccid &iccid, const Statement &) { known.insert(iccid); });
            if (!asked)
                return asked.error();
            return known;
        },
        std::move(cancel));
}

base::Future<std::vector<domain::Line>> LineStore::loadByIccids(std::vector<domain::Iccid> iccids)
{
    using Lines = std::vector<domain::Line>;
    return m_file.reader().post<Lines>([iccids = std::move(iccids)](Sqlite &db) -> base::Result<Lines> {
        const LineReader reader;
        Lines lines;
        const base::Status asked =
            forEachIccid(db, "SELECT " + reader.columnList() + " FROM lines WHERE iccid = ?", iccids,
                         [&](const domain::Iccid &, const Statement &row) { lines.push_back(reader.read(row)); });
        if (!asked)
            return asked.error();
        return lines;
    });
}

base::Future<qint64> LineStore::count()
{
    return m_file.counter().post<qint64>([](Sqlite &db) -> base::Result<qint64> {
        base::Result<Statement> statement = db.prepare("SELECT count(*) FROM lines");
        if (!statement)
            return statement.error();
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        return statement->integer(0);
    });
}

base::Future<qint64> LineStore::countMatching(domain::LineFilter filter, QDateTime now, CancelFlag cancel)
{
    return m_file.counter().post<qint64>(
        [filter = std::move(filter), now](Sqlite &db) { return countAll(db, filter, now); }, std::move(cancel));
}

base::Future<GroupedLines> LineStore::selectGrouped(domain::LineQuery query, domain::LineColumn column, QDateTime now,
                                                    CancelFlag cancel)
{
    return m_file.counter().post<GroupedLines>(
        [query = std::move(query), column, now](Sqlite &db) { return selectGroups(db, query, column, now); },
        std::move(cancel));
}

base::Future<LineSums> LineStore::sums(domain::LineFilter filter, QDateTime now, CancelFlag cancel)
{
    return m_file.counter().post<LineSums>(
        [filter = std::move(filter), now](Sqlite &db) -> base::Result<LineSums> {
            base::Result<SqlCondition> where = compileFilter(db, filter, now, false);
            if (!where)
                return where.error();
            base::Result<Statement> statement =
                db.prepare(where->sql.isEmpty() ? kSums : kSums + " WHERE " + where->sql);
            if (!statement)
                return statement.error();
            bindValues(*statement, where->values);
            return readSums(*statement);
        },
        cancel);
}

base::Future<LineSums> LineStore::sumsOf(LineIds ids, CancelFlag cancel)
{
    return m_file.counter().post<LineSums>(
        [ids = std::move(ids), cancel](Sqlite &db) -> base::Result<LineSums> {
            base::Result<Statement> statement = db.prepare(kSums + " WHERE id = ?");
            if (!statement)
                return statement.error();
            LineSums sums;
            for (const domain::LineId id : ids) {
                if (cancel && cancel->load(std::memory_order_relaxed))
                    return base::Error{.kind = base::ErrorKind::Cancelled};
                statement->bind(1, id.value);
                const base::Result<LineSums> one = readSums(*statement);
                if (!one)
                    return one.error();
                sums.lines += one->lines;
                sums.today.bytes += one->today.bytes;
                sums.month.bytes += one->month.bytes;
                sums.smsSent += one->smsSent;
                statement->reset();
            }
            return sums;
        },
        cancel);
}

base::Future<std::vector<std::pair<domain::LineStatus, qint64>>> LineStore::statusCounts()
{
    using Counts = std::vector<std::pair<domain::LineStatus, qint64>>;
    return m_file.counter().post<Counts>([](Sqlite &db) -> base::Result<Counts> {
        base::Result<Statement> statement = db.prepare("SELECT status, count(*) FROM lines GROUP BY status");
        if (!statement)
            return statement.error();
        Counts counts;
        for (;;) {
            const base::Result<bool> row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                return counts;
            counts.emplace_back(domain::LineStatus(statement->integer(0)), statement->integer(1));
        }
    });
}

base::Future<std::vector<ValueCount>> LineStore::values(domain::FilterField field, QString prefix, int limit)
{
    return m_file.counter().post<std::vector<ValueCount>>([=](Sqlite &db) -> base::Result<std::vector<ValueCount>> {
        if (field == domain::FilterField::Rule)
            return ruleValues(db, prefix, limit);
        const QByteArray column = valueColumn(field);
        if (column.isEmpty())
            return std::vector<ValueCount>();
        const QByteArray table = field == domain::FilterField::Label ? "line_labels" : "lines";
        base::Result<Statement> statement =
            db.prepare("SELECT " + column + ", count(*) AS n FROM " + table + " WHERE " + column + " <> '' GROUP BY " +
                       column + " ORDER BY n DESC");
        if (!statement)
            return statement.error();
        std::vector<ValueCount> found;
        while (qsizetype(found.size()) < limit) {
            const base::Result<bool> row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            const QString value = statement->text(0);
            if (value.startsWith(prefix, Qt::CaseInsensitive))
                found.push_back({value, statement->integer(1)});
        }
        return found;
    });
}

base::Future<domain::Line> loadLine(LineStore &lines, domain::LineId id)
{
    return lines.load({id}).then(
        QtFuture::Launch::Sync, [](base::Result<std::vector<domain::Line>> found) -> base::Result<domain::Line> {
            if (!found)
                return found.error();
            if (found->empty())
                return base::Error{.kind = base::ErrorKind::NotFound, .detail = QStringLiteral("the line is gone")};
            return std::move(found->front());
        });
}

} // namespace storage
