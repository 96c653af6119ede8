// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app {

//! The whole program: opens the window, or runs a command. Answers the exit code.
int run(int argc, char **argv);

} // namespace app
