// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/quotatext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace api {

QString formatQuota(const domain::Quota &quota)
{
    return u"%1 %2 %3"_s.arg(quota.day.toString(Qt::ISODate)).arg(quota.limit).arg(quota.used);
}

std::optional<domain::Quota> parseQuota(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    domain::Quota quota;
    bool limitOk = false;
    bool usedOk = false;
    quota.day = QDate::fromString(parts[0], Qt::ISODate);
    quota.limit = parts[1].toLongLong(&limitOk);
    quota.used = parts[2].toLongLong(&usedOk);
    if (!quota.day.isValid() || !limitOk || !usedOk || quota.limit <= 0 || quota.used < 0)
        return std::nullopt;
    return quota;
}

} // namespace api
