// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/jsonwriter.h"

#include <charconv>

namespace platform {

void JsonWriter::name(const char *key)
{
    const char last = m_out.isEmpty() ? '[' : m_out.back();
    if (last != '{' && last != '[')
        m_out.append(',');
    if (key) {
        m_out.append('"');
        m_out.append(key);
        m_out.append("\":", 2);
    }
}

JsonWriter &JsonWriter::open(const char *key, char bracket)
{
    name(key);
    m_out.append(bracket);
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out.append(bracket);
    return *this;
}

JsonWriter &JsonWriter::text(const char *key, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    name(key);
    escaped(utf8.constData(), utf8.size());
    return *this;
}

JsonWriter &JsonWriter::text(const char *key, const QByteArray &utf8)
{
    name(key);
    escaped(utf8.constData(), utf8.size());
    return *this;
}

JsonWriter &JsonWriter::number(const char *key, qint64 value)
{
    name(key);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_out.append(digits, end - digits);
    return *this;
}

JsonWriter &JsonWriter::decimal(const char *key, const QByteArray &value)
{
    name(key);
    m_out.append(value);
    return *this;
}

JsonWriter &JsonWriter::null(const char *key)
{
    name(key);
    m_out.append("null", 4);
    return *this;
}

JsonWriter &JsonWriter::raw(const char *key, const QByteArray &json) { return decimal(key, json); }

void JsonWriter::escaped(const char *utf8, qsizetype length)
{
    static constexpr char kHex[] = "0123456789abcdef";
    m_out.append('"');
    qsizetype plain = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(utf8 + plain, i - plain);
        plain = i + 1;
        m_out.append('\\');
        if (c == '"' || c == '\\') {
            m_out.append(char(c));
        } else if (c == '\n') {
            m_out.append('n');
        } else {
            m_out.append("u00", 3);
            m_out.append(kHex[c >> 4]);
            m_out.append(kHex[c & 15]);
        }
    }
    m_out.append(utf8 + plain, length - plain);
    m_out.append('"');
}

} // namespace platform
