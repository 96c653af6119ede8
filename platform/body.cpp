// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/body.h"

#include "models/base/jsonreader.h"

#include <QJsonArray>
#include <set>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

Refusal invalidJson(const QByteArray &message) { return {.status = 400, .code = "invalid_json", .message = message}; }

bool isPlain(const QString &text)
{
    if (!text.isValidUtf16())
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

} // namespace

std::variant<Body, Refusal> Body::of(const Request &request)
{
    if (request.body.isEmpty())
        return Body(QJsonObject());
    const base::Result<base::JsonReader> reader = base::JsonReader::parse(request.body);
    if (!reader)
        return invalidJson(reader.error().detail.toUtf8());
    if (!reader->isObject())
        return invalidJson("The body must be an object.");
    return Body(reader->json().toObject());
}

bool Body::flag(QLatin1String key, bool fallback)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isBool())
        refuse(key, "true or false is needed.");
    return value.toBool(fallback);
}

void Body::refuse(QLatin1String key, const QByteArray &message)
{
    if (!m_refusal) {
        m_refusal = Refusal{
            .status = 400, .code = "invalid_body", .message = message, .field = QByteArray(key.data(), key.size())};
    }
}

QString Body::read(QLatin1String key, qsizetype most, bool required)
{
    if (!has(key)) {
        if (required)
            refuse(key, "A text is needed.");
        return {};
    }
    return plain(key, m_object.value(key), most);
}

QString Body::plain(QLatin1String key, const QJsonValue &value, qsizetype most)
{
    if (!value.isString()) {
        refuse(key, "A text is needed.");
        return {};
    }
    const QString text = value.toString();
    if (text.size() > most)
        refuse(key, "At most " + QByteArray::number(most) + " characters.");
    else if (!isPlain(text))
        refuse(key, "Control characters and halves of characters are not allowed.");
    return m_refusal ? QString() : text;
}

QString Body::text(QLatin1String key, qsizetype most)
{
    const QString text = read(key, most, true).trimmed();
    if (text.isEmpty())
        refuse(key, "A text is needed.");
    return text;
}

QString Body::optionalText(QLatin1String key, qsizetype most) { return read(key, most, false).trimmed(); }

QString Body::rows(QLatin1String key, qsizetype most)
{
    const QString text = m_object.value(key).toString().replace(u"\r\n"_s, u"\n"_s).trimmed();
    if (text.isEmpty())
        refuse(key, "A text is needed.");
    else if (text.size() > most)
        refuse(key, "At most " + QByteArray::number(most) + " characters.");
    const QStringList parts = text.split(u'\n');
    if (!std::all_of(parts.begin(), parts.end(), isPlain))
        refuse(key, "Control characters and halves of characters are not allowed.");
    return m_refusal ? QString() : text;
}

qint64 Body::number(QLatin1String key, qint64 low, qint64 high)
{
    const QJsonValue value = m_object.value(key);
    bool ok = value.isDouble() && value.toDouble() == double(value.toInteger());
    const qint64 number = value.isString() ? value.toString().toLongLong(&ok) : value.toInteger();
    if (!ok || number < low || number > high)
        refuse(key,
               "A whole number from " + QByteArray::number(low) + " to " + QByteArray::number(high) + " is needed.");
    return number;
}

QString Body::secret(QLatin1String key, qsizetype most)
{
    const QString text = read(key, most, true);
    if (text.isEmpty())
        refuse(key, "A text is needed.");
    return text;
}

std::optional<int> Body::idOf(const QJsonValue &value) const
{
    bool ok = false;
    const qlonglong id = value.isString() ? value.toString().toLongLong(&ok) : value.toInteger(-1);
    if ((value.isString() && !ok) || (!value.isString() && !value.isDouble()) || id < 1 ||
        id > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(id);
}

std::vector<int> Body::ids(QLatin1String key, qsizetype most)
{
    if (!has(key))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() || value.toArray().size() > most) {
        refuse(key, "A list of at most " + QByteArray::number(most) + " ids is needed.");
        return {};
    }
    std::set<int> found;
    for (const QJsonValue &element : value.toArray()) {
        const std::optional<int> id = idOf(element);
        if (!id) {
            refuse(key, "A list of ids is needed.");
            return {};
        }
        found.insert(*id);
    }
    return {found.begin(), found.end()};
}

int Body::optionalId(QLatin1String key)
{
    if (!has(key))
        return 0;
    const std::optional<int> id = idOf(m_object.value(key));
    if (!id)
        refuse(key, "An id is needed.");
    return id.value_or(0);
}

QStringList Body::texts(QLatin1String key, qsizetype most, qsizetype longest)
{
    if (!has(key))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() || value.toArray().size() > most) {
        refuse(key, "A list of at most " + QByteArray::number(most) + " texts is needed.");
        return {};
    }
    QStringList found;
    for (const QJsonValue &element : value.toArray()) {
        found << plain(key, element, longest).trimmed();
        if (found.back().isEmpty())
            refuse(key, "An empty text is none.");
    }
    return m_refusal ? QStringList() : found;
}

qint64 Body::number(QLatin1String key, qint64 low, qint64 high, qint64 fallback)
{
    if (!has(key))
        return fallback;
    const QJsonValue value = m_object.value(key);
    const qint64 found = value.toInteger(low - 1);
    if (!value.isDouble() || found < low || found > high || double(found) != value.toDouble()) {
        refuse(key,
               "A whole number from " + QByteArray::number(low) + " to " + QByteArray::number(high) + " is needed.");
        return fallback;
    }
    return found;
}

QJsonObject Body::object(QLatin1String key)
{
    if (!has(key))
        return {};
    if (!m_object.value(key).isObject())
        refuse(key, "An object is needed.");
    return m_object.value(key).toObject();
}

} // namespace platform
