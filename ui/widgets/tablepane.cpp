// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "ui/delegates/linedelegate.h"
#include "ui/widgets/rowsview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLookAgain = 250; // ms

} // namespace

TablePane::TablePane(tables::LineTable &table, tables::LineSelection &selection, const Theme &theme,
                     base::Settings &settings, Busy &busy, QWidget *parent)
    : QTableView(parent), m_table(table), m_selection(selection), m_theme(theme), m_settings(settings), m_busy(busy),
      m_header(new TableHeader(theme, this)), m_delegate(std::make_unique<LineDelegate>(theme, selection, *this))
{
    setObjectName("linesTable"_L1);
    setAccessibleName(tr("Lines"));
    setHorizontalHeader(m_header);
    setModel(&table);
    setItemDelegate(m_delegate.get());
    makeRows(*this, theme);
    viewport()->setAcceptDrops(true);
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(kLookAgain);
    connect(&m_lookAgain, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    restoreLayout();
    connect(&table, &tables::SnapshotModel::snapshotAboutToChange, this, &TablePane::rememberPlace);
    connect(&table, &tables::SnapshotModel::snapshotChanged, this, &TablePane::restorePlace);
    connect(&table, &tables::LineTable::queryFinished, this, &TablePane::updateHeaderCheck);
    connect(&selection, &tables::LineSelection::changed, this, [this] {
        updateHeaderCheck();
        viewport()->update();
    });
    connect(m_header, &TableHeader::checkClicked, this, &TablePane::headerClicked);
    connect(m_header, &QHeaderView::sectionClicked, this, &TablePane::sortBy);
    connect(m_header, &QWidget::customContextMenuRequested, this, &TablePane::openColumnMenu);
    connect(m_header, &QHeaderView::sectionMoved, this, &TablePane::sectionMoved);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        if (m_fitting)
            return;
        m_ownWidths = true;
        saveLayout();
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

TablePane::~TablePane() { m_busy.set("rows"_L1, false); }

int TablePane::firstVisibleRow() const { return rowAt(0); }

storage::LineIds TablePane::rowsOnScreen() const
{
    storage::LineIds ids;
    const int first = rowAt(0);
    if (first < 0)
        return ids;
    for (int row = first; row < m_table.rowCount() && rowViewportPosition(row) < viewport()->height(); ++row)
        ids.push_back(m_table.idAt(row));
    return ids;
}

storage::LineIds TablePane::idsOnScreen() const
{
    storage::LineIds ids = rowsOnScreen();
    std::erase_if(ids, tables::LineTable::isHead);
    return ids;
}

// Rows are about to come, go and move: what is on screen is kept by line, not by row.
void TablePane::rememberPlace()
{
    m_changing = true;
    m_visible = rowsOnScreen();
    m_wasAtTop = verticalScrollBar()->value() == 0;
    m_wasEmpty = m_table.rowCount() == 0;
    m_offset = m_visible.empty() ? 0 : rowViewportPosition(rowAt(0));
}

void TablePane::restorePlace()
{
    const int row = m_current ? m_table.rowOf(*m_current) : -1;
    const int column = std::max(0, currentIndex().column());
    selectionModel()->setCurrentIndex(row >= 0 ? m_table.index(row, column) : QModelIndex(),
                                      QItemSelectionModel::NoUpdate);
    m_changing = false;
    updateGeometries();
    if (m_toTop || m_wasAtTop) {
        verticalScrollBar()->setValue(0);
        m_toTop = false;
    } else {
        for (size_t i = 0; i < m_visible.size(); ++i) {
            const int kept = m_table.rowOf(m_visible[i]);
            if (kept < 0)
                continue;
            const int height = verticalHeader()->defaultSectionSize();
            verticalScrollBar()->setValue((kept - int(i)) * height - m_offset);
            break;
        }
    }
    if (m_wasEmpty && hasFocus() && m_table.rowCount() > 0) // as when a list with rows gets the focus
        setCurrentIndex(m_table.index(0, 0));
    if (m_current && row < 0 && m_table.isComplete()) {
        m_current.reset();
        Q_EMIT currentLineChanged();
    }
    viewport()->update();
}

bool TablePane::goTo(domain::LineId line)
{
    const int row = m_table.rowOf(line);
    if (row < 0)
        return false;
    setCurrentIndex(m_table.index(row, std::max(0, currentIndex().column())));
    scrollTo(currentIndex());
    return true;
}

void TablePane::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (m_changing)
        return;
    const std::optional<domain::LineId> id =
        current.isValid() ? std::optional(m_table.idAt(current.row())) : std::nullopt;
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT currentLineChanged();
}

int TablePane::rowAfter(QKeyEvent *event) const
{
    const int row = currentIndex().row();
    const int page = std::max(1, viewport()->height() / verticalHeader()->defaultSectionSize() - 1);
    const int last = m_table.rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Up: return std::max(0, row - 1);
    case Qt::Key_Down: return std::min(last, row + 1);
    case Qt::Key_PageUp: return std::max(0, row - page);
    case Qt::Key_PageDown: return std::min(last, std::max(0, row) + page);
    case Qt::Key_Home: return 0;
    case Qt::Key_End: return last;
    default: return -1;
    }
}

void TablePane::moveBy(QKeyEvent *event)
{
    const int before = std::max(0, currentIndex().row());
    const int row = rowAfter(event);
    if (row < 0)
        return;
    if (m_anchorRow < 0 || !(event->modifiers() & Qt::ShiftModifier))
        m_anchorRow = event->modifiers() & Qt::ShiftModifier ? before : row;
    setCurrentIndex(m_table.index(row, std::max(0, currentIndex().column())));
    scrollTo(currentIndex());
    if (event->modifiers() & Qt::ShiftModifier)
        m_selection.selectRows(m_anchorRow, row, event->modifiers() & Qt::ControlModifier);
}

void TablePane::keyPressEvent(QKeyEvent *event)
{
    if (rowAfter(event) >= 0 && m_table.rowCount() > 0) {
        moveBy(event);
        return;
    }
    if (keyOnHead(event))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ControlModifier) {
            if (m_current)
                m_selection.toggle(*m_current);
            m_anchorRow = currentIndex().row();
        } else {
            Q_EMIT drawerWanted();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT openWanted(); return;
    case Qt::Key_Left:
    case Qt::Key_Right: QTableView::keyPressEvent(event); return;
    default: event->ignore(); return; // no search by typing: the search field does that
    }
}

void TablePane::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const int intoFirst = at.x() - visualRect(m_table.index(index.row(), 0)).left();
    const bool onCheck = index.column() == 0 && intoFirst < LineDelegate::kFirstPadding + LineDelegate::kCheckSize + 4;
    if (pressHead(index, onCheck))
        return;
    selectByClick(index.row(), event->modifiers(), onCheck);
    if (!onCheck) {
        setCurrentIndex(index);
        m_dragFrom = at;
    }
}

void TablePane::selectByClick(int row, Qt::KeyboardModifiers modifiers, bool onCheck)
{
    if ((modifiers & Qt::ShiftModifier)) {
        const int from = m_anchorRow >= 0 ? m_anchorRow : std::max(0, currentIndex().row());
        m_selection.selectRows(from, row, (modifiers & Qt::ControlModifier) || onCheck);
        return;
    }
    m_anchorRow = row;
    if (onCheck || (modifiers & Qt::ControlModifier))
        m_selection.toggle(m_table.idAt(row));
}

void TablePane::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    setHoverRow(rowAt(at.y()));
    if (m_dragFrom && (event->buttons() & Qt::LeftButton) &&
        (at - *m_dragFrom).manhattanLength() >= QApplication::startDragDistance())
        beginDrag();
}

void TablePane::mouseReleaseEvent(QMouseEvent *) { m_dragFrom.reset(); }

void TablePane::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && currentLine())
        Q_EMIT openWanted();
}

void TablePane::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QModelIndex index = indexAt(event->pos());
        if (!index.isValid())
            return;
        setCurrentIndex(index);
    }
    if (!currentIndex().isValid())
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Mouse
                          ? event->globalPos()
                          : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    if (currentLine())
        Q_EMIT menuWanted(at);
    else
        openHeadMenu(at);
}

void TablePane::leaveEvent(QEvent *event)
{
    setHoverRow(-1);
    QTableView::leaveEvent(event);
}

void TablePane::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    viewport()->update();
}

bool TablePane::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    return QTableView::viewportEvent(event);
}

void TablePane::updateHeaderCheck()
{
    const qint64 count = m_selection.count();
    m_header->setCheck(count == 0 ? Qt::Unchecked : count >= m_table.matchCount() ? Qt::Checked : Qt::PartiallyChecked);
}

void TablePane::headerClicked()
{
    if (m_selection.isEmpty())
        m_selection.selectAllMatching();
    else
        m_selection.clear();
}

// The same column again turns the order round; numbers begin with the largest.
void TablePane::sortBy(int section)
{
    const domain::LineSort before = m_table.query().sort;
    Qt::SortOrder order =
        tables::LineTable::isNumeric(domain::LineColumn(section)) ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (int(before.column) == section)
        order = before.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_header->setSorted(section, order);
    fitColumns();
    m_toTop = true;
    m_table.sort(section, order);
}

void TablePane::hideEvent(QHideEvent *event)
{
    m_busy.set("rows"_L1, false);
    QTableView::hideEvent(event);
}

void TablePane::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TablePane::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintPinned(event);
    noteRows();
}

// Rows that are still on their way keep the window from being settled.
void TablePane::noteRows()
{
    bool loaded = true;
    const int first = rowAt(0);
    for (int row = std::max(0, first);
         first >= 0 && row < m_table.rowCount() && rowViewportPosition(row) < viewport()->height(); ++row)
        loaded = loaded && m_table.index(row, 0).data(tables::LoadedRole).toBool();
    m_busy.set("rows"_L1, !loaded && isVisible());
    if (!loaded && !m_lookAgain.isActive())
        m_lookAgain.start(); // a window of rows that could not be read is asked for again
}

} // namespace ui
