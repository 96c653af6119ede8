// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/smtp.h"

#include <QDateTime>
#include <QLocale>
#include <curl/curl.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr long kConnectSeconds = 10;
constexpr long kWholeSeconds = 60;
constexpr qsizetype kRowLength = 76;

struct CurlEnds
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

//! What is still to be read of a message.
struct Reading
{
    QByteArray message;
    qsizetype at = 0;
};

size_t readMore(char *into, size_t size, size_t count, void *from)
{
    auto &reading = *static_cast<Reading *>(from);
    const qsizetype part = qMin(qsizetype(size * count), reading.message.size() - reading.at);
    std::copy_n(reading.message.constData() + reading.at, part, into);
    reading.at += part;
    return size_t(part);
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

//! A header's text, in encoded words of at most 75 characters where it is not plain (RFC 2047).
QByteArray headerText(const QString &text)
{
    if (isPlain(text) && text.size() < kRowLength)
        return text.toLatin1();
    QByteArray out;
    QString part;
    const auto flush = [&] {
        out += (out.isEmpty() ? "" : "\r\n ") + ("=?UTF-8?B?" + part.toUtf8().toBase64() + "?=");
        part.clear();
    };
    for (const char32_t c : text.toUcs4()) {
        const QString letter = QString::fromUcs4(&c, 1);
        if (part.toUtf8().size() + letter.toUtf8().size() > 42)
            flush();
        part += letter;
    }
    flush();
    return out;
}

QByteArray base64Rows(const QByteArray &text)
{
    const QByteArray whole = text.toBase64();
    QByteArray rows;
    for (qsizetype at = 0; at < whole.size(); at += kRowLength)
        rows += whole.mid(at, kRowLength) + "\r\n";
    return rows;
}

void setServer(CURL *handle, const Smtp &server)
{
    const QByteArray url = u"smtp://%1:%2/localhost"_s.arg(server.host).arg(server.port).toUtf8();
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp");
    curl_easy_setopt(handle, CURLOPT_USE_SSL, long(server.startTls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!server.certificates.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, server.certificates.toUtf8().constData());
    if (!server.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, kWholeSeconds);
}

} // namespace

QByteArray mailMessage(const StoredMail &mail, const QString &from, Seconds wallTime)
{
    const QString date =
        QLocale::c().toString(QDateTime::fromSecsSinceEpoch(wallTime, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss '+0000'"_s);
    const QString host = from.section(u'@', -1);
    QByteArray text = "Date: " + date.toLatin1() + "\r\nFrom: LineDesk <" + from.toUtf8() + ">\r\nTo: <" +
                      mail.mail.to.toUtf8() + ">\r\nSubject: " + headerText(mail.mail.subject);
    // The same mail keeps its name however often it is tried, so that whoever gets it twice can tell.
    text += u"\r\nMessage-ID: <%1.%2@%3>"_s.arg(mail.accountId).arg(mail.id).arg(host).toUtf8();
    text += "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64"
            "\r\nAuto-Submitted: auto-generated\r\n\r\n";
    return text + base64Rows(mail.mail.body.toUtf8());
}

Handover handOver(const Smtp &server, const StoredMail &mail, Seconds wallTime)
{
    const std::unique_ptr<CURL, CurlEnds> handle(curl_easy_init());
    const std::unique_ptr<curl_slist, CurlEnds> to(
        curl_slist_append(nullptr, ('<' + mail.mail.to.toUtf8() + '>').constData()));
    if (!handle || !to)
        return {.problem = u"no memory"_s};
    Reading reading{mailMessage(mail, server.from, wallTime)};
    setServer(handle.get(), server);
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, ('<' + server.from.toUtf8() + '>').constData());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, readMore);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &reading);
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK)
        return {.sent = true, .problem = {}};
    long answer = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
    QString problem = QString::fromUtf8(curl_easy_strerror(code));
    if (answer >= 400)
        problem += u" (%1)"_s.arg(answer);
    const bool refused = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR;
    return {.hopeless = refused && answer >= 500, .problem = problem};
}

} // namespace platform
