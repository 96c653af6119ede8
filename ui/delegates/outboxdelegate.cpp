// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/outboxdelegate.h"

#include "models/tables/outboxtable.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

OutboxDelegate::OutboxDelegate(const Theme &theme, RowsView &view) : RowsDelegate(theme, view), m_view(view) {}

void OutboxDelegate::paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (index.data(tables::OutboxHeadingRole).toBool())
        return; // a widget lies over it
    if (index.column() == 0) {
        paintFirst(painter, rect, index);
        return;
    }
    if (!index.data(tables::OutboxLoadedRole).toBool())
        return;
    switch (tables::OutboxColumn(index.column())) {
    case tables::OutboxColumn::Target: paintTarget(painter, rect, index); return;
    case tables::OutboxColumn::FromTo: paintFromTo(painter, rect, index); return;
    case tables::OutboxColumn::Change:
    case tables::OutboxColumn::By:
    case tables::OutboxColumn::Time:
    case tables::OutboxColumn::State: drawText(painter, rect, index.data().toString(), Tone::Secondary); return;
    }
}

void OutboxDelegate::paintFirst(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    QStyleOptionButton check;
    check.rect = QRect(rect.left(), rect.top() + (rect.height() - kCheck) / 2, kCheck, kCheck);
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    check.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
    m_view.style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, &m_view);
    rect.setLeft(rect.left() + kCheck + kAfterCheck);
    drawText(painter, rect, index.data().toString(), Tone::Text);
}

void OutboxDelegate::paintTarget(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QString tail = index.data(tables::OutboxIccidTailRole).toString();
    const int tailWidth = tail.isEmpty() ? 0 : QFontMetrics(theme().font(TextStyle::Body)).horizontalAdvance(tail) + 8;
    const int used = drawText(painter, rect.adjusted(0, 0, -tailWidth, 0), index.data().toString(), Tone::Text);
    if (!tail.isEmpty())
        drawText(painter, rect.adjusted(used + 4, 0, 0, 0), tail, Tone::Hint);
}

void OutboxDelegate::paintFromTo(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QString before = index.data(tables::OutboxBeforeRole).toString();
    const QString after = index.data(tables::OutboxAfterRole).toString();
    if (!before.isEmpty()) {
        const int most = rect.width() * 3 / 5;
        rect.setLeft(rect.left() +
                     drawText(painter, QRect(rect.left(), rect.top(), most, rect.height()), before, Tone::Secondary));
        rect.setLeft(rect.left() + drawText(painter, rect, u" %1 "_s.arg(tr("to")), Tone::Secondary));
    }
    drawText(painter, rect, after, Tone::Text, true);
}

//! A click on the tick turns it.
bool OutboxDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (index.column() != 0 || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (event->type() != QEvent::MouseButtonRelease && !isPress)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton ||
        mouse->position().x() > option.rect.left() + kFirstPadding + kCheck + kAfterCheck / 2)
        return false;
    if (!isPress) {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model->setData(index, int(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    }
    return true;
}

} // namespace ui
