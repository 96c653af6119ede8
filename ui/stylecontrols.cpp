// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"
#include "ui/widgets/button.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui {

void Style::drawCheckMark(const QStyleOption *option, QPainter *painter) const
{
    const Colors &c = m_theme.colors();
    const bool enabled = option->state & State_Enabled;
    const bool partial = option->state & State_NoChange;
    const bool on = partial || (option->state & State_On);
    const QRectF box(option->rect.x(), option->rect.center().y() - 6, 14, 14);
    drawBox(painter, box, on && enabled ? c.accentFill : (enabled ? c.bg : c.hover),
            on && enabled ? c.accentFill : (enabled ? c.edge : c.control), 3);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? QColor(Qt::white) : c.text3, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partial)
        painter->drawLine(QPointF(box.x() + 3.5, box.y() + 7), QPointF(box.x() + 10.5, box.y() + 7));
    else
        painter->drawPolyline(QPolygonF(
            {{box.x() + 3.3, box.y() + 7.3}, {box.x() + 5.9, box.y() + 9.8}, {box.x() + 10.7, box.y() + 4.5}}));
    painter->restore();
}

void Style::drawRadioMark(const QStyleOption *option, QPainter *painter) const
{
    const Colors &c = m_theme.colors();
    const bool on = option->state & State_On;
    const QRectF box(option->rect.x(), option->rect.center().y() - 7, 16, 16);
    drawBox(painter, box, on ? c.accentFill : c.bg, on ? c.accentFill : c.edge, 8);
    if (on)
        drawBox(painter, box.adjusted(5, 5, -5, -5), Qt::white, {}, 3);
}

void Style::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth == 0)
        return;
    const Colors &c = m_theme.colors();
    const bool enabled = option->state & State_Enabled;
    QColor line = c.control;
    if (widget && widget->property("failed").toBool())
        line = c.redMark;
    else if (option->state & State_HasFocus)
        line = c.accent;
    else if (enabled && (option->state & State_MouseOver))
        line = c.edge;
    drawBox(painter, option->rect, enabled ? c.bg : c.hover, line, 6);
}

void Style::drawButtonBevel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colors &c = m_theme.colors();
    const auto *button = qobject_cast<const Button *>(widget);
    const Button::Kind kind = button ? button->kind() : Button::Kind::Secondary;
    const bool hot = option->state & (State_MouseOver | State_Sunken);
    if (kind == Button::Kind::Link)
        return;
    if (!(option->state & State_Enabled)) {
        if (kind != Button::Kind::Quiet)
            drawBox(painter, option->rect, c.hover, c.border, 6);
        return;
    }
    switch (kind) {
    case Button::Kind::Primary: drawBox(painter, option->rect, hot ? c.accentFillHover : c.accentFill, {}, 6); return;
    case Button::Kind::DangerFill:
        drawBox(painter, option->rect, hot ? c.dangerFill.darker(112) : c.dangerFill, {}, 6);
        return;
    case Button::Kind::Quiet:
        if (hot || (option->state & State_On))
            drawBox(painter, option->rect, c.hover, {}, 6);
        return;
    case Button::Kind::Secondary:
    case Button::Kind::Danger: drawBox(painter, option->rect, hot ? c.hover : c.bg, c.control, 6); return;
    case Button::Kind::Link: return;
    }
}

void Style::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *o = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!o)
        return;
    const auto *button = qobject_cast<const Button *>(widget);
    const Button::Kind kind = button ? button->kind() : Button::Kind::Secondary;
    const bool enabled = o->state & State_Enabled;
    const bool filled = kind == Button::Kind::Primary || kind == Button::Kind::DangerFill;
    Tone tone = filled                         ? Tone::OnFill
                : kind == Button::Kind::Danger ? Tone::Red
                : kind == Button::Kind::Link   ? Tone::Accent
                                               : Tone::Text;
    if (!enabled)
        tone = Tone::Hint;
    const QString hint = button ? button->keyHint() : QString();
    const QFontMetrics small(m_theme.font(TextStyle::Micro));
    const int hintWidth = hint.isEmpty() ? 0 : small.horizontalAdvance(hint) + 10;
    const int iconWidth = o->icon.isNull() ? 0 : o->iconSize.width();
    const int textWidth = o->fontMetrics.horizontalAdvance(o->text);
    const int gap = iconWidth && textWidth ? 6 : 0;
    int x = o->rect.x() + (o->rect.width() - iconWidth - gap - textWidth - (hintWidth ? hintWidth + 6 : 0)) / 2;
    if (iconWidth) {
        const QRect place(x, o->rect.center().y() - iconWidth / 2 + 1, iconWidth, iconWidth);
        o->icon.paint(painter, visualRect(o->direction, o->rect, place), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled);
        x += iconWidth + gap;
    }
    painter->setPen(m_theme.color(tone));
    QFont font = widget ? widget->font() : painter->font();
    font.setUnderline(kind == Button::Kind::Link && enabled && (o->state & State_MouseOver));
    painter->setFont(font);
    const QRect place(x, o->rect.y(), textWidth + 2, o->rect.height());
    painter->drawText(visualRect(o->direction, o->rect, place),
                      Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, o->text);
    if (hintWidth) {
        QRect cap(x + textWidth + 8, o->rect.center().y() - 8, hintWidth, 17);
        cap = visualRect(o->direction, o->rect, cap);
        QColor line = filled && enabled ? QColor(255, 255, 255, 120) : m_theme.colors().control;
        drawBox(painter, cap, {}, line, 4);
        painter->setFont(m_theme.font(TextStyle::Micro));
        painter->drawText(cap, Qt::AlignCenter, hint);
    }
}

void Style::drawToolButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *o = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!o)
        return;
    const bool enabled = o->state & State_Enabled;
    const bool hot = enabled && (o->state & (State_MouseOver | State_Sunken | State_On));
    if (hot)
        drawBox(painter, o->rect, m_theme.colors().hover, {}, 6);
    const int size = o->iconSize.width();
    const QRect place(o->rect.center().x() - size / 2 + 1, o->rect.center().y() - size / 2 + 1, size, size);
    if (!o->icon.isNull() && o->text.isEmpty()) {
        o->icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    if (o->toolButtonStyle == Qt::ToolButtonTextOnly || o->icon.isNull()) {
        painter->setPen(m_theme.color(enabled ? Tone::Text : Tone::Hint));
        painter->drawText(o->rect, Qt::AlignCenter, o->text);
        return;
    }
    o->icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    Q_UNUSED(widget);
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Colors &c = m_theme.colors();
    const bool enabled = option->state & State_Enabled;
    QColor line = c.control;
    if (option->state & (State_HasFocus | State_On))
        line = c.accent;
    else if (enabled && (option->state & State_MouseOver))
        line = c.edge;
    drawBox(painter, option->rect, enabled ? c.bg : c.hover, line, 6);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const QRect place(arrow.center().x() - 7, arrow.center().y() - 7, 16, 16);
    m_theme.icon("chevron-down"_L1).paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace ui
