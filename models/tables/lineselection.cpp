// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/lineselection.h"

#include "models/tables/linetable.h"

namespace tables {

LineSelection::LineSelection(LineTable &table, QObject *parent) : QObject(parent), m_table(table)
{
    connect(&table, &LineTable::queryFinished, this, &LineSelection::forgetRemoved);
    connect(this, &LineSelection::changed, this, [this] { m_inGroups.reset(); });
}

qint64 LineSelection::count() const { return m_all ? m_table.matchCount() - m_ids.size() : m_ids.size(); }

void LineSelection::set(domain::LineId id, bool selected)
{
    if (contains(id) == selected)
        return;
    if (selected != m_all)
        m_ids.insert(id);
    else
        m_ids.remove(id);
    Q_EMIT changed();
}

void LineSelection::toggle(domain::LineId id) { set(id, !contains(id)); }

void LineSelection::selectOnly(domain::LineId id)
{
    m_all = false;
    m_ids = {id};
    Q_EMIT changed();
}

void LineSelection::selectRows(int first, int last, bool keepOthers)
{
    if (first > last)
        std::swap(first, last);
    if (!keepOthers) {
        m_all = false;
        m_ids.clear();
    }
    for (int row = qMax(0, first); row <= last && row < m_table.rowCount(); ++row) {
        if (LineTable::isHead(m_table.idAt(row)))
            continue;
        if (m_all)
            m_ids.remove(m_table.idAt(row));
        else
            m_ids.insert(m_table.idAt(row));
    }
    Q_EMIT changed();
}

void LineSelection::setGroup(domain::LineId head, bool selected)
{
    const LineGrouping::Group *group = m_table.groups().find(head);
    if (!group)
        return;
    for (const domain::LineId id : m_table.groups().linesOf(*group)) {
        if (selected != m_all)
            m_ids.insert(id);
        else
            m_ids.remove(id);
    }
    Q_EMIT changed();
}

qint64 LineSelection::countIn(domain::LineId head) const
{
    const LineGrouping::Group *group = m_table.groups().find(head);
    if (!group)
        return 0;
    if (!m_inGroups) {
        m_inGroups.emplace();
        for (const domain::LineId id : m_ids) {
            if (const LineGrouping::Group *of = m_table.groups().groupOf(id))
                ++(*m_inGroups)[of->head];
        }
    }
    const qint64 listed = m_inGroups->value(head);
    return m_all ? group->lines.sums.lines - listed : listed;
}

void LineSelection::selectAllMatching()
{
    m_all = true;
    m_ids.clear();
    Q_EMIT changed();
}

void LineSelection::clear()
{
    if (!m_all && m_ids.isEmpty())
        return;
    m_all = false;
    m_ids.clear();
    Q_EMIT changed();
}

storage::LineStore::Scope LineSelection::scope() const
{
    storage::LineStore::Scope scope{.query = m_table.query(), .only = {}, .excluded = {}};
    if (m_all)
        scope.excluded = storage::LineIds(m_ids.begin(), m_ids.end());
    else
        scope.only = storage::LineIds(m_ids.begin(), m_ids.end());
    return scope;
}

storage::LineIds LineSelection::selectedIds() const
{
    storage::LineIds ids;
    for (const domain::LineId id : m_table.matches()) {
        if (contains(id))
            ids.push_back(id);
    }
    return ids;
}

void LineSelection::forgetRemoved()
{
    const qsizetype before = m_ids.size();
    m_ids.removeIf([this](const domain::LineId &id) { return !m_table.hasLine(id); });
    m_inGroups.reset();
    if (m_all || m_ids.size() != before)
        Q_EMIT changed();
}

} // namespace tables
