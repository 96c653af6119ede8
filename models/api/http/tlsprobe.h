// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/trust.h"
#include "models/base/future.h"

#include <chrono>

QT_BEGIN_NAMESPACE
class QUrl;
QT_END_NAMESPACE

namespace api::http {

//! Shakes hands with the host of `url` and hangs up: no byte of a request is sent. Used to pin a certificate and to
//! tell why one is not trusted. Offline, Timeout, or Certificate when the other side does not speak TLS 1.2.
base::Future<ServerCertificate> fetchServerCertificate(const QUrl &url, std::chrono::milliseconds deadline);

} // namespace api::http
