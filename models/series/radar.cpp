// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/radar.h"

#include <QtConcurrentRun>
#include <algorithm>

namespace series {

Radar::Radar(const storage::CacheFile &file, const QString &mutesPath, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_file(file), m_clock(clock), m_mutes(mutesPath)
{
}

Radar::~Radar()
{
    cancel();
    if (m_running.isRunning())
        (void)m_running.result(); // it reads the cache, which goes next
}

void Radar::start(const QTimeZone &zone)
{
    if (m_cancel)
        *m_cancel = true;
    if (m_running.isRunning())
        (void)m_running.result(); // one that was given up ends within some thousand steps of SQLite's
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_coming.clear();
    m_done = m_total = 0;
    m_error.reset();
    const QDateTime now = m_clock.now();
    const auto sweep = [this, now, zone, flag = m_cancel, loads = !std::exchange(m_isLoaded, true)] {
        if (loads)
            (void)m_mutes.load();
        const auto found = [this, flag](std::vector<domain::Anomaly> batch) {
            QMetaObject::invokeMethod(this, [this, batch = std::move(batch), flag] { take(batch, flag); });
        };
        const auto progress = [this, flag](qint64 done, qint64 total) {
            QMetaObject::invokeMethod(this, [this, done, total, flag] {
                if (flag != m_cancel)
                    return;
                m_done = done;
                m_total = total;
                Q_EMIT progressed();
            });
        };
        return storage::sweepRadar(m_file, now, zone, found, progress, flag);
    };
    m_running = QtConcurrent::run(sweep);
    base::whenReady(m_running, this,
                    [this, flag = m_cancel, now](const base::Result<qint64> &kept) { end(kept, flag, now); });
    Q_EMIT progressed();
}

void Radar::cancel()
{
    if (m_cancel)
        *m_cancel = true;
}

//! The first sweep shows what it finds as it comes; a later one takes the place of what is shown when it is whole.
void Radar::take(std::vector<domain::Anomaly> found, const storage::CancelFlag &sweep)
{
    if (sweep != m_cancel)
        return;
    std::move(found.begin(), found.end(), std::back_inserter(m_coming));
    if (m_sweptAt.isValid())
        return;
    m_all = m_coming;
    std::sort(m_all.begin(), m_all.end(), domain::isMoreUrgent);
    Q_EMIT changed();
}

void Radar::end(const base::Result<qint64> &kept, const storage::CancelFlag &sweep, const QDateTime &began)
{
    if (sweep != m_cancel)
        return; // another one has begun
    m_cancel.reset();
    if (kept) {
        m_all = std::exchange(m_coming, {});
        std::sort(m_all.begin(), m_all.end(), domain::isMoreUrgent);
        m_sweptAt = began;
        Q_EMIT changed();
    } else if (kept.error().kind != base::ErrorKind::Cancelled) {
        m_error = kept.error();
    }
    Q_EMIT finished();
}

bool Radar::isMuted(const domain::Anomaly &anomaly) const
{
    return m_mutes.isMuted(anomaly.iccid, anomaly.kind, m_clock.now());
}

int Radar::loud(std::optional<domain::AnomalyKind> kind) const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [&](const domain::Anomaly &anomaly) {
        return (!kind || anomaly.kind == *kind) && !isMuted(anomaly);
    }));
}

void Radar::mute(const domain::Anomaly &anomaly, int days)
{
    kept(m_mutes.mute(anomaly.iccid, anomaly.kind,
                      days > 0 ? std::optional(m_clock.now().addDays(days)) : std::nullopt));
}

void Radar::unmute(const domain::Anomaly &anomaly) { kept(m_mutes.unmute(anomaly.iccid, anomaly.kind)); }

void Radar::kept(const base::Future<std::monostate> &written)
{
    base::whenReady(written, this, [this](const base::Result<std::monostate> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
    Q_EMIT changed();
}

} // namespace series
