// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxopening.h"

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace storage {

namespace {

//! Goes over the rows in their order and compares each with its seal and with the row before.
class ChainWalk
{
public:
    ChainWalk(const OutboxSealer &sealer, OutboxScan &scan, const QByteArray &anchor)
        : m_sealer(sealer), m_scan(scan), m_before(anchor), m_isSure(scan.hasEnds)
    {
    }

    void take(const RawOutboxRow &row)
    {
        const bool isSealed = m_sealer.isSealed(row);
        const bool isLinked = row.link == m_sealer.link(row, m_before);
        ++m_scan.check.rows;
        m_scan.ends.total.add(row.seal);
        if (!isSealed) {
            ++m_scan.check.damaged;
            m_scan.damaged.push_back(row.seq);
        } else {
            m_scan.check.damaged += row.state == qint64(ChangeState::Damaged);
            m_scan.check.interrupted += row.state == qint64(ChangeState::Sending);
            m_scan.check.unsure += row.state == qint64(ChangeState::Ready);
        }
        if (isSealed && !isLinked && m_isSure)
            ++m_scan.check.missing;
        m_isSure = isSealed;
        m_before = row.link;
        m_scan.ends.headSeq = row.seq;
        m_scan.ends.headLink = row.link;
    }

private:
    const OutboxSealer &m_sealer;
    OutboxScan &m_scan;
    QByteArray m_before;
    bool m_isSure; //!< the row before is what it was
};

} // namespace

base::Result<OutboxScan> scanOutbox(Sqlite &db, const OutboxSealer &sealer)
{
    const base::Result<OutboxEnds> written = readEnds(db, sealer);
    const bool isNone = !written && (written.error().kind == base::ErrorKind::NotFound ||
                                     written.error().kind == base::ErrorKind::Invalid);
    if (!written && !isNone)
        return written.error();
    OutboxScan scan;
    scan.hasEnds = written.isOk();
    if (written)
        scan.ends.anchor = written->anchor;
    base::Result<Statement> row = db.prepare("SELECT " + outboxColumns() + " FROM changes ORDER BY seq");
    if (!row)
        return row.error();
    ChainWalk walk(sealer, scan, scan.ends.anchor);
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            break;
        walk.take(readRaw(*row));
    }
    const bool isEmptyAndNew =
        !scan.hasEnds && written.error().kind == base::ErrorKind::NotFound && scan.check.rows == 0;
    if (written && scan.ends.headSeq < written->headSeq &&
        !(scan.check.rows == 0 && written->anchor == written->headLink))
        ++scan.check.missing; // the last rows are gone
    if (written)
        scan.ends.headSeq = std::max(scan.ends.headSeq, written->headSeq);
    if (written && scan.check.rows == 0)
        scan.ends.headLink = written->headLink;
    scan.isNewest = isEmptyAndNew || (written && scan.ends.total == written->total);
    if (scan.isNewest)
        scan.check.unsure = 0;
    return scan;
}

base::Status checkIntegrity(Sqlite &db)
{
    base::Result<Statement> row = db.prepare("PRAGMA integrity_check(1)");
    if (!row)
        return row.error();
    const base::Result<bool> isThere = row->step();
    if (!isThere)
        return isThere.error();
    if (!*isThere || row->text(0) != "ok"_L1)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"SQLite finds: "_s + row->text(0).left(200)};
    return {};
}

} // namespace storage
