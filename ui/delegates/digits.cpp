// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/digits.h"

#include <QGlyphRun>
#include <QPainter>

namespace ui {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kEllipsis(0x2026);
constexpr QChar kNarrowSpace(0x202F);

} // namespace

Digits::Digits(const QFont &font)
    : m_font(font), m_raw(QRawFont::fromFont(font)), m_metrics(font), m_ascent(m_metrics.ascent()),
      m_height(m_metrics.height())
{
    for (char c = '0'; c <= '9'; ++c)
        m_widest = std::max(m_widest, m_metrics.horizontalAdvance(QLatin1Char(c)));
    m_minus = make(kMinus);
    m_ellipsis = make(kEllipsis);
    m_narrowSpace = make(kNarrowSpace);
}

Digits::Glyph Digits::make(QChar c) const
{
    const QList<quint32> indexes = m_raw.glyphIndexesForString(QString(c));
    const qreal advance = m_metrics.horizontalAdvance(c);
    const bool digit = c >= QLatin1Char('0') && c <= QLatin1Char('9');
    return Glyph{indexes.isEmpty() ? 0 : indexes.first(), digit ? m_widest : advance,
                 digit ? (m_widest - advance) / 2 : 0};
}

const Digits::Glyph *Digits::glyph(QChar c) const
{
    if (c.unicode() >= ' ' && c.unicode() < 127) {
        std::optional<Glyph> &known = m_glyphs[c.unicode()];
        if (!known)
            known = make(c);
        return &*known;
    }
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
            return m_metrics.horizontalAdvance(text.toString());
        width += g->cell;
    }
    return width;
}

bool Digits::knows(QStringView text) const
{
    return std::all_of(text.begin(), text.end(), [this](QChar c) { return glyph(c) != nullptr; });
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

qreal Digits::baseline(qreal height) const { return (height - m_height) / 2 + m_ascent; }

} // namespace ui
