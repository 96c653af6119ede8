// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultcrypto.h"

#include "models/base/module.h"

using namespace Qt::StringLiterals;

namespace storage {

base::Result<VaultCrypto *> openVaultCrypto() { return base::openModule<VaultCrypto>("crypto"_L1); }

} // namespace storage
