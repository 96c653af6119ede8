// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linestore.h"

#include "models/base/killpoint.h"
#include "models/base/log.h"
#include "models/storage/cachefile.h"
#include "models/storage/linerow.h"
#include "models/storage/syncstatesql.h"
#include "models/storage/textmatch.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

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
    explicit LineWriter(Sqlite &db) : m_db(db) {}

    base::Status upsert(const domain::Line &line, qint64 pass, ChangeSet &changes)
    {
        base::Result<Statement> find =
            m_db.prepare("SELECT id, content_hash, notes, msisdn, imei, labels FROM lines WHERE iccid = ?");
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
        find->reset();
        if (!same) {
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

base::Result<ChangeSet> applyAll(Sqlite &db, const std::vector<domain::Line> &lines,
                                 const std::vector<domain::Iccid> &gone, const SyncCheckpoint &checkpoint)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    ChangeSet changes;
    LineWriter writer(db);
    for (const domain::Line &line : lines) {
        if (base::Status status = writer.upsert(line, checkpoint.pass, changes); !status)
            return status.error();
    }
    for (const domain::Iccid &iccid : gone) {
        if (base::Status status = writer.removeByIccid(iccid, changes); !status)
            return status.error();
    }
    if (base::Status status = writeCheckpoint(db, checkpoint); !status)
        return status.error();
    base::reach("sync.page.before-commit");
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    base::reach("sync.page.after-commit");
    return changes;
}

//! A line that has just been read was there during the pass that may be under way: it counts as seen.
base::Result<ChangeSet> storeAll(Sqlite &db, const std::vector<domain::Line> &lines,
                                 const std::vector<domain::Iccid> &gone)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    const base::Result<SyncCheckpoint> checkpoint = readCheckpoint(db, u"lines"_s);
    if (!checkpoint)
        return checkpoint.error();
    ChangeSet changes;
    LineWriter writer(db);
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

base::Result<ChangeSet> removeAllUnseen(Sqlite &db, const SyncCheckpoint &checkpoint)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    const base::Result<std::vector<qint64>> ids = unseenIds(db, checkpoint.pass);
    if (!ids)
        return ids.error();
    ChangeSet changes;
    LineWriter writer(db);
    for (const qint64 id : *ids) {
        if (base::Status status = writer.remove(id, changes); !status)
            return status.error();
    }
    if (base::Status status = writeCheckpoint(db, checkpoint); !status)
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
        [lines = std::move(lines), gone = std::move(gone), checkpoint = std::move(checkpoint)](Sqlite &db) {
            return applyAll(db, lines, gone, checkpoint);
        });
}

base::Future<ChangeSet> LineStore::store(std::vector<domain::Line> lines, std::vector<domain::Iccid> gone)
{
    return m_file.writer().post<ChangeSet>(
        [lines = std::move(lines), gone = std::move(gone)](Sqlite &db) { return storeAll(db, lines, gone); });
}

base::Future<ChangeSet> LineStore::removeUnseen(SyncCheckpoint checkpoint)
{
    return m_file.writer().post<ChangeSet>(
        [checkpoint = std::move(checkpoint)](Sqlite &db) { return removeAllUnseen(db, checkpoint); });
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
