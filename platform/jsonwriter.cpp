// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/jsonwriter.h"

#include <QStringEncoder>
#include <QVarLengthArray>
#include <charconv>
#include <cstring>

namespace platform {

char *JsonWriter::room(qsizetype more)
{
    if (m_length + more > m_out.size())
        m_out.resize(qMax(m_length + more, m_out.size() * 2));
    return m_out.data() + m_length;
}

JsonWriter &JsonWriter::put(const char *bytes, qsizetype length)
{
    std::memcpy(room(length), bytes, size_t(length));
    m_length += length;
    return *this;
}

QByteArray JsonWriter::take()
{
    m_out.truncate(m_length);
    m_length = 0;
    return std::move(m_out);
}

void JsonWriter::name(const char *key)
{
    const char last = m_length == 0 ? '[' : m_out.at(m_length - 1);
    if (last != '{' && last != '[')
        put(',');
    if (key) {
        put('"');
        put(key, qsizetype(std::strlen(key)));
        put("\":", 2);
    }
}

JsonWriter &JsonWriter::open(const char *key, char bracket)
{
    name(key);
    put(bracket);
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    put(bracket);
    return *this;
}

JsonWriter &JsonWriter::text(const char *key, QStringView value)
{
    name(key);
    const qsizetype most = value.size() * 3; // UTF-8 of a UTF-16 unit
    QVarLengthArray<char, 512> utf8(most);
    QStringEncoder encoder(QStringEncoder::Utf8);
    escaped(utf8.constData(), encoder.appendToBuffer(utf8.data(), value) - utf8.constData());
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
    return put(digits, std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
}

JsonWriter &JsonWriter::decimal(const char *key, const QByteArray &value)
{
    name(key);
    return put(value.constData(), value.size());
}

JsonWriter &JsonWriter::null(const char *key)
{
    name(key);
    return put("null", 4);
}

JsonWriter &JsonWriter::raw(const char *key, const QByteArray &json) { return decimal(key, json); }

void JsonWriter::escaped(const char *utf8, qsizetype length)
{
    static constexpr char kHex[] = "0123456789abcdef";
    put('"');
    qsizetype plain = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        put(utf8 + plain, i - plain);
        plain = i + 1;
        put('\\');
        if (c == '"' || c == '\\') {
            put(char(c));
        } else if (c == '\n') {
            put('n');
        } else {
            put("u00", 3);
            put(kHex[c >> 4]);
            put(kHex[c & 15]);
        }
    }
    put(utf8 + plain, length - plain);
    put('"');
}

} // namespace platform
