// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/settings.h"
#include "models/tables/lineselection.h"
#include "models/tables/linetable.h"
#include "ui/busy.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QTimer>

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
    //! The height is fixed: nobody needs to measure every title for it.
    QSize sizeHint() const override { return {length(), height()}; }

Q_SIGNALS:
    void checkClicked();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool isOnCheck(const QPoint &position) const;

    const Theme &m_theme;
    Qt::CheckState m_check = Qt::Unchecked;
    bool m_checkPressed = false;
    mutable QHash<int, int> m_titles; //!< pixels of the words of a section
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

//! The lines table: 32 px rows, own selection by line, and no jump of scroll, current row or selection when rows
//! change.
class TablePane : public QTableView
{
    Q_OBJECT

public:
    TablePane(tables::LineTable &table, tables::LineSelection &selection, const Theme &theme, base::Settings &settings,
              Busy &busy, QWidget *parent = nullptr);
    ~TablePane() override;

    int hoverRow() const { return m_hoverRow; }
    bool isLastColumn(int column) const { return column == m_lastColumn; }
    std::optional<domain::LineId> currentLine() const { return m_current; }
    //! Makes a line the current one and brings it into view; false when it is not in the list.
    bool goTo(domain::LineId line);
    //! The next new list of rows comes from a new question: show its beginning.
    void showTopNext() { m_toTop = true; }
    //! Ids of the rows that are on screen, in order.
    storage::LineIds idsOnScreen() const;
    //! The columns that are shown, in the order of the screen.
    QList<domain::LineColumn> shownColumns() const;
    int firstVisibleRow() const;

Q_SIGNALS:
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
    void contextMenuEvent(QContextMenuEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;

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
    void restoreLayout();
    void saveLayout();
    void resetLayout();
    void noteRows();

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
    int m_anchorRow = -1; //!< where a range selection began
    bool m_toTop = false;
    bool m_ownWidths = false; //!< the user set widths; they are not fitted any more
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
