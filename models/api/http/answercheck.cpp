// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/answercheck.h"

#include "models/api/http/backoff.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace api::http {

namespace {

constexpr qsizetype kLongestDetail = 300;

bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type == "application/json" || (type.startsWith("application/") && type.endsWith("+json"));
}

bool isPdf(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower() == "application/pdf";
}

base::ErrorKind kindOfStatus(int status, Method method)
{
    switch (status) {
    case 400:
    case 413:
    case 415:
    case 422: return base::ErrorKind::Invalid;
    case 401: return base::ErrorKind::Unauthorized;
    case 402: return base::ErrorKind::InsufficientBalance;
    case 403: return base::ErrorKind::Forbidden;
    case 404:
    case 410: return base::ErrorKind::NotFound;
    case 405:
    case 501: return base::ErrorKind::Unsupported;
    case 408: return base::ErrorKind::Timeout;
    case 409:
    case 412: return base::ErrorKind::Conflict;
    case 429: return base::ErrorKind::RateLimited;
    case 502:
    case 504: return method == Method::Get ? base::ErrorKind::Server : base::ErrorKind::OutcomeUnknown;
    default: break;
    }
    if (status == 425 || status >= 500)
        return base::ErrorKind::Server;
    return base::ErrorKind::Protocol;
}

//! The platform's own words about an error: {ack:"error", error:{code, message, field?, request_id}}.
void readErrorBody(const QByteArray &body, base::Error &error)
{
    const QJsonObject problem = QJsonDocument::fromJson(body).object().value("error"_L1).toObject();
    if (problem.isEmpty())
        return;
    const QString code = problem.value("code"_L1).toString();
    const QString message = problem.value("message"_L1).toString();
    error.detail = (code.isEmpty() ? message : code + ": "_L1 + message).left(kLongestDetail);
    if (!code.isEmpty())
        error.fields.insert(u"code"_s, code.left(64));
    error.requestId = problem.value("request_id"_L1).toString().left(64);
    const QString field = problem.value("field"_L1).toString();
    if (!field.isEmpty())
        error.fields.insert(field.left(64), message.left(kLongestDetail));
}

} // namespace

base::Error errorFromStatus(const Answer &answer, Method method, const QDateTime &now)
{
    base::Error error{.kind = kindOfStatus(answer.status, method), .httpStatus = answer.status};
    if (answer.status >= 300 && answer.status < 400) {
        error.detail = u"the server sends us to another address; redirects are not followed"_s;
        error.where = QUrl(QString::fromUtf8(answer.header("location"))).host().left(100);
        return error;
    }
    if (isJson(answer.header("content-type")))
        readErrorBody(answer.body, error);
    if (error.requestId.isEmpty())
        error.requestId = QString::fromLatin1(answer.header("x-request-id")).left(64);
    if (answer.status == 429 || answer.status == 503)
        error.retryAfter = parseRetryAfter(answer.header("retry-after"), now);
    return error;
}

base::Error errorFromNetwork(QNetworkReply::NetworkError code, const QString &detail, bool isUnsettledWrite)
{
    base::Error error{.kind = base::ErrorKind::Offline, .detail = detail};
    if (isUnsettledWrite) {
        error.kind = base::ErrorKind::OutcomeUnknown;
        return error;
    }
    switch (code) {
    case QNetworkReply::SslHandshakeFailedError: error.kind = base::ErrorKind::Certificate; break;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: error.kind = base::ErrorKind::Timeout; break;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError: error.kind = base::ErrorKind::Protocol; break;
    default: break; // every other code is one more way of not reaching the server
    }
    return error;
}

base::Status checkAnswer(const Answer &answer, AnswerSize size)
{
    const QByteArray encoding = answer.header("content-encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return base::Error{.kind = base::ErrorKind::Protocol,
                           .detail = u"an encoding that was not asked for"_s,
                           .httpStatus = answer.status};
    const QByteArray length = answer.header("content-length");
    if (!length.isEmpty() && length.trimmed().toLongLong() != answer.body.size())
        return base::Error{.kind = base::ErrorKind::Offline, .detail = u"the connection was lost in the answer"_s};
    const bool isFile = size == AnswerSize::File;
    const QByteArray type = answer.header("content-type");
    const QString expected = isFile ? u"PDF"_s : u"JSON"_s;
    if (isFile ? !isPdf(type) : !isJson(type)) {
        return base::Error{
            .kind = base::ErrorKind::Protocol,
            .detail = u"an answer of type \"%1\", %2 expected"_s.arg(QString::fromLatin1(type.left(60)), expected),
            .httpStatus = answer.status};
    }
    if (isFile && !answer.body.startsWith("%PDF-"))
        return base::Error{
            .kind = base::ErrorKind::Protocol, .detail = u"a file that is no PDF"_s, .httpStatus = answer.status};
    return {};
}

} // namespace api::http
