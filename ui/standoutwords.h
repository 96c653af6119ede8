// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/standouts.h"
#include "ui/widgets/panes.h"

//! What stands out on a line, in sentences.
namespace ui::words {

//! "Usage doubled since 12 Nov".
QString standoutTitle(const domain::Standout &found);
//! Its evidence: "From 150 MB to 290 MB a day, all of it over Germany, Telekom."
QString standoutText(const domain::Standout &found);
//! Where that can be looked at.
domain::LineLog standoutLog(const domain::Standout &found);
//! "Open destinations".
QString standoutLink(const domain::Standout &found);
std::pair<Mark::Shape, Mark::Hue> standoutMark(const domain::Standout &found);

} // namespace ui::words
