// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/paging.h"

using namespace Qt::StringLiterals;

namespace api::keepgo {

QString Cursor::text() const
{
    switch (kind) {
    case Kind::Page: return u"page:%1"_s.arg(number);
    case Kind::Offset: return u"offset:%1"_s.arg(number);
    case Kind::Link: return "link:"_L1 + link;
    }
    return {};
}

Cursor Cursor::parse(const QString &text, bool isLarge)
{
    const QString value = text.section(u':', 1);
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (text.startsWith("page:"_L1) && ok && number >= 1)
        return {.kind = Kind::Page, .number = number};
    if (text.startsWith("offset:"_L1) && ok && number >= 0)
        return {.kind = Kind::Offset, .number = number};
    if (text.startsWith("link:/"_L1) && !text.startsWith("link://"_L1))
        return {.kind = Kind::Link, .number = 0, .link = value};
    return isLarge ? Cursor{.kind = Kind::Offset, .number = 0} : Cursor{};
}

QString nextCursor(const Cursor &current, qint64 rows, qint64 total, int pageSize)
{
    if (rows == 0)
        return {};
    switch (current.kind) {
    case Cursor::Kind::Page:
        if (total >= 0 ? current.number * pageSize >= total : rows < pageSize)
            return {};
        return Cursor{.kind = Cursor::Kind::Page, .number = current.number + 1}.text();
    case Cursor::Kind::Offset:
        if (total >= 0 ? current.number + rows >= total : rows < pageSize)
            return {};
        return Cursor{.kind = Cursor::Kind::Offset, .number = current.number + rows}.text();
    case Cursor::Kind::Link: return {};
    }
    return {};
}

} // namespace api::keepgo
