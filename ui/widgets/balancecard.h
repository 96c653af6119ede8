// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/billing.h"
#include "ui/balancewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

class QBoxLayout;
class QHBoxLayout;

namespace ui {

//! How far the balance reaches into the next 30 days, with the day from which it is low marked (D5).
class RunwayBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunwayBar(const Theme &theme, QWidget *parent = nullptr);

    //! Days until lines suspend; nothing: no limit, the whole bar.
    void set(std::optional<double> days, Mark::Hue hue);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_share = 0; //!< of the bar, 0 to 1
    Mark::Hue m_hue = Mark::Hue::Grey;
};

//! The balance as a panel of a page: amount, state, the days it lasts, and what that is computed from (R8, R12–R19).
class BalanceCard : public Pane
{
    Q_OBJECT

public:
    enum class Form {
        Wide, //!< the runway beside the amount
        Tall, //!< the runway below it
    };

    BalanceCard(const Theme &theme, Form form, QWidget *parent = nullptr);

    //! `now` tells how old the figures are, `today` is the day of the account's zone that days are counted from.
    void setBalance(const domain::Balance &balance, const QDateTime &fetchedAt, const QDateTime &now, QDate today);
    //! No balance is known: says why.
    void setUnknown(const QString &why);
    //! Adds a button to the last row, from the left to the right.
    void addButton(Button *button);

private:
    QBoxLayout *makeRunway();
    QWidget *makeFoot(Form form);

    TextLabel *m_amount;
    Mark *m_mark;
    TextLabel *m_word;
    TextLabel *m_suspension;
    TextLabel *m_age;
    TextLabel *m_title;
    RunwayBar *m_runway;
    TextLabel *m_minimum;
    TextLabel *m_refill;
    QHBoxLayout *m_foot;
};

} // namespace ui
