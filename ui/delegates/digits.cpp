// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/digits.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

namespace ui {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kEllipsis(0x2026);
constexpr QChar kNarrowSpace(0x202F);

} // namespace

Digits::Digits(const QFont &font) : m_font(font), m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    for (char c = '0'; c <= '9'; ++c)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(c)));
    const auto make = [&](QChar c) {
        const QList<quint32> indexes = m_raw.glyphIndexesForString(QString(c));
        const qreal advance = metrics.horizontalAdvance(c);
        const bool digit = c >= QLatin1Char('0') && c <= QLatin1Char('9');
        return Glyph{indexes.isEmpty() ? 0 : indexes.first(), digit ? widest : advance,
                     digit ? (widest - advance) / 2 : 0};
    };
    for (char c = ' '; c < 127; ++c)
        m_glyphs[size_t(c)] = make(QLatin1Char(c));
    m_minus = make(kMinus);
    m_ellipsis = make(kEllipsis);
    m_narrowSpace = make(kNarrowSpace);
}

const Digits::Glyph *Digits::glyph(QChar c) const
{
    if (c.unicode() >= ' ' && c.unicode() < 127)
        return &m_glyphs[c.unicode()];
    if (c == kMinus)
        return &m_minus;
    if (c == kEllipsis)
        return &m_ellipsis;
    if (c == kNarrowSpace)
        return &m_narrowSpace;
    return nullptr;
}

qreal Digits::width(QStringView text) const
{
    qreal width = 0;
    for (const QChar c : text) {
        const Glyph *g = glyph(c);
        if (!g)
            return QFontMetricsF(m_font).horizontalAdvance(text.toString());
        width += g->cell;
    }
    return width;
}

void Digits::draw(QPainter *painter, QPointF origin, QStringView text) const
{
    QList<quint32> indexes;
    QList<QPointF> places;
    indexes.reserve(text.size());
    places.reserve(text.size());
    qreal x = 0;
    for (const QChar c : text) {
        const Glyph *g = glyph(c);
        if (!g || g->index == 0) { // another script's digits: the font's own way
            painter->setFont(m_font);
            painter->drawText(origin, text.toString());
            return;
        }
        indexes << g->index;
        places << QPointF(x + g->offset, 0);
        x += g->cell;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(indexes);
    run.setPositions(places);
    painter->drawGlyphRun(origin, run);
}

qreal Digits::baseline(qreal height) const
{
    const QFontMetricsF metrics(m_font);
    return (height - metrics.height()) / 2 + metrics.ascent();
}

} // namespace ui
