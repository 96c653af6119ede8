// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pdfpages.h"

#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>

namespace pdfs {

namespace {

class Document : public ui::PdfDocument
{
public:
    bool load(const QString &path) { return m_document.load(path) == QPdfDocument::Error::None; }
    int pages() const override { return m_document.pageCount(); }
    QImage page(int index, int width) override
    {
        const QSizeF points = m_document.pagePointSize(index);
        if (points.isEmpty() || width <= 0)
            return {};
        const int height = std::min(int(width * points.height() / points.width()), 4 * width);
        QImage paper(width, height, QImage::Format_RGB32);
        paper.fill(Qt::white);
        const QImage ink = m_document.render(index, paper.size());
        QPainter painter(&paper);
        painter.drawImage(0, 0, ink);
        return paper;
    }
    QString text(int index) override { return m_document.getAllText(index).text(); }

private:
    QPdfDocument m_document;
};

} // namespace

//! The module's door.
class Reader : public QObject, public ui::PdfModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LINEDESK_PDFS_IID)
    Q_INTERFACES(ui::PdfModule)

public:
    std::unique_ptr<ui::PdfDocument> open(const QString &path) override
    {
        auto document = std::make_unique<Document>();
        return document->load(path) ? std::move(document) : nullptr;
    }
};

} // namespace pdfs

#include "documents.moc"
