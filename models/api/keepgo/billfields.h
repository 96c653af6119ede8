// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/keepgo/listdecode.h"
#include "models/base/money.h"

#include <algorithm>

// What amounts, currencies and days of money are read with.
namespace api::keepgo {

//! Micro-units (D20).
inline qint64 wireMoney(ondemand::value value, const WirePath &path, std::string_view key)
{
    const base::Result<base::Money> money = base::parseMoney(wireText(value, path, key));
    if (!money)
        throw WireProblem{QStringLiteral("not an amount"), path.text(key)};
    return money->micros;
}

inline QString wireCurrency(ondemand::value value, const WirePath &path, std::string_view key)
{
    const QString text = wireText(value, path, key);
    const bool isCode =
        text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isCode)
        throw WireProblem{QStringLiteral("not a currency"), path.text(key)};
    return text;
}

inline QDate requiredDay(ondemand::value value, const WirePath &path, std::string_view key)
{
    const QDate day = parseWireDay(wireText(value, path, key));
    if (!day.isValid())
        throw WireProblem{QStringLiteral("not a day"), path.text(key)};
    return day;
}

//! Fields that an object cannot do without.
inline void require(std::initializer_list<std::string_view> keys, const std::vector<std::string> &seen,
                    const WirePath &path)
{
    for (const std::string_view key : keys) {
        if (std::find(seen.begin(), seen.end(), key) == seen.end())
            throw WireProblem{QStringLiteral("missing"), path.text(key)};
    }
}

//! Hands each field of an object to `take(key, value)`; those that are `needed` have to be among them.
template<typename Take>
void readFields(ondemand::object object, const WirePath &path, std::initializer_list<std::string_view> needed,
                Take take)
{
    std::vector<std::string> seen;
    for (auto field : object) {
        seen.push_back(wireKey(field.key()));
        take(seen.back(), field.value());
    }
    require(needed, seen, path);
}

} // namespace api::keepgo
