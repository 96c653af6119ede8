// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quota.h"

#include <QString>
#include <optional>

namespace api {

//! "2026-11-18 1000 37": day, limit, used; what is kept between two runs.
QString formatQuota(const domain::Quota &quota);
//! nullopt for anything formatQuota() does not write.
std::optional<domain::Quota> parseQuota(const QString &text);

} // namespace api
