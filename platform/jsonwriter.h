// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <concepts>
#include <optional>

namespace platform {

//! Writes compact JSON straight into bytes. The platform's own, so that a mistake here is not also made by the console.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype expected = 512) : m_out(expected, Qt::Uninitialized) {}

    JsonWriter &beginObject(const char *key = nullptr) { return open(key, '{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray(const char *key = nullptr) { return open(key, '['); }
    JsonWriter &endArray() { return close(']'); }

    JsonWriter &text(const char *key, QStringView value);
    JsonWriter &text(const char *key, const QByteArray &utf8);
    JsonWriter &number(const char *key, qint64 value);
    //! A number that is already decimal text, e.g. "412.80".
    JsonWriter &decimal(const char *key, const QByteArray &value);
    template<std::same_as<bool> T>
    JsonWriter &boolean(const char *key, T value)
    {
        name(key);
        return value ? put("true", 4) : put("false", 5);
    }
    JsonWriter &null(const char *key);
    //! JSON that was written before.
    JsonWriter &raw(const char *key, const QByteArray &json);

    //! Takes the result.
    QByteArray take();

private:
    JsonWriter &open(const char *key, char bracket);
    JsonWriter &close(char bracket);
    void name(const char *key);
    void escaped(const char *utf8, qsizetype length);
    //! Room for so many more bytes, behind what is written.
    char *room(qsizetype more);
    JsonWriter &put(const char *bytes, qsizetype length);
    void put(char c) { *room(1) = c, ++m_length; }

    QByteArray m_out; //!< what is written is its first m_length bytes: growing it by each byte would cost more
    qsizetype m_length = 0;
};

} // namespace platform
