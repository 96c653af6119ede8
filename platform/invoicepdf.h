// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace platform {

//! What an invoice says about itself beside its content.
struct InvoiceHead
{
    QString number;
    QString date; //!< YYYY-MM-DD
    QString total;
    QString currency;
};

//! A4, numbered, with the billing address and the items of `content` as it was kept when the invoice was issued.
base::Result<QByteArray> invoicePdf(const InvoiceHead &head, const QJsonObject &content);

} // namespace platform
