// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"
#include "platform/router.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

//! What a client whose answer was lost asks before it sends anything again: whether a request with that key has had
//! its effect, and how it ended.
Answer keyOutcome(Context &context)
{
    const QString key = QString::fromUtf8(context.parts.first());
    const base::Result<QSqlQuery *> found =
        context.reader.run(u"SELECT status, body, created_at FROM idempotency WHERE account_id = ? AND "
                           "idempotency_key = ?"_s,
                           {context.core.account.id, key});
    if (!found)
        return internalRefusal(found.error());
    if (!(*found)->next()) {
        (*found)->finish();
        return Refusal{.status = 404, .code = "key_not_found", .message = "Nothing has been done with that key."};
    }
    const QJsonObject body = QJsonDocument::fromJson((*found)->value(1).toString().toUtf8()).object();
    const QJsonObject error = body.value("error"_L1).toObject();
    JsonWriter json;
    json.beginObject().text("key", key).number("status", (*found)->value(0).toLongLong());
    json.text("code", error.value("code"_L1).toString()).text("message", error.value("message"_L1).toString());
    if (body.contains("action"_L1) && body.contains("total"_L1))
        json.text("job", body.value("id"_L1).toString());
    else
        json.null("job");
    json.text("at", wireTime((*found)->value(2).toLongLong())).endObject();
    (*found)->finish();
    return jsonResponse(json.take());
}

} // namespace

void addIdempotencyRoutes(Router &router, const Core &core)
{
    if (!core.options.dialectOnly)
        router.add("GET", "idempotency_keys/{key}", domain::Permission::ViewLines, keyOutcome);
}

} // namespace platform
