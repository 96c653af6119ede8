// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace platform {

//! The program `linedesk-platform`: serves until SIGTERM or SIGINT. Exit codes: 0 stopped cleanly, 1 failed, 2 usage.
int runCommandLine(int argc, char **argv);

} // namespace platform
