// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/connector.h"
#include "models/api/keepgo/personcodec.h"
#include "models/api/keepgo/signer.h"

using namespace Qt::StringLiterals;

namespace api::keepgo {

base::Future<domain::Person> Connector::fetchPerson()
{
    if (!m_links.isEmpty())
        return ask<domain::Person>(linked(u"me"_s), Purpose::Person, decodePerson);
    // Before anything was asked it is not known what the platform has.
    return base::chain<domain::Person>(
        fetchAccount(Purpose::Person), this, [this](const base::Result<domain::Account> &account) {
            return account ? ask<domain::Person>(linked(u"me"_s), Purpose::Person, decodePerson)
                           : base::failed<domain::Person>(account.error());
        });
}

base::Future<domain::Person> Connector::changePerson(const domain::PersonChange &change, const QString &version,
                                                     const QString &key)
{
    const base::Result<QUrl> url = linked(u"me"_s);
    if (!url)
        return base::failed<domain::Person>(url.error());
    http::Request request{.method = http::Method::Post,
                          .url = *url,
                          .body = personBody(change),
                          .headers = {{"Idempotency-Key", key.toUtf8()}},
                          .isSecret = change.needsPassword()};
    if (!version.isEmpty())
        request.headers.push_back({"If-Match", '"' + version.toUtf8() + '"'});
    return m_client.send(std::move(request))
        .then(this, [](const base::Result<http::Answer> &answer) -> base::Result<domain::Person> {
            if (!answer)
                return answer.error();
            return decodePerson(answer->body);
        });
}

void Connector::setSharedKey(const QByteArray &key)
{
    m_client.setSigner(std::make_unique<Signer>(m_link.account.toUtf8(), m_user.toUtf8(), key));
}

//! Addresses become whole; a link to another origin is none.
domain::Access Connector::takeAccess(const AccessAnswer &answer)
{
    domain::Access access = answer.access;
    access.apiLink = sameOrigin(m_link.base, access.apiLink).toString();
    access.docs = sameOrigin(m_link.base, access.docs).toString();
    m_links.insert(u"credentials_rotate"_s, answer.rotate);
    return access;
}

base::Future<domain::Access> Connector::fetchAccess()
{
    const auto decode = [this](const QByteArray &body) -> base::Result<domain::Access> {
        const base::Result<AccessAnswer> answer = decodeAccess(body);
        return answer ? base::Result<domain::Access>(takeAccess(*answer))
                      : base::Result<domain::Access>(answer.error());
    };
    if (!m_links.isEmpty())
        return ask<domain::Access>(linked(u"credentials"_s), Purpose::Person, decode);
    return base::chain<domain::Access>(
        fetchAccount(Purpose::Person), this, [this, decode](const base::Result<domain::Account> &account) {
            return account ? ask<domain::Access>(linked(u"credentials"_s), Purpose::Person, decode)
                           : base::failed<domain::Access>(account.error());
        });
}

base::Future<domain::Access> Connector::rotateKey()
{
    return base::chain<domain::Access>(fetchAccess(), this, [this](const base::Result<domain::Access> &known) {
        if (!known)
            return base::failed<domain::Access>(known.error());
        const base::Result<QUrl> url = linked(u"credentials_rotate"_s);
        if (!url)
            return base::failed<domain::Access>(url.error());
        return m_client.send({.method = http::Method::Post, .url = *url, .body = "{}", .headers = {}})
            .then(this, [this](const base::Result<http::Answer> &sent) -> base::Result<domain::Access> {
                if (!sent)
                    return sent.error();
                const base::Result<AccessAnswer> answer = decodeAccess(sent->body);
                if (!answer)
                    return answer.error();
                setSharedKey(answer->access.sharedKey.toUtf8());
                return takeAccess(*answer);
            });
    });
}

} // namespace api::keepgo
