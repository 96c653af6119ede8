// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include <QKeySequence>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

Actions::Actions(const Theme &theme, QWidget *window) : QObject(window), m_theme(theme), m_window(window), m_guard(this)
{
    m_guard.setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    addNavigation();
    addLines();
    addView();
}

QAction *Actions::add(ActionId id, const QString &group, QLatin1String name, const QString &text, QLatin1String icon,
                      const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setData(group);
    if (!icon.isEmpty())
        action->setIcon(m_theme.icon(icon));
    action->setShortcuts(keys);
    m_window->addAction(action);
    m_guard.addAction(action);
    m_actions.insert(id, action);
    m_order << action;
    return action;
}

void Actions::addNavigation()
{
    const QString go = tr("Go to");
    add(ActionId::GoLines, go, "goLines"_L1, tr("Lines"), "card-sim"_L1, {QKeySequence(u"Ctrl+1"_s)});
    add(ActionId::GoSettings, go, "goSettings"_L1, tr("Settings"), "settings"_L1, {QKeySequence(u"Ctrl+2"_s)});
    add(ActionId::Back, go, "goBack"_L1, tr("Back"), "arrow-left"_L1, {QKeySequence(u"Alt+Left"_s)});
    add(ActionId::Forward, go, "goForward"_L1, tr("Forward"), "arrow-right"_L1, {QKeySequence(u"Alt+Right"_s)});
    add(ActionId::Palette, go, "openPalette"_L1, tr("Search or run a command…"), "command"_L1,
        {QKeySequence(u"Ctrl+K"_s)});
    add(ActionId::Search, go, "searchPage"_L1, tr("Search this page"), "search"_L1,
        {QKeySequence(u"Ctrl+F"_s), QKeySequence(u"/"_s)});
    add(ActionId::NextPane, go, "nextPane"_L1, tr("Next pane"), ""_L1, {QKeySequence(u"F6"_s)});
    add(ActionId::PreviousPane, go, "previousPane"_L1, tr("Previous pane"), ""_L1, {QKeySequence(u"Shift+F6"_s)});
    add(ActionId::StepBack, go, "stepBack"_L1, tr("Close, clear, step back"), ""_L1, {QKeySequence(u"Esc"_s)});
}

void Actions::addLines()
{
    const QString lines = tr("Lines");
    add(ActionId::Copy, lines, "copyRows"_L1, tr("Copy rows"), "copy"_L1, {QKeySequence(u"Ctrl+C"_s)});
    add(ActionId::CopyIccids, lines, "copyIccids"_L1, tr("Copy ICCIDs"), "copy"_L1, {QKeySequence(u"Ctrl+Shift+C"_s)});
    add(ActionId::Export, lines, "exportLines"_L1, tr("Export…"), "download"_L1, {QKeySequence(u"Ctrl+E"_s)});
    add(ActionId::SelectLoaded, lines, "selectLoaded"_L1, tr("Select the lines in the list"), "check"_L1,
        {QKeySequence(u"Ctrl+A"_s)});
    add(ActionId::SelectAll, lines, "selectAll"_L1, tr("Select all that match"), "check"_L1,
        {QKeySequence(u"Ctrl+Shift+A"_s)});
    add(ActionId::ClearSelection, lines, "clearSelection"_L1, tr("Clear the selection"), "x"_L1);
    add(ActionId::FilterAsText, lines, "filterAsText"_L1, tr("Edit the filter as text"), "text-cursor-input"_L1,
        {QKeySequence(u"Ctrl+Shift+F"_s)});
    add(ActionId::ClearFilter, lines, "clearFilter"_L1, tr("Clear filters"), "list-filter"_L1);
    add(ActionId::ToggleDrawer, lines, "toggleDrawer"_L1, tr("Show or hide the line's details"), "panel-right"_L1);
    add(ActionId::ChartTable, lines, "chartTable"_L1, tr("Show the chart as a table"), "table"_L1,
        {QKeySequence(u"Ctrl+Shift+T"_s)});
}

void Actions::addView()
{
    const QString sync = tr("Sync");
    add(ActionId::SyncNow, sync, "syncNow"_L1, tr("Sync now"), "refresh-cw"_L1, {QKeySequence(u"F5"_s)});
    add(ActionId::SyncEverything, sync, "syncEverything"_L1, tr("Sync everything again"), "refresh-cw"_L1);
    add(ActionId::CancelSync, sync, "cancelSync"_L1, tr("Cancel the sync"), "circle-x"_L1);
    const QString program = tr("Program");
    const QList<QAction *> choices{
        add(ActionId::ThemeSystem, program, "themeSystem"_L1, tr("System theme"), "sun-moon"_L1),
        add(ActionId::ThemeLight, program, "themeLight"_L1, tr("Light theme"), "sun-moon"_L1),
        add(ActionId::ThemeDark, program, "themeDark"_L1, tr("Dark theme"), "sun-moon"_L1),
    };
    for (QAction *choice : choices)
        choice->setCheckable(true);
    add(ActionId::Keys, program, "showKeys"_L1, tr("Keyboard map"), "keyboard"_L1,
        {QKeySequence(u"Ctrl+?"_s), QKeySequence(u"F1"_s)});
    add(ActionId::AddProfile, program, "addProfile"_L1, tr("Connect to another platform…"), "plug-zap"_L1);
    add(ActionId::Quit, program, "quit"_L1, tr("Quit"), "power"_L1, {QKeySequence(u"Ctrl+Q"_s)});
}

QString Actions::group(const QAction *action) { return action->data().toString(); }

void Actions::fill(QMenu *menu) const
{
    QString last;
    for (QAction *action : m_order) {
        if (!last.isEmpty() && group(action) != last)
            menu->addSeparator();
        last = group(action);
        menu->addAction(action);
    }
}

void Actions::setSingleKeys(bool on)
{
    QList<QKeySequence> keys{QKeySequence(u"Ctrl+F"_s)};
    if (on)
        keys << QKeySequence(u"/"_s);
    m_actions.value(ActionId::Search)->setShortcuts(keys);
}

void Actions::setWorkspaceOpen(bool open)
{
    for (QAction *action : std::as_const(m_order)) {
        const bool always = group(action) == tr("Program");
        action->setEnabled(always || open);
    }
}

} // namespace ui
