// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/http.h"
#include "platform/wire.h"

#include <QJsonObject>
#include <QStringList>
#include <variant>

namespace platform {

//! Checked access to the object that a request carries. Readers never fail one by one: read everything, then ask
//! refusal() once. Texts are trimmed; control characters and halves of characters are refused in all of them.
class Body
{
public:
    //! The object, or the 400 to answer with; no body at all stands for {}.
    static std::variant<Body, Refusal> of(const Request &request);
    //! What an object inside of a body says.
    static Body ofObject(QJsonObject object) { return Body(std::move(object)); }

    //! Whether it is said at all, be it with null.
    bool mentions(QLatin1String key) const { return m_object.contains(key); }
    bool has(QLatin1String key) const { return !m_object.value(key).isUndefined() && !m_object.value(key).isNull(); }
    //! A text that has to be there and must not be empty.
    QString text(QLatin1String key, qsizetype most);
    //! Absent, null and empty give an empty text.
    QString optionalText(QLatin1String key, qsizetype most);
    //! A text that may have several rows, with \n between them.
    QString rows(QLatin1String key, qsizetype most);
    //! A whole number between two bounds, as a number or a text; it has to be there.
    qint64 number(QLatin1String key, qint64 low, qint64 high);
    //! A secret: as text(), but not trimmed.
    QString secret(QLatin1String key, qsizetype most);
    //! A list of ids, as numbers or texts, without those that come twice, ascending; absent: empty.
    std::vector<int> ids(QLatin1String key, qsizetype most);
    int optionalId(QLatin1String key);
    //! A list of texts, each trimmed and not empty; absent: empty.
    QStringList texts(QLatin1String key, qsizetype most, qsizetype longest);
    //! A whole number between two bounds; absent and null give the fallback.
    qint64 number(QLatin1String key, qint64 low, qint64 high, qint64 fallback);
    //! An object; absent and null give an empty one.
    QJsonObject object(QLatin1String key);
    //! true or false; absent and null give the fallback.
    bool flag(QLatin1String key, bool fallback);

    //! Something that the caller found wrong with a field.
    void refuse(QLatin1String key, const QByteArray &message);
    //! The first thing that was wrong, if anything was.
    const std::optional<Refusal> &refusal() const { return m_refusal; }

private:
    explicit Body(QJsonObject object) : m_object(std::move(object)) {}
    QString read(QLatin1String key, qsizetype most, bool required);
    QString plain(QLatin1String key, const QJsonValue &value, qsizetype most);
    std::optional<int> idOf(const QJsonValue &value) const;

    QJsonObject m_object;
    std::optional<Refusal> m_refusal;
};

} // namespace platform
