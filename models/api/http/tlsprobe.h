// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"

#include <QByteArray>
#include <QStringList>
#include <chrono>

QT_BEGIN_NAMESPACE
class QUrl;
QT_END_NAMESPACE

namespace api::http {

//! What a server showed in a TLS handshake.
struct ServerCertificate
{
    QByteArray fingerprint; //!< SHA-256 of its certificate
    QByteArray chainPem;    //!< all certificates it sent, its own first
    QStringList problems;   //!< what the system's CAs say against it; English, for the log
    std::chrono::milliseconds connectTime{0};
};

//! Shakes hands with the host of `url` and hangs up: no byte of a request is sent. Used to pin a certificate and to
//! tell why one is not trusted. Offline, Timeout, or Certificate when the other side does not speak TLS 1.2.
base::Future<ServerCertificate> fetchServerCertificate(const QUrl &url, std::chrono::milliseconds deadline);

} // namespace api::http
