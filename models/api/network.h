// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/apilink.h"
#include "models/api/connector.h"
#include "models/api/limits.h"
#include "models/api/trust.h"
#include "models/base/clock.h"

#include <QtPlugin>
#include <memory>

namespace api {

//! What the module `linedesk-connection` offers: all that speaks over the network. A start on the cache does not wait
//! for Qt Network and what it brings along.
class Network
{
public:
    virtual ~Network() = default;

    //! Shakes hands with the host of `url` and hangs up: no byte of a request is sent. Used to pin a certificate and to
    //! tell why one is not trusted. Offline, Timeout, or Certificate when the other side does not speak TLS 1.2.
    virtual base::Future<ServerCertificate> fetchServerCertificate(const QUrl &url,
                                                                   std::chrono::milliseconds deadline) = 0;
    //! A connection to the platform behind the link; it lives on the calling thread.
    virtual std::unique_ptr<Connector> makeConnector(const Credentials &credentials, const Trust &trust,
                                                     const base::Clock &clock, const domain::Quota &quota,
                                                     const Limits &limits) = 0;
    //! Name and version of the library that encrypts.
    virtual QString tlsLibrary() const = 0;
};

//! Loads the module when it is first asked for; see base::openModule().
base::Result<Network *> openNetwork();

} // namespace api

Q_DECLARE_INTERFACE(api::Network, "org.linedesk.Network/1")
