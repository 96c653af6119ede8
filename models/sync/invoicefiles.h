// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/billing.h"

#include <QObject>
#include <deque>

namespace syncing {

//! An invoice to be saved where.
struct WantedInvoice
{
    QString invoice; //!< its address, domain::Payment::invoice
    QString path;    //!< of the file; one that is there is replaced
};

//! Brings invoices as PDF files (R38), one after the other: each whole or not at all, readable for its owner alone.
class InvoiceFiles : public QObject
{
    Q_OBJECT

public:
    //! `source` is null where nobody tells: no connection, or another kind of platform.
    explicit InvoiceFiles(api::Billing *source, QObject *parent = nullptr) : QObject(parent), m_source(source) {}

    //! finished() follows; ends at the first that can not be had. Nothing while one is under way.
    void save(std::vector<WantedInvoice> invoices);
    bool isSaving() const { return m_isSaving; }

Q_SIGNALS:
    void progressed(int done, int total);
    //! How many files were written, and why there are no more.
    void finished(int done, const std::optional<base::Error> &error);

private:
    void next();
    void end(const std::optional<base::Error> &error);

    api::Billing *m_source;
    std::deque<WantedInvoice> m_wanted;
    int m_done = 0;
    bool m_isSaving = false;
};

} // namespace syncing
