// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"

#include <QAbstractButton>
#include <QHBoxLayout>

namespace ui {

//! One view tab, 42 px high: a name and a count; the shown one has an accent line below.
class ViewTab : public QAbstractButton
{
    Q_OBJECT

public:
    ViewTab(const Theme &theme, const QString &text, const QString &filter, QWidget *parent = nullptr);

    const QString &filter() const { return m_filter; }
    void setCount(qint64 count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_filter;
    qint64 m_count = -1;
};

//! The tabs above the table: all lines, and those of each status that there are; a menu holds the ones without room.
class StatusTabs : public Pane
{
    Q_OBJECT

public:
    StatusTabs(Program &program, const Theme &theme, Busy &busy, QWidget *parent = nullptr);

    //! Counts anew.
    void refresh(qint64 total);
    //! Marks the tab whose filter is shown, if any.
    void setFilter(const QString &filter);
    //! Puts a button to the right of the tabs.
    void addButton(QWidget *button);

Q_SIGNALS:
    void chosen(const QString &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setCounts(const std::vector<storage::ValueCount> &counts);
    ViewTab *tab(const QString &filter, const QString &text);
    void hideWhatDoesNotFit();
    void openMore();

    Program &m_program;
    const Theme &m_theme;
    Busy &m_busy;
    QHBoxLayout *m_row;
    QHBoxLayout *m_tabRow;
    IconButton *m_more;
    QList<ViewTab *> m_tabs;
    QString m_filter;
    int m_buttonsWidth = 0; //!< of what stands to the right
};

} // namespace ui
