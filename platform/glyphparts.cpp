// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glyphparts.h"

namespace platform {

namespace {

// Of the OpenType specification, chapters "head" and "glyf".
constexpr int kLocaFormat = 50;
constexpr quint32 kWords = 0x0001;
constexpr quint32 kScale = 0x0008;
constexpr quint32 kMore = 0x0020;
constexpr quint32 kTwoScales = 0x0040;
constexpr quint32 kMatrix = 0x0080;

} // namespace

GlyphParts::GlyphParts(QByteArray font) : m_font(std::move(font))
{
    m_glyphs = tableAt("glyf");
    m_places = tableAt("loca");
    m_longPlaces = read(tableAt("head") + kLocaFormat, 2) != 0;
}

std::vector<quint16> GlyphParts::of(quint16 glyph) const
{
    const auto place = [this](quint32 number) {
        return m_longPlaces ? read(m_places + 4LL * number, 4) : 2 * read(m_places + 2LL * number, 2);
    };
    std::vector<quint16> parts;
    qint64 at = qint64(m_glyphs) + place(glyph);
    const qint64 end = qint64(m_glyphs) + place(glyph + 1U);
    if (m_glyphs == 0 || at >= end || read(at, 2) < 0x8000) // a simple one counts its contours
        return parts;
    at += 10;
    quint32 flags = kMore;
    while ((flags & kMore) != 0 && at < end) {
        flags = read(at, 2);
        parts.push_back(quint16(read(at + 2, 2)));
        at += 4 + ((flags & kWords) != 0 ? 4 : 2);
        at += (flags & kScale) != 0 ? 2 : (flags & kTwoScales) != 0 ? 4 : (flags & kMatrix) != 0 ? 8 : 0;
    }
    return parts;
}

quint32 GlyphParts::tableAt(const char *tag) const
{
    const quint32 count = read(4, 2);
    for (quint32 i = 0; i < count; ++i) {
        const qint64 entry = 12 + 16LL * i;
        if (m_font.mid(entry, 4) == tag)
            return read(entry + 8, 4);
    }
    return 0;
}

//! Big-endian; 0 behind the end.
quint32 GlyphParts::read(qint64 at, int bytes) const
{
    quint32 value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | (at + i < m_font.size() ? quint8(m_font[at + i]) : 0);
    return value;
}

} // namespace platform
