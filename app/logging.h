// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/settings.h"

namespace app {

//! Sends log lines to state/linedesk.log (0600, two files of at most 2 MB); warnings also to standard error when
//! `toTerminal`. What is logged never holds a key: the HTTP client redacts before it logs.
void startLogging(const base::Places &places, bool toTerminal);

} // namespace app
