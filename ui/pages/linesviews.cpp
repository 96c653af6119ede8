// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/linespage.h"
#include "ui/pages/lineviews.h"
#include "ui/widgets/filterbar.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

void LinesPage::buildTabs(const Theme &theme, Actions &actions)
{
    const auto button = [&](ActionId id, QLatin1String icon, QLatin1String name) {
        auto *made = new IconButton(theme, icon, actions[id]->text(), name, m_tabs);
        made->setToolTip(
            u"%1 (%2)"_s.arg(actions[id]->text(), actions[id]->shortcut().isEmpty()
                                                      ? tr("Space")
                                                      : actions[id]->shortcut().toString(QKeySequence::NativeText)));
        connect(made, &QAbstractButton::clicked, actions[id], &QAction::trigger);
        m_tabs->addButton(made);
    };
    m_groupButton = new IconButton(theme, "layers"_L1, tr("Group the lines"), "groupButton"_L1, m_tabs);
    connect(m_groupButton, &QAbstractButton::clicked, this, &LinesPage::openGroupMenu);
    m_tabs->addButton(m_groupButton);
    auto *columns = new IconButton(theme, "columns-3"_L1, tr("Columns"), "columnsButton"_L1, m_tabs);
    connect(columns, &QAbstractButton::clicked, actions[ActionId::ChooseColumns], &QAction::trigger);
    m_tabs->addButton(columns);
    button(ActionId::Export, "download"_L1, "exportButton"_L1);
    button(ActionId::ToggleDrawer, "panel-right"_L1, "drawerButton"_L1);
    auto *add = new Button(theme, Button::Kind::Primary, tr("Add lines…"), "addLinesButton"_L1, m_tabs);
    add->setIconName("plus"_L1);
    Actions::bind(add, actions[ActionId::AddLines]);
    m_tabs->addButton(add);
}

void LinesPage::connectViews()
{
    connect(m_tabs, &ViewTabs::chosen, m_views, &LineViews::choose);
    connect(m_tabs, &ViewTabs::menuWanted, m_views, &LineViews::openMenu);
    connect(m_tabs, &ViewTabs::moveWanted, m_views, &LineViews::move);
    connect(m_views, &LineViews::announced, this, &LinesPage::announced);
    connect(m_views, &LineViews::sheetMade, this, &LinesPage::sheetMade);
    const auto showItems = [this] { m_tabs->setItems(m_views->items()); };
    const auto showCurrent = [this] {
        m_table->setKept(!m_views->isSaved());
        m_tabs->setCurrent(m_views->current(), m_views->isChanged());
    };
    connect(m_views, &LineViews::itemsChanged, this, showItems);
    connect(m_views, &LineViews::currentChanged, this, showCurrent);
    connect(m_table, &TablePane::linesDropped, this, [this](domain::LineId head) {
        if (const tables::LineGrouping::Group *group = m_workspace.lines.groups().find(head))
            putInto(m_workspace.lines.grouping() == domain::LineColumn::SubAccount, group->lines.value);
    });
    connect(m_table, &TablePane::layoutChanged, m_views, &LineViews::lookChanged);
    connect(&m_workspace.lines, &tables::LineTable::queryStarted, m_views, &LineViews::lookChanged);
    connect(m_actions[ActionId::CollapseGroups], &QAction::triggered, this,
            [this] { m_workspace.lines.setAllCollapsed(true); });
    connect(m_actions[ActionId::ExpandGroups], &QAction::triggered, this,
            [this] { m_workspace.lines.setAllCollapsed(false); });
    showItems();
    showCurrent();
}

//! What was dragged goes to a sub-account or group, by way of the preview.
void LinesPage::putInto(bool isSubAccount, const QString &name)
{
    const std::optional<domain::LineId> line = m_table->currentLine();
    if (!line)
        return;
    if (const QString why = Actions::reason(m_actions[ActionId::Assign]); !why.isEmpty()) {
        Q_EMIT announced(why);
        return;
    }
    const domain::Catalog &catalog = m_program.changeFacts().catalog;
    const std::optional<domain::Named> to =
        domain::findNamed(isSubAccount ? catalog.subAccounts : catalog.groups, name);
    if (!to) {
        Q_EMIT announced(tr("%1 is not known yet. Sync, then try again.").arg(name));
        return;
    }
    domain::ChangeOrder order{.kind = isSubAccount ? domain::ChangeKind::SubAccount : domain::ChangeKind::Group,
                              .value = {}};
    order.value.target = *to;
    Q_EMIT previewWanted(order, m_selection.contains(*line) ? changeTarget() : currentTarget());
}

domain::LineView LinesPage::look() const
{
    domain::LineView view;
    view.filter = filterText();
    view.sort = m_workspace.lines.query().sort;
    view.group = m_workspace.lines.grouping();
    view.columns = m_table->columns();
    view.density = m_table->density();
    return view;
}

//! One question for filter, order and groups together. A preset has the columns that are kept for all of them.
void LinesPage::showLook(const domain::LineView &view, bool withLayout)
{
    m_showing = true;
    m_filter->setText(view.filter);
    m_table->setKept(!withLayout);
    if (withLayout) {
        m_table->setColumns(view.columns);
        m_table->setDensity(view.density);
    } else {
        m_table->restoreLayout();
    }
    m_showing = false;
    m_table->setSorted(view.sort);
    askFor({.filter = m_filter->filter(), .sort = view.sort}, view.group);
}

void LinesPage::showOnly(const QString &filter, const domain::LineSort &sort)
{
    m_views->choose(LineViews::kAll);
    domain::LineView view;
    view.filter = filter;
    view.sort = sort;
    showLook(view, false);
    m_views->lookChanged();
}

void LinesPage::setGrouping(std::optional<domain::LineColumn> group) { askFor(m_workspace.lines.query(), group); }

void LinesPage::openGroupMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("groupByMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *choices = new QActionGroup(menu);
    const auto add = [&](const QString &text, std::optional<domain::LineColumn> group) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_workspace.lines.grouping() == group);
        choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, group] { setGrouping(group); });
    };
    add(tr("No groups"), {});
    for (const domain::LineColumn column : domain::groupColumns())
        add(tr("By %1").arg(tables::LineTable::title(column)), column);
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::ExpandGroups]);
    menu->addAction(m_actions[ActionId::CollapseGroups]);
    menu->popup(m_groupButton->mapToGlobal(QPoint(0, m_groupButton->height() + 2)));
}

void LinesPage::loadStatusCounts()
{
    m_busy.await(m_program.filterValues(domain::FilterField::Status, {}), this,
                 [this](const base::Result<std::vector<storage::ValueCount>> &counts) {
                     if (!counts)
                         return;
                     QHash<domain::LineStatus, qint64> byStatus;
                     for (const storage::ValueCount &count : *counts)
                         byStatus[domain::statusFromKey(count.value)] += count.lines;
                     m_views->setCounts(m_isTotalKnown ? m_total : -1, byStatus);
                 });
}

} // namespace ui
