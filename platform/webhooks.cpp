// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/webhooks.h"

#include "platform/audit.h"
#include "platform/files.h"
#include "platform/jsonwriter.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <array>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr std::array<Seconds, 5> kPauses{60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600};

} // namespace

bool isWebhookUrl(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    return parsed.isValid() && (scheme == "http"_L1 || scheme == "https"_L1) && !parsed.host().isEmpty() &&
           parsed.userInfo().isEmpty() && !parsed.hasFragment();
}

QString newWebhookSecret() { return "whsec_"_L1 + randomHex(32); }

base::Result<std::vector<Webhook>> loadWebhooks(Connection &connection, qint64 accountId)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT webhook_id, url, secret, enabled, created_at, created_by FROM webhook WHERE account_id = "
        "? ORDER BY webhook_id"_s,
        {accountId});
    if (!found)
        return found.error();
    std::vector<Webhook> all;
    while ((*found)->next()) {
        const QSqlQuery &row = **found;
        all.push_back({.id = row.value(0).toLongLong(),
                       .url = row.value(1).toString(),
                       .secret = row.value(2).toString(),
                       .enabled = row.value(3).toInt() != 0,
                       .createdAt = row.value(4).toLongLong(),
                       .createdBy = row.value(5).toString()});
    }
    (*found)->finish();
    return all;
}

base::Result<Webhook> insertWebhook(Connection &connection, qint64 accountId, Webhook webhook)
{
    const base::Result<qint64> id = reserveIds(connection, accountId, u"webhook"_s);
    if (!id)
        return id.error();
    webhook.id = *id;
    webhook.secret = newWebhookSecret();
    const base::Status ok = done(connection.run(u"INSERT INTO webhook (account_id, webhook_id, url, secret, enabled, "
                                                u"created_at, created_by) VALUES (?, ?, ?, ?, "
                                                "?, ?, ?)"_s,
                                                {accountId, webhook.id, webhook.url, webhook.secret,
                                                 int(webhook.enabled), webhook.createdAt, webhook.createdBy}));
    if (!ok)
        return ok.error();
    return webhook;
}

base::Status updateWebhook(Connection &connection, qint64 accountId, const Webhook &webhook)
{
    return done(connection.run(u"UPDATE webhook SET secret = ?, enabled = ? WHERE account_id = ? AND webhook_id = ?"_s,
                               {webhook.secret, int(webhook.enabled), accountId, webhook.id}));
}

base::Status deleteWebhook(Connection &connection, qint64 accountId, qint64 id)
{
    base::Status ok =
        done(connection.run(u"DELETE FROM webhook WHERE account_id = ? AND webhook_id = ?"_s, {accountId, id}));
    if (ok)
        ok = done(connection.run(u"UPDATE webhook_delivery SET state = 'failed', next_try_at = NULL, last_error = "
                                 "'the webhook was deleted' WHERE account_id = ? AND webhook_id = ? AND state = "
                                 "'queued'"_s,
                                 {accountId, id}));
    return ok;
}

base::Result<qint64> queueDelivery(Connection &connection, qint64 accountId, qint64 webhookId, const QString &event,
                                   const QByteArray &data, Seconds at)
{
    const base::Result<qint64> id = reserveIds(connection, accountId, u"webhook_delivery"_s);
    if (!id)
        return id.error();
    JsonWriter body;
    body.beginObject().text("id", QString::number(*id)).text("event", event);
    body.text("created_at", wireTime(at)).raw("data", data.isEmpty() ? QByteArray("{}") : data).endObject();
    // 0: at once; the wall clock that attempts go by may be behind the platform's own.
    const base::Status ok = done(connection.run(
        u"INSERT INTO webhook_delivery (account_id, delivery_id, webhook_id, event, body, created_at, attempts, "
        "next_try_at, state, last_status, last_error, delivered_at) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 'queued', 0, '', "
        "NULL)"_s,
        {accountId, *id, webhookId, event, QString::fromUtf8(body.take()), at}));
    if (!ok)
        return ok.error();
    return *id;
}

base::Status forgetDeliveries(Connection &connection, qint64 accountId, Seconds before)
{
    return done(
        connection.run(u"DELETE FROM webhook_delivery WHERE account_id = ? AND created_at < ?"_s, {accountId, before}));
}

base::Result<std::vector<Delivery>> deliveriesToSend(Connection &connection, Seconds wallTime)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT delivery.account_id, delivery.delivery_id, delivery.webhook_id, event, body, attempts, next_try_at, "
        "url, secret FROM webhook JOIN webhook_delivery AS delivery ON delivery.account_id = webhook.account_id AND "
        "delivery.delivery_id = (SELECT first.delivery_id FROM webhook_delivery AS first WHERE first.account_id = "
        "webhook.account_id AND first.webhook_id = webhook.webhook_id AND first.state = 'queued' AND "
        "first.next_try_at <= ? ORDER BY first.next_try_at, first.delivery_id LIMIT 1) WHERE enabled = 1 ORDER BY "
        "next_try_at, delivery.account_id, delivery.delivery_id"_s,
        {wallTime});
    if (!found)
        return found.error();
    std::vector<Delivery> due;
    while ((*found)->next()) {
        const QSqlQuery &row = **found;
        due.push_back({.accountId = row.value(0).toLongLong(),
                       .id = row.value(1).toLongLong(),
                       .webhookId = row.value(2).toLongLong(),
                       .event = row.value(3).toString(),
                       .body = row.value(4).toString().toUtf8(),
                       .attempts = row.value(5).toInt(),
                       .nextTry = row.value(6).toLongLong(),
                       .url = row.value(7).toString(),
                       .secret = row.value(8).toString()});
    }
    (*found)->finish();
    return due;
}

base::Result<bool> claimDelivery(Connection &connection, const Delivery &delivery, Seconds until)
{
    auto claimed =
        connection.run(u"UPDATE webhook_delivery SET next_try_at = ? WHERE account_id = ? AND delivery_id = ? "
                       "AND state = 'queued' AND next_try_at = ?"_s,
                       {until, delivery.accountId, delivery.id, delivery.nextTry});
    if (!claimed)
        return claimed.error();
    return (*claimed)->numRowsAffected() == 1;
}

base::Status saveDelivery(Connection &connection, const Delivery &delivery, const DeliveryOutcome &outcome,
                          Seconds wallTime)
{
    const int attempts = delivery.attempts + 1;
    const bool again = !outcome.taken && size_t(attempts) <= kPauses.size();
    const auto next = again ? std::optional(wallTime + kPauses[size_t(attempts) - 1]) : std::nullopt;
    const auto delivered = outcome.taken ? std::optional(wallTime) : std::nullopt;
    const QString state = outcome.taken ? u"delivered"_s : again ? u"queued"_s : u"failed"_s;
    return done(
        connection.run(u"UPDATE webhook_delivery SET state = ?, attempts = ?, next_try_at = ?, last_status = ?, "
                       "last_error = ?, delivered_at = ? WHERE account_id = ? AND delivery_id = ? AND state = "
                       "'queued'"_s,
                       {state, attempts, orNull(next), outcome.status, outcome.problem, orNull(delivered),
                        delivery.accountId, delivery.id}));
}

QByteArray webhookSignature(const QString &secret, Seconds time, const QByteArray &body)
{
    const QByteArray stamp = QByteArray::number(time);
    const QByteArray hash =
        QMessageAuthenticationCode::hash(stamp + '.' + body, secret.toUtf8(), QCryptographicHash::Sha256);
    return "t=" + stamp + ",v1=" + hash.toHex();
}

} // namespace platform
