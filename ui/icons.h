// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>
#include <QPointer>

namespace ui {

class Theme;
enum class Tone;

//! Draws a line icon of :/icons in the theme's colours of the moment, sharp at every size and scale.
class IconEngine : public QIconEngine
{
public:
    IconEngine(const Theme &theme, QLatin1String name, Tone tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;

private:
    IconEngine(const IconEngine &) = default;
    QColor colorFor(QIcon::Mode mode) const;

    QPointer<const Theme> m_theme;
    QLatin1String m_name;
    Tone m_tone;
};

} // namespace ui
