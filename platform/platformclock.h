// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/options.h"

#include <atomic>

namespace platform {

//! Two times (D39): the wall clock, by which requests are signed, and the platform's own, by which its days pass and
//! which a simulation moves ahead.
class PlatformClock
{
public:
    explicit PlatformClock(const Options &options)
        : m_wall(options.clock ? options.clock : &m_machine),
          m_start(options.clockStart ? std::optional(options.clockStart->toSecsSinceEpoch()) : std::nullopt)
    {
    }

    Seconds wallTime() const { return m_wall->now().toSecsSinceEpoch(); }
    Seconds now() const { return m_start.value_or(m_start ? 0 : wallTime()) + m_offset; }
    Seconds offset() const { return m_offset; }
    void setOffset(Seconds offset) { m_offset = offset; }

private:
    base::SystemClock m_machine;
    const base::Clock *m_wall;
    std::optional<Seconds> m_start;
    std::atomic<Seconds> m_offset{0};
};

} // namespace platform
