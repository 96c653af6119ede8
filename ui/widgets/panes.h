// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

//! A plain area with a fill of the theme and lines at some of its edges.
class Pane : public QWidget
{
    Q_OBJECT

public:
    enum class Fill { Bg, Sub, Select, Popup, Amber, Red, Accent, Snapshot };

    Pane(const Theme &theme, Fill fill, Qt::Edges lines = {}, QWidget *parent = nullptr);

    void setFill(Fill fill);
    //! All four edges with rounded corners instead: a panel.
    void setRadius(int radius);

protected:
    void paintEvent(QPaintEvent *event) override;
    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    Fill m_fill;
    Qt::Edges m_lines;
    int m_radius = 0;
};

//! A small painted mark, 10 x 10, beside a word: its shape says what its colour says.
class Mark : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Circle, Ring, HalfRing, Square, Diamond, Triangle, Dash, None };
    enum class Hue { Green, Amber, Red, Violet, Grey, Accent };

    explicit Mark(const Theme &theme, QWidget *parent = nullptr);
    void set(Shape shape, Hue hue);
    Shape shape() const { return m_shape; }

    static void paint(QPainter *painter, const Theme &theme, const QRectF &box, Shape shape, Hue hue);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Shape m_shape = Shape::None;
    Hue m_hue = Hue::Grey;
};

//! The 2 px line under the header while something takes longer than 300 ms.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(const Theme &theme, QWidget *parent = nullptr);
    //! Total -1: how much there is to do is not known.
    void set(bool running, qint64 done, qint64 total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    bool m_running = false;
    qint64 m_done = 0;
    qint64 m_total = -1;
};

} // namespace ui
