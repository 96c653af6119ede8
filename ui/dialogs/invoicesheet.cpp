// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/invoicesheet.h"

#include "ui/widgets/pdfpages.h"
#include "ui/widgets/textlabel.h"

#include <QDesktopServices>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPage = 640;
constexpr int kAir = 160; // of the window above and below

} // namespace

InvoiceSheet::InvoiceSheet(const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Invoice"), "invoiceSheet"_L1, window), m_scroll(new QScrollArea(panel())),
      m_pages(new PdfPages(m_scroll)),
      m_close(new Button(theme, Button::Kind::Secondary, tr("Close"), "invoiceClose"_L1, panel()))
{
    setPanelWidth(kPage + 80);
    QVBoxLayout *column = makeColumn();
    column->addWidget(new TextLabel(theme, TextStyle::Heading, Tone::Text, tr("Invoice"), panel()));
    m_scroll->setObjectName("invoiceScroll"_L1);
    m_scroll->setAccessibleName(tr("Invoice"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // arrows scroll it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_pages);
    column->addWidget(m_scroll);
    auto *other = new Button(theme, Button::Kind::Quiet, tr("Open in another program"), "invoiceOther"_L1, panel());
    auto *save = new Button(theme, Button::Kind::Secondary, tr("Save as PDF…"), "invoiceSheetSave"_L1, panel());
    column->addLayout(makeButtonRow({other, save, m_close}));
    connect(other, &QAbstractButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    connect(save, &QAbstractButton::clicked, this, &InvoiceSheet::saveWanted);
    connect(m_close, &QAbstractButton::clicked, this, &InvoiceSheet::dismiss);
}

base::Status InvoiceSheet::view(const QString &path)
{
    if (base::Status shown = m_pages->show(path, kPage); !shown)
        return shown;
    m_path = path;
    m_scroll->setFixedHeight(std::max(200, window()->height() - kAir - 80));
    open(m_close);
    return {};
}

} // namespace ui
