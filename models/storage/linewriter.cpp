// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linestore.h"

#include "models/base/killpoint.h"
#include "models/base/log.h"
#include "models/domain/rule.h"
#include "models/storage/cachefile.h"
#include "models/storage/linehistory.h"
#include "models/storage/linerow.h"
#include "models/storage/syncstatesql.h"
#include "models/storage/textmatch.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using domain::DifferenceKind;

//! What the text index and the label table hold for a line.
struct Searchable
{
    QString iccid, notes, msisdn, imei, labels;

    friend bool operator==(const Searchable &, const Searchable &) = default;
};

Searchable searchable(const domain::Line &line)
{
    return {line.iccid.text, line.notes, line.msisdn, line.imei, line.labels.join(u'\n')};
}

//! Writes lines within one transaction of the write lane.
class LineWriter
{
public:
    LineWriter(Sqlite &db, const QDateTime &now) : m_db(db), m_now(now) {}

    //! Looks whether differences are noted: not before the first run over everything is whole.
    base::Status begin()
    {
        base::Result<Statement> since = m_db.prepare("SELECT 1 FROM texts WHERE key = 'history_since'");
        if (!since)
            return since.error();
        const base::Result<bool> row = since->step();
        if (!row)
            return row.error();
        m_notes = *row;
        return {};
    }

    base::Status upsert(const domain::Line &line, qint64 pass, ChangeSet &changes)
    {
        base::Result<Statement> find =
            m_db.prepare("SELECT id, content_hash, notes, msisdn, imei, labels, country, status, status_raw, "
                         "rate_plan, sub_account, line_group FROM lines WHERE iccid = ?");
        if (!find)
            return find.error();
        find->bind(1, line.iccid.text);
        const base::Result<bool> known = find->step();
        if (!known)
            return known.error();
        if (!*known) {
            find->reset();
            return insert(line, pass, changes);
        }
        const qint64 id = find->integer(0);
        const bool same = find->integer(1) == contentHash(line);
        const Searchable old{line.iccid.text, find->text(2), find->text(3), find->text(4), find->text(5)};
        const QString country = find->text(6);
        const domain::Line before = same ? domain::Line() : compared(*find, old.notes);
        find->reset();
        if (!same) {
            if (base::Status status = noteMoves(id, line, old.imei, country); !status)
                return status;
            if (base::Status status = noteDifferences(before, line); !status)
                return status;
            if (base::Status status = update(id, line, old); !status)
                return status;
            changes.changed.push_back(domain::LineId{id});
        }
        return markSeen(id, pass);
    }

    base::Status remove(qint64 id, ChangeSet &changes)
    {
        base::Result<Statement> find =
            m_db.prepare("SELECT iccid, notes, msisdn, imei, labels FROM lines WHERE id = ?");
        if (!find)
            return find.error();
        find->bind(1, id);
        const base::Result<bool> known = find->step();
        if (!known)
            return known.error();
        if (!*known)
            return {};
        const Searchable old{find->text(0), find->text(1), find->text(2), find->text(3), find->text(4)};
        find->reset();
        if (base::Status status = note(DifferenceKind::Gone, domain::Iccid{old.iccid}, old.notes); !status)
            return status;
        if (base::Status status = unindex(id, old); !status)
            return status;
        for (const QByteArray &sql :
             {QByteArray("DELETE FROM lines WHERE id = ?"), QByteArray("DELETE FROM line_seen WHERE line_id = ?"),
              QByteArray("DELETE FROM daily_usage WHERE line_id = ?"),
              QByteArray("DELETE FROM line_sessions WHERE line_id = ?"),
              QByteArray("DELETE FROM line_destinations WHERE line_id = ?"),
              QByteArray("DELETE FROM line_audit WHERE line_id = ?"),
              QByteArray("DELETE FROM line_records WHERE line_id = ?"),
              QByteArray("DELETE FROM line_devices WHERE line_id = ?"),
              QByteArray("DELETE FROM line_apn WHERE line_id = ?"),
              QByteArray("DELETE FROM line_status_changes WHERE line_id = ?"),
              QByteArray("DELETE FROM line_moves WHERE line_id = ?"),
              QByteArray("DELETE FROM line_logs WHERE line_id = ?")}) {
            if (base::Status status = runWith(sql, id); !status)
                return status;
        }
        changes.removed.push_back(domain::LineId{id});
        return {};
    }

    base::Status removeByIccid(const domain::Iccid &iccid, ChangeSet &changes)
    {
        base::Result<Statement> find = m_db.prepare("SELECT id FROM lines WHERE iccid = ?");
        if (!find)
            return find.error();
        find->bind(1, iccid.text);
        const base::Result<bool> known = find->step();
        if (!known)
            return known.error();
        if (!*known)
            return {};
        const qint64 id = find->integer(0);
        find->reset();
        return remove(id, changes);
    }

private:
    base::Status insert(const domain::Line &line, qint64 pass, ChangeSet &changes)
    {
        base::Result<Statement> statement = m_db.prepare(insertLineSql());
        if (!statement)
            return statement.error();
        bindLine(*statement, line);
        if (base::Status status = statement->finish(); !status)
            return status;
        const qint64 id = m_db.lastInsertId();
        changes.added.push_back(domain::LineId{id});
        if (base::Status status = note(DifferenceKind::Added, line.iccid, line.notes); !status)
            return status;
        if (base::Status status = index(id, searchable(line)); !status)
            return status;
        return markSeen(id, pass);
    }

    base::Status update(qint64 id, const domain::Line &line, const Searchable &old)
    {
        const Searchable now = searchable(line);
        if (now != old) {
            if (base::Status status = unindex(id, old); !status)
                return status;
        }
        base::Result<Statement> statement = m_db.prepare(updateLineSql());
        if (!statement)
            return statement.error();
        bindLine(*statement, line);
        statement->bind(kLineParameters + 1, id);
        if (base::Status status = statement->finish(); !status)
            return status;
        return now == old ? base::Status() : index(id, now);
    }

    //! What differences are made of, as the cache had it.
    static domain::Line compared(const Statement &row, const QString &notes)
    {
        domain::Line line;
        line.notes = notes;
        line.status = domain::LineStatus(row.integer(7));
        line.statusRaw = row.text(8);
        line.ratePlan = row.text(9);
        line.subAccount = row.text(10);
        line.group = row.text(11);
        return line;
    }

    base::Status note(DifferenceKind kind, const domain::Iccid &iccid, const QString &name)
    {
        if (!m_notes)
            return {};
        return noteDifference(
            m_db, {.iccid = iccid, .lineName = name, .kind = kind, .before = {}, .after = {}, .at = m_now, .by = {}});
    }

    base::Status noteDifferences(const domain::Line &before, const domain::Line &now)
    {
        for (const DifferenceKind kind : domain::kAllDifferences) {
            domain::LineDifference row{.iccid = now.iccid,
                                       .lineName = now.notes,
                                       .kind = kind,
                                       .before = comparedText(kind, before),
                                       .after = comparedText(kind, now),
                                       .at = m_now,
                                       .by = kind == DifferenceKind::Status ? now.statusBy : QString()};
            if (!m_notes || row.before == row.after)
                continue;
            if (base::Status status = noteDifference(m_db, row); !status)
                return status;
        }
        return {};
    }

    //! Another device (D16) or country than the cache knew: the radar looks at it. As of when the network last saw the
    //! line, else of now.
    base::Status noteMoves(qint64 id, const domain::Line &line, const QString &imei, const QString &country)
    {
        const bool isMoved = !imei.isEmpty() && !line.imei.isEmpty() && !domain::isSameDevice(imei, line.imei);
        const bool isAbroad =
            !country.isEmpty() && !line.country.isEmpty() && country.compare(line.country, Qt::CaseInsensitive) != 0;
        base::Status status;
        if (isMoved)
            status = noteMove(id, 0, line.lastSeen, imei, line.imei);
        if (status && isAbroad)
            status = noteMove(id, 1, line.lastSeen, country, line.country);
        return status;
    }

    base::Status noteMove(qint64 id, int fact, const std::optional<QDateTime> &at, const QString &before,
                          const QString &after)
    {
        base::Result<Statement> statement =
            m_db.prepare("INSERT OR REPLACE INTO line_moves (line_id, fact, at, before_text, after_text) VALUES (?, ?, "
                         "coalesce(?, CAST(strftime('%s', 'now') AS INTEGER)), ?, ?)");
        if (!statement)
            return statement.error();
        statement->bind(1, id).bind(2, qint64(fact)).bind(4, before).bind(5, after);
        statement->bindOptional(3, at ? std::optional(at->toSecsSinceEpoch()) : std::nullopt);
        return statement->finish();
    }

    base::Status index(qint64 id, const Searchable &text)
    {
        base::Result<Statement> fts =
            m_db.prepare("INSERT INTO lines_fts (rowid, iccid, notes, msisdn, imei, labels) VALUES (?, ?, ?, ?, ?, ?)");
        if (!fts)
            return fts.error();
        fts->bind(1, id)
            .bind(2, text.iccid)
            .bind(3, text.notes)
            .bind(4, text.msisdn)
            .bind(5, text.imei)
            .bind(6, text.labels);
        if (base::Status status = fts->finish(); !status)
            return status;
        return eachLabel(text, "INSERT OR IGNORE INTO line_labels (label, line_id) VALUES (?, ?)", id);
    }

    base::Status unindex(qint64 id, const Searchable &text)
    {
        base::Result<Statement> fts = m_db.prepare("INSERT INTO lines_fts (lines_fts, rowid, iccid, notes, msisdn, "
                                                   "imei, labels) VALUES ('delete', ?, ?, ?, ?, ?, ?)");
        if (!fts)
            return fts.error();
        fts->bind(1, id)
            .bind(2, text.iccid)
            .bind(3, text.notes)
            .bind(4, text.msisdn)
            .bind(5, text.imei)
            .bind(6, text.labels);
        if (base::Status status = fts->finish(); !status)
            return status;
        return eachLabel(text, "DELETE FROM line_labels WHERE label = ? AND line_id = ?", id);
    }

    base::Status eachLabel(const Searchable &text, const QByteArray &sql, qint64 id)
    {
        if (text.labels.isEmpty())
            return {};
        base::Result<Statement> statement = m_db.prepare(sql);
        if (!statement)
            return statement.error();
        for (const QString &label : text.labels.split(u'\n')) {
            statement->bind(1, label).bind(2, id);
            if (base::Status status = statement->finish(); !status)
                return status;
        }
        return {};
    }

    base::Status markSeen(qint64 id, qint64 pass)
    {
        base::Result<Statement> statement =
            m_db.prepare("INSERT INTO line_seen (line_id, pass) VALUES (?, ?) "
                         "ON CONFLICT (line_id) DO UPDATE SET pass = excluded.pass WHERE pass <> excluded.pass");
        if (!statement)
            return statement.error();
        return statement->bind(1, id).bind(2, pass).finish();
    }

    base::Status runWith(const QByteArray &sql, qint64 id)
    {
        base::Result<Statement> statement = m_db.prepare(sql);
        if (!statement)
            return statement.error();
        return statement->bind(1, id).finish();
    }

    Sqlite &m_db;
    QDateTime m_now;
    bool m_notes = false;
};

base::Result<std::vector<qint64>> unseenIds(Sqlite &db, qint64 pass)
{
    base::Result<Statement> statement = db.prepare("SELECT line_id FROM line_seen WHERE pass < ?");
    if (!statement)
        return statement.error();
    statement->bind(1, pass);
    std::vector<qint64> ids;
    for (;;) {
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        ids.push_back(statement->integer(0));
    }
}

//! The checkpoint; with the end of a run over everything what is noted of lines begins, and what is old goes.
base::Status endRun(Sqlite &db, const SyncCheckpoint &checkpoint, const QDateTime &now)
{
    if (base::Status status = writeCheckpoint(db, checkpoint); !status)
        return status;
    return !checkpoint.running && checkpoint.finishedAt.isValid() ? trimHistory(db, now) : base::Status();
}

base::Result<ChangeSet> applyAll(Sqlite &db, const std::vector<domain::Line> &lines,
                                 const std::vector<domain::Iccid> &gone, const SyncCheckpoint &checkpoint,
                                 const QDateTime &now)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    ChangeSet changes;
    LineWriter writer(db, now);
    if (base::Status status = writer.begin(); !status)
        return status.error();
    for (const domain::Line &line : lines) {
        if (base::Status status = writer.upsert(line, checkpoint.pass, changes); !status)
            return status.error();
    }
    for (const domain::Iccid &iccid : gone) {
        if (base::Status status = writer.removeByIccid(iccid, changes); !status)
            return status.error();
    }
    if (base::Status status = endRun(db, checkpoint, now); !status)
        return status.error();
    base::reach("sync.page.before-commit");
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    base::reach("sync.page.after-commit");
    return changes;
}

//! A line that has just been read was there during the pass that may be under way: it counts as seen.
base::Result<ChangeSet> storeAll(Sqlite &db, const std::vector<domain::Line> &lines,
                                 const std::vector<domain::Iccid> &gone, const QDateTime &now)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    const base::Result<SyncCheckpoint> checkpoint = readCheckpoint(db, u"lines"_s);
    if (!checkpoint)
        return checkpoint.error();
    ChangeSet changes;
    LineWriter writer(db, now);
    if (base::Status status = writer.begin(); !status)
        return status.error();
    for (const domain::Line &line : lines) {
        if (base::Status status = writer.upsert(line, checkpoint->pass, changes); !status)
            return status.error();
    }
    for (const domain::Iccid &iccid : gone) {
        if (base::Status status = writer.removeByIccid(iccid, changes); !status)
            return status.error();
    }
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    return changes;
}

base::Result<ChangeSet> removeAllUnseen(Sqlite &db, const SyncCheckpoint &checkpoint, const QDateTime &now)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    const base::Result<std::vector<qint64>> ids = unseenIds(db, checkpoint.pass);
    if (!ids)
        return ids.error();
    ChangeSet changes;
    LineWriter writer(db, now);
    if (base::Status status = writer.begin(); !status)
        return status.error();
    for (const qint64 id : *ids) {
        if (base::Status status = writer.remove(id, changes); !status)
            return status.error();
    }
    if (base::Status status = endRun(db, checkpoint, now); !status)
        return status.error();
    base::reach("sync.removal.before-commit");
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    base::reach("sync.removal.after-commit");
    if (base::Status status = sampleTrigrams(db); !status) // statistics only: searches work without
        qCWarning(base::logStorage) << base::describe(status.error());
    return changes;
}

} // namespace

base::Future<ChangeSet> LineStore::apply(std::vector<domain::Line> lines, std::vector<domain::Iccid> gone,
                                         SyncCheckpoint checkpoint)
{
    return m_file.writer().post<ChangeSet>(
        [lines = std::move(lines), gone = std::move(gone), checkpoint = std::move(checkpoint),
         now = now()](Sqlite &db) { return applyAll(db, lines, gone, checkpoint, now); });
}

base::Future<ChangeSet> LineStore::store(std::vector<domain::Line> lines, std::vector<domain::Iccid> gone)
{
    return m_file.writer().post<ChangeSet>([lines = std::move(lines), gone = std::move(gone), now = now()](Sqlite &db) {
        return storeAll(db, lines, gone, now);
    });
}

base::Future<ChangeSet> LineStore::removeUnseen(SyncCheckpoint checkpoint)
{
    return m_file.writer().post<ChangeSet>(
        [checkpoint = std::move(checkpoint), now = now()](Sqlite &db) { return removeAllUnseen(db, checkpoint, now); });
}

base::Future<std::vector<domain::Iccid>> LineStore::loadUnseen(qint64 pass, int limit)
{
    using Found = std::vector<domain::Iccid>;
    return m_file.counter().post<Found>([=](Sqlite &db) -> base::Result<Found> {
        base::Result<Statement> statement =
            db.prepare("SELECT l.iccid FROM line_seen s JOIN lines l ON l.id = s.line_id WHERE s.pass < ? LIMIT ?");
        if (!statement)
            return statement.error();
        statement->bind(1, pass).bind(2, qint64(limit));
        Found found;
        for (;;) {
            const base::Result<bool> row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                return found;
            found.push_back(domain::Iccid{statement->text(0)});
        }
    });
}

} // namespace storage
