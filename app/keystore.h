// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"

#include <QByteArray>
#include <QString>

namespace app {

//! A place of the system that keeps secrets for a user; an interface so that tests have one without a desktop.
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    //! The secret. NotFound, which a locked keyring answers too: it never means that a new one may be made. Storage
    //! when there is no such place or it refuses.
    virtual base::Future<QByteArray> read(const QString &key) = 0;
    virtual base::Future<std::monostate> write(const QString &key, const QByteArray &secret) = 0;
    virtual base::Future<std::monostate> remove(const QString &key) = 0;
};

} // namespace app
