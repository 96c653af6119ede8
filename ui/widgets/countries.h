// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace ui {

//! The countries of ISO 3166-1 by their names, sorted, after "Choose a country"; the data are two letters.
void fillCountries(QComboBox *box);

} // namespace ui
