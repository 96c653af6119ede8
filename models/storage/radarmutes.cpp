// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/radarmutes.h"

#include "models/storage/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace storage {

struct RadarMutes::Kept
{
    QString path;
    mutable std::mutex entriesMutex;
    std::mutex fileMutex;                         //!< one write after the other, each of the newest entries
    QHash<Key, std::optional<QDateTime>> entries; //!< until when; none: for good

    QByteArray pack() const
    {
        const std::lock_guard lock(entriesMutex);
        QJsonArray all;
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            QJsonObject one{{"iccid"_L1, entry.key().iccid.text},
                            {"kind"_L1, QString(domain::anomalyWord(entry.key().kind))}};
            if (entry.value())
                one["until"_L1] = entry.value()->toUTC().toString(Qt::ISODate);
            all << one;
        }
        return QJsonDocument(all).toJson(QJsonDocument::Compact);
    }
};

RadarMutes::RadarMutes(QString path) : m_kept(std::make_shared<Kept>()) { m_kept->path = std::move(path); }

base::Status RadarMutes::load()
{
    QFile file(m_kept->path);
    if (!file.exists())
        return {};
    if (!file.open(QFile::ReadOnly))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = m_kept->path};
    const QJsonArray all = QJsonDocument::fromJson(file.read(32LL << 20)).array();
    const std::lock_guard lock(m_kept->entriesMutex);
    for (qsizetype i = 0; i < std::min(all.size(), kMost); ++i) {
        const QJsonObject one = all[i].toObject();
        const std::optional<domain::AnomalyKind> kind = domain::anomalyFromWord(one["kind"_L1].toString());
        const QString until = one["until"_L1].toString();
        const QDateTime moment = QDateTime::fromString(until, Qt::ISODate);
        if (kind && (until.isEmpty() || moment.isValid()))
            m_kept->entries.insert({domain::Iccid{one["iccid"_L1].toString()}, *kind},
                                   until.isEmpty() ? std::nullopt : std::optional(moment));
    }
    return {};
}

bool RadarMutes::isMuted(const domain::Iccid &iccid, domain::AnomalyKind kind, const QDateTime &now) const
{
    const std::lock_guard lock(m_kept->entriesMutex);
    const auto found = m_kept->entries.constFind({iccid, kind});
    return found != m_kept->entries.constEnd() && (!*found || **found > now);
}

base::Future<std::monostate> RadarMutes::mute(const domain::Iccid &iccid, domain::AnomalyKind kind,
                                              std::optional<QDateTime> until)
{
    {
        const std::lock_guard lock(m_kept->entriesMutex);
        m_kept->entries.insert({iccid, kind}, until);
    }
    return save();
}

base::Future<std::monostate> RadarMutes::unmute(const domain::Iccid &iccid, domain::AnomalyKind kind)
{
    {
        const std::lock_guard lock(m_kept->entriesMutex);
        m_kept->entries.remove({iccid, kind});
    }
    return save();
}

qsizetype RadarMutes::count() const
{
    const std::lock_guard lock(m_kept->entriesMutex);
    return m_kept->entries.size();
}

base::Future<std::monostate> RadarMutes::save()
{
    using Done = std::monostate;
    auto promise = std::make_shared<QPromise<base::Result<Done>>>();
    promise->start();
    QThreadPool::globalInstance()->start([kept = m_kept, promise] {
        const std::lock_guard lock(kept->fileMutex);
        const base::Status written = writeDurably(kept->path, kept->pack());
        promise->addResult(written ? base::Result<Done>(Done()) : base::Result<Done>(written.error()));
        promise->finish();
    });
    return promise->future();
}

} // namespace storage
