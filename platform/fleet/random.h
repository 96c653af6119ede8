// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace platform::fleet {

//! A well mixed 64-bit number for (seed, a, b): all that is random about a fleet, so that it can be made again
//! (splitmix64).
constexpr quint64 mix(quint64 seed, quint64 a = 0, quint64 b = 0)
{
    quint64 x = seed + 0x9e3779b97f4a7c15ULL * (a + 1) + 0xd1b54a32d192ed03ULL * (b + 1);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

//! A number from 0 to limit − 1.
constexpr quint64 below(quint64 hash, quint64 limit) { return limit == 0 ? 0 : (hash >> 11) % limit; }

//! A fraction in 1/65536ths, from 0 to 65535: integers keep a fleet the same on every machine.
constexpr qint64 fraction(quint64 hash) { return qint64((hash >> 20) & 0xffff); }

//! True once in `oneIn` times.
constexpr bool happens(quint64 hash, quint64 oneIn) { return below(hash, oneIn) == 0; }

} // namespace platform::fleet
