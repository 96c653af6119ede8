// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/connector.h"
#include "models/api/keepgo/personcodec.h"

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

} // namespace api::keepgo
