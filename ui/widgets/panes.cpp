// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panes.h"

#include "ui/style.h"

#include <QPainter>

namespace ui {

Pane::Pane(const Theme &theme, Fill fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_fill(fill), m_lines(lines)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Pane::setFill(Fill fill)
{
    m_fill = fill;
    update();
}

void Pane::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Pane::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QColor fill = c.bg;
    QColor line = c.border;
    switch (m_fill) {
    case Fill::Bg: break;
    case Fill::Sub: fill = c.sub; break;
    case Fill::Select:
        fill = c.select;
        line = c.accentTint.line;
        break;
    case Fill::Popup:
        fill = c.popup;
        line = c.control;
        break;
    case Fill::Amber:
        fill = c.amber.fill;
        line = c.amber.line;
        break;
    case Fill::Red:
        fill = c.red.fill;
        line = c.red.line;
        break;
    case Fill::Accent:
        fill = c.accentTint.fill;
        line = c.accentTint.line;
        break;
    case Fill::Snapshot:
        fill = c.violet.fill;
        line = c.violet.line;
        break;
    }
    QPainter painter(this);
    if (m_radius > 0) {
        drawBox(&painter, rect(), fill, line, m_radius);
        return;
    }
    painter.fillRect(rect(), fill);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

Mark::Mark(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(10, 10);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Mark::set(Shape shape, Hue hue)
{
    m_shape = shape;
    m_hue = hue;
    update();
}

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, m_theme, rect(), m_shape, m_hue);
}

namespace {

QColor hueColor(const Colors &c, Mark::Hue hue)
{
    switch (hue) {
    case Mark::Hue::Green: return c.greenMark;
    case Mark::Hue::Amber: return c.amberMark;
    case Mark::Hue::Red: return c.redMark;
    case Mark::Hue::Violet: return c.violetMark;
    case Mark::Hue::Grey: return c.greyMark;
    case Mark::Hue::Accent: return c.accent;
    }
    return c.greyMark;
}

} // namespace

void Mark::paint(QPainter *painter, const Theme &theme, const QRectF &box, Shape shape, Hue hue)
{
    const QColor color = hueColor(theme.colors(), hue);
    const QPointF middle = box.center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    switch (shape) {
    case Shape::Circle: painter->drawEllipse(middle, 4, 4); break;
    case Shape::Square: painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 1, 1); break;
    case Shape::Diamond:
        painter->drawPolygon(QPolygonF(
            {middle - QPointF(0, 5), middle + QPointF(5, 0), middle + QPointF(0, 5), middle - QPointF(5, 0)}));
        break;
    case Shape::Triangle:
        painter->drawPolygon(QPolygonF({middle - QPointF(0, 4.5), middle + QPointF(5, 4), middle + QPointF(-5, 4)}));
        break;
    case Shape::Dash: painter->drawRoundedRect(QRectF(middle.x() - 4, middle.y() - 1, 8, 2), 1, 1); break;
    case Shape::Ring:
    case Shape::HalfRing:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color, 2));
        painter->drawEllipse(middle, 3.25, 3.25);
        if (shape == Shape::HalfRing) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color);
            painter->drawPie(QRectF(middle.x() - 3.5, middle.y() - 3.5, 7, 7), 270 * 16, 180 * 16);
        }
        break;
    case Shape::None: break;
    }
    painter->restore();
}

ProgressLine::ProgressLine(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(2);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProgressLine::set(bool running, qint64 done, qint64 total)
{
    m_running = running;
    m_done = done;
    m_total = total;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    if (!m_running)
        return;
    QPainter painter(this);
    const double share = m_total > 0 ? std::min(1.0, double(m_done) / double(m_total)) : 0.25;
    painter.fillRect(QRectF(0, 0, width() * share, 2), m_theme.colors().accent);
}

} // namespace ui
