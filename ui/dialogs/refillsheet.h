// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orderwatch.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/textlabel.h"

class QGridLayout;
class QTableWidget;

namespace ui {

//! How the account is paid: the card on file, and whether it refills itself, with how much, when that is computed anew
//! and what it has charged so far (R24–R34, D8).
class RefillSheet : public Sheet
{
    Q_OBJECT

public:
    RefillSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, OrderWatch &watch,
                QWidget *window);

    //! Asks for both, live; an order on its way is shown.
    void ask();
    //! Why the card, or auto-refill, cannot be changed; empty: they can.
    void setReasons(const QString &card, const QString &refill);
    //! Asks again: something is another now.
    void refresh();
    const std::optional<domain::PaymentMethod> &method() const { return m_method; }
    const domain::AutoRefill &refill() const { return m_refill; }
    bool isKnown() const { return m_state == State::Known; }

Q_SIGNALS:
    void cardWanted();
    void removalWanted();
    //! Auto-refill is to be switched on or off: to be confirmed first (R26).
    void switchWanted(bool on);
    void known();

private:
    enum class State { Asking, Failed, Known };

    void buildUi();
    void buildCard(QVBoxLayout *column);
    void buildRefill(QVBoxLayout *column);
    TextLabel *addFact(QGridLayout *grid, const QString &words, QLatin1String name);
    void fetch();
    void fetched();
    void failed(const base::Error &error);
    void loadHistory();
    void showHistory(const std::vector<domain::Payment> &payments);
    void show();
    void showRefill();
    void showOutcome();

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    OrderWatch &m_watch;
    State m_state = State::Asking;
    int m_asked = 0;   //!< an answer to an older question is dropped
    int m_answers = 0; //!< of the two that are asked for
    base::Error m_error;
    QString m_cardReason;
    QString m_refillReason;
    std::optional<domain::PaymentMethod> m_method;
    domain::AutoRefill m_refill;
    TextLabel *m_cardName = nullptr;
    TextLabel *m_cardFacts = nullptr;
    TextLabel *m_address = nullptr;
    Button *m_update = nullptr;
    Button *m_remove = nullptr;
    Mark *m_mark = nullptr;
    TextLabel *m_word = nullptr;
    TextLabel *m_each = nullptr;
    TextLabel *m_sum = nullptr;
    TextLabel *m_next = nullptr;
    TextLabel *m_last = nullptr;
    QWidget *m_facts = nullptr;
    Button *m_switch = nullptr;
    QTableWidget *m_history = nullptr;
    TextLabel *m_none = nullptr;
    TextLabel *m_problem = nullptr;
    Button *m_retry = nullptr;
    Button *m_close = nullptr;
};

} // namespace ui
