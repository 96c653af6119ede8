// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

using namespace Qt::StringLiterals;

namespace base {

namespace {

constexpr int kMaxDepth = 64;

bool isTooDeep(const QByteArray &body)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kMaxDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

} // namespace

JsonReader::JsonReader(QJsonValue value, QString path) : m_value(std::move(value)), m_path(std::move(path)) {}

Result<JsonReader> JsonReader::parse(const QByteArray &body)
{
    if (isTooDeep(body))
        return Error{.kind = ErrorKind::Protocol, .detail = u"JSON nested deeper than 64"_s};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Error{
            .kind = ErrorKind::Protocol, .detail = problem.errorString(), .where = u"byte %1"_s.arg(problem.offset)};
    }
    return JsonReader(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

QString JsonReader::text(QLatin1String key)
{
    const QJsonValue value = find(key, true);
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return value.toVariant().toString();
    fail(key, u"text expected"_s);
    return {};
}

QString JsonReader::optionalText(QLatin1String key)
{
    const QJsonValue value = find(key, false);
    return value.isUndefined() || value.isNull() ? QString() : text(key);
}

bool JsonReader::boolean(QLatin1String key)
{
    const QJsonValue value = find(key, true);
    if (!value.isBool())
        fail(key, u"true or false expected"_s);
    return value.toBool();
}

qint64 JsonReader::integer(QLatin1String key)
{
    const QJsonValue value = find(key, true);
    if (value.isDouble() && std::floor(value.toDouble()) == value.toDouble())
        return value.toInteger();
    bool ok = false;
    const qint64 number = value.toString().toLongLong(&ok);
    if (!ok)
        fail(key, u"whole number expected"_s);
    return number;
}

std::optional<qint64> JsonReader::optionalInteger(QLatin1String key)
{
    const QJsonValue value = find(key, false);
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return std::nullopt;
    return integer(key);
}

JsonReader JsonReader::child(QLatin1String key) const
{
    return JsonReader(m_value.toObject().value(key), m_path.isEmpty() ? QString(key) : m_path + u'.' + key);
}

std::vector<JsonReader> JsonReader::elements() const
{
    std::vector<JsonReader> all;
    const QJsonArray array = m_value.toArray();
    all.reserve(size_t(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        all.emplace_back(array.at(i), m_path + u"[%1]"_s.arg(i));
    return all;
}

QJsonValue JsonReader::find(QLatin1String key, bool required)
{
    if (!m_value.isObject()) {
        fail(key, u"object expected"_s);
        return {};
    }
    const QJsonValue value = m_value.toObject().value(key);
    if (required && (value.isUndefined() || value.isNull()))
        fail(key, u"missing"_s);
    return value;
}

void JsonReader::fail(QLatin1String key, const QString &why)
{
    if (!m_error)
        m_error = Error{.kind = ErrorKind::Protocol, .detail = why, .where = child(key).path()};
}

} // namespace base
