// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials.h"
#include "app/keychain.h"
#include "app/localplatform.h"
#include "app/profiles.h"
#include "app/session.h"
#include "models/base/settings.h"

namespace app {

//! What the window and every command need: files, settings, profiles, keys, clock, and the way to open a profile.
class Core : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Online,   //!< cache and connection
        Offline,  //!< the cache alone
        LookOnly, //!< the cache alone, beside another LineDesk
    };

    explicit Core(const base::Places &places, QObject *parent = nullptr);

    const base::Places &places() const { return m_places; }
    base::Settings &settings() { return m_settings; }
    Profiles &profiles() { return m_profiles; }
    Credentials &credentials() { return m_credentials; }
    const base::Clock &clock() const { return m_clock; }

    //! The profile by id or name; without one the last used, or the only one. NotFound says so.
    base::Result<Profile> choose(const QString &idOrName) const;
    //! Unauthorized with `where` "passphrase" or "shared_key" as Credentials::load() says.
    base::Future<std::shared_ptr<Session>> open(const Profile &profile, Access access);
    //! A session that looks at a snapshot file; errors as storage::openSnapshot().
    base::Future<std::shared_ptr<Session>> openSnapshot(const QString &path, storage::CancelFlag cancel,
                                                        storage::ByteProgress progress);
    //! The demo's profile for a fleet of `lines`, made when missing.
    base::Result<Profile> demoProfile(qint64 lines);
    //! A key given for this run, by LINEDESK_SHARED_KEY; goes before a stored one.
    void setKeyForThisRun(const QByteArray &key) { m_keyForThisRun = key; }

private:
    base::Future<std::shared_ptr<Session>> openOnline(const Profile &profile);
    base::Future<std::shared_ptr<Session>> openDemo(const Profile &profile);
    base::Future<std::shared_ptr<Session>> openRunning(const Profile &profile, const platform::ReadyInfo &ready);
    base::Future<std::shared_ptr<Session>> openWithKey(const Profile &profile, const QByteArray &key);

    base::Places m_places;
    base::Settings m_settings;
    base::SystemClock m_clock;
    Profiles m_profiles;
    Keychain m_keychain;
    Credentials m_credentials;
    LocalPlatform m_platform;
    QByteArray m_keyForThisRun;
};

} // namespace app
