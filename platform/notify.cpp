// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/notify.h"

#include "platform/core.h"
#include "platform/email.h"
#include "platform/mail.h"
#include "platform/webhooks.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

//! R270, R274: the owner, and everybody who may see what rules do.
base::Status tellPeople(Core &core, Connection &connection, const Notice &notice)
{
    const std::shared_ptr<const People::List> people = core.people.all();
    for (const User &user : *people) {
        const bool concerned = domain::permissionsOf(user.role).testFlag(domain::Permission::ViewRules);
        if (!user.active || !concerned || parseEmail(user.email) != user.email)
            continue;
        const base::Status ok = queueMail(connection, core.account.id,
                                          {.to = user.email,
                                           .subject = notice.subject,
                                           .body = notice.text + u'\n',
                                           .kind = u"alert"_s,
                                           .at = notice.at});
        if (!ok)
            return ok;
    }
    return {};
}

base::Status tellPrograms(Core &core, Connection &connection, const Notice &notice)
{
    const auto hooks = loadWebhooks(connection, core.account.id);
    if (!hooks)
        return hooks.error();
    bool queued = false;
    for (const Webhook &hook : *hooks) {
        if (!hook.enabled)
            continue;
        const auto id = queueDelivery(connection, core.account.id, hook.id, notice.event, notice.data, notice.at);
        if (!id)
            return id.error();
        queued = true;
    }
    if (queued && core.deliveryQueued)
        core.afterCommit(core.deliveryQueued);
    return {};
}

} // namespace

base::Status notify(Core &core, Connection &connection, const Notice &notice)
{
    base::Status ok = notice.mail ? tellPeople(core, connection, notice) : base::Status();
    if (ok && notice.webhook)
        ok = tellPrograms(core, connection, notice);
    return ok;
}

} // namespace platform
