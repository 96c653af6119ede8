// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QUrl>

namespace api {

//! The "API Link" of an account: https://host/api/{ACCOUNT_UUID}/.
struct ApiLink
{
    QUrl base; //!< with a slash at its end
    QString account;

    //! The address of a resource below the base.
    QUrl resource(const QString &path) const;
};

//! Who signs in where.
struct Credentials
{
    ApiLink link;
    QString userUuid;
    QByteArray sharedKey;
};

//! Reads what a person pasted; adds the slash, refuses everything but https and an address without an account.
base::Result<ApiLink> parseApiLink(const QString &text);

//! An address from a link of the platform, relative or absolute; empty when it leads to another origin.
QUrl sameOrigin(const QUrl &base, const QString &link);

} // namespace api
