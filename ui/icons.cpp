// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "models/base/log.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>
#include <QResource>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QByteArray coloured(QLatin1String name, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QFile::ReadOnly)) {
        qCWarning(base::logUi) << "no icon" << name;
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

//! The icon as it was drawn at build time; null in a size that it was not drawn in.
QPixmap fromMask(QLatin1String name, const QColor &color, const QSize &size)
{
    const QResource mask(u":/masks/%1-%2"_s.arg(name).arg(size.width()));
    if (size.width() != size.height() || mask.size() != qint64(size.width()) * size.height())
        return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    const uchar *opacity = mask.data();
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), *opacity++));
    }
    return QPixmap::fromImage(std::move(image));
}

//! Any size, by Qt's plugin for SVG: the library behind it is not to be loaded at each start.
QPixmap fromSvg(QLatin1String name, const QColor &color, const QSize &size)
{
    QByteArray svg = coloured(name, color);
    QBuffer buffer(&svg);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(size);
    const QImage image = reader.read();
    if (image.isNull())
        qCWarning(base::logUi).noquote() << "no icon" << name << reader.errorString();
    return QPixmap::fromImage(image);
}

} // namespace

IconEngine::IconEngine(const Theme &theme, QLatin1String name, Tone tone) : m_theme(&theme), m_name(name), m_tone(tone)
{
}

QColor IconEngine::colorFor(QIcon::Mode mode) const
{
    if (!m_theme)
        return Qt::gray;
    return mode == QIcon::Disabled ? m_theme->colors().control : m_theme->color(m_tone);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    const QColor color = colorFor(mode);
    const QString key = u"linedesk-%1-%2-%3x%4"_s.arg(m_name, color.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = fromMask(m_name, color, size);
    if (pixmap.isNull())
        pixmap = fromSvg(m_name, color, size);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIconEngine *IconEngine::clone() const { return new IconEngine(*this); }

} // namespace ui
