// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/webhooks.h"

#include "platform/body.h"
#include "platform/resource.h"
#include "platform/tablelist.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr size_t kMostWebhooks = 20;
constexpr qsizetype kLongestUrl = 2000;

enum class Secret : quint8 { Hidden, Shown };

//! The secret is shown when it is new, and never again.
void writeWebhook(JsonWriter &json, const Context &context, const Webhook &hook, Secret secret = Secret::Hidden)
{
    const QByteArray id = QByteArray::number(hook.id);
    const QByteArray self = context.base + "webhooks/" + id;
    json.beginObject().text("id", id).text("url", hook.url).boolean("enabled", hook.enabled);
    if (secret == Secret::Shown)
        json.text("secret", hook.secret);
    json.text("created_at", wireTime(hook.createdAt)).text("created_by", hook.createdBy).beginObject("links");
    json.text("deliveries", context.base + "webhook_deliveries?webhook_id=" + id);
    json.text(hook.enabled ? "disable" : "enable", self + (hook.enabled ? "/disable" : "/enable"));
    json.text("delete", self + "/delete").text("test", self + "/test").text("rotate_secret", self + "/rotate_secret");
    json.endObject().endObject();
}

Response webhookResponse(const Context &context, const Webhook &hook, Secret secret, int status)
{
    JsonWriter json;
    writeWebhook(json, context, hook, secret);
    return jsonResponse(json.take(), status);
}

Answer list(Context &context)
{
    return listOf(context, loadWebhooks(context.reader, context.core.account.id),
                  [&](JsonWriter &json, const Webhook &webhook) { writeWebhook(json, context, webhook); });
}

base::Status audit(const Context &context, Connection &connection, const Webhook &hook, const QString &action,
                   Seconds now)
{
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = actorOf(context),
                       .action = action,
                       .objectKind = u"webhook"_s,
                       .objectId = QString::number(hook.id),
                       .field = {},
                       .before = {},
                       .after = hook.url,
                       .reason = {}});
}

Answer create(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const QString url = body.text("url"_L1, kLongestUrl);
    if (!body.refusal() && !isWebhookUrl(url))
        body.refuse("url"_L1, "An http or https address without name, password and fragment is needed.");
    if (body.refusal())
        return *body.refusal();
    const auto action = [&](Connection &connection, Seconds now) -> Answer {
        const auto all = loadWebhooks(connection, context.core.account.id);
        if (!all)
            return internalRefusal(all.error());
        if (all->size() >= kMostWebhooks)
            return Refusal{
                .status = 422, .code = "too_many_webhooks", .message = "An account has 20 webhooks at most."};
        const auto made = insertWebhook(
            connection, context.core.account.id,
            {.id = 0, .url = url, .secret = {}, .enabled = true, .createdAt = now, .createdBy = context.user.email});
        if (!made)
            return internalRefusal(made.error());
        const base::Status ok = audit(context, connection, *made, u"webhook.created"_s, now);
        return ok ? Answer(webhookResponse(context, *made, Secret::Shown, 201)) : Answer(internalRefusal(ok.error()));
    };
    return runAction(context, action, Replay::Never); // the answer has a secret
}

using Change = std::function<Answer(Connection &, Webhook, Seconds)>;

Answer change(Context &context, const Change &change, Replay replay = Replay::Kept)
{
    const auto body = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    const auto action = [&](Connection &connection, Seconds now) -> Answer {
        const auto all = loadWebhooks(connection, context.core.account.id);
        if (!all)
            return internalRefusal(all.error());
        for (const Webhook &hook : *all) {
            if (hook.id == idInPath(context))
                return change(connection, hook, now);
        }
        return unknownResource("webhook");
    };
    return runAction(context, action, replay);
}

void wakeSender(Core &core)
{
    if (core.deliveryQueued)
        core.afterCommit(core.deliveryQueued);
}

Answer setEnabled(Context &context, bool enabled)
{
    return change(context, [&](Connection &connection, Webhook hook, Seconds now) -> Answer {
        hook.enabled = enabled;
        base::Status ok = updateWebhook(connection, context.core.account.id, hook);
        if (ok)
            ok = audit(context, connection, hook, enabled ? u"webhook.enabled"_s : u"webhook.disabled"_s, now);
        wakeSender(context.core);
        return ok ? Answer(webhookResponse(context, hook, Secret::Hidden, 200)) : Answer(internalRefusal(ok.error()));
    });
}

Answer remove(Context &context)
{
    return change(context, [&](Connection &connection, const Webhook &hook, Seconds now) -> Answer {
        base::Status ok = deleteWebhook(connection, context.core.account.id, hook.id);
        if (ok)
            ok = audit(context, connection, hook, u"webhook.deleted"_s, now);
        return ok ? acknowledged() : Answer(internalRefusal(ok.error()));
    });
}

Answer rotate(Context &context)
{
    const auto work = [&](Connection &connection, Webhook hook, Seconds now) -> Answer {
        hook.secret = newWebhookSecret();
        base::Status ok = updateWebhook(connection, context.core.account.id, hook);
        if (ok)
            ok = audit(context, connection, hook, u"webhook.secret_rotated"_s, now);
        return ok ? Answer(webhookResponse(context, hook, Secret::Shown, 200)) : Answer(internalRefusal(ok.error()));
    };
    return change(context, work, Replay::Never);
}

//! Sends something that means nothing, so that whoever sets it up sees the signature.
Answer test(Context &context)
{
    return change(context, [&](Connection &connection, const Webhook &hook, Seconds now) -> Answer {
        if (!hook.enabled)
            return Refusal{.status = 409, .code = "state_conflict", .message = "The webhook is disabled."};
        JsonWriter data;
        data.beginObject().text("message", QByteArray("This is a test.")).endObject();
        const auto id =
            queueDelivery(connection, context.core.account.id, hook.id, u"webhook.test"_s, data.take(), now);
        if (!id)
            return internalRefusal(id.error());
        wakeSender(context.core);
        JsonWriter json;
        json.beginObject().text("ack", QByteArray("success")).text("delivery_id", QString::number(*id)).endObject();
        return jsonResponse(json.take());
    });
}

void writeDelivery(JsonWriter &json, const QSqlQuery &row)
{
    json.beginObject().text("id", row.value(0).toString()).text("webhook_id", row.value(1).toString());
    json.text("event", row.value(2).toString()).text("body", row.value(3).toString());
    json.text("created_at", wireTime(row.value(4).toLongLong())).number("attempts", row.value(5).toLongLong());
    json.text("state", row.value(6).toString());
    if (row.value(7).toInt() == 0)
        json.null("last_status");
    else
        json.number("last_status", row.value(7).toLongLong());
    json.text("last_error", row.value(8).toString());
    const qint64 next = row.value(9).toLongLong();
    writeTime(json, "next_try_at", next == 0 ? std::nullopt : std::optional(next));
    writeTime(json, "delivered_at", row.value(10));
    json.endObject();
}

//! What was sent and what came of it, the newest first.
Answer deliveries(Context &context)
{
    const auto hook = integerOf(context.request, "webhook_id", 1, std::numeric_limits<int>::max(), 0);
    if (const auto *refusal = std::get_if<Refusal>(&hook))
        return *refusal;
    TableList list{.columns = u"delivery_id, webhook_id, event, body, created_at, attempts, state, last_status, "
                              "last_error, next_try_at, delivered_at"_s,
                   .table = u"webhook_delivery"_s,
                   .order = u"delivery_id DESC"_s,
                   .values = {},
                   .write = writeDelivery};
    if (std::get<qint64>(hook) != 0) {
        list.where += u" AND webhook_id = ?"_s;
        list.values << std::get<qint64>(hook);
    }
    const QByteArray state = context.request.parameter("state").value_or(QByteArray());
    if (!state.isEmpty() && state != "queued" && state != "delivered" && state != "failed")
        return invalidParameter("state", "must be queued, delivered or failed");
    if (!state.isEmpty()) {
        list.where += u" AND state = ?"_s;
        list.values << QString::fromLatin1(state);
    }
    return tableList(context, std::move(list));
}

} // namespace

void addWebhookRoutes(Router &router, const Core &)
{
    const auto add = [&router](const char *method, const char *pattern, Route route) {
        router.add(method, pattern, Permission::ManageWebhooks, std::move(route));
    };
    add("GET", "webhooks", list);
    add("POST", "webhooks", create);
    add("POST", "webhooks/{id}/enable", [](Context &context) { return setEnabled(context, true); });
    add("POST", "webhooks/{id}/disable", [](Context &context) { return setEnabled(context, false); });
    add("POST", "webhooks/{id}/delete", remove);
    add("POST", "webhooks/{id}/test", test);
    add("POST", "webhooks/{id}/rotate_secret", rotate);
    add("GET", "webhook_deliveries", deliveries);
}

} // namespace platform
