// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/apilink.h"
#include "models/api/keepgo/codec.h"
#include "models/api/keepgo/paging.h"

#include <QUrlQuery>

namespace api::keepgo {

//! A list answer with its cursor made; the platform's own next link is followed on the same origin only.
template<typename T>
base::Result<Page<T>> finishPage(base::Result<ListAnswer<T>> decoded, const QUrl &base, const Cursor &cursor,
                                 int pageSize)
{
    if (!decoded)
        return decoded.error();
    Page<T> page = std::move(decoded->page);
    const auto rows = qint64(page.items.size() + page.deleted.size());
    if (!decoded->hasLinks || cursor.kind == Cursor::Kind::Page) {
        page.next = nextCursor(cursor, rows, page.total, pageSize);
        return page;
    }
    if (decoded->nextLink.isEmpty())
        return page;
    const QUrl next = sameOrigin(base, decoded->nextLink);
    if (next.isEmpty()) {
        return base::Error{.kind = base::ErrorKind::Protocol,
                           .detail = QStringLiteral("the list goes on at another origin; it is not followed"),
                           .where = QStringLiteral("links.next")};
    }
    page.next = Cursor{.kind = Cursor::Kind::Link,
                       .number = 0,
                       .link = next.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded)}
                    .text();
    return page;
}

inline void addQuery(QUrl &url, const QList<std::pair<QString, QString>> &items)
{
    QUrlQuery query(url);
    for (const auto &[key, value] : items)
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
}

} // namespace api::keepgo
