// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/billing.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

namespace ui {

class FlowLayout;

//! How a billing cycle goes from its starting to its ending balance (R39): the parts that are not zero with their
//! signs, and by how much they miss the ending balance where the platform does not tell all of them.
class CycleEquation : public Pane
{
    Q_OBJECT

public:
    explicit CycleEquation(const Theme &theme, QWidget *parent = nullptr);

    void setCycle(const domain::BillingCycle &cycle);
    //! All of it in words: "Starting balance, 1 Nov $643.15 + Funds added $1,000.00 ... = Balance today $412.80".
    QString text() const { return m_text; }

private:
    void addPart(const QString &name, qint64 micros, const QString &sign);

    FlowLayout *m_row;
    QString m_currency;
    QString m_text;
};

} // namespace ui
