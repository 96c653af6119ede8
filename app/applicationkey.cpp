// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/applicationopen.h"
#include "models/base/wipe.h"

using namespace Qt::StringLiterals;

namespace app {

base::Future<ui::KeyPlace> Application::rotateKey()
{
    using ui::KeyPlace;
    if (!m_open || m_open->workspace.snapshot)
        return base::failed<KeyPlace>({.kind = base::ErrorKind::Cancelled, .detail = u"no profile is open"_s});
    return base::chain<KeyPlace>(m_open->session->person()->rotateKey(), this,
                                 [this, profile = m_profile](base::Result<domain::Access> access) {
                                     if (!access)
                                         return base::failed<KeyPlace>(access.error());
                                     QByteArray key = access->sharedKey.toUtf8();
                                     access->wipe();
                                     return keepKey(profile, std::move(key));
                                 });
}

//! The old key opens nothing any more: a new one that cannot be put away is at least kept for this run.
base::Future<ui::KeyPlace> Application::keepKey(Profile profile, QByteArray key)
{
    using ui::KeyPlace;
    m_core.credentials().keepForThisRun(profile.id, key);
    if (profile.isDemo || profile.keyPlace == KeyPlace::ThisRunOnly)
        return base::ready<KeyPlace>(KeyPlace::ThisRunOnly);
    return base::chain<KeyPlace>(m_core.credentials().store(profile.id, key), this,
                                 [this, profile](const base::Result<KeyPlace> &place) mutable {
                                     profile.keyPlace = place ? *place : KeyPlace::ThisRunOnly;
                                     (void)m_core.profiles().save(profile);
                                     if (m_profile.id == profile.id)
                                         m_profile.keyPlace = profile.keyPlace;
                                     if (m_open)
                                         m_open->workspace.keyPlace = profile.keyPlace;
                                     return base::ready<KeyPlace>(profile.keyPlace);
                                 });
}

base::Future<std::vector<domain::RequestCount>> Application::requestCounts(QDate from)
{
    using Counts = std::vector<domain::RequestCount>;
    return m_open ? m_open->session->requests().load(from)
                  : base::failed<Counts>({.kind = base::ErrorKind::Cancelled, .detail = u"no profile is open"_s});
}

} // namespace app
