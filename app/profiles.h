// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/trust.h"
#include "models/base/settings.h"
#include "ui/program.h"

#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace app {

//! A saved connection. The shared key is not in it, see Credentials.
struct Profile
{
    QString id;
    QString name;
    QString apiLink;
    QString accountUuid;
    QString userUuid;
    ui::Trust trust = ui::Trust::SystemCas;
    QString caFile;       //!< for Trust::CaFile
    QByteArray pin;       //!< SHA-256, for Trust::Pinned
    QByteArray pinnedPem; //!< the chain the server showed when it was pinned
    int syncMinutes = 5;  //!< 0: by hand only
    int keepMonths = 12;  //!< usage history; 0: for ever
    bool isDemo = false;
    ui::KeyPlace keyPlace = ui::KeyPlace::ThisRunOnly;
    QJsonObject unknown; //!< fields of a newer program; written back as they were

    ui::ProfileSummary summary() const { return {.id = id, .name = name, .apiLink = apiLink, .isDemo = isDemo, .userUuid = userUuid}; }
};

//! What the client needs to trust the profile's server; Certificate when a CA file cannot be read.
base::Result<api::Trust> trustOf(const Profile &profile);

//! The saved connections, in profiles.json: 0600, written atomically, never overwritten when it cannot be understood.
class Profiles
{
public:
    explicit Profiles(const base::Places &places);

    //! Reads the file; a missing one is no error. Unsupported for the file of a newer program, Storage for a broken
    //! one: both are left as they are, and writing is refused.
    base::Status load();
    const std::vector<Profile> &all() const { return m_profiles; }
    //! By id, else by name (any case).
    std::optional<Profile> find(const QString &idOrName) const;
    //! Adds or replaces by id; an empty id gets a new one. Answers the profile as saved.
    base::Result<Profile> save(Profile profile);
    //! Takes the profile out and removes its folder with the cache.
    base::Status remove(const QString &id);

    //! The profile's own folder, made 0700 when missing.
    base::Result<QString> prepareFolder(const QString &id) const;
    QString cachePath(const QString &id) const;
    QString viewsPath(const QString &id) const;

private:
    base::Status read();
    base::Status write() const;
    QString folder(const QString &id) const;

    QString m_path;
    QString m_data;
    std::vector<Profile> m_profiles;
    QJsonObject m_unknown;
};

} // namespace app
