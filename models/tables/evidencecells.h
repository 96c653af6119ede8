// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/evidencerows.h"
#include "models/tables/linelogrows.h"

// Cells that the chapters of evidence have in common.
namespace tables {

inline domain::EvidenceCell text(const QString &words) { return {.text = words, .number = {}}; }
inline domain::EvidenceCell time(const std::optional<QDateTime> &when)
{
    return when && when->isValid() ? domain::EvidenceCell{.text = {}, .number = when->toSecsSinceEpoch()}
                                   : domain::EvidenceCell();
}
inline domain::EvidenceCell number(const std::optional<qint64> &value) { return {.text = {}, .number = value}; }
inline domain::EvidenceCell volume(const std::optional<base::DataVolume> &value)
{
    return value ? domain::EvidenceCell{.text = {}, .number = value->bytes} : domain::EvidenceCell();
}
inline domain::EvidenceCell money(const std::optional<base::Money> &value)
{
    return value ? domain::EvidenceCell{.text = {}, .number = value->micros} : domain::EvidenceCell();
}
inline domain::EvidenceCell currency(const std::optional<base::Money> &value)
{
    return text(value ? value->currency : QString());
}
inline domain::EvidenceCell country(const QString &code) { return text(LineLogRows::countryName(code, QLocale())); }

inline QString moment(const QDateTime &when, const QTimeZone &zone)
{
    return QLocale().toString(when.toTimeZone(zone), QStringLiteral("d MMM yyyy, HH:mm"));
}

//! Whether a moment belongs to the days that are asked for.
inline bool isWithin(const EvidenceQuestion &question, const QDateTime &when)
{
    const QDate day = when.toTimeZone(question.zone).date();
    return day >= question.from && day <= question.to;
}

inline QString stateAt(const QDateTime &fetchedAt, const QTimeZone &zone)
{
    return fetchedAt.isValid() ? EvidenceRows::tr("As the platform told it on %1.").arg(moment(fetchedAt, zone))
                               : EvidenceRows::tr("Never fetched: nothing is known here.");
}

} // namespace tables
