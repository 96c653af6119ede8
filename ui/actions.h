// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHash>

class QAbstractButton;
class QMenu;

namespace ui {

//! Everything that can be done by menu, key and palette.
enum class ActionId {
    Palette,
    Search,
    GoDashboard,
    GoLines,
    GoSms,
    GoBilling,
    GoRadar,
    GoChanges,
    GoOutbox,
    GoSettings,
    Back,
    Forward,
    NextPane,
    PreviousPane,
    StepBack,
    GoDeactivationPending,
    SaveView,
    SaveViewAs,
    RevertView,
    RenameView,
    DuplicateView,
    DeleteView,
    MoveViewLeft,
    MoveViewRight,
    ExportView,
    ImportView,
    ChooseColumns,
    CollapseGroups,
    ExpandGroups,
    FilterByList,
    SearchNotes,
    SyncNow,
    SyncEverything,
    CancelSync,
    Copy,
    CopyIccids,
    Export,
    SelectLoaded,
    SelectAll,
    ClearSelection,
    Activate,
    Deactivate,
    Suspend,
    Resume,
    Assign,
    ChangePlan,
    Labels,
    SendSms,
    SmsTemplates,
    EditNotes,
    EndUser,
    DeactivationDate,
    RefillData,
    DataAutoRefill,
    ConfirmRenewal,
    AddToStore,
    RemoveFromStore,
    OpenTicket,
    AddLines,
    ScanLines,
    OrderCards,
    InvitePerson,
    ExplainBalance,
    GoApi,
    AddFunds,
    EditCard,
    AutoRefill,
    YourAccount,
    LogOut,
    Undo,
    PauseSending,
    ToggleDrawer,
    ChartTable,
    EvidenceBundle,
    MonthReport,
    Tutorial,
    FilterAsText,
    ClearFilter,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Keys,
    SaveSnapshot,
    OpenSnapshot,
    CloseSnapshot,
    AddProfile,
    Quit,
};

//! The actions of one window; each belongs to the window, so that its keys work while the menu is hidden.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(const Theme &theme, QWidget *window);

    QAction *operator[](ActionId id) const { return m_actions.value(id); }
    //! All of them, in the order of the menu.
    const QList<QAction *> &all() const { return m_order; }
    //! The heading an action stands under, e.g. "Lines".
    static QString group(const QAction *action);
    //! Fills the menu behind the menu button.
    void fill(QMenu *menu) const;
    //! Allows an action, or says why it cannot be done now: nothing is hidden.
    void setReason(ActionId id, const QString &reason);
    static QString reason(const QAction *action);
    //! Makes a button follow an action: click, enabled, tooltip with the keys or the reason.
    static void bind(QAbstractButton *button, QAction *action);
    //! Switches the keys that are a single letter or sign.
    void setSingleKeys(bool on);
    //! While a dialog is open nothing behind it runs.
    void setSuspended(bool on) { m_guard.setEnabled(!on); }
    bool isSuspended() const { return !m_guard.isEnabled(); }
    //! What Ctrl+N begins on the page that is shown: new lines, or an SMS.
    void setNewItem(ActionId id);
    //! Pages that need an open profile.
    void setWorkspaceOpen(bool open);

private:
    QAction *add(ActionId id, const QString &group, QLatin1String name, const QString &text, QLatin1String icon,
                 const QList<QKeySequence> &keys = {});
    void addNavigation();
    void addLines();
    void addViews();
    void addChanges();
    void addAccount();
    void addView();

    const Theme &m_theme;
    QWidget *m_window;
    QActionGroup m_guard;
    QHash<ActionId, QAction *> m_actions;
    QList<QAction *> m_order;
};

} // namespace ui
