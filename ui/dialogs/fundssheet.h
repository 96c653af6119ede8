// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payment.h"
#include "ui/orderwatch.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toggles.h"

namespace ui {

//! Adds to the balance (R8–R11): which card, how much, what the balance becomes; then what became of it. The order is
//! on its way without the sheet: closing loses nothing (T5).
class FundsSheet : public Sheet
{
    Q_OBJECT

public:
    FundsSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, OrderWatch &watch,
               QWidget *window);

    //! Asks for the card on file, live; with an order on its way shows that.
    void ask();
    //! The balance is another one.
    void setBalance(const domain::Balance &balance);
    //! So many lines work again since the payment.
    void setReturned(qint64 lines);

Q_SIGNALS:
    //! A card must be entered first, or another one is wanted.
    void cardWanted();
    void outboxWanted();

private:
    enum class Card { Asking, Failed, None, Known };

    void buildUi();
    void buildAmounts(QVBoxLayout *column);
    void fetch();
    void fetched(const base::Result<std::optional<domain::PaymentMethod>> &method);
    void show();
    void showCard();
    void showChoice();
    void showOutcome();
    void showThen();
    void setOutcome(Mark::Shape shape, Mark::Hue hue, const QString &text, const QString &detail = {});
    void pressed();
    void again();
    bool isChoosing() const;
    QString amountError() const;
    QString paid() const;
    QString newBalance() const;
    //! Micro-units; nothing while what is typed is no amount.
    std::optional<qint64> amount() const;
    QString money(qint64 micros) const;

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    OrderWatch &m_watch;
    Card m_card = Card::Asking;
    int m_asked = 0; //!< an answer to an older question is dropped
    base::Error m_error;
    domain::PaymentMethod m_method;
    std::optional<domain::Balance> m_balance;
    qint64 m_returned = 0;
    TextLabel *m_cardName = nullptr;
    TextLabel *m_cardFacts = nullptr;
    Button *m_other = nullptr;
    QWidget *m_choice = nullptr;
    SegmentedControl *m_steps = nullptr;
    QLineEdit *m_edit = nullptr;
    FormField *m_field = nullptr;
    Pane *m_thenPane = nullptr;
    Mark *m_thenMark = nullptr;
    TextLabel *m_then = nullptr;
    TextLabel *m_thenDetail = nullptr;
    Pane *m_outcomePane = nullptr;
    Mark *m_outcomeMark = nullptr;
    TextLabel *m_outcome = nullptr;
    TextLabel *m_outcomeDetail = nullptr;
    Button *m_outbox = nullptr;
    Button *m_again = nullptr;
    Button *m_close = nullptr;
    Button *m_ok = nullptr;
};

} // namespace ui
