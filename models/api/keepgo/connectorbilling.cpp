// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billingcodec.h"
#include "models/api/keepgo/connector.h"
#include "models/api/keepgo/listpage.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace api::keepgo {

template<typename T>
base::Future<Page<T>> Connector::askBilling(const QString &name, const QString &cursor, Purpose purpose,
                                            base::Result<ListAnswer<T>> (*decode)(const QByteArray &))
{
    const QString link = m_links.value(name);
    if (link.isEmpty())
        return base::failed<Page<T>>(base::Error{.kind = base::ErrorKind::Unsupported, .detail = name});
    const base::Result<QUrl> url = listAddress(link, {}, cursor, true);
    if (!url)
        return base::failed<Page<T>>(url.error());
    return get(*url, http::AnswerSize::List, purpose)
        .then(QThreadPool::globalInstance(),
              [at = Cursor::parse(cursor, true), decode, base = m_link.base,
               size = m_capabilities.maxPageSize](const base::Result<http::Answer> &answer) -> base::Result<Page<T>> {
                  if (!answer)
                      return answer.error();
                  return finishPage(decode(answer->body), base, at, size);
              });
}

base::Future<domain::Balance> Connector::fetchBalance(Purpose purpose)
{
    return ask<domain::Balance>(linked(u"balance"_s), purpose, decodeBalance);
}

base::Future<Page<domain::Payment>> Connector::fetchPayments(const QString &cursor, Purpose purpose)
{
    return askBilling<domain::Payment>(u"transactions"_s, cursor, purpose, decodePayments);
}

base::Future<Page<domain::BillingCycle>> Connector::fetchCycles(const QString &cursor, Purpose purpose)
{
    return askBilling<domain::BillingCycle>(u"billing_cycles"_s, cursor, purpose, decodeCycles);
}

} // namespace api::keepgo
