// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"

#include <QByteArray>
#include <QString>

namespace storage {

//! Which secret: both parts are bound into its ciphertext, so that entries cannot be exchanged (T15).
struct SecretName
{
    QString profile;
    QString name;
};

//! Secrets in a file under a passphrase: scrypt (N = 2^17, r = 8, p = 1) and AES-256-GCM. The file is 0600 and written
//! atomically. All functions take about a third of a second and run on a pool thread; they can be called on the GUI
//! thread. The passphrase and the secrets are never logged and never stored in the clear.
class Vault
{
public:
    explicit Vault(QString path);

    //! Whether there is a vault to open; false: the next store() makes one.
    bool exists() const;
    //! The secret; NotFound when the vault has none of that name, Unauthorized for a wrong passphrase, Storage for a
    //! file that was changed or cannot be read.
    base::Future<QByteArray> load(SecretName name, QString passphrase) const;
    //! Puts a secret away. An existing vault is only written when its passphrase is right.
    base::Future<std::monostate> store(SecretName name, QByteArray secret, QString passphrase) const;
    //! Takes a secret out; a missing one is no error. Needs no passphrase: nothing is read.
    base::Future<std::monostate> remove(SecretName name) const;

private:
    QString m_path;
};

} // namespace storage
