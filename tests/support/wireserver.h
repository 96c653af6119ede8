// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"

#include <QHash>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>
#include <functional>
#include <memory>

namespace test {

//! One request as it came over the wire.
struct WireRequest
{
    QByteArray method;
    QByteArray target;                     //!< path and query
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
};

//! An HTTP/1.1 answer with a right length.
QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &contentType = "application/json",
                      const QByteArray &moreHeaders = {});

//! A server on loopback, with TLS or without, that hands whole requests to a test's function and counts what came.
//! Works at the level of bytes, so that it can be as wrong as a test needs it.
class WireServer : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<void(QSslSocket &, const WireRequest &)>;

    enum class Protocol { Tls, Plain };

    explicit WireServer(const Identity &identity, Protocol protocol = Protocol::Tls, QObject *parent = nullptr);

    //! Called once a request, on the test's thread; writes to the socket as it likes.
    Handler handler;
    //! Called as soon as a byte arrives, before a request is whole; for closing early.
    std::function<void(QSslSocket &)> firstByte;

    QSslConfiguration &tls() { return m_tls; }
    QUrl url(const QString &path = {}) const;
    int count(const QByteArray &method) const { return m_counts.value(method); }
    int requests() const { return int(m_requests.size()); }
    const std::vector<WireRequest> &all() const { return m_requests; }
    int connections() const { return m_connections; }
    //! Bytes of requests, after decryption.
    qint64 bytesSeen() const { return m_bytes; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QSslSocket *socket);
    bool takeRequest(QSslSocket *socket, QByteArray &buffer);

    Protocol m_protocol;
    QSslConfiguration m_tls;
    QHash<QSslSocket *, QByteArray> m_buffers;
    QHash<QByteArray, int> m_counts;
    std::vector<WireRequest> m_requests;
    int m_connections = 0;
    qint64 m_bytes = 0;
};

} // namespace test
