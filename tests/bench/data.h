// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bench {

//! A cache of `lines` lines from the fixed seed, with 30 days of usage for every tenth; made once and kept in `folder`.
QString prepareCache(const QString &folder, int lines);

//! Resident memory of this process in MB, now.
double residentMegabytes();
//! The most it has been since the last resetPeak().
double peakMegabytes();
void resetPeak();

} // namespace bench
