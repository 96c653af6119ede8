// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "platform/http.h"
#include "platform/options.h"

#include <memory>

namespace platform {

//! PEM texts of the server's certificate and its key.
struct Identity
{
    QByteArray certificate;
    QByteArray key;
    QString sha256; //!< of the DER certificate, lower-case hex
};

//! The socket side: HTTP/1.1 over TLS 1.2 or newer on 127.0.0.1, with deadlines and caps (T12).
class Listener
{
public:
    Listener(Handler &handler, const Limits &limits);
    ~Listener();

    //! Listens and returns the port. Without an identity it is plain HTTP.
    base::Result<quint16> start(quint16 port, const std::optional<Identity> &identity);
    void stop();
    //! Connections open right now.
    int connectionCount() const;

private:
    struct Core;
    std::unique_ptr<Core> m_core;
};

} // namespace platform
