// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrcode.h"

#include <memory>
#include <qrencode.h>

namespace qrcodes {

//! The module's door.
class Encoder : public QObject, public ui::QrModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LINEDESK_QRCODES_IID)
    Q_INTERFACES(ui::QrModule)

public:
    ui::QrSquares encode(const QByteArray &text) override
    {
        const std::unique_ptr<QRcode, void (*)(QRcode *)> code(
            QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M), QRcode_free);
        ui::QrSquares squares;
        if (!code)
            return squares;
        squares.side = code->width;
        squares.dark.resize(size_t(code->width) * size_t(code->width));
        for (size_t i = 0; i < squares.dark.size(); ++i)
            squares.dark[i] = (code->data[i] & 1) != 0;
        return squares;
    }
};

} // namespace qrcodes

#include "encoder.moc"
