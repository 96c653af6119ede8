// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <chrono>

namespace api {

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

inline constexpr qsizetype kFingerprintBytes = 32;

//! What a server showed in a TLS handshake.
struct ServerCertificate
{
    QByteArray fingerprint; //!< SHA-256 of its certificate
    QByteArray chainPem;    //!< all certificates it sent, its own first
    QStringList problems;   //!< what the system's CAs say against it; English, for the log
    std::chrono::milliseconds connectTime{0};
};

//! 64 hexadecimal digits, colons and spaces allowed; Invalid otherwise.
base::Result<QByteArray> parseFingerprint(QStringView text);
//! Lower-case hexadecimal digits without colons.
QString formatFingerprint(const QByteArray &fingerprint);

} // namespace api
