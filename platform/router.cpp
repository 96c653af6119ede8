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

void Router::put(Entry entry)
{
    const QByteArray first = entry.pattern.first();
    m_entries[first].push_back(std::move(entry));
}

void Router::add(const QByteArray &method, const QByteArray &pattern, domain::Permissions needs, Route route)
{
    put({method, pattern.split('/'), needs, std::move(route)});
}

void Router::addForAll(const QByteArray &method, const QByteArray &pattern, Route route)
{
    put({method, pattern.split('/'), {}, std::move(route)});
}

Router::Match Router::find(const QByteArray &method, const QByteArray &path) const
{
    const QByteArrayList wanted = path.split('/');
    Match match;
    const auto entries = m_entries.find(wanted.first());
    if (entries == m_entries.end())
        return match;
    const QByteArrayList *pattern = nullptr;
    QByteArrayList parts;
    for (const Entry &entry : entries->second) {
        if (pattern ? *pattern != entry.pattern : !matches(entry.pattern, wanted, parts))
            continue;
        pattern = &entry.pattern;
        match.allowed << entry.method;
        if (entry.method == "GET")
            match.allowed << "HEAD";
        if (entry.method == method || (method == "HEAD" && entry.method == "GET")) {
            match.entry = &entry;
            match.parts = parts;
        }
    }
    return match;
}

std::vector<const Router::Entry *> Router::entries() const
{
    std::vector<const Entry *> all;
    for (const auto &[first, entries] : m_entries) {
        for (const Entry &entry : entries)
            all.push_back(&entry);
    }
    return all;
}

Refusal forbidden(domain::Permissions needs)
{
    return {.status = 403,
            .code = "forbidden",
            .message = "This user may not do that.",
            .permission = domain::permissionWords(needs).value(0).toLatin1()};
}

} // namespace platform
