// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pdfpages.h"

#include "models/base/module.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PdfPages::PdfPages(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName("pdfPages"_L1);
    m_column->setContentsMargins({});
    m_column->setSpacing(8);
}

base::Status PdfPages::show(const QString &path, int width)
{
    qDeleteAll(findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    const base::Result<PdfModule *> module = base::openModule<PdfModule>("pdfs"_L1);
    if (!module)
        return module.error();
    const std::unique_ptr<PdfDocument> document = (*module)->open(path);
    if (!document || document->pages() == 0)
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"no PDF"_s};
    for (int i = 0; i < std::min(document->pages(), kMostPages); ++i) {
        QImage image = document->page(i, int(width * devicePixelRatioF()));
        image.setDevicePixelRatio(devicePixelRatioF());
        auto *page = new QLabel(this);
        page->setObjectName("pdfPage"_L1);
        page->setPixmap(QPixmap::fromImage(image));
        page->setAccessibleName(tr("Page %1 of %2").arg(i + 1).arg(document->pages()));
        page->setAccessibleDescription(document->text(i).left(20'000));
        m_column->addWidget(page);
    }
    adjustSize();
    return {};
}

} // namespace ui
