// SPDX-License-Identifier: GPL-3.0-or-later
// Draws icons at build time: reading and drawing an SVG takes a tenth of a millisecond, and a start shows fifteen.
//   iconmasks FOLDER SIZES ICON.svg...    writes FOLDER/ICON-SIZE, one byte of opacity a pixel
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

QByteArray maskOf(QSvgRenderer &svg, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QByteArray mask;
    mask.reserve(qsizetype(size) * size);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x)
            mask.append(char(qAlpha(image.pixel(x, y))));
    }
    return mask;
}

bool writeMasks(const QString &folder, const QStringList &sizes, const QString &path)
{
    QFile source(path);
    if (!source.open(QFile::ReadOnly))
        return false;
    QByteArray text = source.readAll();
    text.replace("currentColor", "#000000");
    text.replace("stroke-width=\"2\"", "stroke-width=\"1.75\""); // as ui/icons.cpp does
    QSvgRenderer svg(text);
    if (!svg.isValid())
        return false;
    for (const QString &size : sizes) {
        QFile mask(u"%1/%2-%3"_s.arg(folder, QFileInfo(path).completeBaseName(), size));
        const QByteArray bytes = maskOf(svg, size.toInt());
        if (!mask.open(QFile::WriteOnly) || mask.write(bytes) != bytes.size())
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QStringList sizes = arguments.value(2).split(u',');
    for (const QString &icon : arguments.mid(3)) {
        if (!writeMasks(arguments[1], sizes, icon))
            qFatal("cannot draw %s", qPrintable(icon));
    }
    return 0;
}
