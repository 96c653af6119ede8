// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/httpclient.h"

#include "platform/auth.h"

#include <QSslCertificate>
#include <QUrl>

namespace test {

namespace {

constexpr int kPatience = 60'000; // a month of a fleet takes its time on a busy machine
constexpr qint64 kFixedNow = 1'795'012'320; // 2026-11-18 14:32:00, where test::FixedClock stands

} // namespace

HttpClient::HttpClient(const platform::ReadyInfo &ready) : m_ready(ready), m_time(kFixedNow)
{
    const QUrl url(ready.url);
    m_tls = url.scheme() == QLatin1String("https");
    m_port = quint16(url.port());
    m_path = url.path().toLatin1();
    m_host = "127.0.0.1:" + QByteArray::number(m_port);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
}

bool HttpClient::connectToServer()
{
    m_read.clear();
    m_socket.abort();
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!m_socket.waitForConnected(kPatience))
        return false;
    if (!m_tls)
        return true;
    m_socket.startClientEncryption();
    if (!m_socket.waitForEncrypted(kPatience))
        return false;
    const QByteArray print = m_socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(print) == m_ready.certificateSha256;
}

void HttpClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool HttpClient::readMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatience) && m_socket.bytesAvailable() == 0)
        return false;
    m_read += m_socket.readAll();
    return true;
}

Reply HttpClient::receive(bool withoutBody)
{
    qsizetype end = -1;
    while ((end = m_read.indexOf("\r\n\r\n")) < 0) {
        if (!readMore())
            return {};
    }
    const QByteArrayList rows = m_read.left(end).replace("\r\n", "\n").split('\n');
    m_read.remove(0, end + 4);
    Reply reply;
    reply.status = rows.first().split(' ').value(1).toInt();
    for (const QByteArray &row : rows.mid(1)) {
        const qsizetype colon = row.indexOf(':');
        reply.headers.insert(row.left(colon).toLower(), row.mid(colon + 1).trimmed());
    }
    const qsizetype length =
        withoutBody || reply.status == 304 ? 0 : reply.headers.value("content-length").toLongLong();
    while (m_read.size() < length) {
        if (!readMore())
            return {};
    }
    reply.body = m_read.left(length);
    m_read.remove(0, length);
    return reply;
}

bool HttpClient::waitForClose()
{
    while (m_socket.state() != QAbstractSocket::UnconnectedState) {
        m_socket.readAll();
        if (!m_socket.waitForReadyRead(kPatience) && m_socket.state() == QAbstractSocket::ConnectedState)
            return false;
    }
    return true;
}

QByteArray HttpClient::request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                               const QByteArray &moreHeaders) const
{
    const QByteArray timestamp = QByteArray::number(m_time);
    const QByteArray hash =
        platform::dialectHash(m_ready.sharedKey.toUtf8(), timestamp, m_ready.accountUuid.toLatin1());
    QByteArray text =
        method + ' ' + (target.startsWith('/') ? target : m_path + target) + " HTTP/1.1\r\nHost: " + m_host;
    text += "\r\ntimestamp: " + timestamp + "\r\nuuid: " + m_ready.userUuid.toLatin1() + "\r\nhash: " + hash + "\r\n" +
            moreHeaders;
    if (!body.isEmpty() && !moreHeaders.contains("Content-Type"))
        text += "Content-Type: application/json\r\n";
    if (!body.isEmpty())
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

Reply HttpClient::call(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                       const QByteArray &moreHeaders)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState && !connectToServer())
        return {};
    send(request(method, target, body, moreHeaders));
    return receive(method == "HEAD");
}

} // namespace test
