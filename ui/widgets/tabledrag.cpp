// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linesmime.h"
#include "ui/widgets/tablepane.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

// Lines leave as text for other programs, and can be put on the head of a group here.

namespace ui {

namespace {

constexpr size_t kMostAsText = 10'000; // lines whose text goes along

} // namespace

storage::LineIds TablePane::linesToDrag(domain::LineId line) const
{
    return m_selection.contains(line) ? m_selection.selectedIds() : storage::LineIds{line};
}

std::unique_ptr<QMimeData> TablePane::dragData(const QString &text) const
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setData(kLinesMime, QByteArray());
    return data;
}

//! The text comes from the cache first, in milliseconds; nothing is dragged when the button is up again by then.
void TablePane::beginDrag()
{
    m_dragFrom.reset();
    const std::optional<domain::LineId> line = currentLine();
    if (!line)
        return;
    storage::LineIds ids = linesToDrag(*line);
    ids.resize(std::min(ids.size(), kMostAsText));
    m_busy.await(m_table.copyText(std::move(ids), shownColumns()), this, [this](const base::Result<QString> &text) {
        if (!text || !(QGuiApplication::mouseButtons() & Qt::LeftButton))
            return;
        auto *drag = new QDrag(this);
        drag->setMimeData(dragData(*text).release());
        Q_EMIT dragged(true);
        drag->exec(Qt::CopyAction);
        Q_EMIT dragged(false);
    });
}

//! A group that lines can be put into, below the pointer.
std::optional<domain::LineId> TablePane::dropHead(const QPoint &position) const
{
    const bool isPlace =
        m_table.grouping() == domain::LineColumn::SubAccount || m_table.grouping() == domain::LineColumn::Group;
    const int row = rowAt(position.y());
    if (!isPlace || row < 0 || !tables::LineTable::isHead(m_table.idAt(row)))
        return std::nullopt;
    const tables::LineGrouping::Group *group = m_table.groups().find(m_table.idAt(row));
    return group && !group->lines.value.isEmpty() ? std::optional(group->head) : std::nullopt;
}

void TablePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(kLinesMime))
        event->acceptProposedAction();
    else
        event->ignore(); // a file is for the window
}

void TablePane::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint at = event->position().toPoint();
    const std::optional<domain::LineId> head = dropHead(at);
    setHoverRow(head ? rowAt(at.y()) : -1);
    event->setAccepted(event->mimeData()->hasFormat(kLinesMime) && head.has_value());
}

void TablePane::dragLeaveEvent(QDragLeaveEvent *) { setHoverRow(-1); }

void TablePane::dropEvent(QDropEvent *event)
{
    const std::optional<domain::LineId> head = dropHead(event->position().toPoint());
    if (!event->mimeData()->hasFormat(kLinesMime) || !head)
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT linesDropped(*head);
}

} // namespace ui
