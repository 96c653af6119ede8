// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/digits.h"
#include "ui/widgets/panes.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

class QCheckBox;

namespace ui {

//! What all tables of rows have in common: no grid, no selection of Qt's, rows of one height, scrolling by pixels.
void makeRows(QTableView &view, const Theme &theme);

//! A table of 32 px rows with row lines only, for lists beside the lines: one current row, hover, no selection of its
//! own. The delegate paints.
class RowsView : public QTableView
{
    Q_OBJECT

public:
    RowsView(const Theme &theme, const QString &words, QLatin1String name, QWidget *parent = nullptr);

    //! Least widths of the columns; those that are `stretched` share what is left.
    void setWidths(const QList<int> &widths, const QList<int> &stretched);
    //! Shows a column or not, and shares its room.
    void setColumnShown(int column, bool shown);
    //! Puts a check box before the title of the first column; the view owns it.
    void setHeaderCheck(QCheckBox *check);
    int hoverRow() const { return m_hoverRow; }
    //! First and last row on screen, counted from 0; -1 without rows.
    std::pair<int, int> rowsOnScreen() const;

Q_SIGNALS:
    //! Enter or a double click on a row.
    void opened(int row);
    void currentRowChanged(int row);
    //! Other rows are on screen now.
    void scrolled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setHoverRow(int row);
    void fit();

    QList<int> m_widths;
    QList<int> m_stretched;
    QCheckBox *m_headerCheck = nullptr;
    int m_hoverRow = -1;
};

//! Paints the frame of a row; a table's own delegate paints what is in the cells.
class RowsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowsDelegate(const Theme &theme, RowsView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    static constexpr int kFirstPadding = 16;
    static constexpr int kPadding = 7;
    static constexpr int kCheck = 14;      //!< side of a check box
    static constexpr int kAfterCheck = 10; //!< from it to the words

protected:
    virtual void paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const = 0;

    const Theme &theme() const { return m_theme; }
    //! Draws words with an ellipsis where they do not fit; answers how wide they are.
    int drawText(QPainter *painter, const QRect &rect, const QString &text, Tone tone, bool strong = false) const;
    //! A mark, a gap of 6 and words; answers how wide all is.
    int drawMarked(QPainter *painter, const QRect &rect, Mark::Shape shape, Mark::Hue hue, const QString &text,
                   Tone tone, bool strong = false) const;
    //! The last six digits in full ink, those before in less.
    void drawIccid(QPainter *painter, const QRect &rect, const QString &iccid) const;

private:
    const Theme &m_theme;
    RowsView &m_view;
    Digits m_digits;
};

} // namespace ui
