// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/paging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace api::keepgo {

QString Cursor::text() const
{
    switch (kind) {
    case Kind::Page: return u"page:%1:%2:%3"_s.arg(number).arg(rows).arg(size);
    case Kind::Offset: return u"offset:%1"_s.arg(number);
    case Kind::Link: return "link:"_L1 + link;
    }
    return {};
}

Cursor Cursor::parse(const QString &text, bool isLarge)
{
    bool ok = false;
    const qint64 number = text.section(u':', 1, 1).toLongLong(&ok);
    if (text.startsWith("page:"_L1) && ok && number >= 1)
        return {.kind = Kind::Page,
                .number = number,
                .rows = std::max<qint64>(0, text.section(u':', 2, 2).toLongLong()),
                .size = std::max(0, text.section(u':', 3, 3).toInt())};
    if (text.startsWith("offset:"_L1) && ok && number >= 0)
        return {.kind = Kind::Offset, .number = number};
    if (text.startsWith("link:/"_L1) && !text.startsWith("link://"_L1))
        return {.kind = Kind::Link, .number = 0, .link = text.section(u':', 1)};
    return isLarge ? Cursor{.kind = Kind::Offset, .number = 0} : Cursor{};
}

QString nextCursor(const Cursor &current, qint64 rows, qint64 total, int pageSize)
{
    if (rows == 0)
        return {};
    switch (current.kind) {
    case Cursor::Kind::Page: {
        const int size = current.size > 0 ? current.size : pageSize;
        if (total >= 0 ? current.rows + rows >= total : rows < size)
            return {};
        return Cursor{
            .kind = Cursor::Kind::Page, .number = current.number + 1, .rows = current.rows + rows, .size = size}
            .text();
    }
    case Cursor::Kind::Offset:
        if (total >= 0 ? current.number + rows >= total : rows < pageSize)
            return {};
        return Cursor{.kind = Cursor::Kind::Offset, .number = current.number + rows}.text();
    case Cursor::Kind::Link: return {};
    }
    return {};
}

} // namespace api::keepgo
