// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/anomaly.h"

#include <QDateTime>
#include <QHash>
#include <mutex>

namespace storage {

//! What nobody wants to hear about: kinds of anomalies by line, for a time or for good. A small file beside the cache,
//! which outlives it.
class RadarMutes
{
public:
    //! `path`: a JSON file; one that is missing or damaged is as good as an empty one.
    explicit RadarMutes(QString path);

    //! Reads the file; blocks: for a pool thread and the command line.
    base::Status load();
    bool isMuted(const domain::Iccid &iccid, domain::AnomalyKind kind, const QDateTime &now) const;
    //! Until a moment (UTC), or for good with none; written on a pool thread.
    base::Future<std::monostate> mute(const domain::Iccid &iccid, domain::AnomalyKind kind,
                                      std::optional<QDateTime> until);
    base::Future<std::monostate> unmute(const domain::Iccid &iccid, domain::AnomalyKind kind);
    qsizetype count() const;

    static constexpr qsizetype kMost = 100'000; //!< entries of a file that are read

private:
    struct Key
    {
        domain::Iccid iccid;
        domain::AnomalyKind kind;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.iccid.text, int(key.kind)); }
    };
    struct Kept;

    base::Future<std::monostate> save();

    std::shared_ptr<Kept> m_kept; //!< outlives a write that is under way
};

} // namespace storage
