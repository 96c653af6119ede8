// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxread.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace storage {

namespace {

QByteArray whereOf(const OutboxQuery &query)
{
    QByteArrayList terms;
    if (!query.states.empty())
        terms << "state IN (?" + QByteArray(",?").repeated(qsizetype(query.states.size()) - 1) + ')';
    if (!query.run.isEmpty())
        terms << "run = ?";
    if (!query.iccid.isEmpty())
        terms << "iccid = ?";
    if (query.changedSince.isValid())
        terms << "changed_at >= ?";
    if (query.kind)
        terms << "kind = ?";
    return terms.isEmpty() ? QByteArray() : " WHERE " + terms.join(" AND ");
}

int bindQuery(Statement &statement, const OutboxQuery &query)
{
    int at = 0;
    for (const ChangeState state : query.states)
        statement.bind(++at, qint64(state));
    if (!query.run.isEmpty())
        statement.bind(++at, query.run);
    if (!query.iccid.isEmpty())
        statement.bind(++at, query.iccid);
    if (query.changedSince.isValid())
        statement.bind(++at, query.changedSince.toMSecsSinceEpoch());
    if (query.kind)
        statement.bind(++at, qint64(*query.kind));
    return at;
}

domain::Change changeOf(const Statement &row, const OutboxSealer &sealer)
{
    const RawOutboxRow raw = readRaw(row);
    OutboxRow known = decodeRow(raw);
    giveKey(known);
    if (!sealer.isSealed(raw))
        known.change.state = ChangeState::Damaged;
    return known.change;
}

base::Result<std::vector<domain::Change>> allOf(Statement &row, const OutboxSealer &sealer)
{
    std::vector<domain::Change> changes;
    for (;;) {
        const base::Result<bool> isThere = row.step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return changes;
        changes.push_back(changeOf(row, sealer));
    }
}

} // namespace

base::Result<std::vector<domain::Change>> loadChanges(Sqlite &db, const OutboxBook &book, const OutboxQuery &query,
                                                      qint64 offset, int limit)
{
    base::Result<Statement> row =
        db.prepare("SELECT " + outboxColumns() + " FROM changes" + whereOf(query) + " ORDER BY seq LIMIT ? OFFSET ?");
    if (!row)
        return row.error();
    const int bound = bindQuery(*row, query);
    row->bind(bound + 1, qint64(limit)).bind(bound + 2, offset);
    return allOf(*row, book.sealer);
}

base::Result<std::vector<qint64>> selectChanges(Sqlite &db, const OutboxQuery &query)
{
    base::Result<Statement> row = db.prepare("SELECT seq FROM changes" + whereOf(query) + " ORDER BY seq");
    if (!row)
        return row.error();
    bindQuery(*row, query);
    std::vector<qint64> seqs;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return seqs;
        seqs.push_back(row->integer(0));
    }
}

base::Result<std::vector<domain::Change>> loadBySeqs(Sqlite &db, const OutboxBook &book,
                                                     const std::vector<qint64> &seqs)
{
    base::Result<Statement> row = db.prepare("SELECT " + outboxColumns() + " FROM changes WHERE seq = ?");
    if (!row)
        return row.error();
    std::vector<domain::Change> changes;
    changes.reserve(seqs.size());
    for (const qint64 seq : seqs) {
        row->bind(1, seq);
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (*isThere)
            changes.push_back(changeOf(*row, book.sealer));
        row->reset();
    }
    return changes;
}

base::Result<OutboxRun> loadRun(Sqlite &db, const OutboxBook &book, const QString &id)
{
    base::Result<Statement> row =
        db.prepare("SELECT " + outboxColumns() + " FROM changes WHERE run = ? ORDER BY seq LIMIT 1");
    if (!row)
        return row.error();
    row->bind(1, id);
    const base::Result<bool> isThere = row->step();
    if (!isThere)
        return isThere.error();
    OutboxRun run{.id = id};
    if (const auto tally = book.tallies.find(id); tally != book.tallies.end())
        run.counts = tally->second;
    if (const auto done = book.lastDone.find(id); done != book.lastDone.end())
        run.lastDoneAt = QDateTime::fromMSecsSinceEpoch(done->second, Qt::UTC);
    if (*isThere) {
        const domain::Change first = changeOf(*row, book.sealer);
        run.order = first.order;
        run.by = first.by;
        run.madeAt = first.madeAt;
    }
    return run;
}

base::Result<std::vector<OutboxRun>> loadRuns(Sqlite &db, OutboxBook &book, const QDateTime &since)
{
    if (book.isReadOnly) { // somebody else writes
        if (base::Status status = book.recount(db); !status)
            return status.error();
    }
    std::vector<std::pair<qint64, QString>> byPlace;
    for (const auto &[id, first] : book.firsts)
        byPlace.emplace_back(first, id);
    std::sort(byPlace.rbegin(), byPlace.rend());
    std::vector<OutboxRun> runs;
    for (const auto &[first, id] : byPlace) {
        base::Result<OutboxRun> run = loadRun(db, book, id);
        if (!run)
            return run.error();
        if (!since.isValid() || run->madeAt >= since)
            runs.push_back(std::move(*run));
    }
    return runs;
}

OutboxRun sumOfRuns(const OutboxBook &book)
{
    OutboxRun sum;
    for (const auto &[id, tally] : book.tallies) {
        for (size_t i = 0; i < tally.size(); ++i)
            sum.counts[i] += tally[i];
    }
    return sum;
}

base::Result<std::vector<std::pair<domain::Iccid, quint32>>> loadPending(Sqlite &db)
{
    base::Result<Statement> row = db.prepare(
        "SELECT iccid, kind FROM changes WHERE state IN (1, 2, 3, 6, 7) AND iccid <> '' ORDER BY iccid, seq");
    if (!row)
        return row.error();
    std::vector<std::pair<domain::Iccid, quint32>> pending;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return pending;
        const quint32 kind = 1u << (quint32(row->integer(1)) & 31u);
        const QString iccid = row->text(0);
        if (!pending.empty() && pending.back().first.text == iccid)
            pending.back().second |= kind;
        else
            pending.emplace_back(domain::Iccid{iccid}, kind);
    }
}

} // namespace storage
