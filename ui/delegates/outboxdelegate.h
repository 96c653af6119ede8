// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsview.h"

namespace ui {

//! Paints the rows of the outbox: a tick, what changes, which line, from what to what, who, when, where it stands.
class OutboxDelegate : public RowsDelegate
{
    Q_OBJECT

public:
    OutboxDelegate(const Theme &theme, RowsView &view);

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    void paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void paintFirst(QPainter *painter, QRect rect, const QModelIndex &index) const;
    void paintTarget(QPainter *painter, QRect rect, const QModelIndex &index) const;
    void paintFromTo(QPainter *painter, QRect rect, const QModelIndex &index) const;

    RowsView &m_view;
};

} // namespace ui
