// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/commandline.h"

int main(int argc, char **argv) { return platform::runCommandLine(argc, argv); }
