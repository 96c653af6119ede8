// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/swatch.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPatch = 10;
constexpr int kGap = 6;

} // namespace

Swatch::Swatch(const Theme &theme, const QColor &fill, const QString &words, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_fill(fill), m_words(words)
{
    setObjectName("swatch"_L1);
    setAccessibleName(words);
    const QFontMetrics metrics(theme.font(TextStyle::Micro));
    setFixedSize(kPatch + kGap + metrics.horizontalAdvance(words) + 2, metrics.height() + 2);
}

void Swatch::setFill(const QColor &fill)
{
    m_fill = fill;
    update();
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, (height() - kPatch) / 2, kPatch, kPatch, m_fill);
    painter.setFont(m_theme.font(TextStyle::Micro));
    painter.setPen(m_theme.colors().text2);
    painter.drawText(rect().adjusted(kPatch + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

} // namespace ui
