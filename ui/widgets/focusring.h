// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace ui {

class Theme;

//! The 2 px accent ring with a 1 px gap around the control that the keyboard is on; one a window.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    FocusRing(const Theme &theme, QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *control);
    void place();

    const Theme &m_theme;
    QPointer<QWidget> m_control;
};

} // namespace ui
