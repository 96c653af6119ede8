// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/messagedelegate.h"

#include "models/tables/messagetable.h"

#include <QPainter>

using namespace Qt::StringLiterals;
using tables::LogMark;
using tables::MessageColumn;

namespace ui {

namespace {

constexpr int kArrow = 14;
constexpr int kAfterArrow = 6;
constexpr int kAfterIccid = 10;

std::pair<Mark::Shape, Mark::Hue> shapeOf(LogMark mark)
{
    switch (mark) {
    case LogMark::Open:
    case LogMark::Good: return {Mark::Shape::Circle, Mark::Hue::Green};
    case LogMark::Waiting: return {Mark::Shape::Ring, Mark::Hue::Accent};
    case LogMark::Unclear: return {Mark::Shape::Triangle, Mark::Hue::Amber};
    case LogMark::Bad: return {Mark::Shape::Diamond, Mark::Hue::Red};
    case LogMark::None: break;
    }
    return {Mark::Shape::Dash, Mark::Hue::Grey};
}

} // namespace

void MessageDelegate::paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    switch (MessageColumn(index.column())) {
    case MessageColumn::Line: paintLine(painter, rect, index); return;
    case MessageColumn::Direction: paintDirection(painter, rect, index); return;
    case MessageColumn::State: paintState(painter, rect, index); return;
    case MessageColumn::Cost: {
        const QString text = index.data().toString();
        const int width = QFontMetrics(theme().font(TextStyle::Body)).horizontalAdvance(text);
        drawText(painter, rect.adjusted(std::max(0, rect.width() - width), 0, 0, 0), text, Tone::Secondary);
        return;
    }
    case MessageColumn::Time: drawText(painter, rect, index.data().toString(), Tone::Secondary); return;
    case MessageColumn::Text: drawText(painter, rect, index.data().toString(), Tone::Text); return;
    }
}

void MessageDelegate::paintLine(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString iccid = index.data().toString();
    const QFontMetrics metrics(theme().font(TextStyle::Body));
    int widest = 0; // digits stand in cells of one width
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    const int width = widest * int(iccid.size()) + kAfterIccid;
    drawIccid(painter, rect, iccid);
    if (rect.width() > width)
        drawText(painter, rect.adjusted(width, 0, 0, 0), index.data(tables::MessageNotesRole).toString(),
                 Tone::Secondary);
}

void MessageDelegate::paintDirection(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const bool isToLine = index.data(tables::MessageToLineRole).toBool();
    const QRect arrow(rect.left(), rect.center().y() - kArrow / 2, kArrow, kArrow);
    theme().icon(isToLine ? "arrow-right"_L1 : "arrow-left"_L1).paint(painter, arrow);
    drawText(painter, rect.adjusted(kArrow + kAfterArrow, 0, 0, 0), index.data().toString(), Tone::Secondary);
}

void MessageDelegate::paintState(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const auto [shape, hue] = shapeOf(LogMark(index.data(tables::LogMarkRole).toInt()));
    drawMarked(painter, rect, shape, hue, index.data().toString(), Tone::Text);
}

} // namespace ui
