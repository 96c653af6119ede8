// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;

namespace ui {

//! Words that a table shows again and again, a plan's name or a status: they are laid out once.
class WordCache
{
public:
    //! `ascent` is what lies between the top of a line of `font` and its base line.
    WordCache(const QFont &font, qreal ascent);

    //! Draws in the painter's pen; `origin` is the left end of the base line.
    void draw(QPainter *painter, QPointF origin, const QString &text) const;

private:
    QFont m_font;
    qreal m_ascent;
    mutable QCache<QString, QStaticText> m_words;
};

} // namespace ui
