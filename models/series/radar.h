// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/radarmutes.h"
#include "models/storage/radarsweep.h"

#include <QFuture>
#include <QObject>

namespace series {

//! What stands out in the fleet: sweeps the cache in the background and keeps what it found, the most urgent first.
class Radar : public QObject
{
    Q_OBJECT

public:
    //! `mutesPath`: where what was muted is kept.
    Radar(const storage::CacheFile &file, const QString &mutesPath, const base::Clock &clock,
          QObject *parent = nullptr);
    ~Radar() override;

    //! Looks at all lines again; drops a sweep that is under way.
    void start(const QTimeZone &zone);
    //! Stops; what was found before the sweep stays.
    void cancel();
    bool isRunning() const { return m_cancel != nullptr; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    //! UTC; when the last whole sweep began; null: never.
    QDateTime sweptAt() const { return m_sweptAt; }
    const std::optional<base::Error> &error() const { return m_error; }

    //! Everything that was found, also what is muted.
    const std::vector<domain::Anomaly> &all() const { return m_all; }
    bool isMuted(const domain::Anomaly &anomaly) const;
    //! How many of a kind nobody has muted; of all kinds without one.
    int loud(std::optional<domain::AnomalyKind> kind = {}) const;
    //! For so many days, or for good with 0.
    void mute(const domain::Anomaly &anomaly, int days);
    void unmute(const domain::Anomaly &anomaly);

Q_SIGNALS:
    //! What was found, or what of it is muted, has changed.
    void changed();
    void progressed();
    //! A sweep has ended: whole, cancelled, or with error().
    void finished();
    //! What was muted could not be written down.
    void failed(const base::Error &error);

private:
    void take(std::vector<domain::Anomaly> found, const storage::CancelFlag &sweep);
    void end(const base::Result<qint64> &kept, const storage::CancelFlag &sweep, const QDateTime &began);
    void kept(const base::Future<std::monostate> &written);

    const storage::CacheFile &m_file;
    const base::Clock &m_clock;
    storage::RadarMutes m_mutes;
    QFuture<base::Result<qint64>> m_running;
    storage::CancelFlag m_cancel; //!< of the sweep under way; null: none
    std::vector<domain::Anomaly> m_all;
    std::vector<domain::Anomaly> m_coming; //!< of the sweep under way
    bool m_isLoaded = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QDateTime m_sweptAt;
    std::optional<base::Error> m_error;
};

} // namespace series
