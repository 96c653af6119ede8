// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permission.h"

namespace ui {

//! What somebody may do, as words in one line: "see lines, change lines, …"; empty without any permission.
QString permissionsText(domain::Permissions permissions);

} // namespace ui
