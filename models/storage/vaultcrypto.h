// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>
#include <QtPlugin>

namespace storage {

inline constexpr int kVaultKeyBytes = 32;
inline constexpr int kVaultSaltBytes = 16;
inline constexpr int kVaultNonceBytes = 12;
inline constexpr int kVaultTagBytes = 16;

//! What the module `linedesk-crypto` offers: OpenSSL is loaded with the first look into the vault.
class VaultCrypto
{
public:
    virtual ~VaultCrypto() = default;

    //! scrypt with N = 2^17, r = 8, p = 1 (128 MiB, about 0.3 s); Storage when the machine cannot.
    virtual base::Result<QByteArray> deriveKey(const QString &passphrase, const QByteArray &salt) const = 0;
    //! nonce + ciphertext + tag of AES-256-GCM; `bound` is authenticated with it and not in it.
    virtual base::Result<QByteArray> sealSecret(const QByteArray &key, const QByteArray &secret,
                                                const QByteArray &bound) const = 0;
    //! The reverse; Storage when a bit of `sealed` or `bound` is not what it was.
    virtual base::Result<QByteArray> openSecret(const QByteArray &key, const QByteArray &sealed,
                                                const QByteArray &bound) const = 0;
    //! Bytes nobody can guess.
    virtual base::Result<QByteArray> randomBytes(int count) const = 0;
};

//! Loads the module when it is first asked for; see base::openModule().
base::Result<VaultCrypto *> openVaultCrypto();

} // namespace storage

Q_DECLARE_INTERFACE(storage::VaultCrypto, "org.linedesk.VaultCrypto/1")
