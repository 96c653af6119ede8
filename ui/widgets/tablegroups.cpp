// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

using domain::LineColumn;

int TablePane::headNameEnd() const
{
    int end = viewport()->width();
    for (const LineColumn column : {LineColumn::Today, LineColumn::Month}) {
        if (!isColumnHidden(int(column)))
            end = std::min(end, columnViewportPosition(int(column)));
    }
    return end;
}

//! A click on the check box of a head takes or leaves its lines, elsewhere it opens or collapses the group.
bool TablePane::pressHead(const QModelIndex &index, bool onCheck)
{
    const domain::LineId head = m_table.idAt(index.row());
    if (!tables::LineTable::isHead(head))
        return false;
    const tables::LineGrouping::Group *group = m_table.groups().find(head);
    if (onCheck && group) {
        m_selection.setGroup(head, m_selection.countIn(head) < group->lines.sums.lines);
        return true;
    }
    setCurrentIndex(index.siblingAtColumn(0));
    if (group)
        m_table.setCollapsed(head, !group->isCollapsed);
    return true;
}

//! Left and Right collapse and open a group; Left on a line goes to the head of its group.
bool TablePane::keyOnHead(QKeyEvent *event)
{
    if (!m_current)
        return false;
    if (!tables::LineTable::isHead(*m_current)) {
        const tables::LineGrouping::Group *group = m_table.groups().groupOf(*m_current);
        return event->key() == Qt::Key_Left && currentIndex().column() == 0 && group && goTo(group->head);
    }
    const tables::LineGrouping::Group *group = m_table.groups().find(*m_current);
    if (!group)
        return false;
    switch (event->key()) {
    case Qt::Key_Left: m_table.setCollapsed(group->head, true); return true;
    case Qt::Key_Right: m_table.setCollapsed(group->head, false); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_table.setCollapsed(group->head, !group->isCollapsed); return true;
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ControlModifier)
            m_selection.setGroup(group->head, m_selection.countIn(group->head) < group->lines.sums.lines);
        else
            m_table.setCollapsed(group->head, !group->isCollapsed);
        return true;
    default: return false;
    }
}

void TablePane::openHeadMenu(const QPoint &position)
{
    const tables::LineGrouping::Group *group = m_current ? m_table.groups().find(*m_current) : nullptr;
    if (!group)
        return;
    const domain::LineId head = group->head;
    auto *menu = new QMenu(this);
    menu->setObjectName("groupMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, std::function<void()> act) {
        connect(menu->addAction(text), &QAction::triggered, this, std::move(act));
    };
    add(tr("Select the group"), [this, head] { m_selection.setGroup(head, true); });
    add(tr("Leave the group out"), [this, head] { m_selection.setGroup(head, false); });
    menu->addSeparator();
    add(group->isCollapsed ? tr("Open the group") : tr("Collapse the group"),
        [this, head, to = !group->isCollapsed] { m_table.setCollapsed(head, to); });
    add(tr("Open all groups"), [this] { m_table.setAllCollapsed(false); });
    add(tr("Collapse all groups"), [this] { m_table.setAllCollapsed(true); });
    menu->popup(position);
}

} // namespace ui
