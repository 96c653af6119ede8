// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/invoicesheet.h"
#include "ui/logage.h"
#include "ui/pages/billingpage.h"
#include "ui/words.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;
using syncing::InvoiceFiles;

namespace ui {

namespace {

//! "invoice-2026-11-18-ch_1012.pdf": what comes from the platform is no part of a path.
QString nameOf(const domain::Payment &payment)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9_-]"_s);
    return u"invoice-%1-%2.pdf"_s.arg(payment.at.toUTC().date().toString(Qt::ISODate),
                                      QString(payment.transactionId).remove(unfit).left(60));
}

QString documents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

void BillingPage::connectInvoices()
{
    connect(m_viewInvoice, &QAbstractButton::clicked, this, &BillingPage::viewInvoice);
    connect(m_saveInvoice, &QAbstractButton::clicked, this, &BillingPage::chooseInvoiceFile);
    connect(m_saveInvoices, &QAbstractButton::clicked, this, &BillingPage::chooseInvoiceFolder);
    connect(&m_workspace.invoices, &InvoiceFiles::finished, this, &BillingPage::invoicesEnded);
    connect(&m_workspace.invoices, &InvoiceFiles::progressed, this, [this](int done, int total) {
        if (total > 1)
            Q_EMIT announced(tr("Invoice %1 of %2").arg(words::count(done), words::count(total)));
    });
}

//! What cannot be had says why.
void BillingPage::fillInvoices()
{
    const bool isList = m_view == View::Transactions;
    const int row = m_rows->currentIndex().row();
    const bool hasRow = isList && row >= 0 && row < m_table.rowCount();
    const QString busy = !canAsk()                         ? tr("The platform cannot be asked now.")
                         : m_workspace.invoices.isSaving() ? tr("Invoices are on their way.")
                                                           : QString();
    const QString why = !busy.isEmpty()                                  ? busy
                        : hasRow && m_table.rowAt(row).invoice.isEmpty() ? tr("This payment has no invoice.")
                                                                         : QString();
    for (Button *button : {m_viewInvoice, m_saveInvoice}) {
        button->setVisible(hasRow);
        button->setEnabled(why.isEmpty());
        button->setToolTip(words::toolTip(why));
    }
    const qint64 invoices = m_table.invoices();
    m_saveInvoices->setText(invoices == 1  ? tr("Save 1 invoice…")
                            : invoices > 1 ? tr("Save %1 invoices…").arg(words::count(invoices))
                                           : tr("Save invoices…"));
    m_saveInvoices->setAccessibleName(m_saveInvoices->text());
    m_saveInvoices->setEnabled(busy.isEmpty() && invoices > 0);
    m_saveInvoices->setToolTip(words::toolTip(!busy.isEmpty() ? busy
                                              : invoices > 0  ? QString()
                                                              : tr("None of the shown payments has one.")));
}

void BillingPage::viewInvoice()
{
    const int row = m_rows->currentIndex().row();
    if (row < 0 || row >= m_table.rowCount() || !m_viewed.isValid() || m_workspace.invoices.isSaving())
        return;
    const domain::Payment &payment = m_table.rowAt(row);
    m_viewing = m_viewed.filePath(nameOf(payment));
    m_busy.set("invoices"_L1, true);
    m_workspace.invoices.save({{.invoice = payment.invoice, .path = m_viewing}});
    fillInvoices();
}

void BillingPage::saveInvoiceTo(const QString &path)
{
    const int row = m_rows->currentIndex().row();
    if (row < 0 || row >= m_table.rowCount() || m_workspace.invoices.isSaving())
        return;
    m_viewing.clear();
    m_busy.set("invoices"_L1, true);
    m_workspace.invoices.save({{.invoice = m_table.rowAt(row).invoice, .path = path}});
    fillInvoices();
}

std::vector<syncing::WantedInvoice> BillingPage::shownInvoices(const QString &folder) const
{
    std::vector<syncing::WantedInvoice> wanted;
    QSet<QString> names;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        const domain::Payment &payment = m_table.rowAt(row);
        if (payment.invoice.isEmpty())
            continue;
        QString name = nameOf(payment);
        for (int number = 2; names.contains(name) || QFileInfo::exists(QDir(folder).filePath(name)); ++number)
            name = QFileInfo(nameOf(payment)).completeBaseName() + u"-%1.pdf"_s.arg(number);
        names.insert(name);
        wanted.push_back({.invoice = payment.invoice, .path = QDir(folder).filePath(name)});
    }
    return wanted;
}

void BillingPage::saveInvoicesInto(const QString &folder)
{
    if (m_workspace.invoices.isSaving())
        return;
    m_viewing.clear();
    m_busy.set("invoices"_L1, true);
    m_workspace.invoices.save(shownInvoices(folder));
    fillInvoices();
}

void BillingPage::invoicesEnded(int done, const std::optional<base::Error> &error)
{
    m_busy.set("invoices"_L1, false);
    fillInvoices();
    const QString viewing = std::exchange(m_viewing, QString());
    if (error)
        return Q_EMIT announced(errorText(*error, done > 0
                                                      ? tr("%1 invoices saved, then no more.").arg(words::count(done))
                                                      : tr("The invoice could not be had."))
                                    .line());
    if (viewing.isEmpty())
        return Q_EMIT announced(done == 1 ? tr("Invoice saved") : tr("%1 invoices saved").arg(words::count(done)));
    if (showInvoice(viewing))
        return;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(viewing)))
        Q_EMIT announced(tr("There is no program for PDF files. Save the invoice instead."));
}

//! Inside the window; false where this program cannot read it.
bool BillingPage::showInvoice(const QString &path)
{
    if (!m_invoice) {
        m_invoice = new InvoiceSheet(m_theme, window());
        connect(m_invoice, &InvoiceSheet::saveWanted, this, &BillingPage::chooseInvoiceFile);
        Q_EMIT sheetMade(m_invoice);
    }
    return m_invoice->view(path).isOk();
}

void BillingPage::chooseInvoiceFile()
{
    const int row = m_rows->currentIndex().row();
    if (row < 0 || row >= m_table.rowCount())
        return;
    auto *dialog = new QFileDialog(window(), tr("Save the invoice as"), documents(), tr("PDF files (*.pdf)"));
    dialog->setObjectName("invoiceFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(nameOf(m_table.rowAt(row)));
    connect(dialog, &QFileDialog::fileSelected, this, &BillingPage::saveInvoiceTo);
    dialog->open();
}

void BillingPage::chooseInvoiceFolder()
{
    auto *dialog = new QFileDialog(window(), tr("Save the invoices into"), documents());
    dialog->setObjectName("invoiceFolderDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &BillingPage::saveInvoicesInto);
    dialog->open();
}

} // namespace ui
