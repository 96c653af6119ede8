// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billingcodec.h"
#include "models/api/keepgo/connector.h"
#include "models/api/keepgo/listdecode.h"

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

base::Future<domain::CycleBook> Connector::fetchCycleBook(const QDate &cycle, Purpose purpose)
{
    base::Result<QUrl> url = linked(u"billing_cycles"_s);
    if (url)
        url->setPath(url->path() + u'/' + cycle.toString(u"yyyy-MM"_s));
    return ask<domain::CycleBook>(url, purpose, decodeCycleBook);
}

base::Future<Page<domain::LineCharge>> Connector::fetchCharges(const QString &cursor, Purpose purpose)
{
    return askList<domain::LineCharge>(linkedList(u"balance_usages"_s, cursor), cursor, purpose, true, decodeCharges);
}

base::Future<Page<domain::CountryPrice>> Connector::fetchPrices(const QString &cursor, Purpose purpose)
{
    return askList<domain::CountryPrice>(linkedList(u"prices"_s, cursor), cursor, purpose, true, decodePrices);
}

base::Future<Page<domain::Invoice>> Connector::fetchInvoices(const QString &cursor, Purpose purpose)
{
    return askList<domain::Invoice>(linkedList(u"invoices"_s, cursor), cursor, purpose, true, decodeInvoices);
}

base::Future<QByteArray> Connector::fetchInvoiceFile(const QString &invoice, Purpose purpose)
{
    base::Result<QUrl> url = resolved(invoice, u"invoice"_s);
    if (!url)
        return base::failed<QByteArray>(url.error());
    url->setPath(url->path() + "/pdf"_L1);
    return get(*url, http::AnswerSize::File, purpose)
        .then(this, [](const base::Result<http::Answer> &answer) -> base::Result<QByteArray> {
            if (!answer)
                return answer.error();
            return answer->body;
        });
}

base::Future<std::optional<domain::PaymentMethod>> Connector::fetchPaymentMethod(Purpose purpose)
{
    return ask<std::optional<domain::PaymentMethod>>(linked(u"payment_method"_s), purpose, decodePaymentMethod);
}

base::Future<domain::PaymentMethod> Connector::registerCard(const domain::CardEntry &card,
                                                            const domain::BillingAddress &address, const QString &key)
{
    using Answer = domain::PaymentMethod;
    const base::Result<QUrl> url = linked(u"payment_method"_s);
    if (!url)
        return base::failed<Answer>(url.error());
    http::Request request{.method = http::Method::Post,
                          .url = *url,
                          .body = cardBody(card, address),
                          .headers = {{"Idempotency-Key", key.toUtf8()}},
                          .isSecret = true};
    return m_client.send(std::move(request))
        .then(this, [](const base::Result<http::Answer> &answer) -> base::Result<Answer> {
            if (!answer)
                return answer.error();
            const base::Result<std::optional<Answer>> kept = decodePaymentMethod(answer->body);
            if (!kept)
                return kept.error();
            if (!*kept)
                return protocolError(u"no card in the answer to a card"_s, u"payment_method"_s);
            return **kept;
        });
}

base::Future<std::monostate> Connector::removeCard(const QString &key)
{
    base::Result<QUrl> url = linked(u"payment_method"_s);
    if (!url)
        return base::failed<std::monostate>(url.error());
    url->setPath(url->path() + "/delete"_L1);
    http::Request request{
        .method = http::Method::Post, .url = *url, .body = "{}", .headers = {{"Idempotency-Key", key.toUtf8()}}};
    return m_client.send(std::move(request))
        .then(this, [](const base::Result<http::Answer> &answer) -> base::Result<std::monostate> {
            if (!answer)
                return answer.error();
            return std::monostate();
        });
}

base::Future<domain::AutoRefill> Connector::fetchAutoRefill(Purpose purpose)
{
    return ask<domain::AutoRefill>(linked(u"auto_refill"_s), purpose, decodeAutoRefill);
}

} // namespace api::keepgo
