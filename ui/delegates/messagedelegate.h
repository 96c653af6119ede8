// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsview.h"

namespace ui {

//! Paints the messages of the account: direction with an arrow, the line with its notes, the status with its mark.
class MessageDelegate : public RowsDelegate
{
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void paintLine(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintDirection(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintState(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
};

} // namespace ui
