// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billingcodec.h"
#include "models/api/keepgo/connector.h"

using namespace Qt::StringLiterals;

namespace api::keepgo {

base::Future<domain::Balance> Connector::fetchBalance(Purpose purpose)
{
    return ask<domain::Balance>(linked(u"balance"_s), purpose, decodeBalance);
}

base::Future<Page<domain::Payment>> Connector::fetchPayments(const QString &cursor, Purpose purpose)
{
    return askList<domain::Payment>(linkedList(u"transactions"_s, cursor), cursor, purpose, true, decodePayments);
}

base::Future<Page<domain::BillingCycle>> Connector::fetchCycles(const QString &cursor, Purpose purpose)
{
    return askList<domain::BillingCycle>(linkedList(u"billing_cycles"_s, cursor), cursor, purpose, true, decodeCycles);
}

} // namespace api::keepgo
