// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles.h"

#include "app/profilejson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kSchema = 1;
constexpr int kLockMs = 5'000;
constexpr QFileDevice::Permissions kOnlyMe = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

base::Error storageError(const QString &detail, const QString &path)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = path};
}

//! An id becomes a folder's name: letters, digits and dashes only.
bool isSafeId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-';
    });
}

} // namespace

base::Result<api::Trust> trustOf(const Profile &profile)
{
    using api::TrustMode;
    switch (profile.trust) {
    case ui::Trust::SystemCas: return api::Trust{};
    case ui::Trust::Pinned:
        return api::Trust{.mode = TrustMode::Pinned, .certificates = profile.pinnedPem, .pin = profile.pin};
    case ui::Trust::CaFile: break;
    }
    QFile file(profile.caFile);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{
            .kind = base::ErrorKind::Certificate, .detail = u"the CA file cannot be read"_s, .where = profile.caFile};
    return api::Trust{.mode = TrustMode::CaFile, .certificates = file.readAll(), .pin = {}};
}

Profiles::Profiles(const base::Places &places) : m_path(places.config + "/profiles.json"_L1), m_data(places.data) {}

base::Status Profiles::load() { return read(); }

base::Status Profiles::read()
{
    QFile file(m_path);
    if (!file.exists()) {
        m_profiles.clear();
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return storageError(file.errorString(), m_path);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return storageError(u"not a file of profiles"_s, m_path);
    QJsonObject json = document.object();
    const int schema = json.value("schema"_L1).toInt();
    if (schema > kSchema)
        return base::Error{
            .kind = base::ErrorKind::Unsupported, .detail = u"written by a newer program"_s, .where = m_path};
    if (schema < 1 || !json.value("profiles"_L1).isArray())
        return storageError(u"not a file of profiles"_s, m_path);
    std::vector<Profile> profiles;
    const QJsonArray entries = json.value("profiles"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        Profile profile = profileFromJson(entry.toObject());
        if (!isSafeId(profile.id))
            return storageError(u"a profile without a proper id"_s, m_path);
        profiles.push_back(std::move(profile));
    }
    json.remove("schema"_L1);
    json.remove("profiles"_L1);
    m_unknown = json;
    m_profiles = std::move(profiles);
    return {};
}

base::Status Profiles::write() const
{
    QJsonArray entries;
    for (const Profile &profile : m_profiles)
        entries.append(profileToJson(profile));
    QJsonObject json = m_unknown;
    json.insert(u"schema"_s, kSchema);
    json.insert(u"profiles"_s, entries);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOnlyMe))
        return storageError(file.errorString(), m_path);
    file.write(QJsonDocument(json).toJson());
    if (!file.commit())
        return storageError(file.errorString(), m_path);
    return {};
}

std::optional<Profile> Profiles::find(const QString &idOrName) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == idOrName)
            return profile;
    }
    for (const Profile &profile : m_profiles) {
        if (profile.name.compare(idOrName, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return std::nullopt;
}

base::Result<Profile> Profiles::save(Profile profile)
{
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!isSafeId(profile.id))
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"not an id"_s};
    QLockFile lock(m_path + ".lock"_L1);
    if (!lock.tryLock(kLockMs))
        return storageError(u"the file is in use"_s, m_path);
    if (const base::Status fresh = read(); !fresh) // another process may have written
        return fresh.error();
    const auto known = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const Profile &other) { return other.id == profile.id; });
    if (known != m_profiles.end())
        *known = profile;
    else
        m_profiles.push_back(profile);
    if (const base::Status written = write(); !written)
        return written.error();
    return profile;
}

base::Status Profiles::remove(const QString &id)
{
    if (!isSafeId(id))
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"not an id"_s};
    QLockFile lock(m_path + ".lock"_L1);
    if (!lock.tryLock(kLockMs))
        return storageError(u"the file is in use"_s, m_path);
    if (const base::Status fresh = read(); !fresh)
        return fresh.error();
    std::erase_if(m_profiles, [&](const Profile &profile) { return profile.id == id; });
    if (const base::Status written = write(); !written)
        return written.error();
    if (!QDir(folder(id)).removeRecursively())
        return storageError(u"the cache cannot be removed"_s, folder(id));
    return {};
}

QString Profiles::folder(const QString &id) const { return m_data + "/profiles/"_L1 + id; }

QString Profiles::viewsPath(const QString &id) const { return folder(id) + "/views.json"_L1; }

QString Profiles::cachePath(const QString &id) const { return folder(id) + "/cache.db"_L1; }

base::Result<QString> Profiles::prepareFolder(const QString &id) const
{
    const QString path = folder(id);
    if (!isSafeId(id) || !QDir().mkpath(path))
        return storageError(u"the folder cannot be made"_s, path);
    for (const QString &each : {m_data + "/profiles"_L1, path})
        QFile::setPermissions(each, kOnlyMe | QFileDevice::ExeOwner);
    return path;
}

} // namespace app
