// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/notify.h"

#include "platform/audit.h"
#include "platform/core.h"
#include "platform/wire.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Result<std::vector<qint64>> enabledWebhooks(Connection &connection, qint64 accountId)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT webhook_id FROM webhook WHERE account_id = ? AND enabled = 1 ORDER BY webhook_id"_s, {accountId});
    if (!found)
        return found.error();
    std::vector<qint64> ids;
    while ((*found)->next())
        ids.push_back((*found)->value(0).toLongLong());
    (*found)->finish();
    return ids;
}

base::Status queueDelivery(Connection &connection, qint64 accountId, qint64 webhookId, const Notice &notice)
{
    const base::Result<qint64> id = reserveIds(connection, accountId, u"webhook_delivery"_s);
    if (!id)
        return id.error();
    JsonWriter body;
    body.beginObject().text("id", QString::number(*id)).text("event", notice.event);
    body.text("created_at", wireTime(notice.at)).raw("data", notice.data.isEmpty() ? QByteArray("{}") : notice.data);
    body.endObject();
    base::Result<QSqlQuery *> done = connection.run(
        u"INSERT INTO webhook_delivery (account_id, delivery_id, webhook_id, event, body, created_at, attempts, "
        u"next_try_at, "
        "state, last_status, last_error, delivered_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, 'queued', 0, '', NULL)"_s,
        {accountId, *id, webhookId, notice.event, QString::fromUtf8(body.take()), notice.at, notice.at});
    if (!done)
        return done.error();
    return {};
}

} // namespace

base::Status notify(Core &core, Connection &connection, const Notice &notice)
{
    if (!notice.webhook)
        return {};
    const auto hooks = enabledWebhooks(connection, core.account.id);
    if (!hooks)
        return hooks.error();
    for (const qint64 id : *hooks) {
        if (base::Status ok = queueDelivery(connection, core.account.id, id, notice); !ok)
            return ok;
    }
    return {};
}

} // namespace platform
