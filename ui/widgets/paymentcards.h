// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formpanel.h"

namespace ui {

//! How the account refills itself and what card is charged (R24–R34), as two panels of a page. Asked for live each
//! time: it is kept nowhere (D12).
class PaymentCards : public QWidget
{
    Q_OBJECT

public:
    PaymentCards(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                 QWidget *parent = nullptr);

    //! Asks the platform anew.
    void refresh();

private:
    FormPanel *makePanel(const QString &title, ActionId action, const QString &verb, QLatin1String button);
    void showRefill(const base::Result<domain::AutoRefill> &refill);
    void showMethod(const base::Result<std::optional<domain::PaymentMethod>> &method);
    QDate today() const;

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    TextLabel *m_state;
    TextLabel *m_refill;
    TextLabel *m_card;
    TextLabel *m_facts;
};

} // namespace ui
