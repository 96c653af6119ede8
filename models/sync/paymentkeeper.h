// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/card.h"
#include "models/domain/payment.h"

#include <QObject>
#include <optional>

namespace api {
class Billing;
class Connector;
} // namespace api

namespace syncing {

//! The card on file and how the account refills itself, asked for when somebody looks and kept nowhere: a card goes
//! straight to the platform, never through the outbox, the cache or a log (D12, T14).
class PaymentKeeper : public QObject
{
    Q_OBJECT

public:
    //! `connector` is null without a connection: then every answer is Offline.
    explicit PaymentKeeper(api::Connector *connector, QObject *parent = nullptr);

    //! The card on file, or nothing (R32, R33). Unsupported where the platform does not tell (D25).
    base::Future<std::optional<domain::PaymentMethod>> fetchMethod();
    base::Future<domain::AutoRefill> fetchAutoRefill();
    //! Sends a card, once; errors of api::Billing::registerCard(). Wipes number and security code of `card`.
    base::Future<domain::PaymentMethod> registerCard(domain::CardEntry card, const domain::BillingAddress &address);
    //! Conflict while auto-refill charges it (R34).
    base::Future<std::monostate> removeCard();

private:
    template<typename T>
    base::Future<T> notTold() const;
    api::Billing *source() const;

    api::Connector *m_connector;
};

} // namespace syncing
