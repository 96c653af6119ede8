// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/outboxtable.h"
#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"

#include <QPointer>
#include <QUrl>

namespace ui {

class ConfirmSheet;
class PersonSheet;
class ProfileButton;
class Sheet;

//! What the window shows of who is signed in (R173): profile, person and role at the head of the side bar, the menu
//! there, the person's own account, and logging out.
class AccountView : public QObject
{
    Q_OBJECT

public:
    AccountView(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                const tables::OutboxTable &outbox, ProfileButton *head, QObject *parent = nullptr);
    ~AccountView() override;

    //! Shows anew who it is.
    void refresh();

Q_SIGNALS:
    void profileWanted(const QString &id);
    void sheetMade(ui::Sheet *sheet);
    //! What became of something that was asked for.
    void told(const QString &sentence);

private:
    void openMenu();
    void openAccount();
    void askLogOut();
    void logOut();
    //! The platform's own page; empty where it gives no link to one (D25).
    QUrl tutorial() const;

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    const tables::OutboxTable &m_outbox;
    ProfileButton *m_head;
    QPointer<PersonSheet> m_person;   //!< built when it is first asked for
    QPointer<ConfirmSheet> m_confirm; //!< built when it is first asked for
};

} // namespace ui
