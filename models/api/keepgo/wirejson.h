// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/base/result.h"
#include "models/domain/iccid.h"

#include <QDateTime>
#include <QStringList>
#include <optional>
#include <simdjson.h>

namespace api::keepgo {

namespace ondemand = simdjson::ondemand;

//! Thrown and caught inside the codec only; becomes Error{Protocol} with the path of the value.
struct WireProblem
{
    QString what;
    QString where;
};

//! Where in a body a value stands; only turned into text when something is wrong.
struct WirePath
{
    const char *list = nullptr; //!< "data"; null for a bare array
    qint64 index = -1;

    QString text(std::string_view key) const;
};

//! Nesting over 64 or a text over 1 MiB is a Protocol error; looks at every byte once before anything is parsed.
base::Status checkShape(const QByteArray &body);

//! A key as it stands in the body, escapes and all.
std::string wireKey(ondemand::raw_json_string key);
//! Text; null gives an empty one. A bare number is turned to text as it stands, unless `isId`: digits would be lost
//! (trust.md).
QString wireText(ondemand::value value, const WirePath &path, std::string_view key, bool isId = false);
QStringList wireTexts(ondemand::value value, const WirePath &path, std::string_view key);
//! A number or a text with one in it; null and "" give nullopt.
std::optional<qint64> wireInteger(ondemand::value value, const WirePath &path, std::string_view key);
std::optional<bool> wireBool(ondemand::value value, const WirePath &path, std::string_view key);
//! A decimal number of units of `unitBytes`, as number or text; null and "" give nullopt.
std::optional<base::DataVolume> wireVolume(ondemand::value value, qint64 unitBytes, const WirePath &path,
                                           std::string_view key);
domain::Iccid wireIccid(ondemand::value value, const WirePath &path, std::string_view key);
//! A time that may be missing; anything else that is no time is a mistake.
std::optional<QDateTime> wireTimeOf(ondemand::value value, const WirePath &path, std::string_view key);
//! A country's two letters in capitals, or an empty text.
QString wireCountry(ondemand::value value, const WirePath &path, std::string_view key);
//! The value as it stands, whatever it is.
std::string wireRaw(ondemand::value value);

//! "YYYY-MM-DD hh:mm:ss" as UTC (D22), with T, Z and fractions allowed; nullopt for anything else.
std::optional<QDateTime> parseWireTime(QStringView text);
QString formatWireTime(const QDateTime &when);
//! "YYYY-MM-DD"; null for anything else.
QDate parseWireDay(QStringView text);

} // namespace api::keepgo
