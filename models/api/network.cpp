// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/network.h"

#include "models/base/module.h"

using namespace Qt::StringLiterals;

namespace api {

base::Result<Network *> openNetwork() { return base::openModule<Network>("connection"_L1); }

} // namespace api
