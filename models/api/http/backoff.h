// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <chrono>
#include <optional>

namespace api::http {

inline constexpr int kMaxAttempts = 3;
inline constexpr std::chrono::milliseconds kBackoffBase{200};
inline constexpr std::chrono::milliseconds kBackoffCap{20'000};
inline constexpr std::chrono::seconds kRetryAfterCap{300};

//! Whether a read that ended in `error` may be sent again: connection trouble, 408, 425, 429 and 5xx; no other 4xx.
bool isWorthRetrying(const base::Error &error);

//! The pause before attempt `attempt` + 1 (first attempt is 1) with full jitter; `random` is in [0, 1).
std::chrono::milliseconds backoffDelay(int attempt, double random);

//! A Retry-After header, seconds or a date, from 0 to the cap of 5 minutes; nullopt when there is none or it is
//! nonsense.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

//! An HTTP date as UTC; null when it is none.
QDateTime parseHttpDate(const QByteArray &value);

//! Allows retries for at most a fifth of what succeeds, after a small start: a dead server is not hammered.
class RetryBudget
{
public:
    void noteSuccess();
    //! Takes one retry out of the budget; false when it is empty.
    bool take();

private:
    static constexpr int kFull = 50; //!< in fifths of a retry
    static constexpr int kCost = 5;
    int m_fifths = kFull;
};

} // namespace api::http
