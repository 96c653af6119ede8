// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsview.h"

namespace ui {

//! Paints payments: the status with its mark, what was declined struck through.
class PaymentDelegate : public RowsDelegate
{
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
};

} // namespace ui
