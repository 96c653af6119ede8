// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxbook.h"

#include "models/base/killpoint.h"
#include "models/storage/migrations.h"

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace storage {

namespace {

const QByteArray kWriteEnds = "INSERT OR REPLACE INTO ends (id, schema, anchor, head_seq, head_link, total, seal) "
                              "VALUES (1, ?, ?, ?, ?, ?, ?)";

QByteArray endsMac(const OutboxSealer &sealer, qint64 schema, const OutboxEnds &ends)
{
    return sealer.mac("ends", QByteArray::number(schema) + ',' + QByteArray::number(ends.headSeq) + ',' + ends.anchor +
                                  ends.headLink + ends.total.bytes());
}

base::Status writeEnds(Sqlite &db, const OutboxSealer &sealer, const OutboxEnds &ends)
{
    base::Result<Statement> statement = db.prepare(kWriteEnds);
    if (!statement)
        return statement.error();
    const qint64 schema = newestOutboxSchema();
    statement->bind(1, schema).bindBlob(2, ends.anchor).bind(3, ends.headSeq).bindBlob(4, ends.headLink);
    return statement->bindBlob(5, ends.total.bytes()).bindBlob(6, endsMac(sealer, schema, ends)).finish();
}

//! INSERT ... VALUES (?1 ... ?22).
QByteArray insertSql()
{
    return "INSERT INTO changes (" + outboxColumns() + ") VALUES (?" + QByteArray(",?").repeated(kRawColumns - 1) + ')';
}

//! UPDATE ... SET everything but the place.
QByteArray updateSql()
{
    QByteArray sql = "UPDATE changes SET ";
    const QList<QByteArray> names = outboxColumns().split(',');
    for (qsizetype i = 1; i < names.size(); ++i)
        sql += (i > 1 ? ", " : "") + names[i].trimmed() + " = ?" + QByteArray::number(i + 1);
    return sql + " WHERE seq = ?1";
}

} // namespace

bool hasOpen(const OutboxTally &tally)
{
    return tally[size_t(ChangeState::Ready)] + tally[size_t(ChangeState::Sending)] +
               tally[size_t(ChangeState::Unknown)] >
           0;
}

base::Result<OutboxEnds> checkEnds(const OutboxSealer &sealer, qint64 schema, const OutboxEnds &found,
                                   const QByteArray &seal)
{
    if (endsMac(sealer, schema, found) != seal)
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"the ends do not bear their seal"_s};
    return found;
}

base::Result<OutboxEnds> readEnds(Sqlite &db, const OutboxSealer &sealer)
{
    base::Result<Statement> row =
        db.prepare("SELECT schema, anchor, head_seq, head_link, total, seal FROM ends WHERE id = 1");
    if (!row)
        return row.error();
    const base::Result<bool> isThere = row->step();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no ends"_s};
    const OutboxEnds ends{
        .anchor = row->blob(1), .headSeq = row->integer(2), .headLink = row->blob(3), .total = SealSum(row->blob(4))};
    return checkEnds(sealer, row->integer(0), ends, row->blob(5));
}

base::Status OutboxBook::recount(Sqlite &db)
{
    base::Result<Statement> row =
        db.prepare("SELECT run, state, count(*), min(seq), max(changed_at) FROM changes GROUP BY run, state");
    if (!row)
        return row.error();
    std::map<QString, OutboxTally> found;
    std::map<QString, qint64> first;
    std::map<QString, qint64> done;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            break;
        const qint64 state = row->integer(1);
        const bool isKnown = state > 0 && state < qint64(OutboxTally().size());
        const QString run = row->text(0);
        found[run][isKnown ? size_t(state) : size_t(ChangeState::Damaged)] += row->integer(2);
        if (state == qint64(ChangeState::Done))
            done[run] = row->integer(4);
        const auto [place, isNew] = first.emplace(run, row->integer(3));
        place->second = std::min(place->second, row->integer(3));
    }
    tallies = std::move(found);
    firsts = std::move(first);
    lastDone = std::move(done);
    return {};
}

base::Result<OutboxWork> OutboxWork::begin(Sqlite &db, OutboxBook &book)
{
    if (book.isReadOnly)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"the outbox is open for looking only"_s};
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    return OutboxWork(db, book, std::move(*transaction));
}

base::Status OutboxWork::chainOn(OutboxRow &row, bool isNew)
{
    RawOutboxRow raw = encodeRow(row);
    raw.link = m_book.sealer.link(raw, m_ends.headLink);
    if (base::Status status = write(raw, isNew); !status)
        return status;
    m_ends.headSeq = std::max(m_ends.headSeq, raw.seq);
    m_ends.headLink = raw.link;
    m_ends.total.add(raw.seal);
    return {};
}

base::Status OutboxWork::append(OutboxRow &row)
{
    row.change.seq = m_ends.headSeq + 1;
    row.revision = 1;
    countIn(row.change);
    m_firsts.emplace(row.change.run, row.change.seq);
    return chainOn(row, true);
}

void OutboxWork::startChain()
{
    m_ends = OutboxEnds{.headSeq = m_ends.headSeq};
    m_countsAnew = true;
}

base::Status OutboxWork::relink(OutboxRow row)
{
    ++row.revision;
    return chainOn(row, false);
}

base::Status OutboxWork::insertAt(OutboxRow row)
{
    m_countsAnew = true;
    ++row.revision;
    return chainOn(row, true);
}

base::Status OutboxWork::rewrite(OutboxRow row)
{
    base::Result<Statement> before = m_db.prepare("SELECT run, state, seal FROM changes WHERE seq = ?");
    if (!before)
        return before.error();
    before->bind(1, row.change.seq);
    const base::Result<bool> isThere = before->step();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no such change"_s};
    const QString run = before->text(0);
    const auto state = ChangeState(std::clamp<qint64>(before->integer(1), 0, qint64(ChangeState::Damaged)));
    m_ends.total.remove(before->blob(2));
    before->reset();
    ++row.revision;
    RawOutboxRow raw = encodeRow(row);
    if (base::Status status = write(raw, false); !status)
        return status;
    m_ends.total.add(raw.seal);
    count(run, state, -1);
    countIn(row.change);
    return {};
}

base::Status OutboxWork::write(RawOutboxRow &raw, bool isNew)
{
    static const QByteArray insert = insertSql();
    static const QByteArray update = updateSql();
    raw.seal = m_book.sealer.seal(raw);
    base::Result<Statement> statement = m_db.prepare(isNew ? insert : update);
    if (!statement)
        return statement.error();
    bindRaw(*statement, raw);
    return statement->finish();
}

base::Status OutboxWork::removeFirst(const RawOutboxRow &row)
{
    base::Result<Statement> statement = m_db.prepare("DELETE FROM changes WHERE seq = ?");
    if (!statement)
        return statement.error();
    if (base::Status status = statement->bind(1, row.seq).finish(); !status)
        return status;
    m_ends.anchor = row.link;
    m_ends.total.remove(row.seal);
    count(QString::fromUtf8(row.run), ChangeState(row.state), -1);
    return {};
}

base::Result<std::optional<OutboxRow>> OutboxWork::find(qint64 seq)
{
    base::Result<Statement> statement = m_db.prepare("SELECT " + outboxColumns() + " FROM changes WHERE seq = ?");
    if (!statement)
        return statement.error();
    statement->bind(1, seq);
    const base::Result<bool> isThere = statement->step();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return std::optional<OutboxRow>();
    const RawOutboxRow raw = readRaw(*statement);
    statement->reset();
    OutboxRow row = decodeRow(raw);
    if (m_book.sealer.isSealed(raw))
        return std::optional(row);
    m_countsAnew = true; // what it was before is not known
    row.change.state = ChangeState::Damaged;
    if (base::Status status = rewrite(row); !status)
        return status.error();
    ++row.revision;
    return std::optional(row);
}

base::Status OutboxWork::commit(const char *point)
{
    if (base::Status status = writeEnds(m_db, m_book.sealer, m_ends); !status)
        return status;
    base::reach((QByteArray(point) + ".before-commit").constData());
    if (base::Status status = m_transaction.commit(); !status)
        return status;
    base::reach((QByteArray(point) + ".after-commit").constData());
    m_book.ends = m_ends;
    if (m_countsAnew)
        return m_book.recount(m_db);
    for (const auto &[run, delta] : m_deltas) {
        OutboxTally &tally = m_book.tallies[run];
        qint64 rows = 0;
        for (size_t i = 0; i < tally.size(); ++i)
            rows += tally[i] += delta[i];
        if (rows == 0) {
            m_book.tallies.erase(run);
            m_book.firsts.erase(run);
            m_book.lastDone.erase(run);
        }
    }
    m_book.firsts.insert(m_firsts.begin(), m_firsts.end());
    for (const auto &[run, when] : m_lastDone)
        m_book.lastDone[run] = std::max(m_book.lastDone[run], when);
    return {};
}

void OutboxWork::count(const QString &run, ChangeState state, qint64 by) { m_deltas[run][size_t(state)] += by; }

void OutboxWork::countIn(const domain::Change &change)
{
    count(change.run, change.state, 1);
    if (change.state == ChangeState::Done && change.changedAt.isValid()) {
        qint64 &last = m_lastDone[change.run];
        last = std::max(last, change.changedAt.toMSecsSinceEpoch());
    }
}

OutboxTally OutboxWork::tally(const QString &run) const
{
    OutboxTally sum{};
    if (const auto known = m_book.tallies.find(run); known != m_book.tallies.end())
        sum = known->second;
    if (const auto delta = m_deltas.find(run); delta != m_deltas.end()) {
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += delta->second[i];
    }
    return sum;
}

QStringList OutboxWork::finishedRuns() const
{
    QStringList finished;
    for (const auto &[run, delta] : m_deltas) {
        const auto before = m_book.tallies.find(run);
        if (before != m_book.tallies.end() && hasOpen(before->second) && !hasOpen(tally(run)))
            finished << run;
    }
    return finished;
}

} // namespace storage
