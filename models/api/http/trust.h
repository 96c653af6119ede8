// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

QT_BEGIN_NAMESPACE
class QSslCertificate;
QT_END_NAMESPACE

namespace api::http {

enum class TrustMode {
    SystemCas, //!< the system's certificate authorities
    CaFile,    //!< only those in `certificates`
    Pinned,    //!< only the server certificate with the fingerprint `pin`
};

//! Whom a connection believes (T13). There is no mode that believes anybody.
struct Trust
{
    TrustMode mode = TrustMode::SystemCas;
    QByteArray certificates; //!< PEM; for Pinned the chain that the server showed when it was pinned
    QByteArray pin;          //!< SHA-256 of the server's certificate (DER), 32 bytes
};

//! TLS 1.2 or newer with the anchors of `trust`; Certificate when they cannot be read.
base::Result<QSslConfiguration> tlsConfiguration(const Trust &trust);

//! Whether `leaf` may be talked to: always in the CA modes (the handshake has checked it), else by fingerprint.
bool isTrustedLeaf(const Trust &trust, const QSslCertificate &leaf);

//! 64 hexadecimal digits, colons and spaces allowed; Invalid otherwise.
base::Result<QByteArray> parseFingerprint(QStringView text);
//! Lower-case hexadecimal digits without colons.
QString formatFingerprint(const QByteArray &fingerprint);

} // namespace api::http
