// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/fleet/kinds.h"

#include <QString>

namespace platform::fleet {

//! 19 digits, a valid check digit, unique by line number (ITU-T E.118).
QString iccidOf(const Traits &traits, qint64 lineNo);
//! 15 digits, a valid check digit; `change` counts the devices the SIM has been in (3GPP TS 23.003).
QString imeiOf(const Traits &traits, qint64 lineNo, int change = 0);
//! A number of the shared ranges 882 and 883, without "+".
QString msisdnOf(const Traits &traits, qint64 lineNo);
//! 32 digits for the one in five that is an eUICC, else empty (GSMA SGP.02).
QString eidOf(const Traits &traits, qint64 lineNo);
//! The 32 digits of a line that is an eUICC in any case.
QString newEidOf(const Traits &traits, qint64 lineNo);

} // namespace platform::fleet
