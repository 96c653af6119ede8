// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace ui {

//! The format of lines that are dragged inside the window; which ones they are the lines page knows.
inline constexpr QLatin1String kLinesMime("application/x-linedesk-lines");

} // namespace ui
