// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linecompare.h"

#include "models/storage/cachefile.h"

#include <sqlite3.h>

namespace storage {

namespace {

using domain::DifferenceKind;
using domain::Line;
using domain::LineDifference;
using Each = std::function<bool(const LineDifference &)>;

constexpr int kProgressSteps = 10'000;
constexpr int kColumns = 7; //!< that are compared, from the second on

int isCancelled(void *flag) { return static_cast<std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0; }

//! The lines of one state in the order of their ICCIDs.
class Walk
{
public:
    static base::Result<std::unique_ptr<Walk>> begin(const CacheFile &file, const CancelFlag &cancel)
    {
        base::Result<std::unique_ptr<Sqlite>> db = file.openReader();
        if (!db)
            return db.error();
        if (cancel)
            sqlite3_progress_handler((*db)->handle(), kProgressSteps, isCancelled, cancel.get());
        base::Result<Statement> rows =
            (*db)->prepare("SELECT iccid, status, status_raw, rate_plan, sub_account, notes, line_group, status_by "
                           "FROM lines ORDER BY iccid");
        if (!rows)
            return rows.error();
        return std::unique_ptr<Walk>(new Walk(std::move(*db), std::move(*rows)));
    }

    base::Status next()
    {
        const base::Result<bool> row = m_rows.step();
        if (!row)
            return row.error();
        m_isAtEnd = !*row;
        return {};
    }

    bool isAtEnd() const { return m_isAtEnd; }
    QByteArrayView iccid() const { return m_rows.utf8(0); }
    bool isSameAs(const Walk &other) const
    {
        for (int column = 1; column < kColumns; ++column) {
            if (m_rows.utf8(column) != other.m_rows.utf8(column))
                return false;
        }
        return true;
    }

    Line line() const
    {
        Line line;
        line.iccid = domain::Iccid{m_rows.text(0)};
        line.status = domain::LineStatus(m_rows.integer(1));
        line.statusRaw = m_rows.text(2);
        line.ratePlan = m_rows.text(3);
        line.subAccount = m_rows.text(4);
        line.notes = m_rows.text(5);
        line.group = m_rows.text(6);
        line.statusBy = m_rows.text(7);
        return line;
    }

private:
    Walk(std::unique_ptr<Sqlite> db, Statement rows) : m_db(std::move(db)), m_rows(std::move(rows)) {}

    std::unique_ptr<Sqlite> m_db;
    Statement m_rows;
    bool m_isAtEnd = false;
};

bool tellPresence(const Walk &walk, DifferenceKind kind, const QDateTime &at, const Each &each)
{
    const Line line = walk.line();
    return each(
        {.iccid = line.iccid, .lineName = line.notes, .kind = kind, .before = {}, .after = {}, .at = at, .by = {}});
}

bool tellDifferences(const Line &before, const Line &after, const QDateTime &at, const Each &each)
{
    for (const DifferenceKind kind : domain::kAllDifferences) {
        const LineDifference row{.iccid = after.iccid,
                                 .lineName = after.notes,
                                 .kind = kind,
                                 .before = domain::comparedText(kind, before),
                                 .after = domain::comparedText(kind, after),
                                 .at = at,
                                 .by = kind == DifferenceKind::Status ? after.statusBy : QString()};
        if (row.before != row.after && !each(row))
            return false;
    }
    return true;
}

base::Status walkBoth(Walk &from, Walk &to, const QDateTime &at, const Each &each)
{
    for (Walk *walk : {&from, &to}) {
        if (base::Status status = walk->next(); !status)
            return status;
    }
    while (!from.isAtEnd() || !to.isAtEnd()) {
        const int order = from.isAtEnd() ? 1 : to.isAtEnd() ? -1 : from.iccid().compare(to.iccid());
        bool goesOn = true;
        if (order < 0)
            goesOn = tellPresence(from, DifferenceKind::Gone, at, each);
        else if (order > 0)
            goesOn = tellPresence(to, DifferenceKind::Added, at, each);
        else if (!to.isSameAs(from))
            goesOn = tellDifferences(from.line(), to.line(), at, each);
        if (!goesOn)
            return {};
        if (order <= 0) {
            if (base::Status status = from.next(); !status)
                return status;
        }
        if (order >= 0) {
            if (base::Status status = to.next(); !status)
                return status;
        }
    }
    return {};
}

base::Result<qint64> dayOf(Sqlite &db, const QByteArray &sql)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row && !statement->isNull(0) ? statement->integer(0) : 0;
}

QDate dateOf(qint64 day) { return QDate(int(day / 10'000), int(day / 100 % 100), int(day % 100)); }

} // namespace

base::Status compareLines(const CacheFile &from, const CacheFile &to, const QDateTime &at, const Each &each,
                          const CancelFlag &cancel)
{
    base::Result<std::unique_ptr<Walk>> before = Walk::begin(from, cancel);
    if (!before)
        return before.error();
    base::Result<std::unique_ptr<Walk>> after = Walk::begin(to, cancel);
    if (!after)
        return after.error();
    const base::Status walked = walkBoth(**before, **after, at, each);
    return cancel && *cancel ? base::Status(base::Error{.kind = base::ErrorKind::Cancelled}) : walked;
}

base::Status scanAudit(const CacheFile &file, const QDateTime &from,
                       const std::function<void(const domain::Iccid &, const domain::AuditEntry &)> &each)
{
    base::Result<std::unique_ptr<Sqlite>> db = file.openReader();
    if (!db)
        return db.error();
    base::Result<Statement> rows =
        (*db)->prepare("SELECT l.iccid, a.entry, a.at, a.actor_kind, a.actor, a.action, a.field, a.before_text, "
                       "a.after_text, a.reason "
                       "FROM line_audit a JOIN lines l ON l.id = a.line_id WHERE a.at >= ? ORDER BY a.at");
    if (!rows)
        return rows.error();
    rows->bind(1, from.toSecsSinceEpoch());
    for (;;) {
        const base::Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        each({rows->text(0)}, {.id = rows->text(1),
                               .at = QDateTime::fromSecsSinceEpoch(rows->integer(2), Qt::UTC),
                               .actorKind = rows->text(3),
                               .actor = rows->text(4),
                               .action = rows->text(5),
                               .field = rows->text(6),
                               .before = rows->text(7),
                               .after = rows->text(8),
                               .reason = rows->text(9)});
    }
}

base::Result<QDate> invoicedUntil(const CacheFile &file)
{
    base::Result<std::unique_ptr<Sqlite>> db = file.openReader();
    if (!db)
        return db.error();
    const base::Result<qint64> open = dayOf(**db, "SELECT max(first_day) FROM billing_cycles WHERE is_closed = 0");
    const base::Result<qint64> closed = dayOf(**db, "SELECT max(last_day) FROM billing_cycles WHERE is_closed = 1");
    if (!open || !closed)
        return open ? closed.error() : open.error();
    if (*closed > 0 && *closed >= *open)
        return dateOf(*closed).addDays(1);
    return *open > 0 ? dateOf(*open) : QDate();
}

} // namespace storage
