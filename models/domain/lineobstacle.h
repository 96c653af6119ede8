// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"

namespace domain {

//! Why a line cannot be changed that way, whatever the value would be. None: it can, or it depends on the value.
Obstacle lineObstacle(ChangeKind kind, const Line &line, const ChangeFacts &facts);

} // namespace domain
