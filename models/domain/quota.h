// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QtGlobal>
#include <optional>

namespace domain {

inline constexpr qint64 kRequestsPerLinePerDay = 100; //!< R144
inline constexpr qint64 kMinimumDailyRequests = 1000; //!< D24

//! Today's request budget of an account (D24); days begin at 00:00 UTC.
struct Quota
{
    QDate day; //!< UTC
    qint64 limit = kMinimumDailyRequests;
    qint64 used = 0;

    qint64 remaining() const { return limit > used ? limit - used : 0; }
    friend bool operator==(const Quota &, const Quota &) = default;
};

//! What a platform of this dialect allows for so many lines a day (R144, R145, D24).
constexpr qint64 dailyLimit(qint64 lines)
{
    const qint64 byLines = lines * kRequestsPerLinePerDay;
    return byLines > kMinimumDailyRequests ? byLines : kMinimumDailyRequests;
}

//! Whether background work may spend one more request: a fifth is kept for what a person asks for (D24).
constexpr bool backgroundMaySpend(const Quota &quota) { return quota.used < quota.limit - quota.limit / 5; }

} // namespace domain
