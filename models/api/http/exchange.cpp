// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/exchange.h"

#include "models/api/http/answercheck.h"
#include "models/api/http/backoff.h"
#include "models/api/http/oncebody.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace api::http {

namespace {

constexpr qint64 kReadBuffer = 256 * 1024;

} // namespace

Exchange::Exchange(const Request &request, const Trust &trust, const Limits &limits, QObject *parent)
    : QObject(parent), m_request(request), m_trust(trust), m_limits(limits)
{
    for (QTimer *timer : {&m_connectTimer, &m_idleTimer, &m_totalTimer})
        timer->setSingleShot(true);
}

Exchange::~Exchange()
{
    if (m_reply)
        m_reply->disconnect(this);
    delete m_reply;
}

QNetworkRequest Exchange::prepare(const QSslConfiguration &tls, const std::vector<Header> &signature) const
{
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("Accept", m_request.size == AnswerSize::File ? "application/pdf" : "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // a body's length can then be checked, and nothing can unfold
    request.setRawHeader("User-Agent", "LineDesk/" LINEDESK_VERSION);
    for (const Header &header : m_request.headers)
        request.setRawHeader(header.first, header.second);
    for (const Header &header : signature)
        request.setRawHeader(header.first, header.second);
    if (m_request.method != Method::Get) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::ContentLengthHeader, qint64(m_request.body.size()));
    }
    return request;
}

void Exchange::start(QNetworkAccessManager &network, const QSslConfiguration &tls, const std::vector<Header> &signature,
                     const QDateTime &now)
{
    m_startedAt = now;
    m_watch.start();
    const QNetworkRequest request = prepare(tls, signature);
    switch (m_request.method) {
    case Method::Get: m_reply = network.get(request); break;
    case Method::Post:
        m_body = new OnceBody(m_request.body, this);
        m_reply = network.post(request, m_body);
        break;
    case Method::Put:
        m_body = new OnceBody(m_request.body, this);
        m_reply = network.put(request, m_body);
        break;
    }
    m_reply->setReadBufferSize(kReadBuffer);
    watch();
}

void Exchange::watch()
{
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::checkLeaf);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_outcome.hasLeft = true;
        m_connectTimer.stop();
        m_idleTimer.start(m_limits.idle);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsProblems += (m_tlsProblems.isEmpty() ? QString() : u"; "_s) + error.errorString();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHeaders);
    connect(m_reply, &QIODevice::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] {
        if (m_idleTimer.isActive())
            m_idleTimer.start(m_limits.idle);
    });
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::settle);
    const auto timedOut = [this](const QString &what) {
        giveUp(base::Error{.kind = base::ErrorKind::Timeout, .detail = what});
    };
    connect(&m_connectTimer, &QTimer::timeout, this, [timedOut] { timedOut(u"no connection in time"_s); });
    connect(&m_idleTimer, &QTimer::timeout, this, [timedOut] { timedOut(u"the server fell silent"_s); });
    connect(&m_totalTimer, &QTimer::timeout, this, [timedOut] { timedOut(u"the answer took too long"_s); });
    m_connectTimer.start(m_limits.connect);
    m_totalTimer.start(m_request.size == AnswerSize::Object ? m_limits.object : m_limits.list);
}

void Exchange::checkLeaf()
{
    m_connectTimer.stop();
    m_idleTimer.start(m_limits.idle);
    if (!isTrustedLeaf(m_trust, m_reply->sslConfiguration().peerCertificate()))
        giveUp(base::Error{.kind = base::ErrorKind::Certificate, .detail = u"not the certificate that was pinned"_s});
}

void Exchange::readHeaders()
{
    m_connectTimer.stop();
    m_idleTimer.start(m_limits.idle);
    qint64 bytes = 0;
    m_outcome.answer.headers.clear();
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs) {
        bytes += name.size() + value.size() + 4;
        m_outcome.answer.headers.emplace_back(name.toLower(), value);
    }
    m_outcome.answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_outcome.answer.date = parseHttpDate(m_outcome.answer.header("date"));
    if (bytes > m_limits.headerBytes)
        giveUp(base::Error{.kind = base::ErrorKind::Protocol, .detail = u"the answer's headers are too large"_s});
}

void Exchange::readBody()
{
    if (m_isSettled)
        return;
    m_idleTimer.start(m_limits.idle);
    const qint64 cap = m_request.size == AnswerSize::List   ? m_limits.listBytes
                       : m_request.size == AnswerSize::File ? m_limits.fileBytes
                                                            : m_limits.objectBytes;
    m_outcome.answer.body += m_reply->read(cap + 1 - m_outcome.answer.body.size());
    if (m_outcome.answer.body.size() > cap)
        giveUp(base::Error{.kind = base::ErrorKind::Protocol, .detail = u"the answer is too large"_s});
}

void Exchange::abort() { giveUp(base::Error{.kind = base::ErrorKind::Cancelled, .detail = u"cancelled"_s}); }

void Exchange::giveUp(base::Error error)
{
    if (m_isSettled || m_outcome.error)
        return;
    if (m_request.method != Method::Get && (m_outcome.hasLeft || (m_body && m_body->wasRead())) &&
        error.kind != base::ErrorKind::Certificate)
        error.kind = base::ErrorKind::OutcomeUnknown;
    m_outcome.error = std::move(error);
    m_reply->abort(); // finished() follows from it
}

base::Error Exchange::networkError() const
{
    const bool isUnsettledWrite = m_request.method != Method::Get && m_outcome.hasLeft &&
                                  m_reply->error() != QNetworkReply::SslHandshakeFailedError;
    const QString detail = m_tlsProblems.isEmpty() ? m_reply->errorString() : m_tlsProblems;
    return errorFromNetwork(m_reply->error(), detail.left(300), isUnsettledWrite);
}

void Exchange::settle()
{
    if (m_isSettled)
        return;
    for (QTimer *timer : {&m_connectTimer, &m_idleTimer, &m_totalTimer})
        timer->stop();
    if (!m_outcome.error) {
        readHeaders();
        readBody();
    }
    m_isSettled = true;
    for (QTimer *timer : {&m_connectTimer, &m_idleTimer, &m_totalTimer})
        timer->stop();
    m_outcome.hasLeft = m_outcome.hasLeft || (m_body && m_body->wasRead());
    m_outcome.milliseconds = m_watch.elapsed();
    const int status = m_outcome.answer.status;
    if (!m_outcome.error) {
        const bool isHttpError = status >= 300;
        if (isHttpError) {
            m_outcome.error = errorFromStatus(m_outcome.answer, m_request.method, m_startedAt);
        } else if (m_reply->error() != QNetworkReply::NoError || status < 200) {
            m_outcome.error = networkError();
        } else if (const base::Status checked = checkAnswer(m_outcome.answer, m_request.size); !checked) {
            m_outcome.error = checked.error();
            if (m_request.method != Method::Get)
                m_outcome.error->kind = base::ErrorKind::OutcomeUnknown;
        }
    }
    Q_EMIT finished(m_outcome);
}

} // namespace api::http
