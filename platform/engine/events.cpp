// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/engine/events.h"

#include "platform/fleet/random.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace platform::engine {

namespace {

using fleet::below;
using fleet::happens;
using fleet::mix;

constexpr Seconds kHour = 3600;

constexpr quint64 kSwapsOneIn = 40'000; //!< hours

quint64 chanceOf(const Live &line, Seconds at) { return mix(line.traits.key, quint64(at / kHour * kHour), 46); }

//! Whether a line in that state may record usage before the day is over.
bool mayUse(const Live &line)
{
    switch (line.status) {
    case Status::Activated:
    case Status::DeactivationPending:
    case Status::Suspended:
    case Status::ActivationReady:
    case Status::ActivationPending: return line.traits.usualBytes > 0;
    case Status::Deactivated:
    case Status::Pending:
    case Status::Blank:
    case Status::Invalid:
    case Status::NotAvailable: return false;
    }
    return false;
}

class Collector
{
public:
    Collector(const Calendar &calendar, Seconds from, Seconds to) : m_from(from), m_to(to)
    {
        for (Day day = calendar.dayOf(from) - 1; day <= calendar.dayOf(to); ++day)
            m_days.emplace_back(day, calendar.startOf(day));
    }

    void collect(const Live &line, quint32 index)
    {
        m_line = index;
        if (mayUse(line))
            usage(line);
        for (Seconds hour = m_from / kHour * kHour; hour <= m_to; hour += kHour)
            chance(line, hour);
        if (line.dataExpiresAt)
            add({*line.dataExpiresAt, m_line, EventKind::DataExpired});
        if (line.deactivationDate)
            add({*line.deactivationDate, m_line, EventKind::Deactivation});
    }

    std::vector<Event> take()
    {
        std::sort(m_events.begin(), m_events.end());
        return std::move(m_events);
    }

private:
    void add(const Event &event)
    {
        if (event.at > m_from && event.at <= m_to)
            m_events.push_back(event);
    }

    void usage(const Live &line)
    {
        const int smsOneIn = fleet::shapeOf(line.traits.kind).smsOneIn;
        for (const auto &[day, start] : m_days) {
            for (const fleet::Session &session :
                 fleet::sessionsOn(line.traits, day, start, fleet::bytesOn(line.traits, day))) {
                if (session.end <= m_from || session.start > m_to)
                    continue;
                add({session.start, m_line, EventKind::SessionOpened});
                for (const fleet::Slice &slice : fleet::slicesOf(session))
                    add({slice.at, m_line, EventKind::Record, slice.first, slice.last, slice.bytes});
            }
            const quint64 sms = mix(line.traits.key, quint64(day), 44);
            if (smsOneIn > 0 && happens(mix(sms, 1), quint64(smsOneIn)))
                add({start + 8 * kHour + Seconds(below(sms, 12 * kHour)), m_line, EventKind::MessageSent});
        }
    }

    //! What an hour may bring; whether it does is decided by the state that the line has then.
    void chance(const Live &line, Seconds hour)
    {
        const quint64 hash = chanceOf(line, hour);
        const Seconds at = hour + 1 + Seconds(below(mix(hash, 1), kHour - 1));
        if (happens(hash, kSwapsOneIn) && line.traits.kind != fleet::Kind::Meter && mayUse(line))
            add({at, m_line, EventKind::DeviceSwap});
        const bool waits = line.status == Status::ActivationReady || line.status == Status::ActivationPending ||
                           line.status == Status::Pending;
        if (waits && (happens(hash, 6) || happens(hash, 48) || happens(hash, 200)))
            add({at, m_line, EventKind::Progress});
    }

    Seconds m_from;
    Seconds m_to;
    quint32 m_line = 0;
    std::vector<std::pair<Day, Seconds>> m_days;
    std::vector<Event> m_events;
};

} // namespace

std::vector<Event> eventsBetween(std::span<const Live> lines, const Calendar &calendar, Seconds from, Seconds to)
{
    Collector collector(calendar, from, to);
    for (size_t i = 0; i < lines.size(); ++i)
        collector.collect(lines[i], quint32(i));
    return collector.take();
}

std::optional<Status> progressOf(const Live &line, Seconds at)
{
    const quint64 hash = chanceOf(line, at);
    switch (line.status) {
    case Status::ActivationReady: // somebody switches a device on (D34)
        return !line.hasDevice && line.traits.usualBytes > 0 && happens(hash, 200) ? std::optional(Status::Activated)
                                                                                   : std::nullopt;
    case Status::ActivationPending: return happens(hash, 6) ? std::optional(Status::ActivationReady) : std::nullopt;
    case Status::Pending: return happens(hash, 48) ? std::optional(Status::Blank) : std::nullopt;
    case Status::Activated:
    case Status::DeactivationPending:
    case Status::Suspended:
    case Status::Deactivated:
    case Status::Blank:
    case Status::Invalid:
    case Status::NotAvailable: return std::nullopt;
    }
    return std::nullopt;
}

QString messageFrom(const Live &line, Seconds at)
{
    const quint64 hash = mix(line.traits.key, quint64(at), 47);
    const int battery = 20 + int(below(hash, 80));
    switch (line.traits.kind) {
    case fleet::Kind::Meter: return u"METER OK %1 kWh bat %2%"_s.arg(1000 + below(mix(hash, 1), 90'000)).arg(battery);
    case fleet::Kind::Tracker:
        return u"POS 52.%1,4.%2 spd %3"_s.arg(below(hash, 9999))
            .arg(below(mix(hash, 1), 9999))
            .arg(below(mix(hash, 2), 120));
    case fleet::Kind::Reefer:
        return u"TEMP %1.%2C door closed"_s.arg(int(below(hash, 28)) - 22).arg(below(mix(hash, 1), 10));
    case fleet::Kind::EBike: return u"BIKE bat %1% locked"_s.arg(battery);
    case fleet::Kind::Camera: return u"MOTION zone %1"_s.arg(1 + below(hash, 4));
    case fleet::Kind::Router: return u"LTE up, rssi -%1"_s.arg(60 + below(hash, 40));
    case fleet::Kind::PosTerminal: return u"TERMINAL %1 online"_s.arg(1000 + below(hash, 9000));
    case fleet::Kind::Spare: return u"HELLO"_s;
    }
    return {};
}

} // namespace platform::engine
