// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/paymentkeeper.h"

#include "models/api/billing.h"
#include "models/api/connector.h"
#include "models/base/wipe.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using domain::PaymentMethod;

namespace syncing {

namespace {

QString freshKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace

PaymentKeeper::PaymentKeeper(api::Connector *connector, QObject *parent) : QObject(parent), m_connector(connector) {}

api::Billing *PaymentKeeper::source() const { return m_connector ? m_connector->billing() : nullptr; }

template<typename T>
base::Future<T> PaymentKeeper::notTold() const
{
    return base::failed<T>(base::Error{.kind = m_connector ? base::ErrorKind::Unsupported : base::ErrorKind::Offline,
                                       .detail = u"nobody tells how the account is paid"_s});
}

base::Future<std::optional<PaymentMethod>> PaymentKeeper::fetchMethod()
{
    api::Billing *from = source();
    return from ? from->fetchPaymentMethod(api::Purpose::Person) : notTold<std::optional<PaymentMethod>>();
}

base::Future<domain::AutoRefill> PaymentKeeper::fetchAutoRefill()
{
    api::Billing *from = source();
    return from ? from->fetchAutoRefill(api::Purpose::Person) : notTold<domain::AutoRefill>();
}

base::Future<PaymentMethod> PaymentKeeper::registerCard(domain::CardEntry card, const domain::BillingAddress &address)
{
    api::Billing *to = source();
    base::Future<PaymentMethod> answer = to ? to->registerCard(card, address, freshKey()) : notTold<PaymentMethod>();
    base::wipe(card.number);
    base::wipe(card.cvc);
    return answer;
}

base::Future<std::monostate> PaymentKeeper::removeCard()
{
    api::Billing *from = source();
    return from ? from->removeCard(freshKey()) : notTold<std::monostate>();
}

} // namespace syncing
