// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/listener.h"

namespace platform {

//! The certificate in this folder (server.crt, server.key with mode 0600), made at first use: ECDSA P-256, self-signed,
//! for 127.0.0.1, ::1 and localhost. Its fingerprint is what a console pins.
base::Result<Identity> loadOrMakeIdentity(const QString &folder);

} // namespace platform
