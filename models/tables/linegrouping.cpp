// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linegrouping.h"

#include <algorithm>

namespace tables {

void LineGrouping::set(storage::GroupedLines grouped)
{
    m_ids = std::move(grouped.ids);
    m_index.emplace(m_ids);
    m_groups.clear();
    for (storage::LineGroup &group : grouped.groups) {
        const QString key = group.value.toCaseFolded();
        const auto head = m_heads.constFind(key);
        const qint64 id = head != m_heads.cend() ? *head : -1 - m_heads.size();
        m_heads.insert(key, id);
        m_groups.push_back({domain::LineId{id}, std::move(group), m_collapsed.contains(key)});
    }
}

void LineGrouping::clear() { *this = LineGrouping(); }

storage::LineIds LineGrouping::shown() const
{
    storage::LineIds rows;
    rows.reserve(m_ids.size() + m_groups.size());
    for (const Group &group : m_groups) {
        rows.push_back(group.head);
        if (group.isCollapsed)
            continue;
        const auto first = m_ids.begin() + qsizetype(group.lines.first);
        rows.insert(rows.end(), first, first + qsizetype(group.lines.sums.lines));
    }
    return rows;
}

const LineGrouping::Group *LineGrouping::find(domain::LineId head) const
{
    const auto group = std::ranges::find(m_groups, head, &Group::head);
    return group == m_groups.end() ? nullptr : &*group;
}

const LineGrouping::Group *LineGrouping::groupOf(domain::LineId line) const
{
    const int at = m_index ? m_index->rowOf(line) : -1;
    if (at < 0 || m_groups.empty())
        return nullptr;
    const auto after = std::ranges::upper_bound(m_groups, size_t(at), {}, [](const Group &g) { return g.lines.first; });
    return &*(after - 1);
}

storage::LineIds LineGrouping::linesOf(const Group &group) const
{
    const auto first = m_ids.begin() + qsizetype(group.lines.first);
    return {first, first + qsizetype(group.lines.sums.lines)};
}

bool LineGrouping::setCollapsed(domain::LineId head, bool collapsed)
{
    const auto group = std::ranges::find(m_groups, head, &Group::head);
    if (group == m_groups.end() || group->isCollapsed == collapsed)
        return false;
    group->isCollapsed = collapsed;
    const QString key = group->lines.value.toCaseFolded();
    if (collapsed)
        m_collapsed.insert(key);
    else
        m_collapsed.remove(key);
    return true;
}

void LineGrouping::setAllCollapsed(bool collapsed)
{
    for (const Group &group : std::vector<Group>(m_groups))
        setCollapsed(group.head, collapsed);
}

} // namespace tables
