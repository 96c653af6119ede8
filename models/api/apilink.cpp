// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/apilink.h"

using namespace Qt::StringLiterals;

namespace api {

namespace {

constexpr int kHttpsPort = 443;

base::Error invalid(const QString &why)
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = why, .where = u"api_link"_s};
}

} // namespace

QUrl ApiLink::resource(const QString &path) const
{
    QUrl url = base;
    url.setPath(base.path() + path, QUrl::DecodedMode);
    return url;
}

base::Result<ApiLink> parseApiLink(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return invalid(u"not an address"_s);
    if (url.scheme() != "https"_L1)
        return invalid(u"only https is spoken"_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return invalid(u"an API link has no user, query or fragment"_s);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString account = path.section(u'/', -1);
    if (account.size() < 8 || path.count(u'/') < 2)
        return invalid(u"an API link ends with the account's UUID"_s);
    url.setPath(path + u'/');
    return ApiLink{.base = url, .account = account};
}

QUrl sameOrigin(const QUrl &base, const QString &link)
{
    if (link.isEmpty())
        return {};
    const QUrl target = base.resolved(QUrl(link, QUrl::StrictMode));
    const bool isSame = target.isValid() && target.scheme() == base.scheme() && target.host() == base.host() &&
                        target.port(kHttpsPort) == base.port(kHttpsPort) && target.userInfo().isEmpty();
    return isSame ? target : QUrl();
}

} // namespace api
