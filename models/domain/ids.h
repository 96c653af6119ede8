// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <compare>

namespace domain {

//! The row of a line in this console's cache; stable as long as the cache lives, never on the wire.
struct LineId
{
    qint64 value = 0;

    friend auto operator<=>(const LineId &, const LineId &) = default;
    friend size_t qHash(const LineId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace domain
