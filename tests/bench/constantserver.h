// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bench {

//! P13's rival: Boost.Beast answering a constant body of `size` bytes on loopback, with as many threads as the platform
//! has. Prints {"url": …} when it listens and ends with SIGTERM.
int runConstantServer(int size);

} // namespace bench
