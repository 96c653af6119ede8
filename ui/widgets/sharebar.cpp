// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sharebar.h"

#include "ui/style.h"

#include <QPainter>

namespace ui {

ShareBar::ShareBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ShareBar::set(double share, bool isHigh, const QString &words)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_isHigh = isHigh;
    setAccessibleName(words);
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    drawBox(&painter, QRectF(rect()), c.hover, {}, 3);
    const double width = rect().width() * m_share;
    if (width >= 1)
        drawBox(&painter, QRectF(0, 0, std::max(width, 6.0), rect().height()), m_isHigh ? c.amberMark : c.chart[0], {},
                3);
}

} // namespace ui
