// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountview.h"

#include "ui/dialogs/passphrasesheet.h"
#include "ui/dialogs/personsheet.h"
#include "ui/errortext.h"
#include "ui/widgets/navigation.h"

#include <QDesktopServices>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

AccountView::AccountView(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                         const tables::OutboxTable &outbox, ProfileButton *head, QObject *parent)
    : QObject(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy),
      m_outbox(outbox), m_head(head)
{
    connect(head, &QAbstractButton::clicked, this, &AccountView::openMenu);
    connect(actions[ActionId::YourAccount], &QAction::triggered, this, &AccountView::openAccount);
    connect(actions[ActionId::LogOut], &QAction::triggered, this, &AccountView::askLogOut);
    connect(actions[ActionId::Tutorial], &QAction::triggered, this, [this] {
        if (const QUrl page = tutorial(); page.isEmpty() || !QDesktopServices::openUrl(page))
            Q_EMIT told(tr("No browser opened the page."));
    });
    const QString nobody = workspace.snapshot ? tr("Nobody is signed in to a snapshot.") : QString();
    actions.setReason(ActionId::YourAccount, nobody);
    actions.setReason(ActionId::LogOut, nobody);
    refresh();
}

//! The sheets belong to the window, which stays; one of them may be at work.
AccountView::~AccountView()
{
    for (Sheet *sheet : std::initializer_list<Sheet *>{m_person, m_confirm}) {
        if (!sheet)
            continue;
        sheet->dismiss();
        sheet->deleteLater();
    }
}

void AccountView::refresh()
{
    const domain::Account &account = m_workspace.sync.status().account;
    QStringList who{account.userName, account.role};
    who.removeAll(QString());
    if (account.isBasic())
        who << tr("mock data");
    m_head->setProfile(m_workspace.profile.name, who.join(u", "_s));
    m_actions.setReason(ActionId::Tutorial,
                        tutorial().isEmpty() ? tr("This platform gives no link to a tutorial.") : QString());
}

//! Nothing but a page of the web is opened, whatever a platform says.
QUrl AccountView::tutorial() const
{
    const QHash<QString, QString> &links = m_workspace.sync.status().account.links;
    const QString link = links.value(u"tutorial"_s, links.value(u"docs"_s));
    const QUrl page = link.isEmpty() ? QUrl() : QUrl(m_workspace.profile.apiLink).resolved(QUrl(link));
    return page.scheme() == "https"_L1 && !page.host().isEmpty() && page.userInfo().isEmpty() ? page : QUrl();
}

void AccountView::openMenu()
{
    auto *menu = new QMenu(m_head);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("profileMenu"_L1);
    menu->setToolTipsVisible(true);
    for (const ProfileSummary &profile : m_program.profiles()) {
        QAction *action = menu->addAction(profile.name, this, [this, id = profile.id] { Q_EMIT profileWanted(id); });
        action->setCheckable(true);
        action->setChecked(profile.id == m_workspace.profile.id);
    }
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::AddProfile]);
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::YourAccount]);
    menu->addAction(m_actions[ActionId::LogOut]);
    menu->popup(m_head->mapToGlobal(QPoint(8, m_head->height())));
}

void AccountView::openAccount()
{
    if (!m_person) {
        m_person = new PersonSheet(m_workspace, m_theme, m_busy, m_head->window());
        connect(m_person, &PersonSheet::told, this, &AccountView::told);
        Q_EMIT sheetMade(m_person);
    }
    m_person->ask();
}

void AccountView::askLogOut()
{
    if (!m_confirm) {
        m_confirm = new ConfirmSheet(m_theme, Button::Kind::Primary, m_head->window());
        Q_EMIT sheetMade(m_confirm);
    }
    QStringList text;
    if (m_workspace.profile.isDemo)
        text << tr("The local demo closes. It opens again without a key.");
    else
        text << tr("The connection closes, and its key is forgotten on this computer: you will need it to sign in "
                   "again. The cache stays.");
    if (const int waiting = m_outbox.pendingCount(); waiting > 0)
        text << tr("%n entries of the Outbox are not done yet. They stay there and go on after you have signed in "
                   "again.",
                   nullptr, waiting);
    m_confirm->ask(tr("Log out of %1?").arg(m_workspace.profile.name), text.join(u' '), tr("Log out"),
                   [this] { logOut(); });
}

void AccountView::logOut()
{
    m_busy.await(m_program.logOut(), this, [this](const base::Result<std::monostate> &done) {
        if (!done)
            Q_EMIT told(errorText(done.error(), tr("You are still signed in: the key was not forgotten.")).line());
    });
}

} // namespace ui
