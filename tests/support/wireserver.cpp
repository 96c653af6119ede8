// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wireserver.h"

#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace test {

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &contentType, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + contentType +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

WireServer::WireServer(const Identity &identity, Protocol protocol, QObject *parent)
    : QTcpServer(parent), m_protocol(protocol), m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setLocalCertificate(QSslCertificate(identity.certificate, QSsl::Pem));
    m_tls.setPrivateKey(QSslKey(identity.key, QSsl::Ec, QSsl::Pem));
    listen(QHostAddress::LocalHost);
}

QUrl WireServer::url(const QString &path) const
{
    return QUrl(u"https://127.0.0.1:%1/api/0123456789abcdef0123456789abcdef/%2"_s.arg(serverPort()).arg(path));
}

void WireServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this, socket] { m_buffers.remove(socket); });
    if (m_protocol == Protocol::Plain)
        return;
    socket->setSslConfiguration(m_tls);
    connect(socket, &QAbstractSocket::errorOccurred, socket, [socket](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::SslHandshakeFailedError)
            socket->deleteLater();
    });
    socket->startServerEncryption();
}

void WireServer::read(QSslSocket *socket)
{
    const QPointer<QSslSocket> alive(socket);
    const QByteArray bytes = socket->readAll();
    m_bytes += bytes.size();
    QByteArray &buffer = m_buffers[socket];
    if (buffer.isEmpty() && firstByte && !bytes.isEmpty()) {
        buffer += bytes;
        ++m_counts[bytes.left(bytes.indexOf(' '))];
        firstByte(*socket);
        return;
    }
    buffer += bytes;
    while (alive && takeRequest(socket, m_buffers[socket])) {
    }
}

bool WireServer::takeRequest(QSslSocket *socket, QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    WireRequest request;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    ++m_counts[request.method];
    m_requests.push_back(request);
    if (handler)
        handler(*socket, request);
    return !buffer.isEmpty();
}

} // namespace test
