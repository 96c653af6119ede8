// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/quota.h"

namespace platform {

namespace {

constexpr Seconds kDay = 86'400;

} // namespace

void QuotaCounter::restore(Day day, qint64 used)
{
    const std::lock_guard lock(m_mutex);
    m_day = day;
    m_used = used;
}

QuotaCounter::Answer QuotaCounter::spend(Seconds now, qint64 limit)
{
    const std::lock_guard lock(m_mutex);
    const Day today = Day(now / kDay);
    if (today != m_day) {
        m_day = today;
        m_used = 0;
    }
    const bool allowed = m_used < limit;
    m_used += allowed ? 1 : 0;
    return {allowed, limit, limit - m_used, kDay - now % kDay};
}

Day QuotaCounter::day() const
{
    const std::lock_guard lock(m_mutex);
    return m_day;
}

qint64 QuotaCounter::used() const
{
    const std::lock_guard lock(m_mutex);
    return m_used;
}

} // namespace platform
