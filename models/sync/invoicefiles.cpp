// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/invoicefiles.h"

#include <QFile>
#include <QMetaObject>
#include <QSaveFile>

namespace syncing {

namespace {

base::Status write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(bytes) == bytes.size() && file.commit())
        return {};
    return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
}

} // namespace

void InvoiceFiles::save(std::vector<WantedInvoice> invoices)
{
    if (m_isSaving)
        return;
    m_isSaving = true;
    m_done = 0;
    m_wanted.assign(std::make_move_iterator(invoices.begin()), std::make_move_iterator(invoices.end()));
    QMetaObject::invokeMethod(this, &InvoiceFiles::next, Qt::QueuedConnection);
}

void InvoiceFiles::next()
{
    if (m_wanted.empty())
        return end({});
    if (!m_source)
        return end(base::Error{.kind = base::ErrorKind::Offline});
    const WantedInvoice wanted = m_wanted.front();
    m_wanted.pop_front();
    base::whenReady(m_source->fetchInvoiceFile(wanted.invoice, api::Purpose::Person), this,
                    [this, path = wanted.path](const base::Result<QByteArray> &file) {
                        if (!file)
                            return end(file.error());
                        if (const base::Status written = write(path, *file); !written)
                            return end(written.error());
                        ++m_done;
                        Q_EMIT progressed(m_done, m_done + int(m_wanted.size()));
                        next();
                    });
}

void InvoiceFiles::end(const std::optional<base::Error> &error)
{
    m_wanted.clear();
    m_isSaving = false;
    Q_EMIT finished(m_done, error);
}

} // namespace syncing
