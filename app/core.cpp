// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core.h"

#include "models/storage/vault.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::seconds kProbeDeadline{10};
const QString kDemoPrefix = u"demo-"_s;

api::Credentials credentialsOf(const api::ApiLink &link, const QString &user, const QByteArray &key)
{
    return {.link = link, .userUuid = user, .sharedKey = key};
}

} // namespace

Core::Core(const base::Places &places, QObject *parent)
    : QObject(parent), m_places(places), m_settings(places), m_profiles(places), m_keychain(),
      m_credentials(m_keychain, storage::Vault(places.data + "/vault.json"_L1),
                    qEnvironmentVariable("LINEDESK_PASSPHRASE"))
{
}

base::Result<Profile> Core::choose(const QString &idOrName) const
{
    if (!idOrName.isEmpty()) {
        const std::optional<Profile> found = m_profiles.find(idOrName);
        return found ? base::Result<Profile>(*found)
                     : base::Error{.kind = base::ErrorKind::NotFound,
                                   .detail = u"no profile of that name"_s,
                                   .where = idOrName};
    }
    if (const std::optional<Profile> last = m_profiles.find(m_settings.lastProfile());
        last && !m_settings.lastProfile().isEmpty())
        return *last;
    if (m_profiles.all().size() == 1)
        return m_profiles.all().front();
    const QString why = m_profiles.all().empty() ? u"there is no profile yet"_s : u"there are several profiles"_s;
    return base::Error{.kind = base::ErrorKind::NotFound, .detail = why, .where = u"profile"_s};
}

base::Future<std::shared_ptr<Session>> Core::open(const Profile &profile, Access access)
{
    if (base::Result<QString> folder = m_profiles.prepareFolder(profile.id); !folder)
        return base::failed<std::shared_ptr<Session>>(folder.error());
    switch (access) {
    case Access::Online: return profile.isDemo ? openDemo(profile) : openOnline(profile);
    case Access::Offline:
    case Access::LookOnly: break;
    }
    return Session::open({.cachePath = m_profiles.cachePath(profile.id),
                          .credentials = {},
                          .trust = {},
                          .readOnly = access == Access::LookOnly},
                         m_clock);
}

base::Future<std::shared_ptr<Session>> Core::openSnapshot(const QString &path, storage::CancelFlag cancel,
                                                          storage::ByteProgress progress)
{
    return Session::open({.cachePath = {},
                          .credentials = {},
                          .trust = {},
                          .readOnly = false,
                          .snapshot = path,
                          .work = m_places.data + "/snapshots"_L1,
                          .cancel = std::move(cancel),
                          .progress = std::move(progress)},
                         m_clock);
}

base::Future<std::shared_ptr<Session>> Core::openOnline(const Profile &profile)
{
    if (!m_keyForThisRun.isEmpty())
        return openWithKey(profile, m_keyForThisRun);
    using Opened = std::shared_ptr<Session>;
    return base::chain<Opened>(m_credentials.load(profile.id, profile.keyPlace), this,
                               [this, profile](const base::Result<QByteArray> &key) {
                                   return key ? openWithKey(profile, *key) : base::failed<Opened>(key.error());
                               });
}

base::Future<std::shared_ptr<Session>> Core::openWithKey(const Profile &profile, const QByteArray &key)
{
    const base::Result<api::Trust> trust = trustOf(profile);
    if (!trust)
        return base::failed<std::shared_ptr<Session>>(trust.error());
    const base::Result<api::ApiLink> link = api::parseApiLink(profile.apiLink);
    if (!link)
        return base::failed<std::shared_ptr<Session>>(link.error());
    return Session::open({.cachePath = m_profiles.cachePath(profile.id),
                          .credentials = credentialsOf(*link, profile.userUuid, key),
                          .trust = *trust,
                          .readOnly = false},
                         m_clock);
}

base::Result<Profile> Core::demoProfile(qint64 lines)
{
    const QString id = kDemoPrefix + QString::number(lines);
    if (const std::optional<Profile> known = m_profiles.find(id))
        return *known;
    Profile profile;
    profile.id = id;
    profile.name = tr("Local demo, %L1 lines").arg(lines);
    profile.isDemo = true;
    profile.trust = ui::Trust::Pinned;
    return m_profiles.save(profile);
}

base::Future<std::shared_ptr<Session>> Core::openDemo(const Profile &profile)
{
    const base::Result<QString> folder = m_profiles.prepareFolder(profile.id);
    const qint64 lines = QStringView(profile.id).mid(kDemoPrefix.size()).toLongLong();
    return base::chain<std::shared_ptr<Session>>(m_platform.start(*folder + "/platform"_L1, lines), this,
                                                 [this, profile](const base::Result<platform::ReadyInfo> &ready) {
                                                     return ready
                                                                ? openRunning(profile, *ready)
                                                                : base::failed<std::shared_ptr<Session>>(ready.error());
                                                 });
}

base::Future<std::shared_ptr<Session>> Core::openRunning(const Profile &profile, const platform::ReadyInfo &ready)
{
    using Shown = base::Result<api::ServerCertificate>;
    const base::Result<api::Network *> network = api::openNetwork();
    if (!network)
        return base::failed<std::shared_ptr<Session>>(network.error());
    return base::chain<std::shared_ptr<Session>>((*network)->fetchServerCertificate(QUrl(ready.url), kProbeDeadline),
                                                 this, [this, profile, ready](const Shown &shown) {
                                                     if (!shown)
                                                         return base::failed<std::shared_ptr<Session>>(shown.error());
                                                     Profile running =
                                                         profile; // its address and certificate are those of this start
                                                     running.apiLink = ready.url;
                                                     running.userUuid = ready.userUuid;
                                                     running.pin =
                                                         QByteArray::fromHex(ready.certificateSha256.toLatin1());
                                                     running.pinnedPem = shown->chainPem;
                                                     return openWithKey(running, ready.sharedKey.toLatin1());
                                                 });
}

} // namespace app
