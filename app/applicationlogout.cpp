// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/applicationopen.h"

using namespace Qt::StringLiterals;

namespace app {

//! The key goes first: while it is there, nobody is told to be signed out.
base::Future<std::monostate> Application::logOut()
{
    using Done = std::monostate;
    if (!m_open || m_open->workspace.snapshot)
        return base::failed<Done>({.kind = base::ErrorKind::Cancelled, .detail = u"no profile is open"_s});
    return base::chain<Done>(m_core.credentials().remove(m_profile.id, m_profile.keyPlace), this,
                             [this, profile = m_profile](const base::Result<Done> &removed) {
                                 return removed ? base::ready<Done>(closeForgotten(profile))
                                                : base::failed<Done>(removed.error());
                             });
}

base::Result<std::monostate> Application::closeForgotten(Profile profile)
{
    if (!profile.isDemo) {
        profile.keyPlace = ui::KeyPlace::ThisRunOnly;
        if (const base::Result<Profile> saved = m_core.profiles().save(profile); !saved)
            return saved.error();
    }
    m_core.settings().setLastProfile({});
    if (m_open && m_open->workspace.profile.id == profile.id) {
        m_profile = {};
        closeWorkspace();
    }
    return std::monostate();
}

} // namespace app
