// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/wire.h"

#include "models/base/log.h"

#include <QCryptographicHash>

namespace platform {

namespace {

constexpr qint64 kMicros = 1'000'000;

//! A fraction as decimal text, without trailing zeros beyond `least` decimals.
QByteArray decimalText(qint64 whole, quint64 part, int digits, int least)
{
    QByteArray fraction = QByteArray::number(part).rightJustified(digits, '0');
    while (fraction.size() > least && fraction.endsWith('0'))
        fraction.chop(1);
    return QByteArray::number(whole) + (fraction.isEmpty() ? QByteArray() : '.' + fraction);
}

} // namespace

Response refusalResponse(const Refusal &refusal, const QByteArray &requestId)
{
    JsonWriter json;
    json.beginObject().text("ack", "error").beginObject("error");
    json.text("code", refusal.code).text("message", refusal.message);
    if (!refusal.field.isEmpty())
        json.text("field", refusal.field);
    if (!refusal.permission.isEmpty())
        json.text("permission", refusal.permission);
    json.text("request_id", requestId);
    if (refusal.serverTime)
        json.text("server_time", wireTime(*refusal.serverTime));
    if (!refusal.current.isEmpty())
        json.raw("current", refusal.current);
    json.endObject().endObject();
    Response response{.status = refusal.status, .headers = refusal.headers, .body = json.take()};
    return response;
}

Refusal internalRefusal(const base::Error &error)
{
    qCWarning(base::logPlatform).noquote() << base::describe(error);
    if (error.detail.contains(QLatin1String("locked"))) {
        return {.status = 503,
                .code = "busy",
                .message = "The platform is busy. Try again.",
                .headers = {{"Retry-After", "2"}}};
    }
    return {.status = 500, .code = "internal", .message = "The platform failed. The reason is in its log."};
}

Response jsonResponse(QByteArray body, int status) { return {.status = status, .body = std::move(body)}; }

Response singleResource(QByteArray body)
{
    const QByteArray tag = '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().left(20) + '"';
    Response response = jsonResponse(std::move(body));
    response.headers.emplace_back("ETag", tag);
    return response;
}

Refusal unknownLine()
{
    return {.status = 404,
            .code = "line_not_found",
            .message = "The account has no line with that ICCID.",
            .field = "iccid"};
}

Response acknowledged() { return jsonResponse("{\"ack\":\"success\"}"); }

QByteArray megabytes(qint64 bytes)
{
    constexpr qint64 kMegabyte = 1024 * 1024;
    constexpr qint64 kScale = 10'000'000;
    const qint64 part = (bytes % kMegabyte * kScale + kMegabyte / 2) / kMegabyte;
    return decimalText(bytes / kMegabyte, quint64(part), 7, 0);
}

QByteArray kilobytes(qint64 bytes) { return decimalText(bytes / 1024, quint64(bytes % 1024 * 1000 / 1024), 3, 0); }

QByteArray moneyText(qint64 micros)
{
    const quint64 size = micros < 0 ? 0 - quint64(micros) : quint64(micros);
    return (micros < 0 ? "-" : "") + decimalText(qint64(size / kMicros), size % kMicros, 6, 2);
}

std::variant<std::optional<QByteArray>, Refusal> wordOf(const Request &request, const char *name,
                                                        const QByteArrayList &words)
{
    const std::optional<QByteArray> word = request.parameter(name);
    if (word && !words.contains(*word))
        return invalidParameter(name, "must be one of: " + words.join(", "));
    return word;
}

Refusal invalidParameter(const char *name, const QByteArray &message)
{
    return {.status = 400, .code = "invalid_parameter", .message = message, .field = name};
}

std::variant<qint64, Refusal> integerOf(const Request &request, const char *name, qint64 low, qint64 high,
                                        qint64 fallback)
{
    const auto text = request.parameter(name);
    if (!text)
        return fallback;
    bool ok = false;
    const qint64 value = text->toLongLong(&ok);
    if (!ok || value < low || value > high) {
        return invalidParameter(name, "must be a whole number from " + QByteArray::number(low) + " to " +
                                          QByteArray::number(high));
    }
    return value;
}

std::variant<Window, Refusal> windowOf(const Request &request, int most, bool dialectOnly)
{
    constexpr qint64 kFar = 1'000'000'000;
    const qint64 largest = dialectOnly ? kFar : most;
    // Each has to be right, also one that does not count beside another.
    const std::variant<qint64, Refusal> all[] = {
        integerOf(request, "per_page", 1, largest, 25), integerOf(request, "page", 1, kFar, 1),
        integerOf(request, "offset", 0, kFar, 0),
        dialectOnly ? std::variant<qint64, Refusal>(qint64(0)) : integerOf(request, "limit", 1, largest, 0)};
    for (const auto &one : all) {
        if (const auto *refusal = std::get_if<Refusal>(&one))
            return *refusal;
    }
    const qint64 limit = std::get<qint64>(all[3]);
    Window window{.offset = 0, .limit = int(qMin<qint64>(limit > 0 ? limit : std::get<qint64>(all[0]), most))};
    const bool byPage = request.parameter("page").has_value() && !request.parameter("offset");
    window.offset = byPage ? (std::get<qint64>(all[1]) - 1) * window.limit : std::get<qint64>(all[2]);
    return window;
}

QByteArray encoded(const QByteArray &value) { return value.toPercentEncoding(); }

} // namespace platform
