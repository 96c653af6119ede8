// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/orderwatch.h"

#include <QPointer>
#include <functional>

namespace ui {

class CardSheet;
class ConfirmSheet;
class FundsSheet;
class RefillSheet;
class Sheet;

//! How the account is paid: adding funds, the card that is charged, and auto-refill (R8–R11, R24–R34). Payments and
//! switches take the road of every change; a card goes straight to the platform (D12). What is on its way does not need
//! its sheet.
class PaymentFlow : public QObject
{
    Q_OBJECT

public:
    //! Sheets stand above the window of `anchor`.
    PaymentFlow(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                QWidget *anchor);
    ~PaymentFlow() override;

    //! Adds to the balance; asks for a card first where there is none (R9).
    void addFunds();
    void editCard();
    //! The card on file and auto-refill, to look at and to change.
    void showAutoRefill();
    //! Which actions are possible, anew.
    void refresh();
    const OrderWatch &payment() const { return m_payment; }

Q_SIGNALS:
    void sheetMade(ui::Sheet *sheet);
    //! What became of something whose sheet is closed.
    void told(const QString &sentence);
    void outboxTouched();
    void outboxWanted();

private:
    FundsSheet *funds();
    CardSheet *card();
    RefillSheet *refill();
    ConfirmSheet *confirmation(bool destroys);
    void askCard(const QString &why, std::function<void()> then);
    void confirmSwitch(bool on);
    void confirmRemoval();
    void switchTo(bool on);
    void removeCard();
    void paymentMoved();
    void switchMoved();
    void runFinished(const QString &run);
    void bringLines();
    void countSuspended(std::function<void(qint64)> then);
    void loadBalance();
    void adoptUnknown();
    QString reasonFor(domain::ChangeKind kind, domain::Permission permission) const;

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    QWidget *m_anchor;
    OrderWatch m_payment;
    OrderWatch m_switch;
    QPointer<FundsSheet> m_funds;        //!< built when it is first asked for
    QPointer<CardSheet> m_card;          //!< the same
    QPointer<RefillSheet> m_refill;      //!< the same
    QPointer<ConfirmSheet> m_confirm;    //!< the same
    QPointer<ConfirmSheet> m_confirmRed; //!< the same
    std::function<void()> m_afterCard;   //!< what the card was wanted for
    bool m_switchesOn = false;           //!< once the sheet knows by how much
    bool m_removesAfter = false;         //!< the card, once auto-refill is off (R34)
    bool m_bringsLines = false;          //!< a run is under way that may be past what the payment has changed
    bool m_countsReturned = false;       //!< lines come back with the run that is under way
    std::optional<qint64> m_suspended;   //!< lines before the payment
};

} // namespace ui
