// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/http.h"

#include <QList>

namespace platform {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QByteArray> decoded(const QByteArray &text, bool plusIsSpace)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0 || (high == 0 && low == 0))
                return std::nullopt;
            out.append(char(high * 16 + low));
            i += 2;
        } else {
            out.append(plusIsSpace && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return out;
}

} // namespace

bool parseTarget(const QByteArray &target, Request &into)
{
    if (!target.startsWith('/'))
        return false;
    const qsizetype mark = target.indexOf('?');
    const auto path = decoded(mark < 0 ? target : target.left(mark), false);
    if (!path)
        return false;
    into.path = *path;
    if (mark < 0)
        return true;
    const QList<QByteArray> parts = target.mid(mark + 1).split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.left(equals), true);
        const auto value = decoded(equals < 0 ? QByteArray() : part.mid(equals + 1), true);
        if (!name || !value)
            return false;
        into.query.emplace_back(*name, *value);
    }
    return true;
}

} // namespace platform
