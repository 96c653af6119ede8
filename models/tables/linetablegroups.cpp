// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/celltext.h"
#include "models/tables/linetableprivate.h"

using namespace Qt::StringLiterals;

namespace tables {

void LineTable::askForGroups(quint64 token)
{
    base::whenReady(d->store.selectGrouped(m_query, *m_group, d->clock.now(), d->cancel), this,
                    [this, token](base::Result<storage::GroupedLines> groups) {
                        if (token == d->token)
                            takeGroups(std::move(groups));
                    });
}

void LineTable::takeGroups(base::Result<storage::GroupedLines> groups)
{
    m_isAsking = false;
    if (!groups) {
        Q_EMIT queryFailed(groups.error());
        return;
    }
    if (m_shown != m_group)
        forgetGroups();
    m_shown = m_group;
    m_groups.set(std::move(*groups));
    applyIds(m_groups.shown());
    m_isComplete = true;
    storage::LineIds heads;
    for (const LineGrouping::Group &group : m_groups.groups())
        heads.push_back(group.head);
    announce(heads); // their sums may be others
    Q_EMIT queryFinished(matchCount());
}

//! Heads of other groups are no rows any more.
void LineTable::forgetGroups()
{
    if (!m_shown)
        return;
    applyIds({});
    m_shown.reset();
    m_groups.clear();
}

void LineTable::setCollapsed(domain::LineId head, bool collapsed)
{
    if (!m_groups.setCollapsed(head, collapsed))
        return;
    applyIds(m_groups.shown());
    announce({head});
}

void LineTable::setAllCollapsed(bool collapsed)
{
    m_groups.setAllCollapsed(collapsed);
    if (m_shown)
        applyIds(m_groups.shown());
}

int LineTable::lineRow(int row, int step) const
{
    while (row >= 0 && row < rowCount() && isHead(idAt(row)))
        row += step;
    return row >= 0 && row < rowCount() ? row : -1;
}

QString LineTable::groupName(const LineGrouping::Group &group) const
{
    const domain::LineColumn column = m_shown.value_or(domain::LineColumn::SubAccount);
    if (column == domain::LineColumn::Status)
        return statusText(domain::statusFromKey(group.lines.value));
    return group.lines.value.isEmpty() ? tr("%1: none").arg(title(column)) : group.lines.value;
}

QVariant LineTable::headData(const LineGrouping::Group &group, domain::LineColumn column, int role) const
{
    const storage::LineSums &sums = group.lines.sums;
    const auto megabytes = [this](base::DataVolume volume) {
        return d->locale.toString(double(volume.bytes) / double(base::kBytesPerMegabyte), 'f', 1);
    };
    switch (role) {
    case LoadedRole:
    case HeadRole: return true;
    case CollapsedRole: return group.isCollapsed;
    case CountRole: return sums.lines;
    case Qt::ToolTipRole: return groupName(group);
    case Qt::DisplayRole:
        if (column == domain::LineColumn::Today)
            return megabytes(sums.today);
        if (column == domain::LineColumn::Month)
            return megabytes(sums.month);
        return column == domain::LineColumn::Iccid ? groupName(group) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString state = group.isCollapsed ? tr("collapsed") : tr("open");
        return tr("Group %1, lines: %2, megabytes today: %3, this month: %4, %5")
            .arg(groupName(group), d->locale.toString(sums.lines), megabytes(sums.today), megabytes(sums.month), state);
    }
    default: return {};
    }
}

} // namespace tables
