// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"

#include <QAbstractButton>
#include <QHBoxLayout>

namespace ui {

//! A view as tabs, side bar and palette show it.
struct ViewItem
{
    QString id;
    QString name;
    qint64 count = -1;    //!< -1: not known
    bool isPreset = true; //!< not one that somebody saved
};

//! One view tab, 42 px high: a name and a count; the shown one has an accent line below.
class ViewTab : public QAbstractButton
{
    Q_OBJECT

public:
    ViewTab(const Theme &theme, const QString &text, const QString &view, QWidget *parent = nullptr);

    //! The id of its view.
    const QString &view() const { return m_view; }
    void setCount(qint64 count);
    qint64 count() const { return m_count; }
    //! Lets it be dragged to another place.
    void setMovable(bool on) { m_isMovable = on; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    //! The pointer drags the tab and is there now, in the tab's coordinates.
    void dragged(const QPoint &position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const Theme &m_theme;
    QString m_view;
    qint64 m_count = -1;
    QPoint m_pressed;
    bool m_isMovable = false;
    bool m_isDragged = false;
};

//! The tabs above the table: presets, then saved views; a menu holds those without room. Beside the shown one stands
//! "Save view" when it shows something else than what was saved.
class ViewTabs : public Pane
{
    Q_OBJECT

public:
    ViewTabs(const Theme &theme, Actions &actions, QWidget *parent = nullptr);

    void setItems(const QList<ViewItem> &items);
    //! Marks the shown view, and whether something in it is not saved.
    void setCurrent(const QString &view, bool isChanged);
    //! Puts a button to the right of the tabs.
    void addButton(QWidget *button);
    ViewTab *tab(const QString &view) const;
    Button *saveButton() const { return m_save; }

Q_SIGNALS:
    void chosen(const QString &view);
    void menuWanted(const QString &view, const QPoint &position);
    //! A view is to stand where the view `place` stands.
    void moveWanted(const QString &view, const QString &place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ViewTab *makeTab(const ViewItem &item);
    void tabDragged(ViewTab *tab, const QPoint &position);
    void hideWhatDoesNotFit();
    void openMore();

    const Theme &m_theme;
    Actions &m_actions;
    QHBoxLayout *m_row;
    QHBoxLayout *m_tabRow;
    IconButton *m_more;
    Button *m_save;
    IconButton *m_add;
    QList<ViewTab *> m_tabs;
    QString m_current;
    int m_buttonsWidth = 0; //!< of what stands to the right
};

} // namespace ui
