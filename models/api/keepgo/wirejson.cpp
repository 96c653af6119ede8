// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/wirejson.h"

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

constexpr int kMaxDepth = 64;
constexpr qsizetype kMaxText = 1024 * 1024;

[[noreturn]] void fail(const QString &what, const WirePath &path, std::string_view key)
{
    throw WireProblem{what, path.text(key)};
}

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

ondemand::json_type typeOf(ondemand::value &value, const WirePath &path, std::string_view key)
{
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        fail(u"not a JSON value"_s, path, key);
    return type;
}

//! The digits of a number as they stand, checked to be one.
std::string numberToken(ondemand::value &value, const WirePath &path, std::string_view key)
{
    std::string_view token = value.raw_json_token();
    while (!token.empty() &&
           (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    bool ok = false;
    QByteArray(token.data(), qsizetype(token.size())).toDouble(&ok);
    if (!ok)
        fail(u"a broken number"_s, path, key);
    return std::string(token);
}

//! A number or text as text; nullopt for null and "".
std::optional<QString> scalarText(ondemand::value &value, const WirePath &path, std::string_view key)
{
    switch (typeOf(value, path, key)) {
    case ondemand::json_type::null: return std::nullopt;
    case ondemand::json_type::number: return QString::fromStdString(numberToken(value, path, key));
    case ondemand::json_type::string: {
        const QString text = wireText(value, path, key).trimmed();
        return text.isEmpty() ? std::nullopt : std::optional(text);
    }
    case ondemand::json_type::array:
    case ondemand::json_type::object:
    case ondemand::json_type::boolean: break;
    }
    fail(u"number expected"_s, path, key);
}

int digitsAt(QStringView text, qsizetype at, int count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < u'0' || text[i] > u'9')
            return -1;
        number = number * 10 + (text[i].unicode() - u'0');
    }
    return number;
}

} // namespace

QString WirePath::text(std::string_view key) const
{
    QString text;
    if (list)
        text = QString::fromLatin1(list);
    if (index >= 0)
        text += u'[' + QString::number(index) + u']';
    if (!key.empty())
        text += (text.isEmpty() ? QString() : u"."_s) + fromUtf8(key).left(60);
    return text;
}

base::Status checkShape(const QByteArray &body)
{
    const char *data = body.constData();
    const qsizetype size = body.size();
    int depth = 0;
    bool hasEnded = false;
    for (qsizetype i = 0; i < size; ++i) {
        const char c = data[i];
        if (hasEnded && c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return base::Error{.kind = base::ErrorKind::Protocol,
                               .detail = u"something follows the JSON"_s,
                               .where = u"byte %1"_s.arg(i)};
        if (c == '"') {
            const qsizetype begin = ++i;
            while (i < size && data[i] != '"')
                i += data[i] == '\\' ? 2 : 1;
            if (i - begin > kMaxText)
                return base::Error{.kind = base::ErrorKind::Protocol,
                                   .detail = u"a text over 1 MiB"_s,
                                   .where = u"byte %1"_s.arg(begin)};
        } else if (c == '[' || c == '{') {
            if (++depth > kMaxDepth)
                return base::Error{.kind = base::ErrorKind::Protocol,
                                   .detail = u"JSON nested deeper than 64"_s,
                                   .where = u"byte %1"_s.arg(i)};
        } else if (c == ']' || c == '}') {
            hasEnded = --depth <= 0;
        }
    }
    if (!hasEnded || depth != 0)
        return base::Error{.kind = base::ErrorKind::Protocol, .detail = u"no whole JSON object or array"_s};
    return {};
}

std::string wireKey(ondemand::raw_json_string key)
{
    const char *begin = key.raw();
    const char *end = begin;
    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    return {begin, end};
}

QString wireText(ondemand::value value, const WirePath &path, std::string_view key, bool isId)
{
    switch (typeOf(value, path, key)) {
    case ondemand::json_type::null: return {};
    case ondemand::json_type::number:
        if (isId)
            fail(u"an identifier as a bare number loses digits"_s, path, key);
        return QString::fromStdString(numberToken(value, path, key));
    case ondemand::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS)
            fail(u"a broken text"_s, path, key);
        return fromUtf8(text);
    }
    case ondemand::json_type::array:
    case ondemand::json_type::object:
    case ondemand::json_type::boolean: break;
    }
    fail(u"text expected"_s, path, key);
}

QStringList wireTexts(ondemand::value value, const WirePath &path, std::string_view key)
{
    const ondemand::json_type type = typeOf(value, path, key);
    if (type == ondemand::json_type::null)
        return {};
    if (type != ondemand::json_type::array)
        fail(u"list of texts expected"_s, path, key);
    QStringList all;
    for (auto element : value.get_array())
        all << wireText(element.value(), path, key);
    return all;
}

std::optional<qint64> wireInteger(ondemand::value value, const WirePath &path, std::string_view key)
{
    const std::optional<QString> text = scalarText(value, path, key);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const qint64 number = text->toLongLong(&ok);
    if (!ok)
        fail(u"whole number expected"_s, path, key);
    return number;
}

std::optional<bool> wireBool(ondemand::value value, const WirePath &path, std::string_view key)
{
    if (typeOf(value, path, key) == ondemand::json_type::null)
        return std::nullopt;
    bool answer = false;
    if (value.get_bool().get(answer) != simdjson::SUCCESS)
        fail(u"true or false expected"_s, path, key);
    return answer;
}

std::optional<base::DataVolume> wireVolume(ondemand::value value, qint64 unitBytes, const WirePath &path,
                                           std::string_view key)
{
    const std::optional<QString> text = scalarText(value, path, key);
    if (!text)
        return std::nullopt;
    const base::Result<base::DataVolume> volume = base::parseVolume(*text, unitBytes);
    if (!volume)
        fail(volume.error().detail.isEmpty() ? u"a volume expected"_s : volume.error().detail, path, key);
    return *volume;
}

domain::Iccid wireIccid(ondemand::value value, const WirePath &path, std::string_view key)
{
    const base::Result<domain::Iccid> iccid = domain::parseIccid(wireText(value, path, key, true));
    if (!iccid)
        fail(iccid.error().detail, path, key);
    return *iccid;
}

std::string wireRaw(ondemand::value value)
{
    ondemand::json_type type{};
    std::string_view raw;
    if (value.type().get(type) != simdjson::SUCCESS)
        return "null";
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS || array.raw_json().get(raw) != simdjson::SUCCESS)
            throw WireProblem{u"a broken list"_s, {}};
    } else if (type == ondemand::json_type::object) {
        ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS || object.raw_json().get(raw) != simdjson::SUCCESS)
            throw WireProblem{u"a broken object"_s, {}};
    } else {
        raw = value.raw_json_token();
    }
    return std::string(raw);
}

std::optional<QDateTime> parseWireTime(QStringView text)
{
    constexpr qsizetype kLength = 19;
    if (text.size() < kLength || text[4] != u'-' || text[7] != u'-' || (text[10] != u' ' && text[10] != u'T') ||
        text[13] != u':' || text[16] != u':')
        return std::nullopt;
    const QStringView rest = text.mid(kLength);
    const bool isPlain = rest.isEmpty() || rest == u"Z" || (rest.startsWith(u'.') && rest.size() < 12);
    const QDate day(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
    const QTime time(digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2));
    if (!isPlain || !day.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(day, time, Qt::UTC);
}

QString formatWireTime(const QDateTime &when) { return when.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s); }

QDate parseWireDay(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    return QDate(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
}

std::optional<QDateTime> wireTimeOf(ondemand::value value, const WirePath &path, std::string_view key)
{
    const QString text = wireText(value, path, key);
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<QDateTime> when = parseWireTime(text);
    if (!when)
        throw WireProblem{u"not a time"_s, path.text(key)};
    return when;
}

QString wireCountry(ondemand::value value, const WirePath &path, std::string_view key)
{
    const QString text = wireText(value, path, key).trimmed().toUpper();
    if (!text.isEmpty() && text.size() != 2)
        throw WireProblem{u"not a country"_s, path.text(key)};
    return text;
}

} // namespace api::keepgo
