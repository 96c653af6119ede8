// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/engine/live.h"

namespace platform::engine {

//! What can happen to a line at a moment; at the same moment the smaller one comes first.
enum class EventKind : quint8 {
    SessionOpened,
    Record,       //!< usage is recorded
    DeviceSwap,   //!< the SIM is in another device
    Progress,     //!< whoever checks or activates it is done, or a device has been switched on
    MessageSent,  //!< an SMS from the device
    DataExpired,  //!< prepaid data
    Deactivation, //!< its day has come (R99)
};

struct Event
{
    Seconds at = 0;
    quint32 line = 0; //!< index into the fleet
    EventKind kind = EventKind::Record;
    bool first = false; //!< record of its session
    bool last = false;
    qint64 bytes = 0;

    friend bool operator<(const Event &a, const Event &b)
    {
        return a.at != b.at ? a.at < b.at : a.kind != b.kind ? a.kind < b.kind : a.line < b.line;
    }
};

//! All that may happen to the lines after `from` up to and with `to`, both in one day of the account's zone, in the
//! order of time. It follows from seed and clock alone, so that it is the same however often the clock stops on the
//! way.
std::vector<Event> eventsBetween(std::span<const Live> lines, const Calendar &calendar, Seconds from, Seconds to);

//! The state that a Progress event brings the line to; nothing where it stays as it is.
std::optional<Status> progressOf(const Live &line, Seconds at);

//! What a device says in an SMS of its own (R79).
QString messageFrom(const Live &line, Seconds at);

} // namespace platform::engine
