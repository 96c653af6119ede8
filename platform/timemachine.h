// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/core.h"

namespace platform {

struct Moved
{
    qint64 changed = 0; //!< lines
    qint64 added = 0;
    qint64 removed = 0;
};

//! What a simulation may ask for besides time.
struct Stir
{
    int changes = 0; //!< lines that use some data now
    int add = 0;     //!< new lines
    int remove = 0;  //!< lines that vanish
    std::optional<qint64> balanceMicros;
};

//! Lives through everything up to the platform's present: traffic, changes of state, charges. One transaction.
base::Result<Moved> catchUp(Core &core);

//! Catches up where a full hour has begun since the last time, and not again in another process.
base::Result<Moved> catchUpHour(Core &core);

//! Moves the platform's clock ahead and catches up.
base::Result<Moved> advanceBy(Core &core, Seconds seconds);
//! The same, to a time; nothing happens when it is there already.
base::Result<Moved> advanceTo(Core &core, Seconds time);

base::Result<Moved> advanceTo(Core &core, Seconds time);
base::Result<Moved> catchUpHour(Core &core);

//! Catches up, then makes lines change, appear and vanish at once, chosen by the seed and the time.
base::Result<Moved> stir(Core &core, const Stir &wanted);

} // namespace platform
