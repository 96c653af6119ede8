// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace storage {

inline constexpr int kVaultKeyBytes = 32;
inline constexpr int kVaultSaltBytes = 16;
inline constexpr int kVaultNonceBytes = 12;
inline constexpr int kVaultTagBytes = 16;

//! scrypt with N = 2^17, r = 8, p = 1 (128 MiB, about 0.3 s); Storage when the machine cannot.
base::Result<QByteArray> deriveKey(const QString &passphrase, const QByteArray &salt);

//! nonce + ciphertext + tag of AES-256-GCM; `bound` is authenticated with it and not in it.
base::Result<QByteArray> sealSecret(const QByteArray &key, const QByteArray &secret, const QByteArray &bound);
//! The reverse; Storage when a bit of `sealed` or `bound` is not what it was.
base::Result<QByteArray> openSecret(const QByteArray &key, const QByteArray &sealed, const QByteArray &bound);

//! Bytes nobody can guess.
base::Result<QByteArray> randomBytes(int count);

} // namespace storage
