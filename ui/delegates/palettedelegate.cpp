// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/palettedelegate.h"

#include "ui/delegates/linedelegate.h"
#include "ui/style.h"
#include "ui/widgets/commandpalette.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

PaletteDelegate::PaletteDelegate(const Theme &theme, const PaletteModel &model, const QLineEdit &input, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model), m_input(input)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, m_theme.scaled(m_model.row(index.row()).heading.isEmpty() ? 38 : 32)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = m_theme.colors();
    const PaletteRow &row = m_model.row(index.row());
    const QRect rect = option.rect.adjusted(18, 0, -18, 0);
    if (!row.heading.isEmpty()) {
        painter->setFont(m_theme.font(TextStyle::SmallStrong));
        painter->setPen(c.text2);
        painter->drawText(rect.adjusted(0, 6, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, row.heading);
        return;
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_HasFocus))
        drawBox(painter, option.rect.adjusted(6, 1, -6, -1), c.select, {}, 6);
    const QRect icon(rect.left(), rect.center().y() - 7, 16, 16);
    if (row.line) {
        const StatusMark mark = statusMark(row.line->status);
        Mark::paint(painter, m_theme, QRectF(icon).adjusted(3, 3, -3, -3), mark.shape, mark.hue);
    } else if (row.action && !row.action->icon().isNull()) {
        row.action->icon().paint(painter, icon);
    } else if (!row.icon.isEmpty()) {
        m_theme.icon(row.icon).paint(painter, icon);
    }
    const bool isPossible = !row.action || Actions::reason(row.action).isEmpty();
    const QColor ink = isPossible ? c.text : c.text3;
    // What was typed stands in bold inside the text.
    int x = rect.left() + 28;
    const QString typed = m_input.text().trimmed();
    const qsizetype at = typed.isEmpty() ? -1 : row.text.indexOf(typed, 0, Qt::CaseInsensitive);
    const auto draw = [&](const QString &text, TextStyle style, const QColor &color) {
        painter->setFont(m_theme.font(style));
        painter->setPen(color);
        const QString shown =
            painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, rect.right() - 90 - x));
        painter->drawText(QRect(x, rect.top(), rect.width(), rect.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                          shown);
        x += painter->fontMetrics().horizontalAdvance(shown);
    };
    if (at < 0) {
        draw(row.text, TextStyle::Body, ink);
    } else {
        draw(row.text.left(at), TextStyle::Body, ink);
        draw(row.text.mid(at, typed.size()), TextStyle::Section, ink);
        draw(row.text.mid(at + typed.size()), TextStyle::Body, ink);
    }
    if (!row.aside.isEmpty()) {
        x += 10;
        draw(row.aside, TextStyle::Body, c.text2);
    }
    if (row.keys.isEmpty())
        return;
    painter->setFont(m_theme.font(TextStyle::Micro));
    const int width = painter->fontMetrics().horizontalAdvance(row.keys) + 12;
    const QRect cap(rect.right() - width, rect.center().y() - 8, width, 18);
    drawBox(painter, cap, c.bg, c.border, 4);
    painter->setPen(c.text2);
    painter->drawText(cap, Qt::AlignCenter, row.keys);
}

} // namespace ui
