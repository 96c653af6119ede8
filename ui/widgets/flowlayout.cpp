// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace ui {

FlowLayout::FlowLayout(QWidget *parent, int rowHeight, int gap) : QLayout(parent), m_rowHeight(rowHeight), m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    int x = rect.x();
    int y = rect.y();
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        const int width = std::min(size.width(), rect.width());
        if (x > rect.x() && x + width > rect.x() + rect.width()) {
            x = rect.x();
            y += m_rowHeight;
        }
        if (place) {
            const QRect spot(x, y + (m_rowHeight - size.height()) / 2, width, size.height());
            item->setGeometry(QStyle::visualRect(direction, rect, spot));
        }
        x += width + m_gap;
    }
    return y - rect.y() + m_rowHeight;
}

} // namespace ui
