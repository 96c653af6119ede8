// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linehistory.h"

#include "models/storage/cachefile.h"

#include <sqlite3.h>

namespace storage {

namespace {

using domain::DifferenceKind;
using domain::LineDifference;

constexpr int kProgressSteps = 10'000;

int isCancelled(void *flag) { return static_cast<std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0; }

bool isPresence(DifferenceKind kind) { return kind == DifferenceKind::Added || kind == DifferenceKind::Gone; }

//! Adds up what happened to one line: the first value before, the last one after.
class Sum
{
public:
    explicit Sum(const std::function<bool(const LineDifference &)> &each) : m_each(each) {}

    //! Rows come by line, then in the order in which they were noted.
    bool take(const LineDifference &row)
    {
        if (row.iccid != m_iccid && !flush())
            return false;
        m_iccid = row.iccid;
        m_name = row.lineName;
        if (isPresence(row.kind)) {
            if (!m_first)
                m_first = row;
            m_last = row;
            return true;
        }
        for (LineDifference &known : m_rows) {
            if (known.kind != row.kind)
                continue;
            known.after = row.after;
            known.at = row.at;
            known.by = row.by;
            return true;
        }
        m_rows.push_back(row);
        return true;
    }

    //! A line that is new or gone says only so; one that came and went says nothing.
    bool flush()
    {
        bool goesOn = true;
        const bool wasThere = !m_first || m_first->kind == DifferenceKind::Gone;
        const bool isThere = !m_last || m_last->kind == DifferenceKind::Added;
        if (wasThere != isThere) {
            goesOn = m_each(*m_last);
        } else if (wasThere) {
            std::sort(m_rows.begin(), m_rows.end(),
                      [](const LineDifference &a, const LineDifference &b) { return a.kind < b.kind; });
            for (LineDifference &row : m_rows) {
                row.lineName = m_name;
                goesOn = goesOn && (row.before == row.after || m_each(row));
            }
        }
        m_rows.clear();
        m_first.reset();
        m_last.reset();
        return goesOn;
    }

private:
    const std::function<bool(const LineDifference &)> &m_each;
    domain::Iccid m_iccid;
    QString m_name;
    std::vector<LineDifference> m_rows;
    std::optional<LineDifference> m_first; //!< of Added and Gone
    std::optional<LineDifference> m_last;
};

LineDifference readRow(const Statement &row)
{
    return {.iccid = domain::Iccid{row.text(0)},
            .lineName = row.text(6),
            .kind = DifferenceKind(row.integer(1)),
            .before = row.text(2),
            .after = row.text(3),
            .at = QDateTime::fromSecsSinceEpoch(row.integer(4), Qt::UTC),
            .by = row.text(5)};
}

base::Status scan(Sqlite &db, const HistoryQuery &query, const std::function<bool(const LineDifference &)> &each)
{
    base::Result<Statement> rows = db.prepare(
        "SELECT iccid, kind, before_text, after_text, at, by_text, line_name FROM line_history WHERE at >= ? "
        "AND at < ? ORDER BY iccid, seq");
    if (!rows)
        return rows.error();
    rows->bind(1, query.from.toSecsSinceEpoch());
    rows->bind(2, query.to.isValid() ? query.to.toSecsSinceEpoch() : std::numeric_limits<qint64>::max());
    const std::function<bool(const LineDifference &)> chosen = [&](const LineDifference &row) {
        return (query.kind && row.kind != *query.kind) || each(row);
    };
    Sum sum(chosen);
    for (;;) {
        const base::Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row) {
            (void)sum.flush();
            return {};
        }
        if (!sum.take(readRow(*rows)))
            return {};
    }
}

} // namespace

base::Status scanHistory(const CacheFile &file, const HistoryQuery &query,
                         const std::function<bool(const LineDifference &)> &each, const CancelFlag &cancel)
{
    base::Result<std::unique_ptr<Sqlite>> db = file.openReader();
    if (!db)
        return db.error();
    if (cancel)
        sqlite3_progress_handler((*db)->handle(), kProgressSteps, isCancelled, cancel.get());
    const base::Status scanned = scan(**db, query, each);
    return cancel && *cancel ? base::Status(base::Error{.kind = base::ErrorKind::Cancelled}) : scanned;
}

base::Result<QDateTime> historySince(const CacheFile &file)
{
    base::Result<std::unique_ptr<Sqlite>> db = file.openReader();
    if (!db)
        return db.error();
    base::Result<Statement> statement = (*db)->prepare("SELECT value FROM texts WHERE key = 'history_since'");
    if (!statement)
        return statement.error();
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? QDateTime::fromSecsSinceEpoch(statement->text(0).toLongLong(), Qt::UTC) : QDateTime();
}

base::Status noteDifference(Sqlite &db, const LineDifference &difference)
{
    base::Result<Statement> statement =
        db.prepare("INSERT INTO line_history (at, iccid, kind, before_text, after_text, by_text, line_name) VALUES (?, "
                   "?, ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    return statement->bind(1, difference.at.toSecsSinceEpoch())
        .bind(2, difference.iccid.text)
        .bind(3, qint64(difference.kind))
        .bind(4, difference.before)
        .bind(5, difference.after)
        .bind(6, difference.by)
        .bind(7, difference.lineName)
        .finish();
}

base::Status trimHistory(Sqlite &db, const QDateTime &now)
{
    base::Result<Statement> since = db.prepare(
        "INSERT INTO texts (key, value) VALUES ('history_since', ?1) ON CONFLICT (key) DO UPDATE SET value = "
        "CAST(max(CAST(value AS INTEGER), ?2) AS TEXT)");
    if (!since)
        return since.error();
    const qint64 oldest = now.addDays(-kHistoryDays).toSecsSinceEpoch();
    if (base::Status status = since->bind(1, QString::number(now.toSecsSinceEpoch())).bind(2, oldest).finish(); !status)
        return status;
    base::Result<Statement> statement = db.prepare("DELETE FROM line_history WHERE at < ?");
    if (!statement)
        return statement.error();
    return statement->bind(1, oldest).finish();
}

} // namespace storage
