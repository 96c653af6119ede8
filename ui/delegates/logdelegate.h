// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsview.h"

namespace ui {

//! Paints the logs of a line: words, numbers to the right, shares as bars, what was before in less ink.
class LogDelegate : public RowsDelegate
{
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void paintShare(QPainter *painter, const QRect &rect, double share, const QString &text) const;
};

} // namespace ui
