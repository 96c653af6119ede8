// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/paymentdelegate.h"

#include "models/tables/linelogtable.h"
#include "models/tables/paymenttable.h"

#include <QPainter>

using tables::PaymentColumn;

namespace ui {

void PaymentDelegate::paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const bool isPaid = index.data(tables::PaymentPaidRole).toBool();
    switch (PaymentColumn(index.column())) {
    case PaymentColumn::State:
        drawMarked(painter, rect, isPaid ? Mark::Shape::Circle : Mark::Shape::Diamond,
                   isPaid ? Mark::Hue::Green : Mark::Hue::Red, text, Tone::Text);
        return;
    case PaymentColumn::Amount: {
        const TextStyle style = isPaid ? TextStyle::BodyStrong : TextStyle::Body;
        const int width = QFontMetrics(theme().font(style)).horizontalAdvance(text) + 1; // or it is cut
        const QRect right = rect.adjusted(std::max(0, rect.width() - width), 0, 0, 0);
        const int drawn = drawText(painter, right, text, isPaid ? Tone::Text : Tone::Hint, isPaid);
        if (!isPaid) {
            painter->setPen(theme().color(Tone::Hint));
            const int middle = right.center().y() + 1;
            painter->drawLine(right.left(), middle, right.left() + drawn, middle);
        }
        return;
    }
    case PaymentColumn::Time:
    case PaymentColumn::Kind: drawText(painter, rect, text, Tone::Text); return;
    case PaymentColumn::By:
    case PaymentColumn::Card:
    case PaymentColumn::Transaction: drawText(painter, rect, text, Tone::Secondary); return;
    }
}

} // namespace ui
