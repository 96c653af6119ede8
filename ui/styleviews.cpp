// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui {

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Colors &c = m_theme.colors();
    const QRect r = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(r.left() + 4, r.center().y(), r.width() - 8, 1), c.border);
        return;
    }
    const bool enabled = item->state & State_Enabled;
    if (enabled && (item->state & State_Selected))
        drawBox(painter, r.adjusted(1, 0, -1, 0), c.select, {}, 6);
    const QIcon::Mode mode = enabled ? QIcon::Normal : QIcon::Disabled;
    const QRect mark = visualRect(item->direction, r, QRect(r.left() + 9, r.center().y() - 7, 16, 16));
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            m_theme.icon("check"_L1, Tone::Accent).paint(painter, mark, Qt::AlignCenter, mode);
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, mark, Qt::AlignCenter, mode);
    }
    const QString label = item->text.section(u'\t', 0, 0);
    const QString keys = item->text.section(u'\t', 1);
    painter->setFont(item->font);
    painter->setPen(m_theme.color(enabled ? Tone::Text : Tone::Hint));
    const QRect text = visualRect(item->direction, r, r.adjusted(33, 0, -12, 0));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, label);
    painter->setPen(m_theme.color(Tone::Hint));
    if (!keys.isEmpty())
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, keys);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow = visualRect(item->direction, r, QRect(r.right() - 22, r.center().y() - 7, 16, 16));
        m_theme.icon("chevron-right"_L1).paint(painter, arrow, Qt::AlignCenter, mode);
    }
    Q_UNUSED(widget);
}

void Style::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const Colors &c = m_theme.colors();
    painter->fillRect(option->rect, c.sub);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.border);
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    const Colors &c = m_theme.colors();
    painter->fillRect(option->rect, c.bg);
    if (bar->maximum <= bar->minimum)
        return;
    const bool hot = (option->state & State_MouseOver) || (option->activeSubControls & SC_ScrollBarSlider);
    const QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool flat = bar->orientation == Qt::Horizontal;
    const qreal across = hot ? 2 : 3;
    const QRectF thumb = flat ? slider.adjusted(2, across, -2, -across) : slider.adjusted(across, 2, -across, -2);
    drawBox(painter, thumb, hot ? c.greyMark : c.control, {}, std::min(thumb.width(), thumb.height()) / 2);
}

void Style::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const Colors &c = m_theme.colors();
    const QRectF track(bar->rect.x(), bar->rect.center().y() - 2, bar->rect.width(), 4);
    drawBox(painter, track, c.hover, {}, 2);
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    if (range <= 0)
        return;
    QRectF filled = track;
    filled.setWidth(track.width() * double(qint64(bar->progress) - bar->minimum) / double(range));
    drawBox(painter, filled, c.accentFill, {}, 2);
}

} // namespace ui
