// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/pagecache.h"

namespace platform {

void PageCache::startOver(quint64 generation)
{
    m_places.clear();
    m_order.clear();
    m_bytes = 0;
    m_generation = generation;
}

std::optional<PageCache::Page> PageCache::find(qint64 first, qint64 last, quint64 generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return std::nullopt;
    const auto place = m_places.find(keyOf(first, last));
    if (place == m_places.end() || place->second->first != first || place->second->last != last)
        return std::nullopt;
    m_order.splice(m_order.begin(), m_order, place->second);
    return m_order.front().page;
}

void PageCache::put(qint64 first, qint64 last, quint64 generation, const Page &page)
{
    const std::lock_guard lock(m_mutex);
    if (generation < m_generation || page.rows.size() > m_most / 4)
        return;
    if (generation > m_generation)
        startOver(generation);
    if (m_places.contains(keyOf(first, last)))
        return;
    m_order.push_front({first, last, page});
    m_places[keyOf(first, last)] = m_order.begin();
    m_bytes += page.rows.size();
    while (m_bytes > m_most) {
        const Entry &oldest = m_order.back();
        m_bytes -= oldest.page.rows.size();
        m_places.erase(keyOf(oldest.first, oldest.last));
        m_order.pop_back();
    }
}

} // namespace platform
