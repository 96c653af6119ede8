// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/balancechip.h"

#include "ui/style.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kEdge = 10;
constexpr int kMark = 10;
constexpr int kGap = 6;

} // namespace

BalanceChip::BalanceChip(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName("balanceChip"_L1);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Explain the balance"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BalanceChip::setBalance(const domain::Balance &balance)
{
    m_look = words::balanceLook(balance.facts);
    m_amount = words::cents(balance.facts.available, balance.currency);
    m_aside = m_look.days.isEmpty() ? m_look.word : u"%1, %2"_s.arg(m_look.word, m_look.days);
    setText(u"%1 %2"_s.arg(m_amount, m_aside));
    setAccessibleName(tr("Balance %1, %2").arg(m_amount, m_aside));
    updateGeometry();
    update();
}

QSize BalanceChip::sizeHint() const
{
    const int amount = QFontMetrics(m_theme.font(TextStyle::BodyStrong)).horizontalAdvance(m_amount);
    const int aside = QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(m_aside);
    return {kEdge + kMark + kGap + amount + kGap + aside + kEdge, m_theme.scaled(28)};
}

void BalanceChip::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    drawBox(&painter, rect(), underMouse() ? c.hover : c.bg, c.border, 6);
    Mark::paint(&painter, m_theme, QRectF(kEdge, (height() - kMark) / 2.0, kMark, kMark), m_look.shape, m_look.hue);
    const auto write = [&](int x, TextStyle style, Tone tone, const QString &text) {
        painter.setFont(m_theme.font(style));
        painter.setPen(m_theme.color(tone));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        return x + QFontMetrics(painter.font()).horizontalAdvance(text) + kGap;
    };
    const int x = write(kEdge + kMark + kGap, TextStyle::BodyStrong, Tone::Text, m_amount);
    write(x, TextStyle::Body, Tone::Secondary, m_aside);
}

} // namespace ui
