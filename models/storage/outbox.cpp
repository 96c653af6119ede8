// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outbox.h"

#include "models/storage/outboxedit.h"
#include "models/storage/outboxopening.h"
#include "models/storage/outboxread.h"
#include "models/storage/outboxtake.h"

#include <QFileInfo>
#include <numeric>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr QLatin1String kKeyNote("key:");

} // namespace

QString jobKeyNote(const QString &key) { return kKeyNote + key; }
QString keyOfJobNote(const QString &job) { return job.startsWith(kKeyNote) ? job.mid(kKeyNote.size()) : QString(); }

qint64 OutboxRun::lines() const { return std::accumulate(counts.begin(), counts.end(), qint64(0)); }

Outbox::Outbox() = default;
Outbox::~Outbox() = default;

base::Result<std::unique_ptr<Outbox>> Outbox::open(const QString &path, const base::Clock &clock)
{
    base::Result<FileLock> lock = FileLock::take(path);
    if (!lock)
        return lock.error();
    base::Result<OpenedOutbox> opened = openOutboxFile(path, clock);
    if (!opened)
        return opened.error();
    std::unique_ptr<Outbox> outbox(new Outbox);
    outbox->m_path = path;
    outbox->m_check = opened->check;
    outbox->m_lock = std::move(*lock);
    outbox->m_book = std::move(opened->book);
    outbox->m_lane = std::make_unique<Lane>(std::move(opened->db), Lane::Ending::Finishes);
    return outbox;
}

base::Result<std::unique_ptr<Outbox>> Outbox::openReadOnly(const QString &path, const base::Clock &clock)
{
    base::Result<OpenedOutbox> opened = openOutboxForLooking(path, clock);
    if (!opened)
        return opened.error();
    std::unique_ptr<Outbox> outbox(new Outbox);
    outbox->m_path = path;
    outbox->m_check = opened->check;
    outbox->m_book = std::move(opened->book);
    outbox->m_lane = std::make_unique<Lane>(std::move(opened->db), Lane::Ending::GivesUp);
    return outbox;
}

base::Future<OutboxRun> Outbox::add(ChangeSource next)
{
    return m_lane->post<OutboxRun>(
        [book = m_book, next = std::move(next)](Sqlite &db) { return addChanges(db, *book, next); });
}

base::Future<OutboxRun> Outbox::add(std::vector<domain::Change> changes)
{
    auto all = std::make_shared<std::vector<domain::Change>>(std::move(changes));
    return add([all]() -> base::Result<std::vector<domain::Change>> { return std::exchange(*all, {}); });
}

base::Future<qint64> Outbox::release(std::vector<qint64> seqs, QHash<qint64, QString> basedNow)
{
    return m_lane->post<qint64>([book = m_book, seqs = std::move(seqs), basedNow = std::move(basedNow)](Sqlite &db) {
        return releaseChanges(db, *book, seqs, basedNow);
    });
}

base::Future<qint64> Outbox::withdraw(std::vector<qint64> seqs)
{
    return m_lane->post<qint64>(
        [book = m_book, seqs = std::move(seqs)](Sqlite &db) { return withdrawChanges(db, *book, seqs); });
}

base::Future<qint64> Outbox::withdrawRun(QString run)
{
    return m_lane->post<qint64>([book = m_book, run = std::move(run)](Sqlite &db) -> base::Result<qint64> {
        const base::Result<std::vector<qint64>> seqs =
            selectChanges(db, {.states = {}, .run = run, .iccid = {}, .changedSince = {}});
        if (!seqs)
            return seqs.error();
        return withdrawChanges(db, *book, *seqs);
    });
}

base::Future<std::monostate> Outbox::edit(qint64 seq, domain::ChangeOrder order)
{
    return m_lane->post<std::monostate>(
        [book = m_book, seq, order = std::move(order)](Sqlite &db) { return editChange(db, *book, seq, order); });
}

base::Future<qint64> Outbox::forgetBefore(QDateTime when)
{
    return m_lane->post<qint64>([book = m_book, when](Sqlite &db) { return forgetOld(db, *book, when); });
}

base::Future<Taken> Outbox::take(TakeWish wish)
{
    return m_lane->post<Taken>(
        [book = m_book, wish = std::move(wish)](Sqlite &db) { return takeReady(db, *book, wish); });
}

base::Future<std::monostate> Outbox::noteJob(std::vector<qint64> seqs, QString job, QHash<qint64, QString> versions)
{
    return m_lane->post<std::monostate>(
        [book = m_book, seqs = std::move(seqs), job = std::move(job), versions = std::move(versions)](Sqlite &db) {
            return noteJobOf(db, *book, seqs, job, versions);
        });
}

base::Future<Settled> Outbox::settle(std::vector<ChangeOutcome> outcomes)
{
    return m_lane->post<Settled>(
        [book = m_book, outcomes = std::move(outcomes)](Sqlite &db) { return settleChanges(db, *book, outcomes); });
}

base::Future<qint64> Outbox::shelve()
{
    return m_lane->post<qint64>([book = m_book](Sqlite &db) { return shelveChanges(db, *book); });
}

base::Future<std::monostate> Outbox::putBack(std::vector<qint64> seqs)
{
    return m_lane->post<std::monostate>(
        [book = m_book, seqs = std::move(seqs)](Sqlite &db) { return putBackChanges(db, *book, seqs); });
}

base::Future<OutboxRun> Outbox::counts()
{
    return m_lane->post<OutboxRun>([book = m_book](Sqlite &db) -> base::Result<OutboxRun> {
        if (book->isReadOnly) { // somebody else writes
            if (base::Status status = book->recount(db); !status)
                return status.error();
        }
        return sumOfRuns(*book);
    });
}

base::Future<std::vector<OutboxRun>> Outbox::runs(QDateTime since)
{
    return m_lane->post<std::vector<OutboxRun>>(
        [book = m_book, since](Sqlite &db) { return loadRuns(db, *book, since); });
}

base::Future<std::vector<domain::Change>> Outbox::load(OutboxQuery query, qint64 offset, int limit)
{
    return m_lane->post<std::vector<domain::Change>>(
        [book = m_book, query = std::move(query), offset, limit](Sqlite &db) {
            return loadChanges(db, *book, query, offset, limit);
        });
}

base::Future<std::vector<qint64>> Outbox::select(OutboxQuery query)
{
    return m_lane->post<std::vector<qint64>>(
        [query = std::move(query)](Sqlite &db) { return selectChanges(db, query); });
}

base::Future<std::vector<domain::Change>> Outbox::loadBySeq(std::vector<qint64> seqs)
{
    return m_lane->post<std::vector<domain::Change>>(
        [book = m_book, seqs = std::move(seqs)](Sqlite &db) { return loadBySeqs(db, *book, seqs); });
}

base::Future<std::vector<std::pair<domain::Iccid, quint32>>> Outbox::pendingLines()
{
    return m_lane->post<std::vector<std::pair<domain::Iccid, quint32>>>([](Sqlite &db) { return loadPending(db); });
}

base::Future<OutboxCheck> Outbox::verify()
{
    return m_lane->post<OutboxCheck>([book = m_book](Sqlite &db) -> base::Result<OutboxCheck> {
        if (base::Status status = checkIntegrity(db); !status)
            return status.error();
        base::Result<OutboxScan> scan = scanOutbox(db, book->sealer);
        if (!scan)
            return scan.error();
        return scan->check;
    });
}

qint64 Outbox::sizeOnDisk() const { return QFileInfo(m_path).size() + QFileInfo(m_path + "-journal"_L1).size(); }

} // namespace storage
