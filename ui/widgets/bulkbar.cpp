// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bulkbar.h"

#include "ui/words.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

BulkBar::BulkBar(const Theme &theme, Actions &actions, QWidget *parent)
    : Pane(theme, Fill::Select, Qt::TopEdge, parent), m_theme(theme), m_actions(actions),
      m_count(new TextLabel(theme, TextStyle::Section, Tone::Text, {}, this)),
      m_all(new Button(theme, Button::Kind::Link, {}, "selectAllButton"_L1, this)),
      m_more(new IconButton(theme, "chevron-down"_L1, tr("More actions"), "bulkMore"_L1, this)),
      m_close(new IconButton(theme, "x"_L1, tr("Clear the selection"), "bulkClose"_L1, this))
{
    setObjectName("bulkBar"_L1);
    setAccessibleName(tr("Selected lines"));
    setFixedHeight(theme.scaled(44));
    m_count->setObjectName("selectedCount"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_count);
    row->addWidget(m_all);
    auto *line = new Pane(theme, Fill::Select, Qt::RightEdge, this);
    line->setFixedSize(8, theme.scaled(20));
    row->addWidget(line);
    addAction(ActionId::Activate, tr("Activate…"), "power"_L1, "bulkActivate"_L1);
    addAction(ActionId::Deactivate, tr("Deactivate…"), "power-off"_L1, "bulkDeactivate"_L1);
    addAction(ActionId::Assign, tr("Assign…"), "network"_L1, "bulkAssign"_L1);
    addAction(ActionId::ChangePlan, tr("Plan…"), "layers"_L1, "bulkPlan"_L1);
    addAction(ActionId::Labels, tr("Label…"), "tag"_L1, "bulkLabel"_L1);
    addAction(ActionId::SendSms, tr("SMS…"), "message-square"_L1, "bulkSms"_L1);
    addAction(ActionId::Export, tr("Export…"), "download"_L1, "bulkExport"_L1);
    row->addWidget(m_more);
    row->addStretch(1);
    m_close->setToolTip(tr("Clear the selection (Esc)"));
    row->addWidget(m_close);
    connect(m_more, &QAbstractButton::clicked, this, &BulkBar::openMore);
    connect(m_close, &QAbstractButton::clicked, actions[ActionId::ClearSelection], &QAction::trigger);
    connect(m_all, &QAbstractButton::clicked, actions[ActionId::SelectAll], &QAction::trigger);
    hide();
}

void BulkBar::addAction(ActionId id, const QString &text, QLatin1String icon, QLatin1String name)
{
    auto *button = new Button(m_theme, Button::Kind::Quiet, text, name, this);
    button->setIconName(icon);
    button->setAccessibleName(tr("%1 the selected lines").arg(text));
    Actions::bind(button, m_actions[id]);
    layout()->addWidget(button);
    m_buttons.append({button, m_actions[id]});
}

//! As many buttons as there is room for; the menu behind them has all that can be done.
void BulkBar::fit()
{
    int left = width() - 28 - m_count->sizeHint().width() - 8 - m_more->width() - m_close->width() - 20;
    if (m_all->isVisibleTo(this))
        left -= m_all->sizeHint().width() + 4;
    for (const auto &[button, action] : std::as_const(m_buttons)) {
        left -= button->sizeHint().width() + 4;
        button->setVisible(left >= 0);
    }
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fit();
}

void BulkBar::openMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("bulkMenu"_L1);
    menu->setToolTipsVisible(true);
    bool isCut = false;
    for (const auto &[button, action] : std::as_const(m_buttons)) {
        if (!button->isVisibleTo(this)) {
            menu->addAction(action);
            isCut = true;
        }
    }
    if (isCut)
        menu->addSeparator();
    for (const ActionId id : {ActionId::Suspend, ActionId::Resume, ActionId::EditNotes, ActionId::EndUser,
                              ActionId::DeactivationDate, ActionId::RefillData, ActionId::DataAutoRefill,
                              ActionId::ConfirmRenewal, ActionId::AddToStore, ActionId::RemoveFromStore})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::Copy]);
    menu->addAction(m_actions[ActionId::CopyIccids]);
    menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 2)));
}

void BulkBar::set(qint64 selected, qint64 matching, bool allMatching)
{
    setVisible(selected > 0);
    m_count->setText(tr("%1 selected").arg(words::count(selected)));
    m_all->setVisible(selected < matching && !allMatching);
    m_all->setText(tr("Select all %1").arg(words::count(matching)));
    m_all->setAccessibleName(tr("Select all %1 matching lines").arg(words::count(matching)));
    fit();
}

} // namespace ui
