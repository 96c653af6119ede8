// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles.h"

namespace app {

//! Fields this program does not know go to Profile::unknown, and back.
Profile profileFromJson(QJsonObject json);
QJsonObject profileToJson(const Profile &profile);

} // namespace app
