// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/keepgo/wirejson.h"
#include "models/domain/line.h"

namespace api::keepgo {

//! Reads a SimCard object of the wire. `isDeleted` is set for the rows {"iccid", "deleted": true} of an incremental
//! list. Throws WireProblem and simdjson::simdjson_error; the codec catches both.
domain::Line readLine(ondemand::object object, const WirePath &path, bool &isDeleted);

} // namespace api::keepgo
