// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/words.h"

#include <QAbstractButton>
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
    addViews();
    addChanges();
    addAccount();
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
    add(ActionId::GoDashboard, go, "goDashboard"_L1, tr("Dashboard"), "layout-dashboard"_L1,
        {QKeySequence(u"Ctrl+1"_s)});
    add(ActionId::GoLines, go, "goLines"_L1, tr("Lines"), "card-sim"_L1, {QKeySequence(u"Ctrl+2"_s)});
    add(ActionId::GoSms, go, "goSms"_L1, tr("SMS"), "message-square"_L1, {QKeySequence(u"Ctrl+3"_s)});
    add(ActionId::GoBilling, go, "goBilling"_L1, tr("Billing"), "wallet"_L1, {QKeySequence(u"Ctrl+7"_s)});
    add(ActionId::GoRadar, go, "goRadar"_L1, tr("Needs attention"), "triangle-alert"_L1,
        {QKeySequence(u"Ctrl+Shift+R"_s)});
    add(ActionId::GoChanges, go, "goChanges"_L1, tr("What changed"), "calendar-clock"_L1,
        {QKeySequence(u"Ctrl+Shift+H"_s)});
    add(ActionId::GoOutbox, go, "goOutbox"_L1, tr("Outbox"), "inbox"_L1, {QKeySequence(u"Ctrl+Shift+O"_s)});
    add(ActionId::GoSettings, go, "goSettings"_L1, tr("Settings"), "settings"_L1, {QKeySequence(u"Ctrl+9"_s)});
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
    add(ActionId::FilterByList, lines, "filterByList"_L1, tr("Find a list of lines…"), "list-filter"_L1,
        {QKeySequence(u"Ctrl+Shift+L"_s)});
    add(ActionId::SearchNotes, lines, "searchNotes"_L1, tr("Search in notes…"), "search"_L1,
        {QKeySequence(u"Ctrl+Shift+N"_s)});
    add(ActionId::ChooseColumns, lines, "chooseColumns"_L1, tr("Columns and rows…"), "columns-3"_L1);
    add(ActionId::ToggleDrawer, lines, "toggleDrawer"_L1, tr("Show or hide the line's details"), "panel-right"_L1);
    add(ActionId::EvidenceBundle, lines, "evidenceBundle"_L1, tr("Evidence bundle…"), "package"_L1);
    add(ActionId::ChartTable, lines, "chartTable"_L1, tr("Show the chart as a table"), "table"_L1,
        {QKeySequence(u"Ctrl+Shift+T"_s)});
}

void Actions::addViews()
{
    const QString views = tr("Views");
    const auto keys = [](const QString &text) { return QList<QKeySequence>{QKeySequence(text)}; };
    add(ActionId::GoDeactivationPending, views, "goDeactivationPending"_L1, tr("Deactivation pending"),
        "list-filter"_L1, keys(u"G, P"_s));
    add(ActionId::SaveView, views, "saveTheView"_L1, tr("Save the view"), "check"_L1, keys(u"Ctrl+S"_s));
    add(ActionId::SaveViewAs, views, "saveViewAs"_L1, tr("Save as a new view…"), "plus"_L1, keys(u"Ctrl+Shift+S"_s));
    add(ActionId::RevertView, views, "revertView"_L1, tr("Show the view as it was saved"), "undo-2"_L1);
    add(ActionId::RenameView, views, "renameView"_L1, tr("Rename the view…"), "pencil"_L1);
    add(ActionId::DuplicateView, views, "duplicateView"_L1, tr("Duplicate the view"), "copy"_L1);
    add(ActionId::DeleteView, views, "deleteView"_L1, tr("Delete the view"), "trash-2"_L1);
    add(ActionId::MoveViewLeft, views, "moveViewLeft"_L1, tr("Move the view to the left"), "arrow-left"_L1,
        keys(u"Ctrl+Shift+Left"_s));
    add(ActionId::MoveViewRight, views, "moveViewRight"_L1, tr("Move the view to the right"), "arrow-right"_L1,
        keys(u"Ctrl+Shift+Right"_s));
    add(ActionId::ExportView, views, "exportView"_L1, tr("Share the view as a file…"), "upload"_L1);
    add(ActionId::ExpandGroups, views, "expandGroups"_L1, tr("Open all groups"), "chevron-down"_L1);
    add(ActionId::CollapseGroups, views, "collapseGroups"_L1, tr("Collapse all groups"), "chevron-right"_L1);
    add(ActionId::ImportView, views, "importView"_L1, tr("Add a view from a file…"), "folder-open"_L1);
}

void Actions::addChanges()
{
    const QString change = tr("Change lines");
    const auto keys = [](const QString &text) { return QList<QKeySequence>{QKeySequence(text)}; };
    add(ActionId::Activate, change, "activateLines"_L1, tr("Activate…"), "power"_L1, keys(u"Ctrl+Shift+E"_s));
    add(ActionId::Deactivate, change, "deactivateLines"_L1, tr("Deactivate…"), "power-off"_L1, keys(u"Ctrl+Shift+D"_s));
    add(ActionId::Suspend, change, "suspendLines"_L1, tr("Suspend…"), "pause"_L1);
    add(ActionId::Resume, change, "resumeLines"_L1, tr("Resume…"), "play"_L1);
    add(ActionId::Assign, change, "assignLines"_L1, tr("Assign to a sub-account or group…"), "network"_L1,
        keys(u"Ctrl+M"_s));
    add(ActionId::ChangePlan, change, "changePlan"_L1, tr("Change the rate plan…"), "layers"_L1);
    add(ActionId::Labels, change, "labelLines"_L1, tr("Labels…"), "tag"_L1, keys(u"Ctrl+L"_s));
    add(ActionId::SendSms, change, "sendSms"_L1, tr("Send SMS…"), "message-square"_L1, keys(u"Ctrl+Shift+M"_s));
    add(ActionId::SmsTemplates, change, "smsTemplates"_L1, tr("SMS templates…"), "message-square"_L1);
    add(ActionId::EditNotes, change, "editNotes"_L1, tr("Edit notes…"), "pencil"_L1, keys(u"F2"_s));
    add(ActionId::EndUser, change, "setEndUser"_L1, tr("Set the end user…"), "mail"_L1);
    add(ActionId::DeactivationDate, change, "deactivationDate"_L1, tr("Deactivation date…"), "calendar-clock"_L1);
    add(ActionId::RefillData, change, "refillData"_L1, tr("Refill data…"), "wallet"_L1);
    add(ActionId::DataAutoRefill, change, "dataAutoRefill"_L1, tr("Data auto-refill…"), "rotate-cw"_L1);
    add(ActionId::ConfirmRenewal, change, "confirmRenewal"_L1, tr("Confirm the renewal…"), "check"_L1);
    add(ActionId::AddToStore, change, "addToStore"_L1, tr("Offer in the eSIM store…"), "store"_L1);
    add(ActionId::RemoveFromStore, change, "removeFromStore"_L1, tr("Take out of the eSIM store…"), "circle-x"_L1);
    add(ActionId::OpenTicket, change, "openTicket"_L1, tr("Open a ticket…"), "life-buoy"_L1);
    add(ActionId::AddLines, change, "addLines"_L1, tr("Add lines…"), "plus"_L1, keys(u"Ctrl+N"_s));
    add(ActionId::ScanLines, change, "scanLines"_L1, tr("Scan lines…"), "scan-line"_L1);
    add(ActionId::Undo, change, "undoChange"_L1, tr("Undo the last change"), "undo-2"_L1, keys(u"Ctrl+Z"_s));
    add(ActionId::PauseSending, change, "pauseSending"_L1, tr("Pause sending"), "pause"_L1);
}

void Actions::addAccount()
{
    const QString account = tr("Account");
    add(ActionId::OrderCards, account, "orderCards"_L1, tr("Order SIM cards…"), "package"_L1);
    add(ActionId::InvitePerson, account, "invitePerson"_L1, tr("Invite a person…"), "user-plus"_L1);
    add(ActionId::ExplainBalance, account, "explainBalance"_L1, tr("Explain the balance"), "wallet"_L1,
        {QKeySequence(u"Ctrl+B"_s)});
    add(ActionId::GoApi, account, "goApi"_L1, tr("API credentials and budget"), "key-round"_L1);
    add(ActionId::MonthReport, account, "monthReport"_L1, tr("Month report…"), "download"_L1);
    add(ActionId::Tutorial, account, "openTutorial"_L1, tr("Tutorial and API docs of the platform"), "book-open"_L1);
    add(ActionId::AddFunds, account, "addFunds"_L1, tr("Add funds…"), "plus"_L1);
    add(ActionId::EditCard, account, "editCard"_L1, tr("Payment method…"), "credit-card"_L1);
    add(ActionId::AutoRefill, account, "autoRefill"_L1, tr("Payment and auto-refill…"), "rotate-cw"_L1);
    add(ActionId::YourAccount, account, "yourAccount"_L1, tr("Your account…"), "user-round"_L1);
    add(ActionId::LogOut, account, "logOut"_L1, tr("Log out…"), "log-out"_L1);
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
    add(ActionId::SaveSnapshot, tr("Snapshot"), "saveSnapshot"_L1, tr("Save a snapshot…"), "download"_L1);
    add(ActionId::CloseSnapshot, tr("Snapshot"), "closeSnapshot"_L1, tr("Close the snapshot"), "x"_L1);
    add(ActionId::OpenSnapshot, program, "openSnapshot"_L1, tr("Open a snapshot…"), "folder-open"_L1);
    add(ActionId::AddProfile, program, "addProfile"_L1, tr("Connect to another platform…"), "plug-zap"_L1);
    add(ActionId::Quit, program, "quit"_L1, tr("Quit"), "power"_L1, {QKeySequence(u"Ctrl+Q"_s)});
}

QString Actions::group(const QAction *action) { return action->data().toString(); }

void Actions::setReason(ActionId id, const QString &reason)
{
    QAction *action = m_actions.value(id);
    action->setProperty("reason", reason);
    action->setToolTip(words::toolTip(reason.isEmpty() ? action->text() : u"%1 %2"_s.arg(action->text(), reason)));
    action->setEnabled(reason.isEmpty());
}

QString Actions::reason(const QAction *action) { return action->property("reason").toString(); }

void Actions::bind(QAbstractButton *button, QAction *action)
{
    const auto follow = [button, action] {
        const QString why = reason(action);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setEnabled(action->isEnabled());
        button->setToolTip(words::toolTip(!why.isEmpty()   ? why
                                          : keys.isEmpty() ? action->text()
                                                           : u"%1 (%2)"_s.arg(action->text(), keys)));
        button->setAccessibleDescription(why);
    };
    follow();
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
}

void Actions::fill(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
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
    m_actions.value(ActionId::GoDeactivationPending)
        ->setShortcuts(on ? QList<QKeySequence>{QKeySequence(u"G, P"_s)} : QList<QKeySequence>());
}

void Actions::setNewItem(ActionId id)
{
    const QKeySequence item(u"Ctrl+N"_s);
    const std::pair<ActionId, QList<QKeySequence>> own[] = {{ActionId::AddLines, {}},
                                                            {ActionId::SendSms, {QKeySequence(u"Ctrl+Shift+M"_s)}}};
    for (const auto &[action, keys] : own)
        m_actions.value(action)->setShortcuts(action == id ? keys + QList<QKeySequence>{item} : keys);
}

void Actions::setWorkspaceOpen(bool open)
{
    for (QAction *action : std::as_const(m_order)) {
        const bool always = group(action) == tr("Program");
        action->setEnabled(always || open);
    }
}

} // namespace ui
