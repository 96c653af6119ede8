// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrcode.h"

#include "models/base/module.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kQuiet = 4; // squares of white around it (ISO/IEC 18004)
}

QrView::QrView(QWidget *parent) : QWidget(parent)
{
    setObjectName("qrCode"_L1);
    setFixedSize(sizeHint());
}

base::Status QrView::setText(const QString &text)
{
    m_squares = {};
    update();
    if (text.isEmpty())
        return {};
    const base::Result<QrModule *> module = base::openModule<QrModule>("qrcodes"_L1);
    if (!module)
        return module.error();
    m_squares = (*module)->encode(text.toUtf8());
    if (!isShown())
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"too long for a QR code"_s};
    return {};
}

QImage QrView::image(int square) const
{
    if (!isShown())
        return {};
    const int side = m_squares.side + 2 * kQuiet;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int row = 0; row < m_squares.side; ++row) {
        for (int column = 0; column < m_squares.side; ++column) {
            if (m_squares.dark[size_t(row * m_squares.side + column)])
                image.setPixelColor(column + kQuiet, row + kQuiet, Qt::black);
        }
    }
    return image.scaled(side * square, side * square);
}

void QrView::paintEvent(QPaintEvent *)
{
    if (!isShown())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int square = width() / (m_squares.side + 2 * kQuiet);
    const int from = (width() - square * m_squares.side) / 2;
    for (int row = 0; row < m_squares.side; ++row) {
        for (int column = 0; column < m_squares.side; ++column) {
            if (m_squares.dark[size_t(row * m_squares.side + column)])
                painter.fillRect(from + column * square, from + row * square, square, square, Qt::black);
        }
    }
}

} // namespace ui
