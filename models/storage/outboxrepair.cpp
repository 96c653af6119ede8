// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxrepair.h"

#include "models/base/log.h"
#include "models/storage/outboxsalvage.h"

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace storage {

namespace {

const domain::ChangeProblem kDamaged{.code = u"damaged"_s, .message = {}, .httpStatus = 0, .requestId = {}};
const domain::ChangeProblem kRestored{.code = u"restored"_s, .message = {}, .httpStatus = 0, .requestId = {}};

//! What a row is after it was found like this.
void settleFound(domain::Change &change, bool isSealed, bool isNewest, OutboxCheck &check)
{
    if (!isSealed || change.state == ChangeState::Damaged) {
        change.state = ChangeState::Damaged;
        change.problem = kDamaged;
        ++check.damaged;
    } else if (change.state == ChangeState::Sending) {
        change.state = ChangeState::Unknown;
        ++check.interrupted;
    } else if (change.state == ChangeState::Ready && !isNewest) {
        change.state = ChangeState::Draft;
        change.problem = kRestored;
        ++check.unsure;
    }
}

base::Result<std::vector<qint64>> allPlaces(Sqlite &db)
{
    base::Result<Statement> row = db.prepare("SELECT seq FROM changes ORDER BY seq");
    if (!row)
        return row.error();
    std::vector<qint64> places;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return places;
        places.push_back(row->integer(0));
    }
}

base::Result<std::vector<qint64>> placesOf(Sqlite &db, ChangeState state)
{
    base::Result<Statement> row = db.prepare("SELECT seq FROM changes WHERE state = ?");
    if (!row)
        return row.error();
    row->bind(1, qint64(state));
    std::vector<qint64> places;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return places;
        places.push_back(row->integer(0));
    }
}

//! Sending to Unknown: all that a sound file needs after a kill.
base::Status settleInterrupted(OutboxWork &work)
{
    const base::Result<std::vector<qint64>> places = placesOf(work.db(), ChangeState::Sending);
    if (!places)
        return places.error();
    for (const qint64 seq : *places) {
        base::Result<std::optional<OutboxRow>> row = work.find(seq);
        if (!row)
            return row.error();
        if (!*row || (*row)->change.state != ChangeState::Sending)
            continue;
        (*row)->change.state = ChangeState::Unknown;
        if (base::Status status = work.rewrite(**row); !status)
            return status;
    }
    return {};
}

//! Every row is looked at, and the chain is made anew from its beginning.
base::Status settleEverything(OutboxWork &work, const OutboxSealer &sealer, bool isNewest, OutboxCheck &check)
{
    const base::Result<std::vector<qint64>> places = allPlaces(work.db());
    if (!places)
        return places.error();
    for (const qint64 seq : *places) {
        base::Result<Statement> row = work.db().prepare("SELECT " + outboxColumns() + " FROM changes WHERE seq = ?");
        if (!row)
            return row.error();
        row->bind(1, seq);
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        const RawOutboxRow raw = readRaw(*row);
        row->reset();
        OutboxRow known = decodeRow(raw);
        settleFound(known.change, sealer.isSealed(raw), isNewest, check);
        if (base::Status status = work.relink(known); !status)
            return status;
    }
    return {};
}

} // namespace

base::Result<OutboxCheck> repairOutbox(Sqlite &db, OutboxBook &book, const OutboxScan &scan)
{
    const bool isWhole = scan.damaged.empty() && scan.check.missing == 0 && scan.isNewest;
    if (isWhole && scan.hasEnds && scan.check.interrupted == 0)
        return scan.check;
    base::Result<OutboxWork> work = OutboxWork::begin(db, book);
    if (!work)
        return work.error();
    OutboxCheck check = scan.check;
    if (isWhole) {
        if (base::Status status = settleInterrupted(*work); !status)
            return status.error();
    } else {
        qCWarning(base::logStorage) << "the outbox is not as it was left:" << check.damaged << "damaged,"
                                    << check.missing << "gaps," << check.unsure << "to be confirmed";
        check.damaged = check.interrupted = check.unsure = 0;
        work->startChain();
        if (base::Status status = settleEverything(*work, book.sealer, scan.isNewest, check); !status)
            return status.error();
    }
    if (base::Status status = work->commit("outbox.repair"); !status)
        return status.error();
    return check;
}

base::Result<OutboxCheck> salvageOutbox(const QString &broken, const QString &fresh, const QByteArray &key,
                                        const base::Clock &clock, OpenWriter openWriter)
{
    OutboxBook book(key, clock);
    OutboxSalvage salvage(book.sealer);
    if (base::Status status = salvage.scan(broken); !status)
        return status.error();
    base::Result<std::unique_ptr<Sqlite>> db = openWriter(fresh);
    if (!db)
        return db.error();
    base::Result<OutboxWork> work = OutboxWork::begin(**db, book);
    if (!work)
        return work.error();
    OutboxCheck check{.rows = salvage.count()};
    const bool isNewest = salvage.isComplete();
    check.missing = isNewest ? 0 : 1;
    const base::Status copied = salvage.eachRow([&](const RawOutboxRow &raw, bool isSealed) {
        OutboxRow row = decodeRow(raw);
        settleFound(row.change, isSealed, isNewest, check);
        return work->insertAt(row);
    });
    if (!copied)
        return copied.error();
    work->skipTo(salvage.headSeq());
    if (base::Status status = work->commit("outbox.salvage"); !status)
        return status.error();
    return check;
}

} // namespace storage
