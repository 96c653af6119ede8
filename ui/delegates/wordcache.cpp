// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/wordcache.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int kMostWords = 500;

} // namespace

WordCache::WordCache(const QFont &font, qreal ascent) : m_font(font), m_ascent(ascent), m_words(kMostWords) {}

void WordCache::draw(QPainter *painter, QPointF origin, const QString &text) const
{
    QStaticText *words = m_words.object(text);
    if (!words) {
        words = new QStaticText(text);
        words->setTextFormat(Qt::PlainText);
        words->prepare({}, m_font);
        m_words.insert(text, words);
    }
    painter->setFont(m_font);
    painter->drawStaticText(origin - QPointF(0, m_ascent), *words);
}

} // namespace ui
