// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/linegroups.h"
#include "models/tables/snapshotmodel.h"

#include <QHash>
#include <QSet>

namespace tables {

//! The groups of a table's lines: each has a head, a row of its own whose id is below 0, and is open or collapsed.
//! Heads and what is collapsed stay the same when the groups come anew.
class LineGrouping
{
public:
    struct Group
    {
        domain::LineId head;
        storage::LineGroup lines;
        bool isCollapsed = false;
    };

    static bool isHead(domain::LineId id) { return id.value < 0; }

    void set(storage::GroupedLines grouped);
    void clear();

    //! Heads, and the lines of groups that are open.
    storage::LineIds shown() const;
    const storage::LineIds &all() const { return m_ids; }
    const std::vector<Group> &groups() const { return m_groups; }
    //! Whether a line is in a group, also one that is collapsed.
    bool has(domain::LineId line) const { return m_index && m_index->rowOf(line) >= 0; }
    //! Where a line stands in all(); -1 when it is in no group.
    int placeOf(domain::LineId line) const { return m_index ? m_index->rowOf(line) : -1; }
    //! nullptr when no group has that head.
    const Group *find(domain::LineId head) const;
    //! The group of a line; nullptr when it is in none.
    const Group *groupOf(domain::LineId line) const;
    storage::LineIds linesOf(const Group &group) const;
    //! False when nothing changed.
    bool setCollapsed(domain::LineId head, bool collapsed);
    void setAllCollapsed(bool collapsed);

private:
    storage::LineIds m_ids;
    std::vector<Group> m_groups;
    std::optional<RowIndex> m_index; //!< of m_ids
    QHash<QString, qint64> m_heads;  //!< by value, from -1 down
    QSet<QString> m_collapsed;
};

} // namespace tables
