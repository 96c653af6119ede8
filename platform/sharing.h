// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/account.h"

#include <vector>

namespace platform {

//! Of how many writes the lines are remembered; whoever has missed more reads everything again.
inline constexpr qint64 kWritesRemembered = 1000;

//! Waits until nobody else writes to this account, on any machine; holds until the transaction ends. Storage, as busy,
//! when that takes too long. For databases that are shared.
base::Result<AccountState> lockAccount(Connection &connection, qint64 accountId);

//! The same for what belongs to no account: sign-in, sign-up.
base::Status lockServer(Connection &connection);

//! One cheap look at what has become of an account.
struct Glance
{
    qint64 changeNo = 0;
    Seconds lastStamp = 0;
    bool writing = false; //!< somebody is in the middle of a write
};
base::Result<Glance> glanceAt(Connection &connection, qint64 accountId);

//! Writes down which lines the write of that number was about, and forgets old ones; part of its transaction.
base::Status rememberLines(Connection &connection, qint64 accountId, qint64 changeNo, const std::vector<qint64> &lines);

} // namespace platform
