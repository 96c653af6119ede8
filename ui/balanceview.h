// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/dialogs/balancesheet.h"
#include "ui/widgets/balancecard.h"
#include "ui/widgets/balancechip.h"

#include <QPointer>

namespace ui {

class StatusLine;

//! What the window shows of the balance wherever one is: the chip in the header, a quiet word in the status bar while
//! auto-refill is on (D10), and its explanation.
class BalanceView : public QObject
{
    Q_OBJECT

public:
    BalanceView(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                BalanceChip *chip, StatusLine *status, QObject *parent = nullptr);

    //! Opens the explanation; without a balance there is none to explain.
    void explain(const ChangeTarget &selection);
    //! Reads the cache anew, and whether the chip is wanted although auto-refill is on.
    void refresh();
    //! Keeps a page's panel filled from now on; it is the page's.
    void attach(BalanceCard *card);
    //! The button beside the chip: there as long as the chip is (D10).
    void setFundsButton(QWidget *button);
    //! Whether the page that is shown has the balance itself, so that the header need not.
    void setCovered(bool on);

Q_SIGNALS:
    void sheetMade(ui::Sheet *sheet);

private:
    void show();
    void fill(BalanceCard *card) const;

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    BalanceChip *m_chip;
    QWidget *m_funds = nullptr;
    StatusLine *m_status;
    BalanceSheet *m_sheet = nullptr; //!< built when it is first asked for
    std::optional<domain::Balance> m_balance;
    QDateTime m_fetchedAt;
    QList<QPointer<BalanceCard>> m_cards;
    bool m_isCovered = false;
};

} // namespace ui
