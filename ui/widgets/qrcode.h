// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QImage>
#include <QString>
#include <QWidget>
#include <vector>

#define LINEDESK_QRCODES_IID "org.linedesk.QrCodes/1"

namespace ui {

//! The squares of a QR code without its quiet zone, row by row; side 0: there is none.
struct QrSquares
{
    int side = 0;
    std::vector<bool> dark;
};

//! Door of the module of QR codes, which is loaded with the first one.
class QrModule
{
public:
    virtual ~QrModule() = default;
    //! Error correction M; side 0 where the text is too long.
    virtual QrSquares encode(const QByteArray &text) = 0;
};

//! A QR code, dark on white in both themes: scanners want it so.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);
    //! Shows a text; an empty one shows nothing. Unsupported without the module, Invalid where the text is too long.
    [[nodiscard]] base::Status setText(const QString &text);
    bool isShown() const { return m_squares.side > 0; }
    //! The code with its quiet zone, `square` pixels a square, black on white; null while nothing is shown.
    QImage image(int square) const;
    QSize sizeHint() const override { return {196, 196}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrSquares m_squares;
};

} // namespace ui

Q_DECLARE_INTERFACE(ui::QrModule, LINEDESK_QRCODES_IID)
