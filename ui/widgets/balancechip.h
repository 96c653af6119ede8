// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/billing.h"
#include "ui/balancewords.h"

#include <QAbstractButton>

namespace ui {

//! The balance in the header: mark, amount, word and days (R12–R17, D5). A click explains it.
class BalanceChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BalanceChip(const Theme &theme, QWidget *parent = nullptr);

    void setBalance(const domain::Balance &balance);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    words::BalanceLook m_look;
    QString m_amount;
    QString m_aside; //!< "Low, 5 days"
};

} // namespace ui
