// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"

#include <mutex>

namespace platform {

//! Counts the requests of an account against its day's budget (R144, D24); days begin at 00:00 UTC.
class QuotaCounter
{
public:
    struct Answer
    {
        bool allowed = true;
        qint64 limit = 0;
        qint64 remaining = 0;
        Seconds resetsIn = 0;
    };

    void restore(Day day, qint64 used);
    Answer spend(Seconds now, qint64 limit);
    Day day() const;
    qint64 used() const;

private:
    mutable std::mutex m_mutex;
    Day m_day = 0;
    qint64 m_used = 0;
};

} // namespace platform
