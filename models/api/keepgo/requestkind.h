// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/request.h"
#include "models/domain/requestkind.h"

namespace api::keepgo {

//! What a request below `base` is for, by its path and method.
domain::RequestKind kindOf(const http::Request &request, const QUrl &base);

} // namespace api::keepgo
