// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <optional>

namespace base {

//! Checked access to a small JSON body: a missing or mistyped field is Error{Protocol} that names its path, not a zero.
//! Readers never fail one by one: read everything, then ask error() once.
class JsonReader
{
public:
    explicit JsonReader(QJsonValue value, QString path = {});

    //! Parses a whole body; nesting over 64 or trailing bytes are Protocol errors.
    static Result<JsonReader> parse(const QByteArray &body);

    bool isObject() const { return m_value.isObject(); }
    bool isArray() const { return m_value.isArray(); }
    const QJsonValue &json() const { return m_value; }
    const QString &path() const { return m_path; }

    //! Required text; numbers are accepted and turned to text, since the dialect mixes both.
    QString text(QLatin1String key);
    //! Optional text: absent and null give an empty string.
    QString optionalText(QLatin1String key);
    bool boolean(QLatin1String key);
    qint64 integer(QLatin1String key);
    std::optional<qint64> optionalInteger(QLatin1String key);
    //! The value below key, for nested reading; errors of the child are its own.
    JsonReader child(QLatin1String key) const;
    //! The elements of this array.
    std::vector<JsonReader> elements() const;

    //! The first thing that was wrong, if anything was.
    std::optional<Error> error() const { return m_error; }

private:
    QJsonValue find(QLatin1String key, bool required);
    void fail(QLatin1String key, const QString &why);

    QJsonValue m_value;
    QString m_path;
    std::optional<Error> m_error;
};

} // namespace base
