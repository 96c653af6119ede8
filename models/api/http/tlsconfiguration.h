// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/trust.h"

#include <QSslConfiguration>

QT_BEGIN_NAMESPACE
class QSslCertificate;
QT_END_NAMESPACE

namespace api::http {

//! TLS 1.2 or newer with the anchors of `trust`; Certificate when they cannot be read.
base::Result<QSslConfiguration> tlsConfiguration(const Trust &trust);

//! Whether `leaf` may be talked to: always in the CA modes (the handshake has checked it), else by fingerprint.
bool isTrustedLeaf(const Trust &trust, const QSslCertificate &leaf);

} // namespace api::http
