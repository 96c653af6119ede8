// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "ui/words.h"

#include <QPainter>

namespace ui {

TextLabel::TextLabel(const Theme &theme, TextStyle style, Tone tone, const QString &text, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setFont(theme.font(style));
    connect(&theme, &Theme::changed, this, &TextLabel::recolour);
    recolour();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    recolour();
}

void TextLabel::setTextStyle(TextStyle style) { setFont(m_theme.font(style)); }

void TextLabel::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elide == Qt::ElideNone ? size : QSize(24, size.height());
}

bool TextLabel::isShortened() const
{
    return m_elide != Qt::ElideNone && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(m_theme.color(m_tone));
    const QString shown = fontMetrics().elidedText(text(), m_elide, contentsRect().width());
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine, shown);
    const QString tip = isShortened() ? words::toolTip(text()) : QString();
    if (toolTip() != tip)
        setToolTip(tip);
}

void TextLabel::recolour()
{
    QPalette p = palette();
    p.setColor(QPalette::WindowText, m_theme.color(m_tone));
    setPalette(p);
}

} // namespace ui
