// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include <QSslCertificate>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int kDelayMs = 60;
constexpr int kDripMs = 25;
constexpr int kHugeBytes = 3 * 1024 * 1024;

QByteArray bodyOf(const QByteArray &answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }

QByteArray withLength(const QByteArray &body, qint64 length)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(length) +
           "\r\n\r\n" + body;
}

QByteArray errorAnswer(int status, const QByteArray &headers = {})
{
    return httpAnswer(
        status, R"({"ack":"error","error":{"code":"spoilt","message":"spoilt by the proxy","request_id":"proxy-1"}})",
        "application/json", headers);
}

QByteArray deepJson() { return QByteArray(500, '[') + QByteArray(500, ']'); }

//! Every value of another type than it has.
QByteArray wrongTypes() { return R"({"data":[{"iccid":[],"status":{},"notes":5}],"total":{},"number":[],"name":{}})"; }

} // namespace

FaultProxy::FaultProxy(const Identity &identity, Backend backend, QObject *parent)
    : WireServer(identity, Protocol::Tls, parent), m_backend(std::move(backend))
{
    handler = [this](QSslSocket &socket, const WireRequest &request) { answer(socket, request); };
}

FaultProxy::FaultProxy(const Identity &identity, const QUrl &upstream, const QByteArray &certificate, QObject *parent)
    : FaultProxy(identity, Backend(), parent)
{
    m_upstream = upstream;
    m_certificate = certificate;
}

void FaultProxy::setFault(Fault fault, int times)
{
    m_fault = fault;
    m_left = times;
}

void FaultProxy::answer(QSslSocket &socket, const WireRequest &request)
{
    if (const std::optional<Spoiling> wish = decide ? decide(request) : std::nullopt) {
        ++m_spoilt;
        if (!wish->reaches)
            spoil(socket, wish->fault, httpAnswer(200, "{}"));
        else if (m_backend)
            spoil(socket, wish->fault, m_backend(request));
        else
            forward(socket, request, wish->fault);
        return;
    }
    Fault fault = m_fault;
    if (m_left == 0)
        fault = Fault::None;
    else if (m_left > 0)
        --m_left;
    m_spoilt += fault != Fault::None;
    if (m_backend)
        spoil(socket, fault, m_backend(request));
    else
        forward(socket, request, fault);
}

void FaultProxy::forward(QSslSocket &socket, const WireRequest &request, Fault fault)
{
    auto *upstream = new QSslSocket(this);
    const QPointer<QSslSocket> client(&socket); // it may give up before the answer is there
    QSslConfiguration tls = upstream->sslConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(m_certificate));
    upstream->setSslConfiguration(tls);
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header) {
        if (header.key() != "connection")
            bytes += header.key() + ": " + header.value() + "\r\n";
    }
    bytes += "connection: close\r\n\r\n" + request.body;
    QObject::connect(upstream, &QSslSocket::encrypted, upstream, [upstream, bytes] { upstream->write(bytes); });
    auto received = std::make_shared<QByteArray>();
    QObject::connect(upstream, &QSslSocket::readyRead, upstream,
                     [upstream, received] { *received += upstream->readAll(); });
    QObject::connect(upstream, &QSslSocket::disconnected, this, [this, client, upstream, fault, received] {
        QByteArray answer = *received + upstream->readAll();
        answer.replace("Connection: close\r\n", "");
        upstream->deleteLater();
        if (client && client->isOpen())
            spoil(*client, fault, answer);
    });
    upstream->connectToHostEncrypted(m_upstream.host(), quint16(m_upstream.port(443)));
}

void FaultProxy::cut(QSslSocket &socket, const QByteArray &part)
{
    socket.write(part);
    socket.flush();
    socket.disconnectFromHost();
}

void FaultProxy::drip(QSslSocket &socket, const QByteArray &bytes)
{
    auto *timer = new QTimer(&socket);
    auto at = std::make_shared<qsizetype>(0);
    QObject::connect(timer, &QTimer::timeout, &socket, [&socket, bytes, at, timer] {
        if (*at >= bytes.size())
            timer->stop();
        else
            socket.write(bytes.mid((*at)++, 1));
    });
    timer->start(kDripMs);
}

void FaultProxy::spoil(QSslSocket &socket, Fault fault, const QByteArray &good)
{
    const QByteArray body = bodyOf(good);
    const qsizetype headerEnd = good.indexOf("\r\n\r\n");
    switch (fault) {
    case Fault::None: socket.write(good); break;
    case Fault::Reset: socket.abort(); break;
    case Fault::EarlyClose: socket.disconnectFromHost(); break;
    case Fault::Stall: break;
    case Fault::Delay: QTimer::singleShot(kDelayMs, &socket, [&socket, good] { socket.write(good); }); break;
    case Fault::Drip: drip(socket, good + QByteArray(10'000, ' ')); break;
    case Fault::CutInStatusLine: cut(socket, "HTTP/1.1 2"); break;
    case Fault::CutInHeaders: cut(socket, good.left(headerEnd / 2)); break;
    case Fault::CutInBody: cut(socket, good.left(headerEnd + 4 + body.size() / 2)); break;
    case Fault::CutInChunk:
        cut(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n" +
                        body.left(20));
        break;
    case Fault::LengthTooLong: cut(socket, withLength(body, body.size() + 50)); break;
    case Fault::LengthTooShort: socket.write(withLength(body, body.size() - 3)); break;
    case Fault::NoLength:
        cut(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body.left(body.size() / 2));
        break;
    case Fault::WrongType: socket.write(httpAnswer(200, body, "text/plain")); break;
    case Fault::CaptivePortal:
        socket.write(httpAnswer(200, "<html><body>Please accept our terms</body></html>", "text/html"));
        break;
    case Fault::CaptiveRedirect:
        socket.write(httpAnswer(302, "<html></html>", "text/html", "Location: https://portal.example/login\r\n"));
        break;
    case Fault::Empty: socket.write(httpAnswer(200, {})); break;
    case Fault::NoContent: socket.write("HTTP/1.1 204 No Content\r\n\r\n"); break;
    case Fault::Malformed: socket.write(httpAnswer(200, body.left(body.size() - 2))); break;
    case Fault::WrongTypes: socket.write(httpAnswer(200, wrongTypes())); break;
    case Fault::Deep: socket.write(httpAnswer(200, deepJson())); break;
    case Fault::Huge: socket.write(httpAnswer(200, QByteArray(kHugeBytes, ' '))); break;
    case Fault::HugeHeaders:
        socket.write(httpAnswer(200, body, "application/json", "X-Huge: " + QByteArray(100'000, 'x') + "\r\n"));
        break;
    case Fault::Garbage: cut(socket, QByteArray(2000, '\x07')); break;
    case Fault::Gzip: socket.write(httpAnswer(200, body, "application/json", "Content-Encoding: gzip\r\n")); break;
    case Fault::Status400: socket.write(errorAnswer(400)); break;
    case Fault::Status401: socket.write(errorAnswer(401)); break;
    case Fault::Status403: socket.write(errorAnswer(403)); break;
    case Fault::Status404: socket.write(errorAnswer(404)); break;
    case Fault::Status429: socket.write(errorAnswer(429, "Retry-After: 1\r\n")); break;
    case Fault::Status500: socket.write(errorAnswer(500)); break;
    case Fault::Status502: socket.write(httpAnswer(502, "<html>Bad gateway</html>", "text/html")); break;
    case Fault::Status503: socket.write(errorAnswer(503)); break;
    case Fault::Status504: socket.write(httpAnswer(504, "<html>Gateway timeout</html>", "text/html")); break;
    case Fault::Redirect:
        socket.write(httpAnswer(301, "{}", "application/json", "Location: /api/elsewhere/\r\n"));
        break;
    case Fault::RedirectElsewhere:
        socket.write(httpAnswer(307, "{}", "application/json", "Location: https://evil.example/\r\n"));
        break;
    }
}

} // namespace test
