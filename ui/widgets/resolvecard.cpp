// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"
#include "ui/widgets/outboxpane.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSide = 14;
constexpr int kText = 38; // behind the radio mark
constexpr int kLine = 20;

} // namespace

ResolveCard::ResolveCard(const Theme &theme, const QString &title, QLatin1String name, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(name);
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ResolveCard::setWords(const QString &value, const QString &time, const QString &detail)
{
    m_value = value;
    m_time = time;
    m_detail = detail;
    setAccessibleDescription(value.isEmpty() ? detail : u"%1. %2"_s.arg(value, detail));
    updateGeometry();
    update();
}

void ResolveCard::setMark(Mark::Shape shape, Mark::Hue hue)
{
    m_shape = shape;
    m_hue = hue;
    update();
}

QRect ResolveCard::detailRect(int width) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Small));
    const int top = 10 + kLine + (m_value.isEmpty() ? 0 : kLine + 2);
    return metrics.boundingRect(QRect(kText, top, width - kText - kSide, 400), Qt::TextWordWrap, m_detail);
}

int ResolveCard::heightForWidth(int width) const { return detailRect(width).bottom() + 12; }

void ResolveCard::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    const bool on = isChecked();
    drawBox(&painter, rect(), on ? c.accentTint.fill : underMouse() ? c.hover : c.bg, on ? c.accent : c.control, 6);
    const QRectF mark(kSide - 1, 12, 16, 16);
    drawBox(&painter, mark, on ? c.accentFill : c.bg, on ? c.accentFill : c.edge, 8);
    if (on)
        drawBox(&painter, mark.adjusted(5, 5, -5, -5), Qt::white, {}, 3);
    painter.setFont(m_theme.font(TextStyle::Small));
    const int timeWidth = painter.fontMetrics().horizontalAdvance(m_time);
    painter.setPen(c.text2);
    painter.drawText(QRect(kText, 10, width() - kText - kSide, kLine), Qt::AlignRight | Qt::AlignVCenter, m_time);
    painter.setFont(m_theme.font(TextStyle::BodyStrong));
    painter.setPen(c.text);
    const QRect title(kText, 10, width() - kText - kSide - timeWidth - 8, kLine);
    painter.drawText(title, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, title.width()));
    if (!m_value.isEmpty()) {
        QRect value(kText, 10 + kLine, width() - kText - kSide, kLine);
        if (m_shape != Mark::Shape::None) {
            Mark::paint(&painter, m_theme, QRectF(value.left(), value.center().y() - 4.5, 10, 10), m_shape, m_hue);
            value.setLeft(value.left() + 16);
        }
        painter.setFont(m_theme.font(TextStyle::Body));
        painter.setPen(c.text);
        painter.drawText(value, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_value, Qt::ElideRight, value.width()));
    }
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(c.text2);
    painter.drawText(detailRect(width()), Qt::TextWordWrap, m_detail);
}

} // namespace ui
