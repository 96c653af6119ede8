// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/usage.h"

#include "platform/fleet/random.h"

namespace platform::fleet {

namespace {

constexpr quint64 kUsage = 0x05a6e;
constexpr quint64 kSessions = 0x5e55;
constexpr quint64 kTravel = 0x7ea1;

constexpr qint64 grained(qint64 bytes) { return bytes / kGrain * kGrain; }

} // namespace

qint64 bytesOn(const Traits &traits, Day day)
{
    const Shape &shape = shapeOf(traits.kind);
    const quint64 hash = mix(traits.key, quint64(day), kUsage);
    if (traits.usualBytes == 0 || happens(hash, quint64(shape.silentOneIn)))
        return 0;
    const qint64 usual = traits.usualBytes * shape.weekday[size_t(weekday(day))] / 100;
    qint64 bytes = usual * (42'000 + fraction(mix(hash, 1)) * 47'000 / 65'536) / 65'536;
    if (happens(mix(hash, 2), 190)) // a firmware update, a camera that saw something
        bytes *= 4 + qint64(below(mix(hash, 3), 6));
    return grained(bytes);
}

int sessionCountOn(const Traits &traits, Day day, qint64 bytes)
{
    const Shape &shape = shapeOf(traits.kind);
    if (bytes <= 0 || shape.sessions == 0)
        return 0;
    return 1 + int(below(mix(traits.key, quint64(day), kSessions), quint64(shape.sessions * 2 - 1)));
}

std::vector<Session> sessionsOn(const Traits &traits, Day day, Seconds dayStart, qint64 bytes)
{
    const Shape &shape = shapeOf(traits.kind);
    const int count = sessionCountOn(traits, day, bytes);
    std::vector<Session> sessions(size_t(count), Session{});
    const Seconds slot = count > 0 ? (shape.closes - shape.opens) * 3600LL / count : 0;
    qint64 weights = 0;
    for (int i = 0; i < count; ++i) {
        const quint64 hash = mix(traits.key + quint64(i), quint64(day), kSessions + 1);
        Session &session = sessions[size_t(i)];
        const Seconds usual = shape.minutes * 60LL;
        const Seconds length = qBound<Seconds>(20, usual / 2 + usual * fraction(hash) / 65'536, slot * 9 / 10);
        const Seconds room = slot - length;
        session.start = dayStart + shape.opens * 3600LL + slot * i + room * fraction(mix(hash, 1)) / 65'536;
        session.end = session.start + length;
        session.bytes = 32'768 + fraction(mix(hash, 2));
        weights += session.bytes;
    }
    qint64 left = bytes;
    for (Session &session : sessions) {
        session.bytes = &session == &sessions.back()
                            ? left
                            : grained(bytes / weights * session.bytes + bytes % weights * session.bytes / weights);
        left -= session.bytes;
    }
    return sessions;
}

std::vector<Slice> slicesOf(const Session &session)
{
    constexpr Seconds hour = 3600;
    std::vector<Slice> slices;
    qint64 before = 0;
    for (Seconds at = (session.start / hour + 1) * hour; at < session.end; at += hour) {
        const qint64 so = session.bytes / kGrain * (at - session.start) / (session.end - session.start) * kGrain;
        slices.push_back({at, so - before, slices.empty(), false});
        before = so;
    }
    slices.push_back({session.end, session.bytes - before, slices.empty(), true});
    return slices;
}

qint64 bytesUntil(const std::vector<Session> &sessions, Seconds until)
{
    qint64 sum = 0;
    for (const Session &session : sessions) {
        if (until >= session.end) {
            sum += session.bytes;
            continue;
        }
        if (until <= session.start)
            continue;
        for (const Slice &slice : slicesOf(session))
            sum += slice.at <= until ? slice.bytes : 0;
    }
    return sum;
}

int countryOn(const Traits &traits, Day day)
{
    const int percent = shapeOf(traits.kind).abroadPercent;
    const int trip = (day + int(below(mix(traits.key, 7), 5))) / 4;
    const quint64 hash = mix(traits.key, quint64(trip), kTravel);
    const std::vector<Country> &table = countries();
    if (percent == 0 || int(below(hash, 100)) >= percent || !table[size_t(traits.home)].european)
        return traits.home;
    for (quint64 attempt = 0;; ++attempt) {
        const auto index = size_t(below(mix(hash, 1 + attempt), 28)); // the European rows come first
        if (int(index) != traits.home || attempt > 4)
            return int(index);
    }
}

} // namespace platform::fleet
