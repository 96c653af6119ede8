// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/tlsprobe.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace api::http {

namespace {

constexpr quint16 kHttpsPort = 443;

//! One handshake; deletes itself when it has answered.
class Probe : public QObject
{
public:
    base::Future<ServerCertificate> run(const QUrl &url, std::chrono::milliseconds deadline)
    {
        m_promise.start();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(QSsl::TlsV1_2OrLater);
        m_socket.setSslConfiguration(configuration);
        m_socket.setPeerVerifyMode(QSslSocket::QueryPeer); // looks at the certificate, believes nothing, sends nothing
        connect(&m_socket, &QSslSocket::connected, this, [this] { m_connectTime = m_watch.elapsed(); });
        connect(&m_socket, &QSslSocket::encrypted, this, [this] { succeed(); });
        connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this] { fail(); });
        QTimer::singleShot(deadline, this, [this] {
            answer(base::Error{.kind = base::ErrorKind::Timeout, .detail = u"no TLS handshake in time"_s});
        });
        m_watch.start();
        m_socket.connectToHostEncrypted(url.host(), quint16(url.port(kHttpsPort)));
        return m_promise.future();
    }

private:
    void succeed()
    {
        ServerCertificate shown;
        shown.connectTime = std::chrono::milliseconds(m_connectTime);
        const QList<QSslCertificate> chain = m_socket.peerCertificateChain();
        for (const QSslCertificate &certificate : chain)
            shown.chainPem += certificate.toPem();
        shown.fingerprint = m_socket.peerCertificate().digest(QCryptographicHash::Sha256);
        const QList<QSslError> errors = m_socket.sslHandshakeErrors();
        for (const QSslError &error : errors)
            shown.problems << error.errorString();
        answer(std::move(shown));
    }

    void fail()
    {
        const auto error = m_socket.error();
        const bool isTls = error == QAbstractSocket::SslHandshakeFailedError ||
                           error == QAbstractSocket::SslInternalError ||
                           error == QAbstractSocket::SslInvalidUserDataError;
        answer(base::Error{.kind = isTls ? base::ErrorKind::Certificate : base::ErrorKind::Offline,
                           .detail = m_socket.errorString()});
    }

    void answer(base::Result<ServerCertificate> result)
    {
        if (m_answered)
            return;
        m_answered = true;
        m_socket.disconnect(this);
        m_socket.abort();
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    QSslSocket m_socket;
    QElapsedTimer m_watch;
    QPromise<base::Result<ServerCertificate>> m_promise;
    qint64 m_connectTime = 0;
    bool m_answered = false;
};

} // namespace

base::Future<ServerCertificate> fetchServerCertificate(const QUrl &url, std::chrono::milliseconds deadline)
{
    if (url.scheme() != "https"_L1 || url.host().isEmpty()) {
        return base::failed<ServerCertificate>(
            base::Error{.kind = base::ErrorKind::Certificate, .detail = u"only https is spoken"_s});
    }
    return (new Probe)->run(url, deadline); // deletes itself
}

} // namespace api::http
