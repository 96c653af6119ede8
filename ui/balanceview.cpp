// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/balanceview.h"

#include "ui/widgets/bars.h"

#include <QTimeZone>

namespace ui {

BalanceView::BalanceView(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                         BalanceChip *chip, StatusLine *status, QObject *parent)
    : QObject(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy),
      m_chip(chip), m_status(status)
{
    connect(chip, &QAbstractButton::clicked, actions[ActionId::ExplainBalance], &QAction::trigger);
    connect(&workspace.billing, &syncing::BillingKeeper::fetched, this, [this](storage::BillingPart part) {
        if (part == storage::BillingPart::Balance)
            refresh();
    });
    show();
    refresh();
}

void BalanceView::refresh()
{
    m_busy.await(m_program.loadBalance(), this, [this](const base::Result<storage::Logged<domain::Balance>> &logged) {
        if (!logged)
            return;
        m_balance.reset();
        if (!logged->rows.empty())
            m_balance = logged->rows.front();
        m_fetchedAt = logged->fetchedAt;
        show();
    });
}

void BalanceView::show()
{
    const bool isRefilled = m_balance && m_balance->isAutoRefillOn;
    m_chip->setVisible(m_balance && !m_isCovered && (!isRefilled || m_program.settings().alwaysShowsBalance()));
    if (m_funds)
        m_funds->setVisible(!m_chip->isHidden());
    m_status->setRefill(isRefilled ? tr("Auto-refill on") : QString());
    m_actions.setReason(ActionId::ExplainBalance,
                        m_balance ? QString() : tr("Nothing is known of this account's balance."));
    for (BalanceCard *card : std::as_const(m_cards)) {
        if (card)
            fill(card);
    }
    if (!m_balance)
        return;
    m_chip->setBalance(*m_balance);
    if (m_sheet && m_sheet->isOpen())
        m_sheet->update(*m_balance, m_fetchedAt);
}

void BalanceView::fill(BalanceCard *card) const
{
    const QDateTime now = m_workspace.clock.now();
    if (m_balance)
        card->setBalance(*m_balance, m_fetchedAt, now, now.toTimeZone(m_program.changeFacts().zone).date());
    else
        card->setUnknown(m_fetchedAt.isValid() ? tr("The platform does not tell this account's balance.")
                                               : tr("It comes with the next sync, where you may see it."));
}

void BalanceView::attach(BalanceCard *card)
{
    m_cards << card;
    fill(card);
}

void BalanceView::setFundsButton(QWidget *button)
{
    m_funds = button;
    show();
}

void BalanceView::setCovered(bool on)
{
    m_isCovered = on;
    show();
}

void BalanceView::explain(const ChangeTarget &selection)
{
    if (!m_balance)
        return;
    if (!m_sheet) {
        m_sheet = new BalanceSheet(m_program, m_workspace, m_theme, m_busy, m_chip->window());
        connect(m_sheet, &BalanceSheet::wanted, this, [this](ActionId id) {
            m_sheet->dismiss(); // what is behind it rests until then
            m_actions[id]->trigger();
        });
        Q_EMIT sheetMade(m_sheet);
    }
    m_sheet->setReasons(Actions::reason(m_actions[ActionId::AddFunds]),
                        Actions::reason(m_actions[ActionId::AutoRefill]));
    m_sheet->ask(*m_balance, m_fetchedAt, selection);
}

} // namespace ui
