// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>
#include <optional>
#include <vector>

namespace platform {

//! An address of the customer's own that is told of what happens (R271).
struct Webhook
{
    qint64 id = 0;
    QString url;
    QString secret; //!< what deliveries are signed with
    bool enabled = true;
    Seconds createdAt = 0;
    QString createdBy;
};

//! Whether something may be posted there: http or https, a host, no name and password in it.
bool isWebhookUrl(const QString &url);

base::Result<std::vector<Webhook>> loadWebhooks(Connection &connection, qint64 accountId);
//! Id and secret are given out here.
base::Result<Webhook> insertWebhook(Connection &connection, qint64 accountId, Webhook webhook);
base::Status updateWebhook(Connection &connection, qint64 accountId, const Webhook &webhook);
//! What still waits for it is given up.
base::Status deleteWebhook(Connection &connection, qint64 accountId, qint64 id);
QString newWebhookSecret();

//! Queues one body for one webhook; `data` is a JSON object. The body names the delivery, so that whoever gets it
//! twice can tell.
base::Result<qint64> queueDelivery(Connection &connection, qint64 accountId, qint64 webhookId, const QString &event,
                                   const QByteArray &data, Seconds at);

//! A delivery that waits to be sent, with where it goes.
struct Delivery
{
    qint64 accountId = 0;
    qint64 id = 0;
    qint64 webhookId = 0;
    QString event;
    QByteArray body;
    int attempts = 0;
    Seconds nextTry = 0; //!< by the wall clock, as all of these
    QString url;
    QString secret;
};

//! What became of an attempt.
struct DeliveryOutcome
{
    bool taken = false; //!< answered with 2xx
    int status = 0;     //!< 0: no answer
    QString problem;
};

//! Takes out those that were queued before a time, whatever became of them.
base::Status forgetDeliveries(Connection &connection, qint64 accountId, Seconds before);

//! Of each webhook that is enabled, in all accounts, the delivery whose time came first.
base::Result<std::vector<Delivery>> deliveriesToSend(Connection &connection, Seconds wallTime);
//! Takes a delivery for sending until then; false when somebody else was faster.
base::Result<bool> claimDelivery(Connection &connection, const Delivery &delivery, Seconds until);
//! Writes the outcome down: delivered, to be tried again after 1 m, 5 m, 30 m, 2 h, 6 h, or failed for good.
base::Status saveDelivery(Connection &connection, const Delivery &delivery, const DeliveryOutcome &outcome,
                          Seconds wallTime);

//! "t=1700000000,v1=…": hex HMAC-SHA256 of the time, a dot and the body.
QByteArray webhookSignature(const QString &secret, Seconds time, const QByteArray &body);

} // namespace platform
