// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsview.h"

namespace ui {

//! Paints a preview: ICCID, notes, mark and word before, an arrow, mark and word after, when, remark.
class PreviewDelegate : public RowsDelegate
{
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void paintChange(QPainter *painter, QRect rect, const QModelIndex &index) const;
    void paintRemark(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
};

} // namespace ui
