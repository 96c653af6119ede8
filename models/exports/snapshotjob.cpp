// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/snapshotjob.h"

#include <QCoreApplication>

namespace exports {

namespace {

constexpr qint64 kTellParts = 200; //!< so often at most

} // namespace

SnapshotJob::SnapshotJob(const storage::CacheFile &cache, storage::SyncState &state, const base::Clock &clock,
                         QString path, QObject *parent)
    : ExportJob(parent), m_cache(cache), m_state(state), m_clock(clock), m_path(std::move(path))
{
}

base::Result<qint64> SnapshotJob::run()
{
    SnapshotFacts facts{
        .account = {}, .zone = {}, .takenAt = m_clock.now(), .program = QCoreApplication::applicationVersion()};
    if (const base::Result<storage::SyncState::StoredAccount> account = m_state.loadAccount().result()) {
        facts.account = account->account.name;
        facts.zone = account->account.timeZone;
    }
    const auto flag = std::make_shared<std::atomic_bool>(false);
    qint64 told = -1;
    const base::Result<SnapshotFacts> saved =
        storage::saveSnapshot(m_cache, facts, m_path, flag, [&](qint64 done, qint64 total) {
            *flag = isCancelled();
            const qint64 part = total > 0 ? done * kTellParts / total : 0;
            if (std::exchange(told, part) != part)
                Q_EMIT progressed(done, total);
        });
    if (!saved)
        return saved.error();
    return saved->lines;
}

} // namespace exports
