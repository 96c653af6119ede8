// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/router.h"

namespace platform {

namespace {

bool matches(const QByteArrayList &pattern, const QByteArrayList &path, QByteArrayList &parts)
{
    if (pattern.size() != path.size())
        return false;
    parts.clear();
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i].startsWith('{') && !path[i].isEmpty())
            parts << path[i];
        else if (pattern[i] != path[i])
            return false;
    }
    return true;
}

} // namespace

void Router::add(const QByteArray &method, const QByteArray &pattern, Route route)
{
    m_entries.push_back({method, pattern.split('/'), std::move(route)});
}

Router::Match Router::find(const QByteArray &method, const QByteArray &path) const
{
    const QByteArrayList wanted = path.split('/');
    Match match;
    QByteArrayList parts;
    for (const Entry &entry : m_entries) {
        if (!matches(entry.pattern, wanted, parts))
            continue;
        match.allowed << entry.method;
        if (entry.method == "GET")
            match.allowed << "HEAD";
        if (entry.method == method || (method == "HEAD" && entry.method == "GET")) {
            match.route = &entry.route;
            match.parts = parts;
        }
    }
    return match;
}

} // namespace platform
