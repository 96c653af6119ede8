// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/fleet/kinds.h"

namespace platform::fleet {

//! Every amount is a multiple of this, so that KB with three decimals are exact.
inline constexpr qint64 kGrain = 128;

//! One entry of the connection log.
struct Session
{
    Seconds start = 0;
    Seconds end = 0;
    qint64 bytes = 0;
};

//! What an active line uses on a whole day.
qint64 bytesOn(const Traits &traits, Day day);

//! How many sessions that takes.
int sessionCountOn(const Traits &traits, Day day, qint64 bytes);

//! The sessions of a whole day; their bytes add up to `bytes`. `dayStart` is the day's first second.
std::vector<Session> sessionsOn(const Traits &traits, Day day, Seconds dayStart, qint64 bytes);

//! A usage record: what went through a session since the record before it. Written at every full hour and at its end.
struct Slice
{
    Seconds at = 0;
    qint64 bytes = 0;
    bool first = false; //!< of its session
    bool last = false;
};

//! The records of one session, oldest first; their bytes add up to the session's.
std::vector<Slice> slicesOf(const Session &session);

//! What has been recorded of those sessions by `until`.
qint64 bytesUntil(const std::vector<Session> &sessions, Seconds until);

//! Index into countries() of where the line is that day.
int countryOn(const Traits &traits, Day day);

} // namespace platform::fleet
