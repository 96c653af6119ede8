// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/linedelegate.h"
#include "ui/widgets/tablepane.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

// Pinned columns are the first ones. While others are scrolled below them they are painted once more, at the left, and
// what happens there is theirs.

namespace ui {

void TableHeader::setPinned(const QList<int> &sections)
{
    m_pinned = sections;
    viewport()->update();
}

int TableHeader::pinnedWidth() const
{
    int width = 0;
    for (const int section : m_pinned)
        width += sectionSize(section);
    return width;
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    if (!isScrolledBelow())
        return;
    QPainter painter(viewport());
    int x = 0;
    for (const int section : std::as_const(m_pinned)) {
        paintSection(&painter, QRect(x, 0, sectionSize(section), height()), section);
        x += sectionSize(section);
    }
    painter.fillRect(QRect(x - 1, 0, 1, height()), m_theme.colors().control);
}

bool TableHeader::isOnPinned(const QPoint &position) const { return isScrolledBelow() && position.x() < pinnedWidth(); }

//! To the base class a pinned section is where it would be without scrolling.
template<typename Handle>
void TableHeader::passOn(QMouseEvent *event, Handle handle)
{
    if (!m_pinnedPressed && !(event->buttons() == Qt::NoButton && isOnPinned(event->position().toPoint()))) {
        handle(event);
        return;
    }
    QMouseEvent moved(event->type(), event->position() - QPointF(offset(), 0), event->globalPosition(), event->button(),
                      event->buttons(), event->modifiers());
    handle(&moved);
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    m_checkPressed = event->button() == Qt::LeftButton && isOnCheck(event->position().toPoint());
    m_pinnedPressed = isOnPinned(event->position().toPoint());
    if (!m_checkPressed)
        passOn(event, [this](QMouseEvent *e) { QHeaderView::mousePressEvent(e); });
}

void TableHeader::mouseMoveEvent(QMouseEvent *event)
{
    passOn(event, [this](QMouseEvent *e) { QHeaderView::mouseMoveEvent(e); });
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_checkPressed) {
        passOn(event, [this](QMouseEvent *e) { QHeaderView::mouseReleaseEvent(e); });
        m_pinnedPressed = false;
        return;
    }
    m_checkPressed = false;
    m_pinnedPressed = false;
    if (isOnCheck(event->position().toPoint()))
        Q_EMIT checkClicked();
}

QModelIndex TablePane::indexAt(const QPoint &position) const
{
    if (!m_header->isScrolledBelow() || position.x() >= m_header->pinnedWidth() || rowAt(position.y()) < 0)
        return QTableView::indexAt(position);
    int x = 0;
    for (const int section : m_header->pinned()) {
        x += m_header->sectionSize(section);
        if (position.x() < x)
            return m_table.index(rowAt(position.y()), section);
    }
    return {};
}

QRect TablePane::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (!index.isValid() || !m_header->isScrolledBelow() || !m_header->pinned().contains(index.column()))
        return rect;
    int x = 0;
    for (const int section : m_header->pinned()) {
        if (section == index.column())
            break;
        x += m_header->sectionSize(section);
    }
    return {x, rowViewportPosition(index.row()), m_header->sectionSize(index.column()), rowHeight(index.row())};
}

//! A pinned column is in view already; one that lies below them is brought out.
void TablePane::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    const bool isPinnedNow = index.isValid() && m_header->pinned().contains(index.column());
    QTableView::scrollTo(index, hint);
    if (isPinnedNow)
        horizontalScrollBar()->setValue(before);
    else if (!index.isValid() || !m_header->isScrolledBelow())
        return;
    else if (const int hidden = m_header->pinnedWidth() - columnViewportPosition(index.column()); hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void TablePane::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) { // what was moved along is painted anew
        viewport()->update();
        m_header->viewport()->update();
    }
}

void TablePane::paintPinned(QPaintEvent *event)
{
    if (!m_header->isScrolledBelow())
        return;
    const int width = m_header->pinnedWidth();
    if (event->rect().left() >= width)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = std::max(0, rowAt(event->rect().top()));
         row < m_table.rowCount() && rowViewportPosition(row) <= event->rect().bottom(); ++row) {
        for (const int section : m_header->pinned()) {
            const QModelIndex index = m_table.index(row, section);
            option.rect = visualRect(index);
            painter.save();
            painter.setClipRect(option.rect);
            painter.fillRect(option.rect, m_theme.colors().bg);
            m_delegate->paint(&painter, option, index);
            painter.restore();
        }
    }
    painter.fillRect(QRect(width - 1, 0, 1, viewport()->height()), m_theme.colors().control);
}

} // namespace ui
