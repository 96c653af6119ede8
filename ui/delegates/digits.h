// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>
#include <QString>
#include <array>
#include <optional>

class QPainter;

namespace ui {

//! Draws figures with every digit centred in a cell as wide as the widest one, so that columns of numbers line up.
class Digits
{
public:
    explicit Digits(const QFont &font);

    const QFont &font() const { return m_font; }
    qreal width(QStringView text) const;
    //! Whether each letter is one of those it can place.
    bool knows(QStringView text) const;
    //! Draws in one go in the painter's pen; `origin` is the left end of the base line.
    void draw(QPainter *painter, QPointF origin, QStringView text) const;
    qreal ascent() const { return m_ascent; }
    //! Base line of a line of text that is centred in `height`.
    qreal baseline(qreal height) const;

private:
    struct Glyph
    {
        quint32 index = 0;
        qreal cell = 0;   //!< how far the next character is
        qreal offset = 0; //!< where in its cell the glyph stands
    };
    const Glyph *glyph(QChar c) const;
    Glyph make(QChar c) const;

    QFont m_font;
    QRawFont m_raw;
    QFontMetricsF m_metrics;
    qreal m_ascent;
    qreal m_height;
    qreal m_widest = 0;                                     //!< of the ten digits
    mutable std::array<std::optional<Glyph>, 128> m_glyphs; //!< measured when they are first drawn
    Glyph m_minus;
    Glyph m_ellipsis;
    Glyph m_narrowSpace;
};

} // namespace ui
