// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/linechanges.h"

#include <QtConcurrentRun>
#include <numeric>

namespace series {

namespace {

using domain::ChangeKind;
using domain::DifferenceKind;

constexpr int kPage = 1'000;
constexpr int kMostPages = 100; //!< of the outbox: who did more than that is not told apart any more

std::optional<DifferenceKind> differenceOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate: return DifferenceKind::Status;
    case ChangeKind::SubAccount: return DifferenceKind::SubAccount;
    case ChangeKind::Group: return DifferenceKind::Group;
    case ChangeKind::RatePlan: return DifferenceKind::RatePlan;
    case ChangeKind::Notes: return DifferenceKind::Notes;
    case ChangeKind::AddLine: return DifferenceKind::Added;
    default: return std::nullopt;
    }
}

} // namespace

Doers Doers::since(storage::Outbox &outbox, const QDateTime &from)
{
    Doers doers;
    const storage::OutboxQuery query{
        .states = {domain::ChangeState::Done}, .run = {}, .iccid = {}, .changedSince = from};
    for (int page = 0; page < kMostPages; ++page) {
        const base::Result<std::vector<domain::Change>> changes =
            outbox.load(query, qint64(page) * kPage, kPage).result();
        if (!changes)
            return doers; // it only names people
        for (const domain::Change &change : *changes) {
            if (const auto kind = differenceOf(change.order.kind))
                doers.m_names.insert({change.iccid.text, int(*kind)}, change.by);
        }
        if (changes->size() < size_t(kPage))
            return doers;
    }
    return doers;
}

qint64 LineChanges::Found::total() const { return std::accumulate(counts.begin(), counts.end(), qint64(0)); }

LineChanges::LineChanges(const storage::CacheFile &file, storage::Outbox &outbox, QObject *parent)
    : QObject(parent), m_file(file), m_outbox(outbox)
{
}

LineChanges::~LineChanges()
{
    cancel();
    if (m_running.isRunning())
        (void)m_running.result(); // it reads the cache, which goes next
}

base::Status LineChanges::scan(const storage::HistoryQuery &query,
                               const std::function<bool(const domain::LineDifference &)> &each,
                               const storage::CancelFlag &cancel) const
{
    const Doers doers = Doers::since(m_outbox, query.from);
    return storage::scanHistory(
        m_file, query,
        [&](const domain::LineDifference &row) {
            if (!row.by.isEmpty() || doers.isEmpty())
                return each(row);
            domain::LineDifference named = row;
            named.by = doers.of(row);
            return each(named);
        },
        cancel);
}

base::Result<LineChanges::Found> LineChanges::read(const storage::HistoryQuery &query,
                                                   const storage::CancelFlag &cancel) const
{
    const base::Result<QDateTime> since = storage::historySince(m_file);
    if (!since)
        return since.error();
    Found found{.rows = {}, .counts = {}, .knownSince = *since};
    const base::Status scanned = scan(
        query,
        [&found](const domain::LineDifference &row) {
            ++found.counts[size_t(row.kind)];
            if (qsizetype(found.rows.size()) < kMostRows)
                found.rows.push_back(row);
            return true;
        },
        cancel);
    return scanned ? base::Result<Found>(std::move(found)) : base::Result<Found>(scanned.error());
}

void LineChanges::start(const storage::HistoryQuery &query)
{
    cancel();
    if (m_running.isRunning())
        (void)m_running.result(); // what was given up ends within some thousand steps of SQLite's
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_error.reset();
    m_running = QtConcurrent::run([this, query, flag = m_cancel] { return read(query, flag); });
    base::whenReady(m_running, this, [this, flag = m_cancel](const base::Result<Found> &found) {
        if (flag != m_cancel)
            return; // something else was asked for
        m_cancel.reset();
        if (found)
            m_found = *found;
        else if (found.error().kind != base::ErrorKind::Cancelled)
            m_error = found.error();
        Q_EMIT finished();
    });
}

void LineChanges::cancel()
{
    if (m_cancel)
        *m_cancel = true;
}

} // namespace series
