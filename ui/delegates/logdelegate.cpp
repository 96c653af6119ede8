// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/logdelegate.h"

#include "models/tables/linelogtable.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kBar = 6;       // height
constexpr int kBarWords = 52; // what stands after a bar

std::pair<Mark::Shape, Mark::Hue> markOf(tables::LogMark mark)
{
    switch (mark) {
    case tables::LogMark::None: return {Mark::Shape::Dash, Mark::Hue::Grey};
    case tables::LogMark::Open:
    case tables::LogMark::Good: return {Mark::Shape::Circle, Mark::Hue::Green};
    case tables::LogMark::Waiting: return {Mark::Shape::Ring, Mark::Hue::Accent};
    case tables::LogMark::Unclear: return {Mark::Shape::Triangle, Mark::Hue::Amber};
    case tables::LogMark::Bad: return {Mark::Shape::Diamond, Mark::Hue::Red};
    }
    return {Mark::Shape::Dash, Mark::Hue::Grey};
}

} // namespace

void LogDelegate::paintShare(QPainter *painter, const QRect &rect, double share, const QString &text) const
{
    const int words = text.isEmpty() ? 0 : kBarWords;
    const QRect bar(rect.left(), rect.center().y() - kBar / 2, std::max(0, rect.width() - words), kBar);
    painter->fillRect(bar, theme().colors().sub);
    painter->fillRect(QRect(bar.left(), bar.top(), int(bar.width() * std::clamp(share, 0.0, 1.0)), kBar),
                      theme().colors().chart[0]);
    if (words > 0)
        drawText(painter, rect.adjusted(bar.width() + 8, 0, 0, 0), text, Tone::Secondary);
}

void LogDelegate::paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (const QVariant share = index.data(tables::LogShareRole); share.isValid()) {
        paintShare(painter, rect, share.toDouble(), text);
        return;
    }
    if (const auto mark = tables::LogMark(index.data(tables::LogMarkRole).toInt()); mark != tables::LogMark::None) {
        const auto [shape, hue] = markOf(mark);
        drawMarked(painter, rect, shape, hue, text, Tone::Text);
        return;
    }
    QRect rest = rect;
    if (const QString before = index.data(tables::LogAsideRole).toString(); !before.isEmpty())
        rest.adjust(drawText(painter, rect, tr("%1 to ").arg(before), Tone::Secondary), 0, 0, 0);
    if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) {
        const int width = QFontMetrics(theme().font(TextStyle::Body)).horizontalAdvance(text);
        rest.setLeft(std::max(rest.left(), rest.right() - width));
    }
    drawText(painter, rest, text, index.column() == 0 ? Tone::Text : Tone::Secondary);
}

} // namespace ui
