// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/line.h"

#include <vector>

namespace test {

//! A line with believable values that depend on its number only; the same number gives the same line in every run.
domain::Line makeLine(int number);
//! Lines 0 ... count - 1.
std::vector<domain::Line> makeFleet(int count);
//! A valid ICCID (Luhn too) of that number.
domain::Iccid makeIccid(int number);

} // namespace test
