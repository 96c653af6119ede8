// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panes.h"

#include <QPointer>
#include <initializer_list>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class Button;
class TextLabel;

//! A dialog inside its window: dims what is below, keeps the focus, gives it back at the end. Esc dismisses it.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    Sheet(const Theme &theme, const QString &words, QLatin1String name, QWidget *window);

    //! Shows the sheet and puts the focus on `first`.
    void open(QWidget *first = nullptr);
    bool isOpen() const { return isVisible(); }
    //! Where contents go.
    Pane *panel() const { return m_panel; }
    void setPanelWidth(int width) { m_width = width; }
    //! Fixed distance from the top instead of the middle.
    void setTop(int top) { m_top = top; }
    void setDismissedByOutside(bool on) { m_outside = on; }
    //! Centres the panel anew after its contents changed.
    void place();

public Q_SLOTS:
    //! Hides the sheet; what was not confirmed does not happen.
    virtual void dismiss();

Q_SIGNALS:
    void opened();
    void dismissed();

protected:
    //! The head of a large sheet: a title, words below it, and a button that dismisses it.
    struct Head
    {
        QWidget *pane;
        TextLabel *title;
        TextLabel *context;
    };
    Head makeHead(const QString &closeWords, QLatin1String closeName);

    //! The layout of a small sheet's panel: one below the other, within its margins.
    QVBoxLayout *makeColumn(int spacing = 12);
    //! The last row of a small sheet: large buttons at the right, the one that does it last.
    static QHBoxLayout *makeButtonRow(std::initializer_list<Button *> buttons);

    const Theme &theme() const { return m_theme; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    Pane *m_panel;
    QPointer<QWidget> m_opener;
    int m_width = 640;
    int m_top = -1;
    bool m_outside = false;
};

} // namespace ui
