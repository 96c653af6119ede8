// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/settings.h"
#include "models/domain/lineview.h"
#include "models/tables/lineselection.h"
#include "models/tables/linetable.h"
#include "ui/busy.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QTimer>

class QMimeData;

namespace ui {

class LineDelegate;

//! The header of the lines table: a tri-state check box in the first column, the sort arrow after the label.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    TableHeader(const Theme &theme, QWidget *parent);

    void setCheck(Qt::CheckState state);
    Qt::CheckState check() const { return m_check; }
    //! Which column the rows are sorted by.
    void setSorted(int section, Qt::SortOrder order);
    int sortedSection() const { return m_sorted; }
    //! Pixels in which the title of a section is not cut off, with its sort arrow when it is the sorted one.
    int titleWidth(int section) const;
    //! So many of the first columns stay at the left while the others are scrolled.
    void setPinned(const QList<int> &sections);
    const QList<int> &pinned() const { return m_pinned; }
    //! Pixels that the pinned columns take.
    int pinnedWidth() const;
    //! Whether columns are scrolled below the pinned ones.
    bool isScrolledBelow() const { return offset() > 0 && !m_pinned.isEmpty(); }
    //! The height is fixed: nobody needs to measure every title for it.
    QSize sizeHint() const override { return {length(), height()}; }

Q_SIGNALS:
    void checkClicked();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool isOnCheck(const QPoint &position) const;
    bool isOnPinned(const QPoint &position) const;
    template<typename Handle>
    void passOn(QMouseEvent *event, Handle handle);

    const Theme &m_theme;
    Qt::CheckState m_check = Qt::Unchecked;
    bool m_checkPressed = false;
    bool m_pinnedPressed = false;     //!< the button went down on a pinned column
    QList<int> m_pinned;              //!< sections from left to right
    mutable QHash<int, int> m_titles; //!< pixels of the words of a section
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

//! The lines table: 32 or 26 px rows, heads of groups, pinned columns, own selection by line, and no jump of scroll,
//! current row or selection when rows change.
class TablePane : public QTableView
{
    Q_OBJECT

public:
    TablePane(tables::LineTable &table, tables::LineSelection &selection, const Theme &theme, base::Settings &settings,
              Busy &busy, QWidget *parent = nullptr);
    ~TablePane() override;

    int hoverRow() const { return m_hoverRow; }
    bool isLastColumn(int column) const { return column == m_lastColumn; }
    //! Nothing on the head of a group.
    std::optional<domain::LineId> currentLine() const
    {
        return m_current && !tables::LineTable::isHead(*m_current) ? m_current : std::nullopt;
    }
    //! Makes a line the current one and brings it into view; false when it is not in the list.
    bool goTo(domain::LineId line);
    //! The next new list of rows comes from a new question: show its beginning.
    void showTopNext() { m_toTop = true; }
    //! Ids of the lines that are on screen, in order.
    storage::LineIds idsOnScreen() const;
    //! The columns that are shown, in the order of the screen.
    QList<domain::LineColumn> shownColumns() const;
    int firstVisibleRow() const;

    //! The shown columns from left to right, with the widths that somebody set.
    std::vector<domain::ViewColumn> columns() const;
    //! Empty: the usual ones.
    void setColumns(const std::vector<domain::ViewColumn> &columns);
    //! The same by somebody's choice, which is kept.
    void chooseColumns(const std::vector<domain::ViewColumn> &columns);
    void chooseDensity(domain::RowDensity density);
    void setPinned(domain::LineColumn column, bool on);
    bool isPinned(domain::LineColumn column) const { return m_header->pinned().contains(int(column)); }
    domain::RowDensity density() const { return m_density; }
    void setDensity(domain::RowDensity density);
    //! Whether columns and density are kept for the next start: those of a saved view are the view's.
    void setKept(bool on) { m_isKept = on; }
    //! Shows by which column the rows are sorted, without sorting them.
    void setSorted(const domain::LineSort &sort);
    //! Columns and density as they are kept.
    void restoreLayout();
    void resetLayout();
    //! Where the name of a group ends, in pixels of the viewport: before the first sum.
    int headNameEnd() const;
    bool isScrolled() const { return m_header->isScrolledBelow(); }

    //! What is dragged: the selected lines when `line` is one of them, else that line.
    storage::LineIds linesToDrag(domain::LineId line) const;
    //! Rows that are dragged, as text with headings for other programs.
    std::unique_ptr<QMimeData> dragData(const QString &text) const;

    QModelIndex indexAt(const QPoint &position) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    //! Columns, their order, widths or pins, or the density have changed.
    void layoutChanged();
    //! A column is to be chosen among all.
    void columnsWanted();
    //! Lines are being dragged, or no more.
    void dragged(bool on);
    //! The lines that are dragged are to be in the group of a head.
    void linesDropped(domain::LineId head);
    void currentLineChanged();
    void drawerWanted();
    void openWanted();
    //! The menu of the current row, at a place of the screen.
    void menuWanted(const QPoint &position);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void rememberPlace();
    void restorePlace();
    void selectByClick(int row, Qt::KeyboardModifiers modifiers, bool onCheck);
    void moveBy(QKeyEvent *event);
    int rowAfter(QKeyEvent *event) const;
    void setHoverRow(int row);
    void updateHeaderCheck();
    void headerClicked();
    void sortBy(int section);
    int leastWidth(domain::LineColumn column) const;
    void fitColumns();
    void openColumnMenu(const QPoint &position);
    void saveLayout();
    void sectionMoved(int section);
    void noteRows();
    storage::LineIds rowsOnScreen() const;
    void paintPinned(QPaintEvent *event);
    bool pressHead(const QModelIndex &index, bool onCheck);
    bool keyOnHead(QKeyEvent *event);
    void openHeadMenu(const QPoint &position);
    void beginDrag();
    std::optional<domain::LineId> dropHead(const QPoint &position) const;

    tables::LineTable &m_table;
    tables::LineSelection &m_selection;
    const Theme &m_theme;
    base::Settings &m_settings;
    Busy &m_busy;
    TableHeader *m_header;
    std::unique_ptr<LineDelegate> m_delegate;
    std::optional<domain::LineId> m_current;
    int m_hoverRow = -1;
    int m_lastColumn = -1;
    int m_anchorRow = -1;             //!< where a range selection began
    std::optional<QPoint> m_dragFrom; //!< where the button went down on a line
    bool m_toTop = false;
    bool m_ownWidths = false; //!< the user set widths; they are not fitted any more
    bool m_isKept = true;
    domain::RowDensity m_density = domain::RowDensity::Standard;
    bool m_fitting = false;
    bool m_changing = false;
    // What was on screen before the rows change.
    storage::LineIds m_visible;
    int m_offset = 0;
    QTimer m_lookAgain;
    bool m_wasAtTop = true;
    bool m_wasEmpty = true;
};

} // namespace ui
