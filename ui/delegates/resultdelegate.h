// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "ui/widgets/rowsview.h"

namespace ui {

//! Paints what came of each change of a run.
class ResultDelegate : public RowsDelegate
{
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
};

//! The mark of a change's state: its shape differs too, so that it reads without colour.
std::pair<Mark::Shape, Mark::Hue> changeMark(domain::ChangeState state);

} // namespace ui
