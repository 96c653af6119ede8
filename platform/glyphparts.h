// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace platform {

//! The glyphs of a TrueType font that are put together of others, with those others.
class GlyphParts
{
public:
    explicit GlyphParts(QByteArray font);

    //! The parts of a glyph; they may have parts again.
    std::vector<quint16> of(quint16 glyph) const;

private:
    quint32 tableAt(const char *tag) const;
    quint32 read(qint64 at, int bytes) const;

    QByteArray m_font;
    quint32 m_glyphs = 0;
    quint32 m_places = 0;
    bool m_longPlaces = false;
};

} // namespace platform
