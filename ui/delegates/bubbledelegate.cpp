// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/bubbledelegate.h"

#include "models/tables/conversation.h"
#include "ui/widgets/panes.h"

#include <QPainter>

using tables::BubbleKind;
using tables::LogMark;

namespace ui {

namespace {

constexpr int kMargin = 20;
constexpr int kPadding = 12;
constexpr int kGap = 4; // between a bubble and the words below it
constexpr int kBelow = 12;
constexpr int kDay = 34;
constexpr int kMark = 10;
constexpr int kRadius = 8;

std::pair<Mark::Shape, Mark::Hue> shapeOf(LogMark mark)
{
    switch (mark) {
    case LogMark::Open:
    case LogMark::Good: return {Mark::Shape::Circle, Mark::Hue::Green};
    case LogMark::Waiting: return {Mark::Shape::HalfRing, Mark::Hue::Violet};
    case LogMark::Unclear: return {Mark::Shape::Triangle, Mark::Hue::Amber};
    case LogMark::Bad: return {Mark::Shape::Diamond, Mark::Hue::Red};
    case LogMark::None: break;
    }
    return {Mark::Shape::None, Mark::Hue::Grey};
}

} // namespace

BubbleDelegate::BubbleDelegate(const Theme &theme, QListView &view)
    : QStyledItemDelegate(&view), m_theme(theme), m_view(view)
{
}

//! Of the words in a bubble, which takes two thirds of the width at most.
QSize BubbleDelegate::textSize(const QString &text) const
{
    const int most = std::max(120, (m_view.viewport()->width() - 2 * kMargin) * 2 / 3 - 2 * kPadding);
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    return metrics.boundingRect(QRect(0, 0, most, 10'000), Qt::TextWrapAnywhere | Qt::AlignLeft, text).size() +
           QSize(2, 0);
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_view.viewport()->width();
    if (BubbleKind(index.data(tables::BubbleKindRole).toInt()) == BubbleKind::Day)
        return {width, m_theme.scaled(kDay)};
    const int aside = QFontMetrics(m_theme.font(TextStyle::Small)).height();
    return {width, textSize(index.data().toString()).height() + 2 * (kPadding - 4) + kGap + aside + kBelow};
}

void BubbleDelegate::paintDay(QPainter *painter, const QRect &rect, const QString &text) const
{
    const QRect inside = rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->setFont(m_theme.font(TextStyle::Small));
    const int words = painter->fontMetrics().horizontalAdvance(text) + 2 * kPadding;
    painter->setPen(m_theme.colors().border);
    const int middle = inside.center().y();
    painter->drawLine(inside.left(), middle, inside.center().x() - words / 2, middle);
    painter->drawLine(inside.center().x() + words / 2, middle, inside.right(), middle);
    painter->setPen(m_theme.color(Tone::Secondary));
    painter->drawText(inside, Qt::AlignCenter, text);
}

//! "Marta, 11:20, $0.05 ● Delivered".
void BubbleDelegate::paintAside(QPainter *painter, const QRect &rect, const QModelIndex &index, bool atRight) const
{
    painter->setFont(m_theme.font(TextStyle::Small));
    const QFontMetrics metrics = painter->fontMetrics();
    const QString state = index.data(tables::BubbleStateRole).toString();
    const auto mark = LogMark(index.data(tables::BubbleMarkRole).toInt());
    const int marked = mark == LogMark::None ? 0 : kMark + 5;
    const int stateWidth =
        state.isEmpty() ? 0 : std::min(rect.width() / 2, metrics.horizontalAdvance(state) + 4) + marked + 8;
    const QString aside =
        metrics.elidedText(index.data(tables::BubbleAsideRole).toString(), Qt::ElideMiddle, rect.width() - stateWidth);
    const int width = metrics.horizontalAdvance(aside);
    int left = atRight ? rect.right() - width - stateWidth : rect.left();
    painter->setPen(m_theme.color(Tone::Secondary));
    painter->drawText(QRect(left, rect.top(), width + 1, rect.height()), Qt::AlignVCenter, aside);
    left += width + 8;
    if (mark != LogMark::None) {
        const auto [shape, hue] = shapeOf(mark);
        Mark::paint(painter, m_theme, QRectF(left, rect.center().y() - kMark / 2.0, kMark, kMark), shape, hue);
    }
    painter->setPen(m_theme.color(mark == LogMark::Bad ? Tone::Red : Tone::Secondary));
    painter->drawText(QRect(left + marked, rect.top(), rect.right() - left - marked + 1, rect.height()),
                      Qt::AlignVCenter, metrics.elidedText(state, Qt::ElideRight, rect.right() - left - marked));
}

void BubbleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = BubbleKind(index.data(tables::BubbleKindRole).toInt());
    const QString text = index.data().toString();
    painter->save();
    if (kind == BubbleKind::Day) {
        paintDay(painter, option.rect, text);
        painter->restore();
        return;
    }
    const bool atRight = kind == BubbleKind::ToLine;
    const QSize words = textSize(text);
    const QSize size(words.width() + 2 * kPadding, words.height() + 2 * (kPadding - 4));
    const QRect inside = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRect bubble(QPoint(atRight ? inside.right() - size.width() : inside.left(), inside.top()), size);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option.state & QStyle::State_HasFocus ? QPen(m_theme.color(Tone::Accent)) : QPen(Qt::NoPen));
    painter->setBrush(atRight ? m_theme.colors().select : m_theme.colors().hover);
    painter->drawRoundedRect(bubble, kRadius, kRadius);
    painter->setFont(m_theme.font(TextStyle::Body));
    painter->setPen(m_theme.color(Tone::Text));
    painter->drawText(bubble.adjusted(kPadding, kPadding - 4, -kPadding + 2, 0), Qt::TextWrapAnywhere | Qt::AlignLeft,
                      text);
    const QRect below(inside.left(), bubble.bottom() + kGap, inside.width(),
                      QFontMetrics(m_theme.font(TextStyle::Small)).height());
    paintAside(painter, below, index, atRight);
    painter->restore();
}

} // namespace ui
